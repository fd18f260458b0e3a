// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/completeness_report.h"

#include <string>
#include <vector>

namespace veriframe::cli {

/// What is wrong with the dataset, in lines for people: the number of each kind and the first names.
std::vector<std::string> problemLines(const DatasetIndex& index);

/// "boxes: 2 done, 1 skipped; 2 videos and 792 frames in 14 s (56 frames/s)"
std::string stepLine(const StepReport& step);

/// The report with what a run has just done.
Json withRun(Json report, const PreprocessingReport& run);

/// Counts by step, then the videos that are not complete and why; @param full every video instead
std::string completenessTable(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos, bool full);

/// Whether a video failed, or a part could not be read, whose videos then stand in no table.
bool hasFailures(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos);
bool hasUnreadableParts(const DatasetIndex& index);

} // namespace veriframe::cli
