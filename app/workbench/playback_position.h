// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace veriframe {

/// When the frames of a video are shown.
struct PlaybackTimes {
    std::vector<double> seconds; ///< start of each frame since the first, ascending
    double endSeconds = 0;       ///< end of the last
};

struct PlaybackPosition {
    int frame = 0;
    bool ended = false; ///< the first or last frame was reached and there is no loop
    bool operator==(const PlaybackPosition&) const = default;
};

// Pure functions: the clock is the caller's.

/// Where a clock that starts on a frame begins: at its start going forwards, at its end going backwards, so that the
/// frame keeps its whole time.
double anchorOf(const PlaybackTimes& times, int frame, double speed);

/// The frame due after so much time of the video since the anchor. @param travelled seconds, negative: backwards
/// @param range frames that play in a loop, both ends included   @param times not empty
PlaybackPosition positionAfter(
    const PlaybackTimes& times, double anchorSeconds, double travelled,
    const std::optional<std::pair<int, int>>& range);

} // namespace veriframe
