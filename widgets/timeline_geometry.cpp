// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_geometry.h"

#include <QLatin1Char>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int fewestFrames = 5;

/// Steps from a second on: what clocks count in.
constexpr double clockSteps[] = {1,   2,   5,    10,   15,   30,    60,    120,   300,
                                 600, 900, 1800, 3600, 7200, 18000, 36000, 86400, 864000};

} // namespace

int nearestFrame(const std::vector<double>& frameSeconds, double seconds)
{
    if (frameSeconds.empty())
        return -1;
    const auto after = std::lower_bound(frameSeconds.begin(), frameSeconds.end(), seconds);
    const auto index = static_cast<int>(after - frameSeconds.begin());
    if (index == 0)
        return 0;
    if (after == frameSeconds.end() || seconds - *(after - 1) <= *after - seconds)
        return index - 1;
    return index;
}

int nearestFrameWithin(const std::vector<double>& frameSeconds, double seconds, const TimeRange& range)
{
    const int nearest = nearestFrame(frameSeconds, seconds);
    const auto begins = [&](int frame) {
        return frame >= 0 && static_cast<std::size_t>(frame) < frameSeconds.size() &&
               frameSeconds[static_cast<std::size_t>(frame)] >= range.from &&
               frameSeconds[static_cast<std::size_t>(frame)] <= range.to;
    };
    if (begins(nearest))
        return nearest;
    for (const int neighbour : {nearest - 1, nearest + 1})
        if (begins(neighbour))
            return neighbour;
    return nearest;
}

double frameEnd(const std::vector<double>& frameSeconds, double durationSeconds, int frame)
{
    const auto next = static_cast<std::size_t>(frame) + 1;
    return next < frameSeconds.size() ? frameSeconds[next] : std::max(durationSeconds, frameSeconds.back());
}

int neighbourOf(const std::vector<int>& ascendingFrames, int frame, int direction)
{
    if (direction > 0) {
        const auto next = std::upper_bound(ascendingFrames.begin(), ascendingFrames.end(), frame);
        return next == ascendingFrames.end() ? -1 : *next;
    }
    const auto at = std::lower_bound(ascendingFrames.begin(), ascendingFrames.end(), frame);
    return at == ascendingFrames.begin() ? -1 : *(at - 1);
}

double shortestSpan(const std::vector<double>& frameSeconds, double durationSeconds, double atSeconds)
{
    const auto count = static_cast<int>(frameSeconds.size());
    if (count <= fewestFrames)
        return durationSeconds;
    const int first = std::clamp(nearestFrame(frameSeconds, atSeconds) - fewestFrames / 2, 0, count - fewestFrames);
    const double span = frameEnd(frameSeconds, durationSeconds, first + fewestFrames - 1) -
                        frameSeconds[static_cast<std::size_t>(first)];
    return span > 0 ? span : durationSeconds;
}

TimeRange clampedRange(TimeRange range, double durationSeconds, double shortest)
{
    if (range.from > range.to)
        std::swap(range.from, range.to);
    const double span = std::min(std::max(range.span(), shortest), durationSeconds);
    const double middle = (range.from + range.to) / 2;
    // A range of allowed length keeps its ends to the last bit.
    const double from = span == range.span() ? range.from : middle - span / 2;
    if (from <= 0)
        return {0, span};
    if (from + span >= durationSeconds)
        return {durationSeconds - span, durationSeconds};
    return span == range.span() ? range : TimeRange{from, from + span};
}

TimeRange zoomedRange(TimeRange range, double anchor, double factor, double durationSeconds, double shortest)
{
    if (!(range.span() > 0))
        return {0, durationSeconds};
    const double span = std::min(std::max(range.span() * factor, shortest), durationSeconds);
    const double from = anchor - (anchor - range.from) * span / range.span();
    return clampedRange({from, from + span}, durationSeconds, std::min(span, shortest));
}

TimeRange rangeFollowing(TimeRange range, double cursor, double durationSeconds)
{
    if (cursor >= range.from && cursor <= range.to)
        return range;
    const double span = range.span(), edge = span / 20;
    double from = cursor - span / 2;
    if (cursor > range.to && cursor <= range.to + span)
        from = cursor - edge;
    else if (cursor < range.from && cursor >= range.from - span)
        from = cursor - span + edge;
    return clampedRange({from, from + span}, durationSeconds, span);
}

double tickStep(const TimeScale& scale, double leastPixels)
{
    const double least = leastPixels / scale.pixelsPerSecond();
    if (!(least > 0) || !std::isfinite(least))
        return 1;
    if (least <= 0.5) {
        const double decade = std::pow(10, std::floor(std::log10(least)));
        for (const double factor : {1.0, 2.0, 5.0, 10.0})
            if (decade * factor >= least)
                return decade * factor;
    }
    for (const double step : clockSteps)
        if (step >= least)
            return step;
    return std::pow(10, std::ceil(std::log10(least)));
}

