// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_workspace.h"

#include "batch_content.h"
#include "batch_panel.h"
#include "batch_thumbnails.h"
#include "form_parts.h"
#include "path_text.h"
#include "widgets/batch_run_line.h"
#include "widgets/batch_table.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/title_bar.h"

#include <QSplitter>
#include <QStackedWidget>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

QStringList textsOf(const std::vector<fs::path>& paths)
{
    QStringList texts;
    for (const fs::path& path : paths)
        texts += keepingText(path);
    return texts;
}

std::vector<fs::path> pathsOf(const QVariant& texts)
{
    std::vector<fs::path> paths;
    for (const QString& text : texts.toStringList())
        paths.push_back(pathOf(text));
    return paths;
}

} // namespace

BatchWorkspace::BatchWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_settings(settings), m_actions(actions),
      m_document(std::make_unique<BatchDocument>(jobs)), m_thumbnails(std::make_unique<BatchThumbnails>(jobs))
{
    setAcceptDrops(true);
    registerActions();
    buildLayout();
    connectWidgets();
    connectDocument();
    m_panel->setFramesWanted(m_document->framesWanted());
    showPage();
    refreshAll();
}

BatchWorkspace::~BatchWorkspace() = default;

void BatchWorkspace::open(const std::vector<fs::path>& places)
{
    if (m_sortingJob)
        m_jobs.abandon(std::exchange(m_sortingJob, 0));
    JobSpec spec;
    spec.title = tr("Listing the videos");
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_sortingJob = 0;
        showOpenFailure(error);
    };
    m_sortingJob = m_jobs.start<BatchSource>(
        std::move(spec), [places](JobContext&) { return batchSourceOf(places); },
        [this](const BatchSource& source) {
            m_sortingJob = 0;
            open(source);
            return QString();
        });
}

void BatchWorkspace::open(const BatchSource& source, const fs::path& output)
{
    if (source.isEmpty())
        return;
    m_openFailed = false;
    m_thumbnails->clear();
    m_sameBatch = false;
    m_document->open(source, output);
    m_notice->dismiss(); // what was open is not spoken of any more
    refreshAll();
}

void BatchWorkspace::closeBatch()
{
    m_openFailed = false;
    m_thumbnails->clear();
    m_sameBatch = false;
    m_document->close();
    m_notice->dismiss(); // what was open is not spoken of any more
    refreshAll();
}

void BatchWorkspace::setPlan(const ModelPlan& plan, const ModelChoice& choice)
{
    m_document->setPlan(plan, choice);
    refreshTitle();
    refreshPanel();
    refreshActions();
}

QString BatchWorkspace::notice() const
{
    return m_notice->text();
}

void BatchWorkspace::notify(const QString& text, const QString& button, std::function<void()> pressed)
{
    if (button.isEmpty())
        m_notice->showNotice(text, tr("Close"), [this] { m_notice->dismiss(); });
    else
        m_notice->showNotice(text, button, [this, pressed = std::move(pressed)] {
            m_notice->dismiss();
            pressed();
        });
}

void BatchWorkspace::showPage()
{
    const auto action = [this](const char* id) { return m_actions.action(QLatin1String(id)); };
    if (m_document->phase() == BatchDocument::Phase::listing) {
        m_card->setContent(
            StateCard::Kind::loading, tr("Listing the videos"), shownPath(batchPlaces(m_document->source())));
        m_card->setActions(nullptr);
    } else if (!m_openFailed) {
        m_card->setContent(
            StateCard::Kind::empty, tr("No videos are open."),
            tr("Open a folder of videos or a list of them, or drop them here. Each gets a score, and a row that says "
               "what became of it."),
            QStringLiteral("batch"));
        m_card->setActions(action("batch.open-folder"), action("batch.open-files"));
    }
    m_pages->setCurrentIndex(m_document->isOpen() ? 1 : 0);
}

void BatchWorkspace::showOpenFailure(const ErrorInfo& error)
{
    m_openFailed = true;
    m_card->setContent(
        StateCard::Kind::failed, tr("The videos cannot be listed."), errorText(error), QStringLiteral("warning"));
    m_card->setActions(
        m_actions.action(QStringLiteral("batch.open-folder")), m_actions.action(QStringLiteral("batch.open-files")));
    if (m_document->isOpen())
        notify(errorText(error)); // what is open stays
    refreshAll();
}

