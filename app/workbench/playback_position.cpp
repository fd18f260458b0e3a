// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback_position.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

double endOf(const PlaybackTimes& times, int frame)
{
    const auto next = static_cast<std::size_t>(frame) + 1;
    return next < times.seconds.size() ? times.seconds[next] : times.endSeconds;
}

int frameAt(const PlaybackTimes& times, double seconds)
{
    const auto after = std::upper_bound(times.seconds.begin(), times.seconds.end(), seconds);
    return std::max(0, static_cast<int>(after - times.seconds.begin()) - 1);
}

} // namespace

double anchorOf(const PlaybackTimes& times, int frame, double speed)
{
    const auto last = static_cast<int>(times.seconds.size()) - 1;
    const int clamped = std::clamp(frame, 0, last);
    return speed < 0 ? endOf(times, clamped) : times.seconds[static_cast<std::size_t>(clamped)];
}

PlaybackPosition positionAfter(
    const PlaybackTimes& times, double anchorSeconds, double travelled, const std::optional<std::pair<int, int>>& range)
{
    const auto last = static_cast<int>(times.seconds.size()) - 1;
    const double position = anchorSeconds + travelled;
    if (range) {
        const int first = std::clamp(range->first, 0, last);
        const int end = std::clamp(range->second, first, last);
        const double from = times.seconds[static_cast<std::size_t>(first)];
        const double length = std::max(endOf(times, end) - from, 1e-6);
        const double within = std::fmod(std::fmod(position - from, length) + length, length);
        return {std::clamp(frameAt(times, from + within), first, end), false};
    }
    if (travelled >= 0)
        return position >= times.endSeconds ? PlaybackPosition{last, true}
                                            : PlaybackPosition{frameAt(times, position), false};
    if (position <= 0)
        return {0, true};
    // Going backwards, a frame is due until its start is passed: exactly on a start, the frame before is next.
    const int frame = frameAt(times, position);
    const bool onStart = position == times.seconds[static_cast<std::size_t>(frame)];
    return {onStart ? std::max(0, frame - 1) : frame, false};
}

} // namespace veriframe
