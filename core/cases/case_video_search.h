// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "cases/case_content.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// How the file of a case's video was met again.
enum class CaseVideoState {
    unchanged, ///< at its place
    moved,     ///< elsewhere, told by its hash
    changed,   ///< at its place lies another content, and the video was not found elsewhere
    missing    ///< nowhere
};
const char* toString(CaseVideoState state);

struct CaseVideoFile {
    CaseVideoState state = CaseVideoState::missing;
    std::filesystem::path path; ///< where the video lies now (unchanged, moved), else where it lay
    std::string sha256;         ///< of what lies at `path` now; empty where there is nothing
};

/// How far is searched: a folder of a person's whole disk must not hold anybody up for hours.
struct CaseSearchLimits {
    int depth = 8;        ///< folders within folders, below each that is given
    int entries = 50'000; ///< files and folders looked at in all
};

/// Looks for a video by its hash: at its place, then in the given folders and below them, files of its name first, then
/// those of its size. Reads whole files: for background threads. Files and folders that cannot be read are passed over,
/// links to folders are not followed.
/// @param progress counts "bytes" of the files that have to be hashed. @throws Stopped
CaseVideoFile findCaseVideo(
    const CaseVideo& video, std::span<const std::filesystem::path> folders, Progress& progress,
    std::stop_token stop = {}, const CaseSearchLimits& limits = {});

/// The same for several videos: the folders are walked once, and no file is read twice. @return one for each video
std::vector<CaseVideoFile> findCaseVideos(
    std::span<const CaseVideo> videos, std::span<const std::filesystem::path> folders, Progress& progress,
    std::stop_token stop = {}, const CaseSearchLimits& limits = {});

/// The file a person says is the video. @throws Error (mismatch) naming both hashes if its content is another,
/// (notFound, unreadable), Stopped
void requireSameVideo(const CaseVideo& video, const std::filesystem::path& file, std::stop_token stop = {});

/// The error for a video whose file has changed since: names both hashes and what to do.
ErrorInfo changedVideoError(const CaseVideo& video, const CaseVideoFile& found);

} // namespace veriframe
