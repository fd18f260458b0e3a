// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_case.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace veriframe {

namespace {

namespace fs = std::filesystem;

const QString caseLane = QStringLiteral("case");

QString nameOf(const fs::path& path)
{
    return QString::fromStdString(path.filename().string());
}

} // namespace

/// A case on its way. Whoever closes the document before it is there leaves what is known by then.
struct InspectCase::Making {
    std::optional<CaseChanges> last;
};

InspectCase::InspectCase(JobRunner& jobs, InspectDocument& document, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_document(document)
{}

InspectCase::~InspectCase() = default;

void InspectCase::setState(State state, const QString& reason)
{
    m_state = state;
    m_reason = reason;
    Q_EMIT stateChanged();
}

QString InspectCase::stateText() const
{
    const QString name = nameOf(m_path);
    switch (m_state) {
    case State::none:
        return {};
    case State::opening:
        return tr("Case %1, being opened").arg(name);
    case State::saving:
        return tr("Case %1, saving").arg(name);
    case State::saved:
        return tr("Case %1, saved").arg(name);
    case State::readOnly:
        return tr("Case %1, read-only").arg(name);
    case State::failed:
        break;
    }
    return tr("Case %1, not saved").arg(name);
}

void InspectCase::open(const fs::path& path, std::size_t position)
{
    close();
    m_path = path;
    JobSpec spec;
    spec.title = tr("Opening %1").arg(nameOf(path));
    spec.lane = caseLane;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) {
        close();
        Q_EMIT openFailed(error);
    };
    spec.cancelled = [this, path] {
        close();
        Q_EMIT openFailed({ErrorCode::unreadable, "Opening the case", path.string(), "it was cancelled", {}, 0});
    };
    // Shared, as a result with a session in it must not be copied on its way.
    using Found = std::shared_ptr<OpenedCase>;
    const std::function<Found(JobContext&)> work = [path, position](JobContext& context) {
        return std::make_shared<OpenedCase>(readCase(path, position, context));
    };
    m_openJob = m_jobs.start<Found>(std::move(spec), work, [this](Found found) {
        m_video = {};
        m_video.path = found->video.path;
        m_video.sha256 = m_videoSha256 = found->video.sha256;
        m_video.bytes = found->video.bytes;
        m_position = found->position;
        m_videoCount = found->videoCount;
        m_known = std::move(found->known);
        m_knownOrigin = originOf(found->video.settings);
        Q_EMIT opened(*found);
        // Only now: what the document was given is no change.
        m_session = std::move(found->session);
        m_leftAnalysis = m_document.analysis();
        m_leftEnded = true;
        m_leftEdits = m_document.edits();
        m_leftBookmarks = bookmarksOf();
        m_leftTexts = m_document.texts();
        setState(
            found->readOnly ? State::readOnly : State::saved,
            found->readOnly ? errorText(*found->readOnly) : QString());
        return tr("The case was opened with everything that is known of it.");
    });
    setState(State::opening);
}

void InspectCase::create(const fs::path& path)
{
    close();
    m_path = path;
    const auto making = m_making = std::make_shared<Making>();
    ++m_makings;
    CaseChanges known = everything();
    m_leftAnalysis = known.analysis;
    m_leftEnded = known.analysisEnded;
    m_leftEdits = m_document.edits();
    m_leftBookmarks = bookmarksOf();
    m_leftTexts = m_document.texts();
    JobSpec spec;
    spec.title = tr("Saving %1").arg(nameOf(path));
    spec.lane = caseLane;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this, making](const ErrorInfo& error) {
        if (making == m_making)
            setState(State::failed, errorText(error));
        finishMaking(making, false);
    };
    spec.cancelled = [this, making] {
        if (making == m_making)
            setState(State::none);
        finishMaking(making, false);
    };
    const std::function<MadeCase(JobContext&)> work = [path, video = m_document.path(), known](JobContext& context) {
        return makeCase(path, video, known, context);
    };
    m_jobs.start<MadeCase>(std::move(spec), work, [this, making](MadeCase made) {
        if (making != m_making) {
            if (making->last) {
                if (made.texts)
                    making->last->title = making->last->notes = std::nullopt;
                made.session->leave(std::move(*making->last));
            }
            leaveSession(std::move(made.session));
        } else {
            m_video = made.video;
            m_videoSha256 = made.video.sha256;
            m_videoCount = made.videoCount;
            m_position = made.videoCount - 1;
            adopt(std::move(made.session), made.texts);
        }
        finishMaking(making, true);
        return tr("The case was made. From now on it is saved by itself.");
    });
    setState(State::saving);
}

