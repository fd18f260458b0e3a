// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_workspace.h"

#include "dataset_browser.h"
#include "dataset_content.h"
#include "dataset_panel.h"
#include "demo/synthetic_dataset.h"
#include "form_parts.h"
#include "widgets/collapsible_section.h"
#include "widgets/dataset_table.h"
#include "widgets/fold_chart.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/step_pipeline.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"

#include <QFileInfo>
#include <QLocale>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>

namespace veriframe {

namespace {

/// The detector that the plan leads to, for the title's chip.
QString detectorNameOf(const DetectorOptions& detector)
{
    if (detector.kind == "dlib" || (detector.kind == "auto" && !findDetectorWeights(detector.weightsDirectory)))
        return QStringLiteral("dlib");
    return QStringLiteral("MTCNN");
}

} // namespace

bool isDatasetRoot(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (std::filesystem::exists(folder / "metadata.json", ignored))
        return true;
    for (std::filesystem::directory_iterator entry(folder, ignored); entry != std::filesystem::directory_iterator();
         entry.increment(ignored))
        if (std::filesystem::exists(entry->path() / "metadata.json", ignored))
            return true;
    return false;
}

DatasetWorkspace::DatasetWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_settings(settings), m_actions(actions),
      m_document(std::make_unique<DatasetDocument>(jobs))
{
    registerActions();
    buildLayout();
    m_browser->setLandmarksAction(m_actions.action(QStringLiteral("dataset.landmarks")));
    m_browser->setStepActions(
        m_actions.action(QStringLiteral("dataset.previous-frame")),
        m_actions.action(QStringLiteral("dataset.next-frame")));
    m_title->setActions(
        {m_actions.action(QStringLiteral("dataset.open")), m_actions.action(QStringLiteral("dataset.pause")),
         m_actions.action(QStringLiteral("dataset.cancel"))});
    m_title->setPrimaryAction(m_actions.action(QStringLiteral("dataset.run-all")));
    connectWidgets();
    connectDocument();
    m_panel->setOptions(m_document->options());
    m_actions.action(QStringLiteral("dataset.landmarks"))->setChecked(true);
    showView(View::videos);
    showState(false);
    refreshTitle();
    refreshActions();
}

DatasetWorkspace::~DatasetWorkspace() = default;

void DatasetWorkspace::openDataset(const std::filesystem::path& root)
{
    std::error_code ignored;
    const std::filesystem::path absolute = std::filesystem::absolute(root, ignored).lexically_normal();
    m_notice->dismiss();
    m_card->setContent(
        StateCard::Kind::loading, tr("Reading the dataset"), shownPath(QString::fromStdString(absolute.string())));
    m_card->setActions(nullptr);
    m_pages->setCurrentIndex(0);
    m_document->open(absolute);
    m_table->setRows({});
    m_browser->list()->setRows({});
    m_chart->setFolds({});
    m_panel->setVideo(nullptr, 0);
    refreshTitle();
    refreshSteps();
    refreshActions();
}

void DatasetWorkspace::closeDataset()
{
    m_document->close();
    m_browser->setIndex(nullptr);
    showState(false);
    refreshTitle();
    refreshActions();
}

void DatasetWorkspace::setPlan(const ModelPlan& plan)
{
    PreprocessingOptions options = m_document->options();
    options.detector = plan.detector;
    m_detectorName = detectorNameOf(plan.detector);
    m_panel->setDetectorText(
        m_detectorName == QStringLiteral("dlib")
            ? tr("Faces are found by dlib's detector, which needs no weights. Training on the DFDC is usually done "
                 "with MTCNN.")
            : tr("Faces are found by MTCNN."));
    m_document->setOptions(options);
    refreshTitle();
}

void DatasetWorkspace::drawDemo(const std::filesystem::path& folder)
{
    const std::filesystem::path root = folder / "veriframe-demo-dataset";
    JobSpec spec;
    spec.title = tr("Drawing a dataset in %1").arg(shownPath(QString::fromStdString(root.string())));
    spec.owner = this;
    spec.work = [root](JobContext& context) {
        writeSyntheticDataset(root, SyntheticDatasetOptions(), context.progress, context.stop);
    };
    spec.done = [this, root] {
        m_demoJob = 0;
        openDataset(root);
        return QString();
    };
    const auto ended = [this] {
        m_demoJob = 0;
        showState(m_document->isOpen());
    };
    spec.cancelled = ended;
    spec.failed = [this](const ErrorInfo& error) {
        m_demoJob = 0;
        showOpenFailure(error);
    };
    m_demoJob = m_jobs.start(std::move(spec));
    m_card->setContent(
        StateCard::Kind::loading, tr("Drawing a dataset"),
        tr("Real videos and manipulated copies of them, in three parts. It takes a minute."));
    m_card->setActions(nullptr);
    m_pages->setCurrentIndex(0);
}

void DatasetWorkspace::showState(bool isOpen)
{
    m_pages->setCurrentIndex(isOpen ? 1 : 0);
    if (isOpen)
        return;
    m_card->setContent(
        StateCard::Kind::empty, tr("No dataset is open."),
        tr("Open the folder that holds dfdc_train_part_0 and so on, or have a small one drawn to try things out."),
        QStringLiteral("dataset"));
    m_card->setActions(
        m_actions.action(QStringLiteral("dataset.open")), m_actions.action(QStringLiteral("dataset.draw-demo")));
}

void DatasetWorkspace::showOpenFailure(const ErrorInfo& error)
{
    m_card->setContent(
        StateCard::Kind::failed, tr("The dataset cannot be opened."), errorText(error), QStringLiteral("warning"));
    m_card->setActions(m_actions.action(QStringLiteral("dataset.open")));
    m_pages->setCurrentIndex(0);
    refreshTitle();
    refreshActions();
}

void DatasetWorkspace::showRunEnd(bool cancelled, const std::optional<ErrorInfo>& error)
{
    m_refreshTimer.stop();
    if (error)
        m_notice->showNotice(errorText(*error), tr("Close"), [this] { m_notice->dismiss(); });
    else if (cancelled && m_document->isOpen())
        m_notice->showNotice(
            tr("The run was cancelled. What was done is kept; a step goes on from there when it is started again."),
            tr("Close"), [this] { m_notice->dismiss(); });
}

void DatasetWorkspace::showReasons(const QString& step, bool failed)
{
    DatasetFilter filter;
    filter.progress = failed ? DatasetProgress::failed : DatasetProgress::skipped;
    filter.step = static_cast<int>(parsePreprocessingStep(step.toStdString()));
    m_table->setFilter(filter);
    showView(View::videos);
}

void DatasetWorkspace::takeOptions()
{
    m_document->setOptions(m_panel->options(m_document->options()));
    refreshTitle();
}

void DatasetWorkspace::refreshSteps()
{
    std::vector<PipelineStep> cards;
    const auto& progress = m_document->progress();
    const bool paused = m_document->runState() == DatasetDocument::RunState::paused;
    for (const PreprocessingStep step : trainingSteps()) {
        std::optional<RunningStep> running;
        if (progress && progress->step == step)
            running = RunningStep{*progress, paused};
        cards.push_back(pipelineStep(step, m_document->counts(step), running));
    }
    QString note;
    for (const PipelineStep& card : cards)
        if (progress && card.id == QLatin1String(toString(progress->step)))
            note =
                QStringList{
                    card.title,
                    tr("%1 of %2")
                        .arg(
                            QLocale().toString(card.done + card.skipped + card.failed), QLocale().toString(card.total)),
                    card.timeLeft}
                    .join(QStringLiteral("  "))
                    .trimmed();
    m_steps->setNote(note);
    m_pipeline->setSteps(std::move(cards));
    m_pipeline->setBusy(m_document->runState() != DatasetDocument::RunState::idle || !m_document->isOpen());
    m_panel->setOptionsEnabled(m_document->runState() == DatasetDocument::RunState::idle);
}

void DatasetWorkspace::refreshVideos()
{
    if (!m_document->isOpen())
        return;
    const std::vector<DatasetRow> rows = datasetRows(*m_document->index(), m_document->videos());
    m_table->setRows(rows);
    m_browser->list()->setRows(rows);
    m_browser->setIndex(m_document->index());
    m_chart->setFolds(foldCounts(*m_document->index(), m_document->videos()));
    m_panel->setProblems(problemGroups(*m_document->index()));
    if (!m_pending.isEmpty()) {
        const QVariantMap session = std::exchange(m_pending, {});
        showVideo(session.value(QStringLiteral("video")).toString());
        m_browser->setFrame(session.value(QStringLiteral("frame"), 0).toInt());
    } else if (!m_browser->video().isEmpty() && m_document->runState() == DatasetDocument::RunState::idle) {
        m_browser->showVideo(m_browser->video()); // its crops may be others now
    }
    refreshVideoPart();
    refreshActions();
}

void DatasetWorkspace::showVideo(const QString& name)
{
    if (name.isEmpty())
        return;
    if (m_table->currentVideo() != name)
        m_table->setCurrentVideo(name);
    if (m_browser->video() != name)
        m_browser->showVideo(name);
    refreshVideoPart();
    refreshActions();
}

void DatasetWorkspace::refreshVideoPart()
{
    const QString name = m_browser->video();
    const auto& rows = m_table->rows();
    const auto row = std::ranges::find(rows, name, &DatasetRow::video);
    if (name.isEmpty() || row == rows.end())
        return m_panel->setVideo(nullptr, 0);
    int crops = 0;
    for (const VideoCompleteness& entry : m_document->videos())
        if (m_document->index()->videos[entry.video].name == name.toStdString())
            crops = entry.crops;
    m_panel->setVideo(&*row, crops);
}

void DatasetWorkspace::showView(View view)
{
    m_views->setCurrentIndex(static_cast<int>(view));
    const char* ids[]{"dataset.show-videos", "dataset.show-faces", "dataset.show-folds"};
    for (int i = 0; i < 3; ++i)
        m_actions.action(QLatin1String(ids[i]))->setChecked(i == static_cast<int>(view));
}

DatasetWorkspace::View DatasetWorkspace::view() const
{
    return static_cast<View>(m_views->currentIndex());
}

void DatasetWorkspace::refreshTitle()
{
    const QString path = QString::fromStdString(m_document->root().string());
    if (!m_document->isOpen()) {
        m_title->setTitle(tr("Dataset"), {});
        m_title->setChip({});
        Q_EMIT titleChanged({});
        return;
    }
    const QString name = QFileInfo(path).fileName().isEmpty() ? path : QFileInfo(path).fileName();
    m_title->setTitle(name, datasetFacts(*m_document->index()), path);
    m_title->setChip(
        tr("%1 · profile %2").arg(m_detectorName, QLatin1String(toString(m_document->options().profile))),
        tr("What finds the faces. Click to choose another detector."));
    Q_EMIT titleChanged(name);
}

QVariantMap DatasetWorkspace::saveSession() const
{
    QVariantMap session;
    const PreprocessingOptions& options = m_document->options();
    session[QStringLiteral("profile")] = QLatin1String(toString(options.profile));
    session[QStringLiteral("stride")] = options.frameStride;
    session[QStringLiteral("splits")] = options.splits;
    session[QStringLiteral("view")] = static_cast<int>(view());
    session[QStringLiteral("landmarks")] = m_actions.action(QStringLiteral("dataset.landmarks"))->isChecked();
    if (!m_document->isOpen())
        return session;
    session[QStringLiteral("root")] = QString::fromStdString(m_document->root().string());
    session[QStringLiteral("video")] = m_browser->video();
    session[QStringLiteral("frame")] = m_browser->frame();
    return session;
}

void DatasetWorkspace::restoreSession(const QVariantMap& session)
{
    if (session.isEmpty())
        return;
    PreprocessingOptions options = m_document->options();
    if (session.value(QStringLiteral("profile")).toString() == QStringLiteral("kernel"))
        options.profile = Profile::kernel;
    options.frameStride = std::clamp(session.value(QStringLiteral("stride"), options.frameStride).toInt(), 1, 1000);
    options.splits = std::clamp(session.value(QStringLiteral("splits"), options.splits).toInt(), 1, 50);
    m_panel->setOptions(options);
    m_document->setOptions(options);
    m_actions.action(QStringLiteral("dataset.landmarks"))
        ->setChecked(session.value(QStringLiteral("landmarks"), true).toBool());
    showView(static_cast<View>(std::clamp(session.value(QStringLiteral("view"), 0).toInt(), 0, 2)));
    const QString root = session.value(QStringLiteral("root")).toString();
    if (root.isEmpty() || !QFileInfo(root).isDir())
        return;
    m_pending = session;
    openDataset(root.toStdString());
}

void DatasetWorkspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // In a low window the videos need the room; the title of the steps goes on telling how far they are.
    constexpr int foldStepsBelowHeight = 620;
    const bool wasLow = event->oldSize().isValid() && event->oldSize().height() < foldStepsBelowHeight;
    if (const bool isLow = height() < foldStepsBelowHeight; isLow != wasLow)
        m_steps->setCollapsed(isLow);
}

} // namespace veriframe