std::vector<double> tickSeconds(const TimeRange& range, double step)
{
    std::vector<double> ticks;
    if (!(step > 0) || !(range.span() >= 0) || range.span() / step > 10000)
        return ticks;
    const double slack = step * 1e-6;
    for (double number = std::ceil((range.from - slack) / step); number * step <= range.to + slack; ++number)
        ticks.push_back(number * step);
    return ticks;
}

QString tickText(double seconds, double step, bool withHours)
{
    const int decimals = step >= 10 ? 0 : std::max(1, static_cast<int>(std::ceil(-std::log10(step) - 1e-6)));
    const double unit = std::pow(10, decimals);
    // Rounded once as a whole: 59.97 never reads "00:60.0".
    const auto units = static_cast<long long>(std::llround(std::abs(seconds) * unit));
    const auto whole = units / static_cast<long long>(unit), rest = units % static_cast<long long>(unit);
    QString text = QStringLiteral("%1:%2")
                       .arg(withHours ? whole / 60 % 60 : whole / 60, 2, 10, QLatin1Char('0'))
                       .arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (withHours)
        text.prepend(QStringLiteral("%1:").arg(whole / 3600));
    if (decimals > 0)
        text += QStringLiteral(".%1").arg(rest, decimals, 10, QLatin1Char('0'));
    return seconds < 0 && units > 0 ? QLatin1Char('-') + text : text;
}

QRectF TimelineLayout::lane(int index) const
{
    return {plot.left(), plot.top() - scroll + laneHeight * index, plot.width(), laneHeight};
}

QRectF TimelineLayout::laneName(int index) const
{
    return {names.left(), plot.top() - scroll + laneHeight * index, names.width(), laneHeight};
}

QRectF TimelineLayout::laneValues(int index) const
{
    return lane(index).adjusted(0, timelineSize::lanePadding, 0, -timelineSize::lanePadding);
}

int TimelineLayout::laneAt(double y) const
{
    if (laneHeight <= 0 || y < plot.top() || y >= plot.bottom())
        return -1;
    const int index = static_cast<int>(std::floor((y - plot.top() + scroll) / laneHeight));
    return index < laneCount ? index : -1;
}

QRectF TimelineLayout::marks() const
{
    return {axis.left(), axis.top(), axis.width(), timelineSize::marks};
}

QRectF TimelineLayout::labels() const
{
    return {axis.left(), axis.top() + timelineSize::marks, axis.width(), timelineSize::labels};
}

QRectF TimelineLayout::strip() const
{
    return {axis.left(), axis.bottom() - timelineSize::strip, axis.width(), timelineSize::strip};
}

TimelineLayout timelineLayout(QSizeF size, int laneCount, double namesWidth, double scroll)
{
    using namespace timelineSize;
    TimelineLayout layout;
    // In a narrow widget the names give way before the plot does.
    const double names = std::ceil(std::clamp(
        namesWidth, 1.0 * leastNames, std::max(1.0 * leastNames, std::min(1.0 * mostNames, size.width() / 4))));
    const double left = names + thresholds;
    const double height = std::max(0.0, size.height() - axis);
    layout.laneCount = laneCount;
    layout.laneHeight = laneCount > 0 ? std::max(1.0 * leastLane, std::floor(height / laneCount)) : 0;
    const double hidden = std::max(0.0, layout.contentHeight() - height);
    const double width = std::max(1.0, size.width() - left - (hidden > 0 ? scrollBar : 0));
    layout.axis = {left, 0, width, axis};
    layout.names = {0, axis, names, height};
    layout.plot = {left, axis, width, height};
    layout.scroll = std::clamp(scroll, 0.0, hidden);
    return layout;
}

TimeScale timeScale(const TimelineLayout& layout, TimeRange range)
{
    const double padding = std::min(1.0 * timelineSize::plotPadding, layout.plot.width() / 4);
    if (!(range.span() > 0))
        range.to = range.from + 1;
    return {layout.plot.left() + padding, layout.plot.right() - padding, range};
}

double yOfProbability(const QRectF& laneValues, double probability)
{
    const double clamped = std::isnan(probability) ? 0.5 : std::clamp(probability, 0.0, 1.0);
    return laneValues.bottom() - clamped * laneValues.height();
}

QRectF readoutRect(QPointF point, QSizeF size, const QRectF& screen)
{
    constexpr double distance = 14;
    double left = point.x() + distance;
    if (left + size.width() > screen.right())
        left = point.x() - distance - size.width();
    double top = point.y() - size.height() / 2;
    top = std::clamp(top, screen.top(), std::max(screen.top(), screen.bottom() - size.height()));
    if (left >= screen.left())
        return {QPointF(left, top), size};
    // Neither side has room: above or below, where there is more.
    left =
        std::clamp(point.x() - size.width() / 2, screen.left(), std::max(screen.left(), screen.right() - size.width()));
    const bool above = point.y() - screen.top() > screen.bottom() - point.y();
    return {QPointF(left, above ? point.y() - distance - size.height() : point.y() + distance), size};
}

} // namespace veriframe
