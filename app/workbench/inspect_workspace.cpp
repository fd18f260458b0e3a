// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_workspace.h"

#include "base/error.h"
#include "cases/report_making.h"
#include "comparison_window.h"
#include "inspect_case.h"
#include "inspect_panel.h"
#include "opened_files.h"
#include "path_text.h"
#include "widgets/mask_compare.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/title_bar.h"
#include "widgets/transport_bar.h"
#include "widgets/video_view.h"

#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <algorithm>

namespace veriframe {

InspectWorkspace::InspectWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_settings(settings), m_actions(actions),
      m_document(std::make_unique<InspectDocument>()), m_frames(std::make_unique<FrameSource>()),
      m_analysis(std::make_unique<InspectAnalysis>(jobs)), m_playback(std::make_unique<Playback>()),
      m_heatMaps(std::make_unique<HeatMaps>(jobs, *m_analysis)), m_portraits(std::make_unique<Portraits>(jobs)),
      m_comparison(std::make_unique<Comparison>(jobs)), m_case(std::make_unique<InspectCase>(jobs, *m_document))
{
    buildLayout();
    registerActions();
    connectWidgets();
    connectSources();
    connectCase();
    // Opening ends once the stream's table is there; the first picture follows.
    connect(m_frames.get(), &FrameSource::opened, this, [this] {
        std::vector<double> seconds;
        for (const FrameTime& time : m_frames->times())
            seconds.push_back(time.seconds);
        const FrameTime& last = m_frames->times().back();
        m_playback->setTimes(std::move(seconds), last.seconds + last.durationSeconds);
        showPage(Page::video);
        // Single keys act on the picture from the start.
        m_view->setFocus();
        refreshResult();
        seek(std::clamp(std::max(m_pendingFrame, m_frame), 0, m_frames->frameCount() - 1));
        if (!m_restored)
            m_document->setBookmarks(loadBookmarks(m_document->path()));
        refreshTitle();
        refreshActions();
        if (m_restored)
            return;
        Q_EMIT videoOpened(QString::fromStdString(m_document->path().string()));
        analyse({});
    });
    closeVideo();
}

InspectWorkspace::~InspectWorkspace()
{
    // What tells of its own end must not find half of the room gone.
    m_document->undoStack().disconnect(this);
    for (QObject* source : std::initializer_list<QObject*>{
             m_document.get(), m_frames.get(), m_analysis.get(), m_playback.get(), m_heatMaps.get(), m_portraits.get(),
             m_comparison.get(), m_case.get()})
        source->disconnect(this);
}

ComparisonWindow& InspectWorkspace::comparisonWindow()
{
    if (!m_comparisonWindow)
        m_comparisonWindow = std::make_unique<ComparisonWindow>(m_jobs, *this);
    return *m_comparisonWindow;
}

bool InspectWorkspace::hasVideo() const
{
    return m_frames->isOpen();
}

bool InspectWorkspace::hasContent() const
{
    return hasVideo() || m_restored;
}

const std::vector<FrameTime>& InspectWorkspace::times() const
{
    return hasVideo() ? m_frames->times() : m_knownTimes;
}

void InspectWorkspace::openVideo(const std::filesystem::path& path)
{
    closeVideo();
    std::error_code ignored;
    const std::filesystem::path absolute = std::filesystem::absolute(path, ignored);
    m_document->reset(absolute.empty() ? path : absolute);
    m_analysis->setVideo(m_document->path());
    showPage(Page::loading);
    refreshTitle();
    m_frames->open(m_document->path());
}

void InspectWorkspace::reopen()
{
    // Copies: what they are of is cleared on the way.
    if (m_case->isOpen())
        openCase(std::filesystem::path(m_case->path()), m_case->videoPosition());
    else
        openVideo(std::filesystem::path(m_document->path()));
}

void InspectWorkspace::closeVideo()
{
    m_playback->pause();
    takeTyped();
    m_analysis->setVideo({});
    m_case->documentChanged(false);
    m_case->close();
    m_restored = false;
    m_knownTimes.clear();
    m_jobs.abandon(m_robustnessJob);
    m_degraded.clear();
    m_robustnessOriginal.reset();
    m_panel->robustness()->setRows(std::nullopt, {});
    m_panel->robustness()->setEmptyText({});
    m_frames->close();
    m_heatMaps->clear();
    m_portraits->clear();
    setOriginal({});
    m_notice->dismiss();
    m_shown = {};
    m_frame = -1;
    m_pendingFrame = -1;
    m_pendingView.clear();
    setRange(std::nullopt);
    m_view->clear();
    m_document->reset({});
    showPage(Page::empty);
    refreshTitle();
    refreshActions();
}

void InspectWorkspace::setPlan(const ModelPlan& plan)
{
    m_modelProblem.clear();
    m_analysis->setPlan(plan);
    m_heatMaps->clear();
    m_degraded.clear();
    m_robustnessOriginal.reset();
    m_panel->robustness()->setRows(std::nullopt, {});
    refreshTitle();
    if (!hasVideo())
        return;
    if (const auto& known = m_document->analysis(); known && !known->frames.empty()) {
        // The same frames again: faces are kept, only who judges them is new.
        FrameChoice choice;
        choice.kind = FrameChoice::Kind::sampled;
        m_analysis->start(choice, m_frames->frameCount(), known, m_document->origin());
    } else {
        analyse({});
    }
}

void InspectWorkspace::setModelProblem(const QString& problem)
{
    m_modelProblem = problem;
    refreshVerdict();
}

void InspectWorkspace::analyse(const FrameChoice& choice)
{
    if (!hasVideo())
        return;
    m_analysis->start(choice, m_frames->frameCount(), m_case->knownAnalysis(), m_document->origin());
}

void InspectWorkspace::cancelAnalysis()
{
    m_analysis->cancel();
}

void InspectWorkspace::seek(int frame)
{
    if (!hasVideo() && !m_knownTimes.empty()) {
        m_frame = std::clamp(frame, 0, static_cast<int>(m_knownTimes.size()) - 1);
        m_timeline->setCursorFrame(m_frame);
        showAwayPicture();
        refreshFrameParts();
    }
    if (!hasVideo())
        return;
    m_frame = std::clamp(frame, 0, m_frames->frameCount() - 1);
    m_playback->setCurrentFrame(m_frame);
    m_timeline->setCursorFrame(m_frame);
    m_frames->request(m_frame);
}

void InspectWorkspace::stepTo(int frame)
{
    m_playback->pause();
    seek(frame);
}

void InspectWorkspace::jump(std::optional<int> frame, const QString& otherwise)
{
    if (frame)
        stepTo(*frame);
    else
        m_notice->showNotice(otherwise);
}

void InspectWorkspace::showFrame(const DecodedFrame& frame)
{
    const bool first = m_shown.picture.isNull();
    m_shown = frame;
    m_view->setPicture(frame.index, frame.picture, currentOverlay());
    if (first && !m_pendingView.isEmpty()) {
        VideoView::View view;
        view.fit = m_pendingView.value(QStringLiteral("fit"), true).toBool();
        view.zoom = m_pendingView.value(QStringLiteral("zoom"), 1).toDouble();
        view.center = m_pendingView.value(QStringLiteral("center")).toPointF();
        m_view->setView(view);
        m_pendingView.clear();
    }
    m_transport->setPosition(
        {frame.index, m_frames->frameCount() - 1, frame.time.ptsSeconds, QLatin1Char(frame.pictureType)});
    refreshFrameParts();
}

void InspectWorkspace::showPage(Page page)
{
    m_pages->setCurrentWidget(page == Page::video ? static_cast<QWidget*>(m_columns) : m_card);
    QAction* open = m_actions.action(QStringLiteral("file.open"));
    switch (page) {
    case Page::empty:
        m_card->setContent(
            StateCard::Kind::empty, tr("No video is open."),
            tr("Drop a video here or open one to see, frame by frame and person by person, whether its faces were "
               "manipulated. Nothing leaves this computer."),
            QStringLiteral("video"));
        m_card->setActions(open, m_actions.action(QStringLiteral("inspect.models")));
        break;
    case Page::loading:
        m_card->setContent(
            StateCard::Kind::loading,
            tr("Opening %1.").arg(QString::fromStdString(m_document->path().filename().string())),
            tr("The frames of the video are being counted."));
        m_card->setActions(nullptr);
        break;
    case Page::failed:
    case Page::video:
        break;
    }
}

void InspectWorkspace::showFailure(const ErrorInfo& error)
{
    if (m_restored) { // what the case knows stays in view
        showAwayPicture();
        m_notice->showNotice(errorText(error));
        refreshResult();
        return;
    }
    showPage(Page::failed);
    m_card->setContent(
        StateCard::Kind::failed,
        tr("%1 cannot be opened.").arg(QString::fromStdString(m_document->path().filename().string())),
        errorText(error), QStringLiteral("warning"));
    m_card->setActions(
        m_actions.action(QStringLiteral("file.open")), m_actions.action(QStringLiteral("inspect.reopen")));
    refreshActions();
}

void InspectWorkspace::showFileChange(bool exists)
{
    const QString name = QString::fromStdString(m_document->path().filename().string());
    if (exists)
        m_notice->showNotice(
            tr("%1 was changed by another program. What is shown belongs to its former content.").arg(name),
            tr("Open it again"), [this] { reopen(); });
    else
        m_notice->showNotice(
            tr("%1 was removed or renamed. Pictures that are not in memory cannot be shown any more.").arg(name));
}

void InspectWorkspace::showAnalysisEnd(bool cancelled, const std::optional<ErrorInfo>& error)
{
    const auto& known = m_document->analysis();
    if (cancelled && known && known->state != VideoState::cancelled && known->framesDecoded < known->framesAsked) {
        auto stopped = std::make_shared<VideoResult>(*known);
        stopped->state = VideoState::cancelled;
        stopped->note = tr("Stopped after %1 of %n frame(s).", nullptr, stopped->framesAsked)
                            .arg(stopped->framesDecoded)
                            .toStdString();
        m_document->setAnalysis(stopped, m_document->origin());
    }
    if (error)
        m_notice->showNotice(errorText(*error), tr("Try again"), [this] { analyse({}); });
    m_case->documentChanged(m_analysis->isRunning());
    refreshTitle();
    refreshVerdict();
    refreshActions();
}

void InspectWorkspace::setRange(std::optional<std::pair<int, int>> range)
{
    m_range = range;
    m_playback->setRange(range);
    m_timeline->setFrameRange(range);
    refreshActions();
}

int InspectWorkspace::selectedPerson() const
{
    const std::vector<int> persons = m_panel->persons()->selectedPersons();
    return persons.size() == 1 ? persons.front() : -1;
}

void InspectWorkspace::storeBookmarks()
{
    m_case->documentChanged(m_analysis->isRunning());
    if (!hasVideo() || m_case->isOpen())
        return;
    try {
        saveBookmarks(m_document->path(), m_document->bookmarks());
    } catch (const Error& error) {
        m_notice->showNotice(errorText(error.info()));
    }
}

void InspectWorkspace::setOriginal(const std::filesystem::path& path)
{
    m_comparison->setVideos(m_document->path(), path);
    m_compare->setVisible(!path.empty());
    refreshComparison();
    refreshActions();
}

void InspectWorkspace::checkRobustness()
{
    const auto result = m_document->result();
    if (!result || result->facesUsed == 0 || m_document->origin().models.empty())
        return;
    m_jobs.abandon(m_robustnessJob);
    m_degraded.clear();
    m_robustnessOriginal.reset();
    JobSpec spec;
    spec.title = tr("Robustness of %1").arg(QString::fromStdString(m_document->path().filename().string()));
    spec.lane = QStringLiteral("analysis");
    spec.owner = m_document.get();
    spec.failed = [this](const ErrorInfo& error) { m_notice->showNotice(errorText(error)); };
    spec.done = [] { return tr("The verdict was computed again on degraded pictures."); };
    spec.retried = [this] { checkRobustness(); };
    m_robustnessJob = m_analysis->startWithJudge(
        std::move(spec), [this, result, options = m_analysis->plan().analysis, models = m_document->origin().models](
                             const std::shared_ptr<Judge>& judge, JobContext& context) {
            // What a case holds may be of other models than those that are chosen.
            if (!judge->ensemble() || !hasJudged(*judge->ensemble(), models))
                throw Error(
                    ErrorCode::badInput, "Checking the robustness", result->path.string(),
                    "other models are chosen now than those that judged this video",
                    "Choose those with Analysis > Choose models, or analyse the video again.");
            scoreDegraded(
                *result, *judge->ensemble(), options, standardDegradations(), context.progress, context.stop,
                [this, &context](const DegradedScore& score) {
                    context.post([this, score] {
                        if (!m_robustnessOriginal)
                            m_robustnessOriginal = score.score;
                        else
                            m_degraded.push_back(score);
                        m_panel->robustness()->setRows(m_robustnessOriginal, robustnessRowsOf(m_degraded));
                    });
                });
        });
    m_panel->robustness()->setRows(std::nullopt, robustnessRowsOf({}));
}

void InspectWorkspace::pause()
{
    m_playback->pause();
}

QVariantMap InspectWorkspace::saveSession() const
{
    QVariantMap session;
    if (!hasContent())
        return session;
    const bool inCase = m_case->isOpen();
    session[QStringLiteral("file")] = keepingText(inCase ? m_case->path() : m_document->path());
    if (inCase)
        session[QStringLiteral("caseVideo")] = static_cast<int>(m_case->videoPosition());
    session[QStringLiteral("frame")] = m_frame;
    const VideoView::View view = m_view->view();
    session[QStringLiteral("fit")] = view.fit;
    session[QStringLiteral("zoom")] = view.zoom;
    session[QStringLiteral("center")] = view.center;
    const OverlayLayers layers = m_view->layers();
    session[QStringLiteral("faces")] = layers.faces;
    session[QStringLiteral("landmarks")] = layers.landmarks;
    session[QStringLiteral("heatMap")] = layers.heatMap;
    if (m_range) {
        session[QStringLiteral("rangeFirst")] = m_range->first;
        session[QStringLiteral("rangeLast")] = m_range->second;
    }
    return session;
}

void InspectWorkspace::restoreSession(const QVariantMap& session)
{
    const QString file = session.value(QStringLiteral("file")).toString();
    const auto check = [&](const char* action, const char* key, bool byDefault) {
        m_actions.action(QLatin1String(action))->setChecked(session.value(QLatin1String(key), byDefault).toBool());
    };
    check("inspect.faces", "faces", true);
    check("inspect.landmarks", "landmarks", false);
    check("inspect.heat-map", "heatMap", false);
    if (file.isEmpty())
        return;
    if (session.contains(QStringLiteral("caseVideo")))
        openCase(
            pathOf(file), static_cast<std::size_t>(std::max(0, session.value(QStringLiteral("caseVideo"), 0).toInt())));
    else
        openVideo(pathOf(file));
    m_pendingFrame = session.value(QStringLiteral("frame"), 0).toInt();
    m_pendingView = session;
    if (session.contains(QStringLiteral("rangeFirst")))
        setRange(std::pair(
            session.value(QStringLiteral("rangeFirst")).toInt(), session.value(QStringLiteral("rangeLast")).toInt()));
}

} // namespace veriframe
