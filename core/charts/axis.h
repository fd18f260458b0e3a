// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace veriframe {

/// How values become places along one direction of a diagram.
struct Axis {
    double low = 0, high = 1; ///< values, low < high; both > 0 where it is logarithmic
    bool logarithmic = false;
    double start = 0, end = 100; ///< the places of low and high, in pixels; end may be the smaller

    double place(double value) const; ///< outside of [low, high] it is outside of [start, end]
    bool shows(double value) const;   ///< a number, and on a logarithmic axis above 0
};

struct AxisTick {
    double value = 0;
    std::string label; ///< all ticks of an axis have as many decimals
};

/// Round values within the axis's range: multiples of 1, 2, 2.5 or 5 times a power of ten; on a logarithmic axis
/// 1, 2, 5 and such times powers of ten, as many as there is room for, or as on a linear one where its range is short.
/// @param most >= 2
/// @param whole only whole numbers. Thread-safe.
std::vector<AxisTick> axisTicks(const Axis& axis, int most, bool whole = false);

/// The axis's range widened to round values at its ends, so that a line touches neither. Thread-safe.
Axis roundedRange(Axis axis, int ticks);

} // namespace veriframe
