// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/recipes.h"
#include "train/training_data.h"

#include <cstdint>

namespace veriframe {

/// A contact sheet of what training makes of the dataset's crops, so that a person can judge it: fakes and reals in
/// turn, drawn from all folds that train, each beside some of its variants. Same arguments, same sheet.
/// @param crops how many rows, 1..200; fewer if there are fewer. @return 8-bit RGB
/// @throws Error as BatchLoader::next. Thread-safe.
cv::Mat trainingPreview(const TrainingData& data, const Recipe& recipe, int crops, std::uint64_t seed);

} // namespace veriframe
