// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "dataset/preprocessing.h"

#include <filesystem>
#include <vector>

namespace veriframe {

/// Counts of each training step, in their order.
std::vector<StepCounts> countsOf(const std::vector<VideoCompleteness>& videos);

/// Whether every step that concerns the video is done without a remark.
bool isComplete(const VideoCompleteness& video);

/// ROOT/preprocessing_report.json, or one of its own for each shard.
std::filesystem::path reportPath(const std::filesystem::path& root, const Shard& shard);

/// The whole report: {"format": "veriframe-preprocessing-report", "counts", "problems", "videos"}. It depends on the
/// dataset alone, not on when and how it was made.
Json completenessJson(
    const DatasetIndex& index, const PreprocessingOptions& options, const std::vector<VideoCompleteness>& videos);

/// Writes the same, a line a video, replaced in one step: a tree of a whole dataset would take more memory than all
/// else.
/// @throws Error (unwritable)
void writeCompletenessReport(
    const std::filesystem::path& path, const DatasetIndex& index, const PreprocessingOptions& options,
    const std::vector<VideoCompleteness>& videos);

Json countsJson(const StepCounts& counts);

} // namespace veriframe