void InspectCase::finishMaking(const std::shared_ptr<Making>& making, bool well)
{
    --m_makings;
    if (making == m_making)
        m_making.reset();
    Q_EMIT made(well);
}

/// @param ofCase what a case that was there is called and says of itself: that stays
void InspectCase::adopt(std::shared_ptr<CaseSession> session, const std::optional<CaseTexts>& ofCase)
{
    m_session = std::move(session);
    if (ofCase) {
        m_leftTexts.title = ofCase->title;
        m_leftTexts.caseNotes = ofCase->caseNotes;
        CaseTexts texts = m_leftTexts;
        texts.videoNotes = m_document.texts().videoNotes;
        m_document.setTexts(std::move(texts));
    }
    setState(State::saved);
    documentChanged(m_analysing);
}

void InspectCase::save()
{
    if (m_session && m_state == State::failed)
        startSaving();
}

/// The file is closed in the background, before anything else of the lane opens it again.
void InspectCase::leaveSession(std::shared_ptr<CaseSession> session)
{
    if (!session)
        return;
    JobSpec spec;
    spec.title = tr("Closing %1").arg(nameOf(m_path));
    spec.lane = caseLane;
    spec.visible = false;
    spec.canRetry = false;
    const auto last = std::make_shared<std::shared_ptr<CaseSession>>(std::move(session));
    spec.work = [last](JobContext&) {
        (*last)->save();
        last->reset();
    };
    m_jobs.start(std::move(spec));
}

void InspectCase::close()
{
    m_jobs.abandon(m_openJob);
    m_jobs.abandon(m_checkJob);
    m_openJob = m_checkJob = 0;
    leaveSession(std::exchange(m_session, nullptr));
    if (m_making)
        m_making->last = takeChanges(); // it is made nevertheless
    m_making.reset();
    m_path.clear();
    m_videoSha256.clear();
    m_video = {};
    m_position = m_videoCount = 0;
    m_known.clear();
    m_leftAnalysis.reset();
    m_leftEdits.clear();
    m_leftBookmarks.clear();
    m_leftTexts = {};
    setState(State::none);
}

std::vector<CaseBookmark> InspectCase::bookmarksOf() const
{
    std::vector<CaseBookmark> bookmarks;
    for (const Bookmark& bookmark : m_document.bookmarks())
        bookmarks.push_back(caseBookmarkOf(bookmark));
    return bookmarks;
}

/// For a video that a case does not hold yet.
CaseChanges InspectCase::everything() const
{
    CaseChanges changes;
    changes.analysis = m_document.analysis();
    changes.origin = m_document.origin();
    changes.analysisEnded = !m_analysing;
    if (!m_document.edits().empty())
        changes.edits = m_document.edits();
    if (!m_document.bookmarks().empty())
        changes.bookmarks = bookmarksOf();
    const CaseTexts& texts = m_document.texts();
    const auto unlessEmpty = [](const QString& text) {
        return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
    };
    changes.title = unlessEmpty(texts.title);
    changes.notes = unlessEmpty(texts.caseNotes);
    changes.videoNotes = unlessEmpty(texts.videoNotes);
    return changes;
}

/// What is to be saved since it was asked for last.
CaseChanges InspectCase::takeChanges()
{
    CaseChanges changes;
    std::vector<CaseBookmark> bookmarks = bookmarksOf();
    const auto& analysis = m_document.analysis();
    if (analysis && (analysis != m_leftAnalysis || (!m_analysing && !m_leftEnded))) {
        changes.analysis = m_leftAnalysis = analysis;
        changes.origin = m_document.origin();
        changes.analysisEnded = m_leftEnded = !m_analysing;
    }
    if (m_document.edits() != m_leftEdits)
        changes.edits = m_leftEdits = m_document.edits();
    if (bookmarks != m_leftBookmarks)
        changes.bookmarks = m_leftBookmarks = std::move(bookmarks);
    const CaseTexts& texts = m_document.texts();
    if (texts.title != m_leftTexts.title)
        changes.title = texts.title.toStdString();
    if (texts.caseNotes != m_leftTexts.caseNotes)
        changes.notes = texts.caseNotes.toStdString();
    if (texts.videoNotes != m_leftTexts.videoNotes)
        changes.videoNotes = texts.videoNotes.toStdString();
    m_leftTexts = texts;
    return changes;
}

