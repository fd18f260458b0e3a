// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

constexpr std::size_t blockSize = 16;

/// What is drawn: within [0, 1], the middle where there is no number.
float shown(const TimelinePoint& point)
{
    return std::isnan(point.probability) ? 0.5F : static_cast<float>(std::clamp(point.probability, 0.0, 1.0));
}

using Extremes = std::pair<float, float>;
constexpr Extremes nothing{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};

void include(Extremes& all, const Extremes& one)
{
    all.first = std::min(all.first, one.first);
    all.second = std::max(all.second, one.second);
}

/// The first point not before a time, looked for near `first` with growing strides: columns follow each other.
std::size_t pointNotBefore(const TimelinePoints& points, std::size_t first, std::size_t last, double seconds)
{
    std::size_t stride = 1, from = first;
    while (from + stride < last && points[from + stride].seconds < seconds) {
        from += stride;
        stride *= 2;
    }
    const auto begin = points.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = points.begin() + static_cast<std::ptrdiff_t>(std::min(last, from + stride + 1));
    const auto found = std::lower_bound(
        begin, end, seconds, [](const TimelinePoint& point, double value) { return point.seconds < value; });
    return static_cast<std::size_t>(found - points.begin());
}

} // namespace

PointExtremes::PointExtremes(const TimelinePoints& points)
{
    std::vector<Extremes> level;
    level.reserve(points.size() / blockSize);
    for (std::size_t block = 0; block + blockSize <= points.size(); block += blockSize) {
        Extremes all = nothing;
        for (std::size_t i = block; i < block + blockSize; ++i)
            include(all, {shown(points[i]), shown(points[i])});
        level.push_back(all);
    }
    while (!level.empty()) {
        std::vector<Extremes> above;
        for (std::size_t block = 0; block + blockSize <= level.size(); block += blockSize) {
            Extremes all = nothing;
            for (std::size_t i = block; i < block + blockSize; ++i)
                include(all, level[i]);
            above.push_back(all);
        }
        m_levels.push_back(std::move(level));
        level = std::move(above);
    }
}

std::pair<float, float> PointExtremes::of(const TimelinePoints& points, std::size_t first, std::size_t last) const
{
    Extremes all = nothing;
    const auto point = [&points](std::size_t i) { return Extremes{shown(points[i]), shown(points[i])}; };
    // The ragged ends on each level, then one level up.
    for (std::size_t level = 0;; ++level) {
        const auto at = [&](std::size_t i) { return level == 0 ? point(i) : m_levels[level - 1][i]; };
        const bool top = level == m_levels.size();
        while (first < last && (top || first % blockSize != 0))
            include(all, at(first++));
        while (first < last && last % blockSize != 0)
            include(all, at(--last));
        if (first >= last)
            return all;
        first /= blockSize;
        last /= blockSize;
    }
}

std::vector<PointColumn> pointColumns(
    const TimelinePoints& points, const PointExtremes& extremes, std::size_t first, std::size_t last,
    const TimeScale& scale, double left, double columnWidth)
{
    std::vector<PointColumn> columns;
    while (first < last) {
        const double number = std::floor((scale.xOf(points[first].seconds) - left) / columnWidth);
        const double nextSeconds = scale.secondsAt(left + (number + 1) * columnWidth);
        const std::size_t next = std::max(first + 1, pointNotBefore(points, first, last, nextSeconds));
        const auto [lowest, highest] = extremes.of(points, first, next);
        columns.push_back({left + number * columnWidth, first, next, lowest, highest});
        first = next;
    }
    return columns;
}

std::pair<std::size_t, std::size_t> visiblePoints(const TimelinePoints& points, const TimeRange& range)
{
    const auto begin =
        std::lower_bound(points.begin(), points.end(), range.from, [](const TimelinePoint& point, double value) {
            return point.seconds < value;
        });
    const auto end = std::upper_bound(
        begin, points.end(), range.to, [](double value, const TimelinePoint& point) { return value < point.seconds; });
    return {
        static_cast<std::size_t>(begin - points.begin()) - (begin != points.begin() ? 1 : 0),
        static_cast<std::size_t>(end - points.begin()) + (end != points.end() ? 1 : 0)};
}

PointJoin joinOf(const std::vector<int>& analysedFrames, int fromFrame, int toFrame)
{
    if (toFrame <= fromFrame + 1)
        return PointJoin::adjacent;
    const auto between = std::upper_bound(analysedFrames.begin(), analysedFrames.end(), fromFrame);
    return between != analysedFrames.end() && *between < toFrame ? PointJoin::gap : PointJoin::unanalysed;
}

const TimelinePoint* pointOfFrame(const TimelinePoints& points, int frame)
{
    const auto found = std::lower_bound(
        points.begin(), points.end(), frame, [](const TimelinePoint& point, int value) { return point.frame < value; });
    return found != points.end() && found->frame == frame ? &*found : nullptr;
}

std::ptrdiff_t pointNear(
    const TimelinePoints& points, const TimeScale& scale, const QRectF& laneValues, QPointF position, double reach)
{
    const auto [first, last] =
        visiblePoints(points, {scale.secondsAt(position.x() - reach), scale.secondsAt(position.x() + reach)});
    std::ptrdiff_t nearest = -1;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = first; i < last; ++i) {
        const double dx = scale.xOf(points[i].seconds) - position.x();
        const double dy = yOfProbability(laneValues, points[i].probability) - position.y();
        if (std::abs(dx) <= reach && dx * dx + dy * dy < least) {
            least = dx * dx + dy * dy;
            nearest = static_cast<std::ptrdiff_t>(i);
        }
    }
    return nearest;
}

} // namespace veriframe
