// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/video_reader.h"

#include <optional>
#include <span>
#include <vector>

namespace veriframe {

/// What makes a frame of one video and a frame of another belong together.
enum class PairedBy {
    index, ///< the same place in presentation order
    time   ///< shown at the same time since the first frame
};
const char* toString(PairedBy by);

/// Two frames that belong together, by presentation order in their own video. At least one is there.
struct FramePair {
    std::optional<int> first, second; ///< nothing: the video ends before that frame
    bool operator==(const FramePair&) const = default;
};

/// Which frames of two videos are set against each other.
struct FramePairing {
    PairedBy by = PairedBy::index;
    /// How far apart the frames of one index are shown, at most, over the indices that both videos have; seconds. Above
    /// half a frame's duration, frames are paired by time unless it was asked otherwise.
    double largestShiftSeconds = 0;
    std::vector<FramePair> pairs; ///< ascending
};

/// By index where the frames of one index are shown at about the same time, by time where frame rates differ.
/// All functions here are thread-safe. @param first, second times as VideoReader::times() has them, not empty
PairedBy suitedPairing(std::span<const FrameTime> first, std::span<const FrameTime> second);

/// The frames of the second video that belong to chosen ones of the first.
/// @param indices of the first, ascending, each in [0, first.size())   @param by nothing: suitedPairing() decides
/// @return one pair for each index; by time a frame of the second may stand in several
FramePairing pairFrames(
    std::span<const FrameTime> first, std::span<const FrameTime> second, std::span<const int> indices,
    std::optional<PairedBy> by = {});

/// Frames that both videos have, evenly spaced over the shorter one (by time: over the one of fewer frames per second),
/// each at most once.
/// @param wanted at most so many, >= 1; 0: all   @param by nothing: suitedPairing() decides
/// @return pairs of which both frames are there; none only where an argument is empty
FramePairing choosePairs(
    std::span<const FrameTime> first, std::span<const FrameTime> second, int wanted, std::optional<PairedBy> by = {});

} // namespace veriframe
