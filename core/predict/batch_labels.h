// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/batch_prediction.h"
#include "predict/metrics.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// The truth about videos, by name.
struct VideoLabels {
    std::filesystem::path origin;
    std::map<std::string, bool, std::less<>> fake; ///< by name as the file has it
    int leftOut = 0;                               ///< entries with a label that is neither real nor fake
};

/// Reads a label file: a metadata.json of the DFDC ({"a.mp4": {"label": "FAKE"}}), or a CSV with the columns "filename"
/// and "label" (0 or REAL, 1 or FAKE, of any case). Thread-safe.
/// @throws Error (notFound, unreadable), (corrupt) with the line, also where a name has two labels
VideoLabels readVideoLabels(const std::filesystem::path& file);

/// What is known to be true of a video of a batch.
/// @return its label by its name in the CSV, else by its file name where no other video of the batch has that; nothing
///         if the labels do not name it. One entry per item.
std::vector<std::optional<bool>> labelsOf(std::span<const BatchItem> items, const VideoLabels& labels);

/// How right a batch is.
struct BatchAccuracy {
    /// Over every labelled row of the CSV as it stands: also those at 0.5 for want of a face or a readable video, since
    /// that is what a submission is measured by.
    std::int64_t videos = 0, fakes = 0, reals = 0;
    std::optional<double> logLoss, areaUnderRoc; ///< nothing where metrics.h says so
    std::int64_t notJudged = 0;                  ///< of the labelled rows, those at 0.5 that nobody judged
    std::vector<std::string> unlabelled;         ///< rows without a label, by their name in the CSV
    std::vector<std::string> absent;             ///< labelled names that no row has
};

BatchAccuracy accuracyOf(std::span<const BatchItem> items, const VideoLabels& labels);

} // namespace veriframe
