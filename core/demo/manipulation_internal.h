// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/motion_internal.h"

#include <cstdint>
#include <opencv2/core/mat.hpp>

namespace veriframe {

/// Blends the inner face of `donor` into `picture`, as face swaps do, with the traces they leave: the donor's colours
/// are matched only partly, its face is coarser and without the camera's noise, and the seam is narrow.
/// @param picture, donor one size, RGB in [0, 1], the same pose; outside the inner face `picture` stays as it is
/// @param seed the swap's own flaws; the same over a video
void blendInnerFace(cv::Mat3f& picture, const cv::Mat3f& donor, const Pose& pose, std::uint64_t seed);

} // namespace veriframe
