// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_reduction.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace veriframe {

namespace {

/// First, lowest, highest and last index of [begin, end), in order, each once.
void appendExtremes(
    const std::vector<double>& x, const std::vector<float>& y, std::size_t begin, std::size_t end,
    std::vector<CurvePoint>& points)
{
    const auto low =
        std::min_element(y.begin() + static_cast<std::ptrdiff_t>(begin), y.begin() + static_cast<std::ptrdiff_t>(end));
    const auto high =
        std::max_element(y.begin() + static_cast<std::ptrdiff_t>(begin), y.begin() + static_cast<std::ptrdiff_t>(end));
    std::array<std::size_t, 4> chosen{
        begin, static_cast<std::size_t>(low - y.begin()), static_cast<std::size_t>(high - y.begin()), end - 1};
    std::sort(chosen.begin(), chosen.end());
    const auto last = std::unique(chosen.begin(), chosen.end());
    for (auto index = chosen.begin(); index != last; ++index)
        points.push_back({x[*index], static_cast<double>(y[*index])});
}

} // namespace

std::vector<CurvePoint>
reducedCurve(const std::vector<double>& x, const std::vector<float>& y, double from, double to, int columns)
{
    std::vector<CurvePoint> points;
    const std::size_t count = std::min(x.size(), y.size());
    const auto ends = x.begin() + static_cast<std::ptrdiff_t>(count);
    auto begin = static_cast<std::size_t>(std::lower_bound(x.begin(), ends, from) - x.begin());
    auto end = static_cast<std::size_t>(std::upper_bound(x.begin(), ends, to) - x.begin());
    begin = begin > 0 ? begin - 1 : 0;
    end = std::min(count, end + 1);
    if (begin >= end)
        return points;
    constexpr std::size_t pointsEach = 4;
    if (end - begin <= pointsEach * static_cast<std::size_t>(columns)) {
        for (std::size_t i = begin; i < end; ++i)
            points.push_back({x[i], static_cast<double>(y[i])});
        return points;
    }
    const double width = (to - from) / columns;
    std::size_t at = begin;
    for (int column = 0; column <= columns && at < end; ++column) {
        const double edge = column == columns ? x[end - 1] : from + width * (column + 1);
        const auto next = std::upper_bound(
            x.begin() + static_cast<std::ptrdiff_t>(at), x.begin() + static_cast<std::ptrdiff_t>(end), edge);
        const auto stop = static_cast<std::size_t>(next - x.begin());
        if (stop > at)
            appendExtremes(x, y, at, stop, points);
        at = stop;
    }
    return points;
}

double MovingAverage::next(double value)
{
    if (std::isfinite(value)) {
        m_sum = m_keep * m_sum + (1 - m_keep) * value;
        m_weight = m_keep * m_weight + (1 - m_keep);
    }
    return m_weight > 0 ? m_sum / m_weight : value;
}

std::size_t nearestIndex(const std::vector<double>& x, double wanted)
{
    const auto after = std::lower_bound(x.begin(), x.end(), wanted);
    if (after == x.begin())
        return 0;
    const auto index = static_cast<std::size_t>(after - x.begin());
    if (after == x.end())
        return index - 1;
    return *after - wanted < wanted - x[index - 1] ? index : index - 1;
}

double niceStep(double low, double high, int most)
{
    const double length = high - low;
    if (!(length > 0) || most < 1)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(length / most)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (power * factor * most >= length * (1 - 1e-9))
            return power * factor;
    return power * 10;
}

namespace {

/// What is as good as equal counts as equal.
constexpr double slack = 1e-9;

double power(int exponent)
{
    return std::pow(10.0, exponent);
}

} // namespace

double niceBelow(double value)
{
    const int exponent = static_cast<int>(std::floor(std::log10(value) + slack));
    for (const double factor : {5.0, 2.0})
        if (factor * power(exponent) <= value * (1 + slack))
            return factor * power(exponent);
    return power(exponent);
}

double niceAbove(double value)
{
    const int exponent = static_cast<int>(std::floor(std::log10(value) + slack));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power(exponent) >= value * (1 - slack))
            return factor * power(exponent);
    return power(exponent + 1);
}

std::vector<double> logarithmicTicks(double low, double high, int most)
{
    const int first = static_cast<int>(std::floor(std::log10(low) + slack));
    const int last = static_cast<int>(std::floor(std::log10(high) + slack));
    std::vector<double> all, powers;
    for (int exponent = first; exponent <= last; ++exponent)
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = factor * power(exponent);
            if (tick < low * (1 - slack) || tick > high * (1 + slack))
                continue;
            all.push_back(tick);
            if (factor == 1.0)
                powers.push_back(tick);
        }
    const auto room = static_cast<std::size_t>(std::max(1, most));
    if (all.size() <= room || powers.empty())
        return all;
    const std::size_t stride = (powers.size() + room - 1) / room;
    std::vector<double> kept;
    for (std::size_t i = 0; i < powers.size(); i += stride)
        kept.push_back(powers[i]);
    return kept;
}

} // namespace veriframe