std::shared_ptr<const VideoResult> InspectCase::knownAnalysis() const
{
    const std::shared_ptr<const VideoResult>& analysis = m_document.analysis();
    const ResultOrigin& origin = m_document.origin();
    if (!analysis || m_known.empty() || origin.models != m_knownOrigin.models ||
        origin.detector != m_knownOrigin.detector || origin.detectorSha256 != m_knownOrigin.detectorSha256 ||
        origin.profile != m_knownOrigin.profile)
        return analysis;
    const auto earlier = [](const FrameResult& a, const FrameResult& b) { return a.index < b.index; };
    auto known = std::make_shared<VideoResult>(*analysis);
    known->frames.clear();
    std::set_union(
        analysis->frames.begin(), analysis->frames.end(), m_known.begin(), m_known.end(),
        std::back_inserter(known->frames), earlier);
    return known;
}

void InspectCase::documentChanged(bool analysing)
{
    m_analysing = analysing;
    if (!m_session)
        return;
    CaseChanges changes = takeChanges();
    if (changes.empty())
        return;
    m_session->leave(std::move(changes));
    startSaving();
}

void InspectCase::addExport(const QString& kind, const fs::path& file)
{
    if (!m_session)
        return;
    CaseChanges changes;
    changes.exports.push_back({file, kind.toStdString(), {}, {}});
    m_session->leave(std::move(changes));
    startSaving();
}

void InspectCase::videoMoved(const fs::path& path)
{
    m_video.path = path;
    m_leftAnalysis = m_document.analysis(); // the same, from another place
    if (!m_session)
        return;
    CaseChanges changes;
    changes.videoPath = path;
    m_session->leave(std::move(changes));
    startSaving();
}

void InspectCase::startSaving()
{
    setState(State::saving);
    if (m_saveJob != 0 && m_jobs.isRunning(m_saveJob))
        return; // it writes on until nothing is left; what it misses is seen at its end
    JobSpec spec;
    spec.title = tr("Saving %1").arg(nameOf(m_path));
    spec.lane = caseLane;
    spec.visible = false;
    spec.owner = this;
    spec.canRetry = false;
    // Weak: whoever closes the case closes its file, and is not held up by a job that is over.
    spec.work = [session = std::weak_ptr(m_session)](JobContext&) {
        if (const auto open = session.lock())
            open->save();
    };
    spec.done = [this] {
        m_saveJob = 0;
        if (m_session && m_session->takeOlderStays())
            Q_EMIT olderStays();
        if (m_session && m_session->hasChanges())
            startSaving();
        else if (m_session)
            setState(State::saved);
        return QString();
    };
    spec.failed = [this, session = m_session.get()](const ErrorInfo& error) {
        m_saveJob = 0;
        if (m_session.get() == session)
            setState(State::failed, errorText(error));
        else if (m_session && m_session->hasChanges())
            startSaving();
    };
    spec.cancelled = [this] { m_saveJob = 0; };
    m_saveJob = m_jobs.start(std::move(spec));
}

void InspectCase::checkVideo()
{
    JobSpec spec;
    spec.title = tr("Checking %1").arg(nameOf(m_video.path));
    spec.owner = this;
    spec.visible = false;
    spec.failed = [this](const ErrorInfo& error) { Q_EMIT videoRefused(error); };
    const std::function<CaseVideoFile(JobContext&)> work = [video = m_video, path = m_path](JobContext& context) {
        const std::vector<fs::path> folders = {fs::absolute(path).parent_path()};
        return findCaseVideo(video, folders, context.progress, context.stop);
    };
    m_checkJob = m_jobs.start<CaseVideoFile>(std::move(spec), work, [this](const CaseVideoFile& file) {
        m_checkJob = 0;
        if (file.state == CaseVideoState::changed)
            Q_EMIT videoRefused(changedVideoError(m_video, file));
        else
            Q_EMIT videoFound(file);
        return QString();
    });
}

