// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

namespace veriframe {

/// A stretch of a video, seconds since its first frame.
struct TimeRange {
    double from = 0, to = 0;

    double span() const { return to - from; }

    bool operator==(const TimeRange&) const = default;
};

/// Maps seconds to x and back: the range fills [left, right].
struct TimeScale {
    double left = 0, right = 1;
    TimeRange range{0, 1};

    double pixelsPerSecond() const { return (right - left) / range.span(); }

    double xOf(double seconds) const { return left + (seconds - range.from) * pixelsPerSecond(); }

    double secondsAt(double x) const { return range.from + (x - left) / pixelsPerSecond(); }
};

/// The frame that begins nearest to a time; of two equally near ones the earlier. @param frameSeconds ascending
/// @return -1 without frames
int nearestFrame(const std::vector<double>& frameSeconds, double seconds);

/// The same, of those that begin within a range; where none does, any.
int nearestFrameWithin(const std::vector<double>& frameSeconds, double seconds, const TimeRange& range);

/// The end of a frame: the start of the next, or of the video's end.
double frameEnd(const std::vector<double>& frameSeconds, double durationSeconds, int frame);

/// The nearest listed frame before (direction -1) or after (1) a frame. @return -1 if there is none
int neighbourOf(const std::vector<int>& ascendingFrames, int frame, int direction);

/// How far one may zoom in at a time: five frames around it stay visible, whatever their lengths.
double shortestSpan(const std::vector<double>& frameSeconds, double durationSeconds, double atSeconds);

/// Moves and cuts a range so that it lies within the video and is not shorter than `shortest`.
TimeRange clampedRange(TimeRange range, double durationSeconds, double shortest);

/// Makes a range longer (factor > 1) or shorter, down to `shortest` and up to the whole video; the time `anchor` keeps
/// its place on the screen as long as the range stays within the video.
TimeRange zoomedRange(TimeRange range, double anchor, double factor, double durationSeconds, double shortest);

/// Turns pages after a cursor that left the range: one that walks out is found again at the edge it walks from, one
/// that jumped further than a page in the middle. A visible cursor changes nothing.
TimeRange rangeFollowing(TimeRange range, double cursor, double durationSeconds);

/// The smallest round step (1, 2, 5 x 10^n below a second; then what clocks count in) whose ticks are at least so many
/// pixels apart.
double tickStep(const TimeScale& scale, double leastPixels);

/// Multiples of the step that lie in the range.
std::vector<double> tickSeconds(const TimeRange& range, double step);

/// "00:02.0", "1:00:30", "00:00.125": as many decimals as the step needs, one for whole seconds below ten.
QString tickText(double seconds, double step, bool withHours);

/// Where everything lies in the widget. Rows of persons scroll below the axis.
struct TimelineLayout {
    QRectF axis;  ///< marks, labels and the strip of analysed frames, over the plot
    QRectF names; ///< the names' column beside the lanes
    QRectF plot;  ///< the lanes, as much as is seen of them
    int laneCount = 0;
    double laneHeight = 0;
    double scroll = 0; ///< pixels that are hidden above

    double contentHeight() const { return laneHeight * laneCount; }

    /// A lane's part of the plot, scrolled; may lie outside the plot.
    QRectF lane(int index) const;
    QRectF laneName(int index) const;
    /// The part of the lane in which probabilities lie: 1 at its top, 0 at its bottom.
    QRectF laneValues(int index) const;
    /// -1: none
    int laneAt(double y) const;
    /// Rows of the axis: marks (cursor's tag, flags, handles of the range), labels, analysed frames.
    QRectF marks() const;
    QRectF labels() const;
    QRectF strip() const;
};

namespace timelineSize {
inline constexpr int marks = 18, labels = 17, strip = 6, axis = marks + labels + strip;
inline constexpr int leastNames = 68, mostNames = 168,
                     thresholds = 30; ///< the thresholds' labels have their own column
inline constexpr int lane = 56, leastLane = 40, scrollBar = 12, plotPadding = 7, lanePadding = 6;
inline constexpr double point = 2.6;          ///< radius of a judged face
inline constexpr double pixelsPerPoint = 3.0; ///< nearer points are drawn as a band
} // namespace timelineSize

/// @param namesWidth wanted; kept between the limits of timelineSize   @param scroll wanted; kept within the content
TimelineLayout timelineLayout(QSizeF size, int laneCount, double namesWidth, double scroll);

/// Where a range of time lies in such a layout: with a little room at both ends, so that a mark there is whole.
TimeScale timeScale(const TimelineLayout& layout, TimeRange range);

double yOfProbability(const QRectF& laneValues, double probability);

/// Puts a read-out beside a point, right of it where there is room, never over it.
QRectF readoutRect(QPointF point, QSizeF size, const QRectF& screen);

} // namespace veriframe
