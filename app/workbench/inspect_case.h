// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_jobs.h"
#include "cases/case_video_search.h"

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>

namespace veriframe {

/// The case that the Inspect room's video is kept in. Once one is open, every change of the document is saved by
/// itself, in background jobs of one lane; the window never waits for the disk. All members are called from the GUI
/// thread.
class InspectCase : public QObject {
    Q_OBJECT

public:
    enum class State { none, opening, saving, saved, readOnly, failed };

    InspectCase(JobRunner& jobs, InspectDocument& document, QObject* parent = nullptr);
    ~InspectCase() override;

    State state() const { return m_state; }

    const std::filesystem::path& path() const { return m_path; }

    /// Whether a case is being made: it is made to its end whatever becomes of the document, unless the program ends.
    bool isMaking() const { return m_makings > 0; }

    /// The side that saves; null where nothing is saved.
    const std::shared_ptr<CaseSession>& session() const { return m_session; }

    /// Whether the document is kept in a case, or comes from one.
    bool isOpen() const { return m_session || m_state == State::readOnly; }

    /// Why it is read-only or was not saved; empty otherwise.
    QString reason() const { return m_reason; }

    /// "Case harbour.vfcase, saved"; empty without a case.
    QString stateText() const;

    /// The video's hash as the case has it; empty without a case.
    const std::string& videoSha256() const { return m_videoSha256; }

    /// How many videos the case holds, and which of them is shown, from 0.
    std::size_t videoCount() const { return m_videoCount; }

    std::size_t videoPosition() const { return m_position; }

    /// Reads a case; opened() or openFailed() follows. @param position of the video to show
    void open(const std::filesystem::path& path, std::size_t position = 0);
    /// Keeps the document in a case from now on: a new one, or one that is there and does not hold the video yet. What
    /// is known is in it when it is there.
    void create(const std::filesystem::path& path);

    /// Whether what failed was the saving of changes, not the making of the case.
    bool canTryAgain() const { return m_session != nullptr; }

    /// Tries again after a failure.
    void save();
    /// The video lies elsewhere now.
    void videoMoved(const std::filesystem::path& path);
    /// The document is another one from now on. What is not written yet is written in the background.
    void close();

    /// What the next analysis goes on from: the document's, and what the case has found beside it.
    std::shared_ptr<const VideoResult> knownAnalysis() const;

    /// The document may have changed. @param analysing its analysis goes on
    void documentChanged(bool analysing);
    void addExport(const QString& kind, const std::filesystem::path& file);

    /// Looks for the case's video by its hash, at its place and beside the case; videoFound() follows.
    void checkVideo();
    /// Looks for all videos of the case in a folder and below it, and keeps the places of those that are found;
    /// videosFound() follows, and videoFound() where the shown one is among them.
    void takeFolder(const std::filesystem::path& folder);
    /// The video is this file, if its content is the same; videoFound() or videoRefused() follows.
    void takeVideo(const std::filesystem::path& file);

Q_SIGNALS:
    void stateChanged();
    /// A case was made, or could not be; also one of a document that is closed by now.
    void made(bool well);
    void opened(const veriframe::OpenedCase& found);
    void openFailed(const veriframe::ErrorInfo& error);
    void videoFound(const veriframe::CaseVideoFile& file);
    void videosFound(int count, const std::filesystem::path& folder);
    /// An analysis was stopped, and the case shows the one that had ended before it.
    void olderStays();
    void videoRefused(const veriframe::ErrorInfo& error);

private:
    void setState(State state, const QString& reason = {});
    struct Making;
    void finishMaking(const std::shared_ptr<Making>& making, bool well);
    void adopt(std::shared_ptr<CaseSession> session, const std::optional<CaseTexts>& ofCase);
    void leaveSession(std::shared_ptr<CaseSession> session);
    void startSaving();
    CaseChanges everything() const;
    CaseChanges takeChanges();
    std::vector<CaseBookmark> bookmarksOf() const;

    JobRunner& m_jobs;
    InspectDocument& m_document;
    State m_state = State::none;
    QString m_reason;
    std::filesystem::path m_path;
    std::string m_videoSha256;
    CaseVideo m_video; ///< what the search needs: path, hash, size
    std::size_t m_position = 0, m_videoCount = 0;
    std::vector<FrameResult> m_known; ///< OpenedCase::known
    ResultOrigin m_knownOrigin;
    std::shared_ptr<CaseSession> m_session;
    JobId m_openJob = 0, m_saveJob = 0, m_checkJob = 0;
    std::shared_ptr<Making> m_making; ///< the case of this document that is being made
    int m_makings = 0;
    // What was left to be saved last, to tell what changed.
    std::shared_ptr<const VideoResult> m_leftAnalysis;
    bool m_leftEnded = true, m_analysing = false;
    std::vector<PersonEdit> m_leftEdits;
    std::vector<CaseBookmark> m_leftBookmarks;
    CaseTexts m_leftTexts;
};

/// What is known of the document's video, as a case holds it; without hash and size.
CaseVideo caseVideoOf(const InspectDocument& document);

/// From the window's bookmarks to those of a case, and back.
CaseBookmark caseBookmarkOf(const Bookmark& bookmark);
Bookmark bookmarkOf(const CaseBookmark& bookmark);

/// When each frame is shown, as far as an analysis tells: between its frames in even steps. For a video that is away.
std::vector<FrameTime> timesOf(const VideoResult& result);

} // namespace veriframe
