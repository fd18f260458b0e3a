// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/training_data.h"

#include <filesystem>
#include <vector>

namespace veriframe {

/// folds.csv without its repetitions, in an order that does not depend on that of its lines.
struct FoldTableContent {
    std::vector<TrainingVideo> videos; ///< by name
    std::vector<CropSample> crops;     ///< by video, frame, face
};

/// @param foldTable empty: root/folds.csv
/// @throws Error (notFound, unreadable), (corrupt) for broken lines, for a video whose lines contradict each other, and
///         for a fake in another fold than its original: it would be judged with a face that training has seen
FoldTableContent readFoldTableContent(const std::filesystem::path& root, const std::filesystem::path& foldTable);

} // namespace veriframe
