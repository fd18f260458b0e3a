// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace veriframe {

/// How many frames of a video the published program looks at.
inline constexpr int framesPerVideo = 32;

/// Frames to look at: evenly spaced, both ends included.
/// @param frameCount frames in presentation order, >= 1   @param wanted >= 1 (1: the first frame)
/// @return ascending indices in [0, frameCount), no duplicates, at most `wanted`
/// @throws Error (badInput) if an argument is out of range. Thread-safe.
/// Source: spec algorithms.md 1; VideoReader.read_frames in the published kernel_utils.py.
std::vector<int> sampleFrames(int frameCount, int wanted = framesPerVideo);

} // namespace veriframe