void BatchWorkspace::showRunEnd(bool cancelled, const std::optional<ErrorInfo>& error)
{
    m_panelTimer.stop();
    if (error && error->code == ErrorCode::mismatch)
        notify(
            tr("%1 All videos can be judged anew; that replaces what stands there.")
                .arg(errorText(withoutRemedy(*error))),
            tr("Judge all anew"), [this] { begin(true, true); });
    else if (error)
        notify(tr("%1 What was done is kept.").arg(errorText(*error)), tr("Try again"), [this] { start(false); });
    else if (cancelled && m_document->phase() == BatchDocument::Phase::done)
        notify(tr("The run was cancelled before it began. The table is as it was."));
    else if (cancelled)
        notify(
            tr("The run was cancelled after %1 of %n video(s). What was done is kept, and it goes on from there.",
               nullptr, static_cast<int>(m_document->videos().size()))
                .arg(m_document->doneCount()),
            tr("Go on"), [this] { start(false); });
    else if (m_document->phase() == BatchDocument::Phase::interrupted)
        notify(tr("These videos were judged again. Others have no row yet."), tr("Go on"), [this] { start(false); });
    refreshAll();
}

void BatchWorkspace::showTrace(bool interrupted)
{
    if (interrupted)
        notify(
            tr("An earlier run ended after %1 of %n video(s). It can go on from there.", nullptr,
               static_cast<int>(m_document->videos().size()))
                .arg(m_document->doneCount()),
            tr("Go on"), [this] { start(false); });
    else
        m_notice->dismiss();
}

void BatchWorkspace::readThumbnails(const std::vector<int>& videos)
{
    std::vector<std::pair<int, fs::path>> wanted;
    for (const int video : videos)
        if (static_cast<std::size_t>(video) < m_document->videos().size())
            wanted.emplace_back(video, m_document->videos()[static_cast<std::size_t>(video)].path);
    if (!wanted.empty())
        m_thumbnails->read(std::move(wanted));
}

void BatchWorkspace::refreshAll()
{
    showPage();
    refreshRows();
    refreshPanel();
    refreshTitle();
    refreshActions();
}

void BatchWorkspace::refreshRows()
{
    if (m_document->phase() == BatchDocument::Phase::listing)
        return;
    m_table->setRows(batchRowsOf(*m_document), m_sameBatch);
    m_sameBatch = true;
    m_runLine->setContent(runContentOf(*m_document));
    refreshVideoPart();
}

void BatchWorkspace::refreshVideoPart()
{
    const int video = m_table->currentVideo();
    if (video < 0 || static_cast<std::size_t>(video) >= m_document->videos().size())
        return m_panel->setVideo(nullptr);
    const auto row = static_cast<std::size_t>(video);
    const auto fake = row < m_document->truth().size() ? m_document->truth()[row] : std::nullopt;
    const BatchVideoContent content =
        videoContentOf(m_document->videos()[row], m_document->entries()[row], m_document->models(), fake);
    m_panel->setVideo(&content);
}

void BatchWorkspace::refreshPanel()
{
    m_panel->setCounts(countFactsOf(*m_document));
    m_panel->setSettings(settingFactsOf(*m_document));
    m_panel->setAccuracy(m_document->accuracy(), m_document->labels());
    m_panel->setSettingsEnabled(!m_document->isBusy());
}

void BatchWorkspace::refreshTitle()
{
    const ModelPlan& plan = m_document->plan();
    m_title->setChip(
        plan.members.empty() ? tr("No model")
                             : tr("%1 · profile %2").arg(plan.name, QLatin1String(toString(plan.analysis.profile))),
        tr("What judges the videos, the same as in Inspect. Click to choose another."));
    if (!m_document->isOpen()) {
        m_title->setTitle(tr("Batch"), {});
        Q_EMIT titleChanged({});
        return;
    }
    const QString name = batchName(m_document->source());
    m_title->setTitle(name, batchFacts(*m_document), batchPlaces(m_document->source()));
    Q_EMIT titleChanged(name);
}

QVariantMap BatchWorkspace::saveSession() const
{
    QVariantMap session;
    session[QStringLiteral("frames")] = m_document->framesWanted();
    const BatchSource& source = m_document->source();
    if (source.isEmpty())
        return session;
    session[QStringLiteral("folders")] = textsOf(source.folders);
    session[QStringLiteral("lists")] = textsOf(source.lists);
    session[QStringLiteral("videos")] = textsOf(source.videos);
    session[QStringLiteral("output")] = keepingText(m_document->output());
    if (m_document->labels())
        session[QStringLiteral("labels")] = keepingText(m_document->labels()->origin);
    return session;
}

void BatchWorkspace::restoreSession(const QVariantMap& session)
{
    if (session.isEmpty())
        return;
    m_document->setFramesWanted(session.value(QStringLiteral("frames"), m_document->framesWanted()).toInt());
    m_panel->setFramesWanted(m_document->framesWanted());
    BatchSource source;
    source.folders = pathsOf(session.value(QStringLiteral("folders")));
    source.lists = pathsOf(session.value(QStringLiteral("lists")));
    source.videos = pathsOf(session.value(QStringLiteral("videos")));
    if (source.isEmpty())
        return;
    open(source, pathOf(session.value(QStringLiteral("output")).toString()));
    if (const QString labels = session.value(QStringLiteral("labels")).toString(); !labels.isEmpty())
        m_document->openLabels(pathOf(labels));
}

} // namespace veriframe
