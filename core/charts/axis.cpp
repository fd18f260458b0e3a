// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axis.h"

#include <algorithm>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// The distance between ticks: the smallest round one that gives no more than so many.
double roundStep(double range, int most, bool whole)
{
    const double least = range / most;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double step = factor * power;
        if (step >= least * (1 - 1e-9) && (!whole || step == std::floor(step)))
            return step;
    }
    return whole ? 1 : 10 * power;
}

int decimalsOf(double step)
{
    int decimals = 0;
    for (double rest = step; decimals < 9 && std::abs(rest - std::round(rest)) > 1e-6 * rest; rest *= 10)
        ++decimals;
    return decimals;
}

std::vector<AxisTick> linearTicks(const Axis& axis, int most, bool whole)
{
    const double step = roundStep(axis.high - axis.low, most, whole);
    const int decimals = decimalsOf(step);
    const double slack = 1e-9 * step;
    std::vector<AxisTick> ticks;
    for (double n = std::ceil((axis.low - slack) / step); n * step <= axis.high + slack; ++n)
        ticks.push_back({n * step, fmt::format("{:.{}f}", n == 0 ? 0.0 : n * step, decimals)});
    return ticks;
}

/// 1, 2 and 5 times powers of ten within the range, or as few of them as are asked for.
std::vector<AxisTick> decadeTicks(const Axis& axis, const std::vector<double>& factors, int everyDecades)
{
    std::vector<AxisTick> ticks;
    const int first = static_cast<int>(std::floor(std::log10(axis.low))),
              last = static_cast<int>(std::ceil(std::log10(axis.high)));
    for (int power = first; power <= last; ++power)
        for (const double factor : factors) {
            const double value = factor * std::pow(10, power);
            if (value >= axis.low * (1 - 1e-9) && value <= axis.high * (1 + 1e-9) && power % everyDecades == 0)
                ticks.push_back({value, fmt::format("{:g}", value)});
        }
    return ticks;
}

std::vector<AxisTick> logarithmicTicks(const Axis& axis, int most)
{
    const auto fits = [most](const std::vector<AxisTick>& ticks) {
        return ticks.size() <= static_cast<std::size_t>(most);
    };
    std::vector<AxisTick> ticks = decadeTicks(axis, {1, 1.5, 2, 3, 4, 5, 7}, 1);
    if (ticks.size() < 3)
        return linearTicks(axis, most, false);
    if (!fits(ticks))
        ticks = decadeTicks(axis, {1, 2, 3, 5, 7}, 1);
    if (!fits(ticks))
        ticks = decadeTicks(axis, {1, 2, 5}, 1);
    for (int every = 1; !fits(ticks) && every < 400; ++every)
        ticks = decadeTicks(axis, {1}, every);
    return ticks;
}

} // namespace

double Axis::place(double value) const
{
    const double share = logarithmic ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
    return start + (end - start) * share;
}

bool Axis::shows(double value) const
{
    return std::isfinite(value) && (!logarithmic || value > 0);
}

std::vector<AxisTick> axisTicks(const Axis& axis, int most, bool whole)
{
    return axis.logarithmic ? logarithmicTicks(axis, most) : linearTicks(axis, most, whole);
}

Axis roundedRange(Axis axis, int ticks)
{
    if (axis.logarithmic) {
        axis.low /= 1.15;
        axis.high *= 1.15;
        return axis;
    }
    const double step = roundStep(axis.high - axis.low, ticks, false);
    axis.low = std::floor(axis.low / step + 1e-9) * step;
    axis.high = std::ceil(axis.high / step - 1e-9) * step;
    return axis;
}

} // namespace veriframe
