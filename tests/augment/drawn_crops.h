// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/recipes.h"

#include <opencv2/core/mat.hpp>

namespace veriframe::test {

/// A crop of a drawn face as step 2 of preprocessing would cut it, with five plausible landmarks and, for a fake, the
/// place of its change as mask.
TrainingPicture drawnCrop(std::uint64_t identity, bool fake, int framePx = 640);

/// Independent values in [0, 255]. @param channels 1 or 3
cv::Mat randomPicture(int width, int height, int channels, std::uint64_t seed);

/// Whether type, size and every byte agree.
bool sameBytes(const cv::Mat& a, const cv::Mat& b);

} // namespace veriframe::test
