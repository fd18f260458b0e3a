// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_session.h"
#include "cases/case_video_search.h"
#include "inspect_document.h"
#include "job_runner.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace veriframe {

// What is done with the file of a case in the background.

/// A case as it was read, with the video that is shown.
struct OpenedCase {
    std::filesystem::path path;
    CaseVideo video;          ///< an analysis that had not ended is linked and scored as far as it came
    std::size_t position = 0; ///< of the video in the case
    std::size_t videoCount = 0;
    bool videoThere = false;  ///< a file of its size lies at its place; its content is checked after opening
    std::string title, notes; ///< of the case
    /// With those of the analysis, what was found with its settings: by one that was stopped, or whose program ended.
    std::vector<FrameResult> known;
    std::optional<ErrorInfo> readOnly;
    std::shared_ptr<CaseSession> session; ///< null where it is open for reading
};

/// @throws what CaseStore throws; Error (badInput) for a case without a video
OpenedCase readCase(const std::filesystem::path& path, std::size_t position, JobContext& context);

/// Which of a case's videos were found in a folder.
struct FoundVideos {
    CaseVideoFile shown;                                                ///< of the video that is shown
    std::vector<std::pair<std::int64_t, std::filesystem::path>> others; ///< the moved ones by id
    int count = 0;                                                      ///< of all that were moved and found
};

/// Looks for all videos of a case in a folder and below it. @throws what CaseStore throws, Stopped
FoundVideos findVideosIn(
    const std::filesystem::path& caseFile, std::size_t position, const std::filesystem::path& folder,
    JobContext& context);

/// A case that was made, or a video that was added to one.
struct MadeCase {
    std::shared_ptr<CaseSession> session;
    CaseVideo video;
    std::size_t videoCount = 1;
    std::optional<CaseTexts> texts; ///< of a case that was there
};

/// A new case, or one that is there, with the video and all that is known of it.
/// @throws what CaseStore throws; Error (badInput) where the case holds the video already; Stopped
MadeCase
makeCase(const std::filesystem::path& path, const std::filesystem::path& video, CaseChanges known, JobContext& context);

} // namespace veriframe
