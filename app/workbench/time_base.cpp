// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_base.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace veriframe {

namespace {

/// Containers store a unit as 32-bit numbers; encoders want it below this.
constexpr int largestDenominator = 1'000'000;

/// Seconds are doubles: what is equal within this is the same time.
constexpr double sameTimeSeconds = 1e-7;

/// The simplest fraction that is as good as equal to a unit: the continued fraction's convergents, one after another.
TimeBase simplestFraction(double unit)
{
    double rest = unit;
    std::int64_t numerator = 1, denominator = 0, formerNumerator = 0, formerDenominator = 1;
    for (int step = 0; step < 32; ++step) {
        const auto whole = static_cast<std::int64_t>(std::floor(rest));
        const std::int64_t nextNumerator = whole * numerator + formerNumerator;
        const std::int64_t nextDenominator = whole * denominator + formerDenominator;
        if (nextDenominator > largestDenominator || nextNumerator > largestDenominator)
            break;
        formerNumerator = std::exchange(numerator, nextNumerator);
        formerDenominator = std::exchange(denominator, nextDenominator);
        const double value = static_cast<double>(numerator) / static_cast<double>(denominator);
        if (std::abs(value - unit) < unit * 1e-12 || rest == std::floor(rest))
            break;
        rest = 1 / (rest - std::floor(rest));
    }
    return {static_cast<int>(numerator), static_cast<int>(denominator)};
}

bool explains(const TimeBase& unit, std::span<const FrameTime> times)
{
    if (unit.numerator <= 0 || unit.denominator <= 0)
        return false;
    const double seconds = static_cast<double>(unit.numerator) / unit.denominator;
    return std::all_of(times.begin(), times.end(), [seconds](const FrameTime& time) {
        return std::abs(static_cast<double>(time.pts) * seconds - time.ptsSeconds) < sameTimeSeconds;
    });
}

} // namespace

std::int64_t TimeBase::ticks(double seconds) const
{
    return std::llround(seconds * denominator / numerator);
}

TimeBase timeBaseOf(std::span<const FrameTime> times)
{
    const auto farthest = std::max_element(times.begin(), times.end(), [](const FrameTime& a, const FrameTime& b) {
        return std::abs(a.pts) < std::abs(b.pts);
    });
    if (farthest == times.end() || farthest->pts == 0)
        return {};
    const TimeBase unit = simplestFraction(farthest->ptsSeconds / static_cast<double>(farthest->pts));
    return explains(unit, times) ? unit : TimeBase{};
}

} // namespace veriframe
