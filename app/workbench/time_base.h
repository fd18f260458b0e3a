// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/video_reader.h"

#include <cstdint>
#include <span>

namespace veriframe {

/// A unit of time in seconds as a fraction, and what of a stream's timestamps it takes to count in it.
struct TimeBase {
    int numerator = 1, denominator = 1'000'000;

    /// The time in this unit, rounded to the nearest.
    std::int64_t ticks(double seconds) const;
    bool operator==(const TimeBase&) const = default;
};

/// The unit the timestamps of a stream count in, found again from pts and seconds, so that a copy has exactly the same
/// times; microseconds where no simple fraction explains them.
TimeBase timeBaseOf(std::span<const FrameTime> times);

} // namespace veriframe
