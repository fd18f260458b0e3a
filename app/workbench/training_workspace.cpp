// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_workspace.h"

#include "form_parts.h"
#include "training_content.h"
#include "training_panel.h"
#include "training_setup_page.h"
#include "widgets/collapsible_section.h"
#include "widgets/console_view.h"
#include "widgets/notice_bar.h"
#include "widgets/run_queue.h"
#include "widgets/state_card.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"
#include "widgets/training_curves.h"

#include <QFileInfo>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>

namespace veriframe {

TrainingWorkspace::TrainingWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_settings(settings), m_actions(actions),
      m_document(std::make_unique<TrainingDocument>(jobs)), m_runs(std::make_unique<TrainingRuns>(jobs)),
      m_earlier(std::make_unique<EarlierRuns>(jobs)), m_outputs(std::make_unique<OutputFolders>(jobs))
{
    setTrainer(train);
    registerActions();
    buildLayout();
    const auto action = [this](const char* id) { return m_actions.action(QLatin1String(id)); };
    m_title->setActions({action("training.enqueue"), action("training.stop-after-epoch"), action("training.stop-now")});
    m_title->setPrimaryAction(action("training.start"));
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(250);
    connectWidgets();
    connectDocument();
    connectRuns();
    connectCurves();
    showView(View::setup);
    showState();
    refreshTitle();
    refreshActions();
    refreshPanel();
}

TrainingWorkspace::~TrainingWorkspace() = default;

void TrainingWorkspace::setTrainer(Trainer trainer)
{
    m_runs->setTrainer(std::move(trainer));
}

void TrainingWorkspace::setData(const QString& root)
{
    TrainingSetup setup = m_document->setup();
    setup.data = root;
    m_document->setSetup(setup);
}

void TrainingWorkspace::offerDataset(const QString& root)
{
    m_offered = root;
    if (m_document->setup().data.isEmpty() && !root.isEmpty())
        setData(root);
    else if (root == m_document->setup().data)
        m_document->check(); // the steps may have been run since
    showState();
    refreshActions();
}

void TrainingWorkspace::lookAgainIfNeeded()
{
    if (m_document->checkState() == TrainingDocument::CheckState::failed)
        m_document->check();
    lookForEarlierRuns();
}

void TrainingWorkspace::lookForEarlierRuns()
{
    m_earlier->look(m_document->outputFolder());
    std::set<std::filesystem::path> folders{m_document->outputFolder().toStdString()};
    for (const TrainingRun& run : m_runs->runs())
        folders.insert(run.options.output);
    for (const std::filesystem::path& folder : folders)
        m_outputs->look(folder);
}

void TrainingWorkspace::lookIntoNewFolders()
{
    for (const TrainingRun& run : m_runs->runs())
        if (!m_outputs->knows(run.options.output))
            m_outputs->look(run.options.output);
}

void TrainingWorkspace::start()
{
    const QStringList problems = m_document->problems();
    if (!problems.isEmpty()) {
        m_notice->showNotice(sentencesText(problems), tr("Show"), [this] {
            m_notice->dismiss();
            showView(View::setup);
        });
        return;
    }
    m_notice->dismiss();
    const bool first = !m_runs->isRunning();
    m_runs->start(m_document->runs());
    if (!first || !m_runs->isRunning())
        return;
    showRun(m_runs->active());
    showView(View::curves);
}

void TrainingWorkspace::showState()
{
    const bool hasData = !m_document->setup().data.isEmpty() || !m_runs->runs().empty();
    m_pages->setCurrentIndex(hasData ? 1 : 0);
    if (hasData)
        return;
    m_card->setContent(
        StateCard::Kind::empty, tr("There is nothing to train on."),
        m_offered.isEmpty()
            ? tr("Choose a dataset whose steps have been run: faces cut out, masks made, folds dealt out. The Dataset "
                 "room does that.")
            : tr("Take the dataset that is open in the Dataset room, or choose another one."),
        QStringLiteral("training"));
    m_card->setActions(
        m_actions.action(QStringLiteral("training.choose-data")),
        m_actions.action(
            m_offered.isEmpty() ? QStringLiteral("training.to-dataset") : QStringLiteral("training.take-dataset")));
}

const TrainingRun* TrainingWorkspace::shownRun() const
{
    const std::vector<TrainingRun>& runs = m_runs->runs();
    return m_shown >= 0 && m_shown < static_cast<int>(runs.size()) ? &runs[static_cast<std::size_t>(m_shown)] : nullptr;
}

void TrainingWorkspace::showRun(int index)
{
    m_shown = index;
    m_queue->setCurrent(index);
    const TrainingRun* run = shownRun();
    m_shownId = run ? run->id : 0;
    if (run) {
        std::vector<TrainingEpochPoint> epochs;
        for (const EpochMetrics& epoch : run->epochs)
            epochs.push_back(epochPoint(epoch));
        m_curves->setRun(run->options.config.optimizer.schedule.epochs, run->steps, epochs);
        m_curves->setHeldOutFold(run->options.fold);
        m_console->setLines(run->console);
    } else {
        m_curves->clear();
        m_curves->setHeldOutFold(-1);
        m_console->setLines({});
    }
    refreshPanel();
    refreshActions();
}

void TrainingWorkspace::refreshQueue()
{
    std::vector<RunRow> rows;
    const QDateTime now = QDateTime::currentDateTime();
    int done = 0;
    for (const TrainingRun& run : m_runs->runs()) {
        rows.push_back(runRow(run, m_outputs->earlierRun(run.options), now));
        done += run.state == RunRow::State::done || run.state == RunRow::State::doneEarlier ? 1 : 0;
    }
    m_queueSection->setNote(
        rows.size() > 1 ? tr("%1 of %2 done").arg(done).arg(static_cast<int>(rows.size())) : QString());
    m_queueSection->setVisible(!rows.empty());
    m_queue->setRuns(std::move(rows));
}

void TrainingWorkspace::refreshPanel()
{
    // The panel explains what the content shows.
    const TrainingRun* run = view() == View::setup ? nullptr : shownRun();
    m_panel->setContent(
        run ? runContent(*run, m_outputs->earlierRun(run->options), QDateTime::currentDateTime())
            : plannedContent(*m_document, m_outputs->earlierRun(plannedOptions(*m_document))));
}

void TrainingWorkspace::refreshTitle()
{
    const QString root = m_document->setup().data;
    if (root.isEmpty()) {
        m_title->setTitle(tr("Training"), {});
        Q_EMIT titleChanged({});
        return;
    }
    const QString name = QFileInfo(root).fileName().isEmpty() ? root : QFileInfo(root).fileName();
    m_title->setTitle(name, trainingFactsText(*m_document), shownPath(root));
    Q_EMIT titleChanged(name);
}

/// The one at work, else the last one that has something to show.
void TrainingWorkspace::showChosenRun()
{
    if (shownRun() || m_runs->runs().empty())
        return;
    const bool works = m_runs->isRunning();
    showRun(works ? m_runs->active() : static_cast<int>(m_runs->runs().size()) - 1);
}

/// With the options that its log tells; what computes it is what is chosen now.
void TrainingWorkspace::goOnWithRun()
{
    const TrainingRun* run = shownRun();
    if (!run)
        return;
    TrainingOptions options = run->options;
    const TrainingOptions now = m_document->options(options.seed);
    options.devices = now.devices;
    options.precision = now.precision;
    options.threadsPerRank = now.threadsPerRank;
    options.loaderThreads = now.loaderThreads;
    options.resume = true;
    m_runs->start({options});
    if (view() == View::setup)
        showView(View::curves);
}

void TrainingWorkspace::showView(View view)
{
    m_views->setCurrentIndex(static_cast<int>(view));
    const char* ids[]{"training.show-setup", "training.show-curves", "training.show-console"};
    for (int i = 0; i < 3; ++i)
        m_actions.action(QLatin1String(ids[i]))->setChecked(i == static_cast<int>(view));
    if (view != View::setup)
        showChosenRun();
    refreshPanel();
    refreshActions();
}

TrainingWorkspace::View TrainingWorkspace::view() const
{
    return static_cast<View>(m_views->currentIndex());
}

QVariantMap TrainingWorkspace::saveSession() const
{
    QVariantMap session = m_document->saveSession();
    session[QStringLiteral("view")] = static_cast<int>(view());
    session[QStringLiteral("smoothing")] = m_curves->smoothing();
    session[QStringLiteral("logarithmic")] = m_curves->isLogarithmic();
    return session;
}

void TrainingWorkspace::restoreSession(const QVariantMap& session)
{
    if (session.isEmpty())
        return;
    m_document->restoreSession(session);
    m_curves->setSmoothing(session.value(QStringLiteral("smoothing"), m_curves->smoothing()).toInt());
    m_curves->setLogarithmic(session.value(QStringLiteral("logarithmic"), false).toBool());
    showView(static_cast<View>(std::clamp(session.value(QStringLiteral("view"), 0).toInt(), 0, 2)));
    showState();
    refreshTitle();
}

} // namespace veriframe
