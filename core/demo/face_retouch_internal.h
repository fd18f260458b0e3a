// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/canvas_internal.h"

#include <cstdint>

namespace veriframe {

// What is done to a person's own face. RGB in [0, 1]; outside the inner face the picture stays as it is. The seed draws
// the video's own amounts: same seed, same amounts.

/// Shifts hue, brightness and contrast.
void shiftInnerFaceColours(cv::Mat3f& picture, const HeadFrame& frame, const Identity& person, std::uint64_t seed);

/// Scales the face down and up again.
void coarsenInnerFace(cv::Mat3f& picture, const HeadFrame& frame, const Identity& person, std::uint64_t seed);

/// Displaces eyes, nose and mouth, each in a direction of its own, by a field that fades to nothing at the edge.
void warpInnerFace(cv::Mat3f& picture, const HeadFrame& frame, const Identity& person, std::uint64_t seed);

} // namespace veriframe