void InspectCase::takeFolder(const fs::path& folder)
{
    JobSpec spec;
    spec.title = tr("Looking for videos in %1").arg(nameOf(folder));
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) { Q_EMIT videoRefused(error); };
    const std::function<FoundVideos(JobContext&)> work = [path = m_path, position = m_position,
                                                          folder](JobContext& context) {
        return findVideosIn(path, position, folder, context);
    };
    m_jobs.abandon(m_checkJob);
    m_checkJob = m_jobs.start<FoundVideos>(std::move(spec), work, [this, folder](const FoundVideos& found) {
        m_checkJob = 0;
        if (m_session && !found.others.empty()) {
            CaseChanges changes;
            changes.otherPaths = found.others;
            m_session->leave(std::move(changes));
            startSaving();
        }
        if (found.shown.state == CaseVideoState::moved)
            Q_EMIT videoFound(found.shown);
        Q_EMIT videosFound(found.count, folder);
        return QString();
    });
}

void InspectCase::takeVideo(const fs::path& chosen)
{
    JobSpec spec;
    spec.title = tr("Checking %1").arg(nameOf(chosen));
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) { Q_EMIT videoRefused(error); };
    spec.work = [video = m_video, chosen](JobContext& context) { requireSameVideo(video, chosen, context.stop); };
    spec.done = [this, chosen] {
        m_checkJob = 0;
        Q_EMIT videoFound({CaseVideoState::moved, chosen, m_videoSha256});
        return tr("It is the case's video.");
    };
    m_jobs.abandon(m_checkJob);
    m_checkJob = m_jobs.start(std::move(spec));
}

CaseVideo caseVideoOf(const InspectDocument& document)
{
    CaseVideo video;
    video.path = document.path();
    if (const auto& analysis = document.analysis()) {
        video.analysis = *analysis;
        video.settings = settingsOf(document.origin(), *analysis);
    }
    video.edits = document.edits();
    for (const Bookmark& bookmark : document.bookmarks())
        video.bookmarks.push_back(caseBookmarkOf(bookmark));
    video.notes = document.texts().videoNotes.toStdString();
    return video;
}

CaseBookmark caseBookmarkOf(const Bookmark& bookmark)
{
    CaseBookmark kept{bookmark.frame, bookmark.seconds, CaseMark::open, bookmark.note.toStdString()};
    if (bookmark.status == BookmarkStatus::suspicious)
        kept.status = CaseMark::suspicious;
    else if (bookmark.status == BookmarkStatus::cleared)
        kept.status = CaseMark::cleared;
    return kept;
}

Bookmark bookmarkOf(const CaseBookmark& bookmark)
{
    Bookmark shown{bookmark.frame, bookmark.seconds, BookmarkStatus::open, QString::fromStdString(bookmark.note)};
    if (bookmark.status == CaseMark::suspicious)
        shown.status = BookmarkStatus::suspicious;
    else if (bookmark.status == CaseMark::cleared)
        shown.status = BookmarkStatus::cleared;
    return shown;
}

std::vector<FrameTime> timesOf(const VideoResult& result)
{
    std::vector<FrameTime> times;
    if (result.frames.empty())
        return times;
    const FrameResult& last = result.frames.back();
    times.resize(static_cast<std::size_t>(std::max(result.frameCount, last.index + 1)));
    const double step = last.index > 0 && last.time.seconds > 0 ? last.time.seconds / last.index
                        : last.time.durationSeconds > 0         ? last.time.durationSeconds
                                                                : 0.04;
    auto known = result.frames.begin();
    FrameTime before;
    int beforeIndex = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const int index = static_cast<int>(i);
        if (known != result.frames.end() && known->index == index) {
            before = known->time;
            beforeIndex = index;
            ++known;
        }
        times[i] = before;
        times[i].seconds = before.seconds + step * (index - beforeIndex);
        times[i].durationSeconds = step;
    }
    return times;
}

} // namespace veriframe
