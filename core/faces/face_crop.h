// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/detector_scale.h"

#include <opencv2/core/mat.hpp>

namespace veriframe {

/// The box grown by a third of its sides and clipped to the frame (spec algorithms.md 4). May be empty if it lies
/// outside.
PixelBox cropArea(const PixelBox& box, int frameWidth, int frameHeight);

/// The picture inside cropArea; shares the frame's pixels. Empty if nothing of it lies inside.
cv::Mat cropFace(const cv::Mat& frameRgb, const PixelBox& box);

} // namespace veriframe
