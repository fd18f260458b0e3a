// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/video_analysis.h"

#include <optional>
#include <vector>

namespace veriframe {

// Where a jump leads. Pure functions; nothing where there is no such place.

/// The frame shown at that time: the last one that starts at or before it. @param times not empty
int frameAtSeconds(const std::vector<FrameTime>& times, double seconds);
/// Exactly that much time further, but at least one frame. @param seconds may be negative
int frameAfterSeconds(const std::vector<FrameTime>& times, int frame, double seconds);

/// The first frame of the next shot.
std::optional<int> nextShot(const std::vector<int>& shotStarts, int frame);
/// The first frame of this shot, or of the one before where the cursor stands on it; frame 0 is a shot's start.
std::optional<int> previousShot(const std::vector<int>& shotStarts, int frame);

std::optional<int> nextAnalysed(const VideoResult& result, int frame);
std::optional<int> previousAnalysed(const VideoResult& result, int frame);

/// Frames with a face whose mean probability is above the threshold. @param person -1: anybody
std::optional<int> nextAbove(const VideoResult& result, int frame, double threshold, int person);
std::optional<int> previousAbove(const VideoResult& result, int frame, double threshold, int person);

} // namespace veriframe
