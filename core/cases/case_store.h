// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "cases/case_content.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// How a case names its files.
inline constexpr const char* caseFileEnding = ".vfcase";

enum class CaseAccess {
    readWrite,    ///< or an Error
    readOnly,     ///< beside whoever writes
    asFarAsItGoes ///< read-write, or read-only where the case is open elsewhere, protected or of a newer version
};

/// What a video was analysed with and what its file is, at the beginning of an analysis.
struct CaseAnalysisStart {
    CaseSettings settings;
    VideoFacts facts;    ///< where the video was opened already; finishAnalysis() brings them too
    int frameCount = 0;  ///< of the video; 0: not known yet
    int framesAsked = 0; ///< 0: every frame, or not known yet
};

/// A case: one SQLite file that keeps everything known of one or several videos. Each change is one transaction, on the
/// disk when the call returns; a process that is killed or a machine that loses power loses at most the change at hand.
/// Reading computes nothing anew. Changes the analyst would ask after are written to the log of the case in the same
/// transaction.
///
/// One program writes at a time and holds "<path>.lock" meanwhile; any number may read beside it, each read() sees one
/// state. A case of an older version is brought up to date when it is opened for writing, and in memory when it is
/// opened for reading; one of a newer version is opened for reading as far as its writer allows that.
///
/// Not thread-safe: one thread at a time. Texts are data wherever they come from; nothing of them is taken for SQL.
///
///     CaseStore store = CaseStore::create("harbour.vfcase", "Harbour");
///     const std::int64_t video = store.addVideo(path, sha256, bytes);
///     store.beginAnalysis(video, start);
///     store.appendFrames(video, frames); ...
///     store.finishAnalysis(video, result);
class CaseStore {
public:
    /// Makes a new, empty case and opens it for writing.
    /// @throws Error (badInput) if the path exists already, (unwritable)
    static CaseStore create(const std::filesystem::path& path, const std::string& title = {});

    /// Opens a case.
    /// @throws Error (notFound, unreadable, corrupt); (unsupported) for a database that is no case, or one that only a
    ///         newer version can read; with access readWrite also (busy) naming who holds it, (unwritable), and
    ///         (unsupported) for a newer version
    explicit CaseStore(const std::filesystem::path& path, CaseAccess access = CaseAccess::asFarAsItGoes);
    ~CaseStore();
    CaseStore(CaseStore&&) noexcept;
    CaseStore& operator=(CaseStore&&) noexcept;

    const std::filesystem::path& path() const;
    /// Why nothing can be changed, as an error whose text says what to do; nothing where the case is open for writing.
    const std::optional<ErrorInfo>& readOnlyReason() const;
    /// Of the file as it was found: see currentCaseVersion.
    int version() const;

    /// Everything, as of one moment. An analysis that has not ended is linked and scored as far as it came. @param
    /// progress counts "frames"
    /// @throws Stopped; Error (corrupt) naming table and row where a value makes no sense, (unreadable)
    CaseContent read(Progress& progress, std::stop_token stop = {}) const;
    CaseContent read() const;

    /// SQLite's own check of the whole file, and of the references between tables.
    /// @throws Error (corrupt) with what SQLite found, Stopped
    void checkIntegrity(std::stop_token stop = {}) const;

    // Changes. Each throws Error (unwritable) where the disk or the rights refuse it, and where the case is open for
    // reading only (see readOnlyReason); (notFound) for an id that is not there; (badInput) for values that read()
    // would refuse. After a failure the case is as before the call.

    void setTitle(const std::string& title);
    void setNotes(const std::string& notes);

    /// The video's id; one with the same hash is that video, and from now on lies at this path.
    /// @param sha256 64 lower-case hex digits
    std::int64_t addVideo(const std::filesystem::path& path, const std::string& sha256, std::uint64_t bytes);
    /// Where a video lies now that was found again by its hash.
    void setVideoPath(std::int64_t video, const std::filesystem::path& path);
    void setVideoNotes(std::int64_t video, const std::string& notes);
    /// Removes a video and all that is known of it, but for the log's lines.
    void removeVideo(std::int64_t video);

    /// An analysis begins, or goes on. Where there is one already that has ended, or that was made otherwise, this one
    /// lies beside it until it has come to as much: whatever interrupts it, the one before stays. What an earlier one
    /// with the same settings has found beside it is gone on from; with other settings it is dropped, and the log says
    /// so.
    void beginAnalysis(std::int64_t video, const CaseAnalysisStart& start);
    /// The frames that hold under these settings, ascending: those of the video's analysis and those beside it, if
    /// detector and profile are the same; without probabilities where other models gave them. For
    /// FrameSelection::known. @throws Error (corrupt, unreadable)
    std::vector<FrameResult> knownFrames(std::int64_t video, const CaseSettings& settings) const;
    /// Frames as they were judged; a frame that is there already is replaced. One call, one transaction: hand over
    /// several at once. @throws Error (badInput) also where no analysis has begun
    void appendFrames(std::int64_t video, std::span<const FrameResult> frames);
    /// What an analysis has come to in the end, also where it was cancelled. It becomes the video's analysis, its
    /// frames exactly those of the result, unless the one before is worth more: one that ended is not replaced by one
    /// that was cancelled or failed, one with models not by one without, and one not by the same over fewer of its
    /// frames. Frames that the same settings have found and the result does not have lie beside it from then on. What
    /// is dropped, an analysis with other settings, is told in the log.
    /// @param framesWanted what was asked for in the end, where that is not what the beginning said; 0: every frame
    /// @return whether it is the video's analysis now; false: the one before stays
    bool finishAnalysis(std::int64_t video, const VideoResult& result, std::optional<int> framesWanted = std::nullopt);

    /// Replaces all of a video's edits, in order.
    void setEdits(std::int64_t video, std::span<const PersonEdit> edits);
    /// Replaces all of a video's bookmarks.
    void setBookmarks(std::int64_t video, std::span<const CaseBookmark> bookmarks);
    /// Adds a file that was made from a video. @param made an empty `when` becomes now
    void addExport(std::int64_t video, const CaseExport& made);
    /// Adds a sentence to the log.
    void addLogEntry(const std::string& what);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The version of the cases that this program writes.
inline constexpr int currentCaseVersion = 3;

/// Whether a file begins as a case does (SQLite's header with our application id): for telling files apart by content.
/// False where it cannot be read.
bool looksLikeCase(const std::filesystem::path& path);

} // namespace veriframe
