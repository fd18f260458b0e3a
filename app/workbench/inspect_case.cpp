// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_case.h"

#include "base/sha256.h"

#include <algorithm>

namespace veriframe {

namespace {

namespace fs = std::filesystem;

const QString caseLane = QStringLiteral("case");

QString nameOf(const fs::path& path)
{
    return QString::fromStdString(path.filename().string());
}

/// Who is who and the scores, of an analysis whose program ended before it did.
void concludeUnfinished(CaseVideo& video)
{
    VideoResult& result = video.analysis;
    if (!video.analysed.empty() || result.frames.empty())
        return;
    linkPersons(result);
    scoreVideo(result, video.settings.models.size(), video.settings.options.strategy);
    result.state = VideoState::cancelled;
    result.note = InspectCase::tr(
                      "The program ended before the analysis did, after %n frame(s).", nullptr,
                      static_cast<int>(result.frames.size()))
                      .toStdString();
}

OpenedCase readCase(const fs::path& path, std::size_t position, JobContext& context)
{
    CaseStore store(path, CaseAccess::asFarAsItGoes);
    CaseContent content = store.read(context.progress, context.stop);
    if (content.videos.empty())
        throw Error(
            ErrorCode::badInput, "Opening the case", path.string(), "it holds no video yet",
            "Open a video, and save it into this case.");
    OpenedCase found;
    found.path = path;
    found.videoCount = content.videos.size();
    found.position = std::min(position, content.videos.size() - 1);
    found.video = std::move(content.videos[found.position]);
    found.readOnly = store.readOnlyReason();
    std::error_code error;
    found.videoThere = fs::is_regular_file(found.video.path, error) &&
                       fs::file_size(found.video.path, error) == found.video.bytes && !error;
    concludeUnfinished(found.video);
    if (!found.readOnly)
        found.session = std::make_shared<CaseSession>(
            std::move(store), found.video.id, std::make_shared<const VideoResult>(found.video.analysis));
    return found;
}

struct MadeCase {
    std::shared_ptr<CaseSession> session;
    CaseVideo video;
    std::size_t videoCount = 1;
};

/// A new case, or one that is there, with the video in it.
MadeCase makeCase(const fs::path& path, const fs::path& video, JobContext& context)
{
    std::error_code error;
    const bool exists = fs::exists(path, error);
    MadeCase made;
    made.video.path = video;
    made.video.sha256 = sha256OfFile(video, context.stop);
    made.video.bytes = fs::file_size(video);
    CaseStore store = exists ? CaseStore(path, CaseAccess::readWrite) : CaseStore::create(path);
    if (exists) {
        const CaseContent content = store.read(context.progress, context.stop);
        made.videoCount = content.videos.size() + 1;
        for (const CaseVideo& other : content.videos)
            if (other.sha256 == made.video.sha256)
                throw Error(
                    ErrorCode::badInput, "Saving the case", path.string(), "it holds this video already",
                    "Open that case to go on with it, or choose another name.");
    }
    made.video.id = store.addVideo(video, made.video.sha256, made.video.bytes);
    made.session = std::make_shared<CaseSession>(std::move(store), made.video.id, nullptr);
    return made;
}

} // namespace

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
        Q_EMIT opened(*found);
        // Only now: what the document was given is no change.
        m_session = std::move(found->session);
        m_leftAnalysis = m_document.analysis();
        m_leftEnded = true;
        m_leftEdits = m_document.edits();
        m_leftBookmarks = bookmarksOf();
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
    JobSpec spec;
    spec.title = tr("Saving %1").arg(nameOf(path));
    spec.lane = caseLane;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) { setState(State::failed, errorText(error)); };
    spec.cancelled = [this] { setState(State::none); };
    const std::function<MadeCase(JobContext&)> work = [path, video = m_document.path()](JobContext& context) {
        return makeCase(path, video, context);
    };
    m_openJob = m_jobs.start<MadeCase>(std::move(spec), work, [this](const MadeCase& made) {
        m_video = made.video;
        m_videoSha256 = made.video.sha256;
        m_videoCount = made.videoCount;
        m_position = made.videoCount - 1;
        adopt(made.session);
        return tr("The case was made. From now on it is saved by itself.");
    });
    setState(State::saving);
}

void InspectCase::adopt(std::shared_ptr<CaseSession> session)
{
    m_session = std::move(session);
    CaseChanges changes = everything();
    m_leftAnalysis = changes.analysis;
    m_leftEdits = *changes.edits;
    m_leftBookmarks = *changes.bookmarks;
    m_session->leave(std::move(changes));
    startSaving();
}

void InspectCase::save()
{
    if (m_session && m_state == State::failed)
        startSaving();
}

/// The file is closed in the background, before anything else of the lane opens it again.
void InspectCase::leaveSession()
{
    if (!m_session)
        return;
    JobSpec spec;
    spec.title = tr("Closing %1").arg(nameOf(m_path));
    spec.lane = caseLane;
    spec.visible = false;
    spec.canRetry = false;
    const auto last = std::make_shared<std::shared_ptr<CaseSession>>(std::move(m_session));
    m_session.reset();
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
    leaveSession();
    m_path.clear();
    m_videoSha256.clear();
    m_video = {};
    m_position = m_videoCount = 0;
    m_leftAnalysis.reset();
    m_leftEdits.clear();
    m_leftBookmarks.clear();
    setState(State::none);
}

std::vector<CaseBookmark> InspectCase::bookmarksOf() const
{
    std::vector<CaseBookmark> bookmarks;
    for (const Bookmark& bookmark : m_document.bookmarks())
        bookmarks.push_back(caseBookmarkOf(bookmark));
    return bookmarks;
}

CaseChanges InspectCase::everything() const
{
    CaseChanges changes;
    changes.analysis = m_leftAnalysis ? m_leftAnalysis : m_document.analysis();
    changes.origin = m_document.origin();
    changes.analysisEnded = m_leftEnded;
    changes.edits = m_document.edits();
    changes.bookmarks = bookmarksOf();
    return changes;
}

void InspectCase::documentChanged(bool analysing)
{
    CaseChanges changes;
    std::vector<CaseBookmark> bookmarks = bookmarksOf();
    const auto& analysis = m_document.analysis();
    if (analysis && (analysis != m_leftAnalysis || (!analysing && !m_leftEnded))) {
        changes.analysis = m_leftAnalysis = analysis;
        changes.origin = m_document.origin();
        changes.analysisEnded = m_leftEnded = !analysing;
    }
    if (m_document.edits() != m_leftEdits)
        changes.edits = m_leftEdits = m_document.edits();
    if (bookmarks != m_leftBookmarks)
        changes.bookmarks = m_leftBookmarks = std::move(bookmarks);
    if (!m_session || changes.empty())
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
