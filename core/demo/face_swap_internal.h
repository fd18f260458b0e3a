// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/canvas_internal.h"

#include <cstdint>

namespace veriframe {

/// The traces that one swap leaves.
struct SwapTraits {
    float colourShare = 0.7F; ///< 0 the donor's colours .. 1 the picture's mean colour
    double detail = 0.5;      ///< resolution of the donor's face, of the picture's
    float seam = 0.1F;        ///< width of the blending's edge, see SoftEllipse
    float strength = 1;       ///< how much of the donor's face is seen
    cv::Point2f shift;        ///< of the donor's face, head units
};

/// The traits of a video. Same seed, same traits.
SwapTraits swapTraits(std::uint64_t seed);

/// The traits of one frame of a swap that flickers: those of its video, with strength, place and colours of its own.
SwapTraits flickeringTraits(std::uint64_t seed, int frame);

/// Blends the inner face of `donor` into `picture`, as face swaps do.
/// @param picture, donor one size, RGB in [0, 1], the same pose; outside the inner face `picture` stays as it is
/// @param person whose face is replaced
void swapInnerFace(
    cv::Mat3f& picture, const cv::Mat3f& donor, const HeadFrame& frame, const Identity& person,
    const SwapTraits& traits);

} // namespace veriframe
