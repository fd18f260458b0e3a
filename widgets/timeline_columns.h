// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/probability_timeline.h"
#include "widgets/timeline_geometry.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace veriframe {

using TimelinePoints = std::vector<TimelinePoint>;

/// Lowest and highest probability of any stretch of points, without looking at each: extremes of blocks, of blocks of
/// blocks, and so on. Holds no copy of the points; they are handed in again with each question.
class PointExtremes {
public:
    PointExtremes() = default;
    explicit PointExtremes(const TimelinePoints& points);

    /// Of the points [first, last), which must not be empty.
    std::pair<float, float> of(const TimelinePoints& points, std::size_t first, std::size_t last) const;

private:
    std::vector<std::vector<std::pair<float, float>>> m_levels;
};

/// All points whose x falls into one column of the screen.
struct PointColumn {
    double x = 0;                    ///< left edge of the column
    std::size_t first = 0, last = 0; ///< [first, last)
    float lowest = 0, highest = 0;
};

/// The points [first, last) by columns of that width, from `left` on; columns without a point are left out.
std::vector<PointColumn> pointColumns(
    const TimelinePoints& points, const PointExtremes& extremes, std::size_t first, std::size_t last,
    const TimeScale& scale, double left, double columnWidth);

/// The points within a range, with one more at each end for the lines that leave the screen.
std::pair<std::size_t, std::size_t> visiblePoints(const TimelinePoints& points, const TimeRange& range);

/// What lies between two neighbouring points of a lane.
enum class PointJoin {
    adjacent,   ///< nothing: the frames follow each other
    unanalysed, ///< frames that nobody looked at
    gap         ///< a frame that was analysed, without a face of this person
};

PointJoin joinOf(const std::vector<int>& analysedFrames, int fromFrame, int toFrame);

/// The point of that frame; null if the lane has none.
const TimelinePoint* pointOfFrame(const TimelinePoints& points, int frame);

/// The point nearest to a position, not more than `reach` pixels beside it. @return its index; -1: none
std::ptrdiff_t pointNear(
    const TimelinePoints& points, const TimeScale& scale, const QRectF& laneValues, QPointF position, double reach);

} // namespace veriframe
