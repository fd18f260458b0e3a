// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/figure_parts_internal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr Type tickType{11, false, Ink::dim}, markType{11, false, Ink::text};
constexpr double ringRadius = 4.5, dotRadius = 2, dotSpacing = 24;

/// A value is drawn as a dot where no line leads to it, and where there is so much room that dots do not clutter.
bool needsDot(const Panel& panel, const PanelLine& line, std::size_t i, double spacing)
{
    const bool alone = (i == 0 || !panel.losses.shows(line.values[i - 1])) &&
                       (i + 1 == line.values.size() || !panel.losses.shows(line.values[i + 1]));
    return alone || spacing >= dotSpacing;
}

Point placeOf(const Panel& panel, const PanelLine& line, std::size_t i)
{
    return {panel.epochs.place(line.epochs[i]), panel.losses.place(line.values[i])};
}

void drawLine(Canvas& canvas, const Panel& panel, const PanelLine& line)
{
    const double spacing = std::abs(panel.epochs.place(1) - panel.epochs.place(0));
    std::vector<Point> points;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (!panel.losses.shows(line.values[i])) {
            canvas.line(points, line.pen);
            points.clear();
            continue;
        }
        points.push_back(placeOf(panel, line, i));
        if (needsDot(panel, line, i, spacing))
            canvas.disc(points.back(), dotRadius + line.pen.width / 4, line.pen.ink, line.pen.opacity);
    }
    canvas.line(points, line.pen);
}

Rectangle grown(const Rectangle& area, double by)
{
    return {area.left - by, area.top - by, area.width + 2 * by, area.height + 2 * by};
}

/// Where a label may stand, best place first: above, below, higher, lower, and beside.
std::vector<Rectangle> placesOfLabel(Point at, double width)
{
    constexpr double height = 11, gap = ringRadius + 3;
    const auto place = [&](double x, double y) { return Rectangle{at.x + x - width / 2, at.y + y, width, height}; };
    std::vector<Rectangle> places;
    for (const double rows : {0.0, 1.0, 2.0}) {
        places.push_back(place(0, -gap - height - rows * (height + 2)));
        places.push_back(place(0, gap + rows * (height + 2)));
    }
    places.push_back(place(width / 2 + gap, -height / 2));
    places.push_back(place(-width / 2 - gap, -height / 2));
    return places;
}

bool isWithin(const Rectangle& inner, const Rectangle& outer)
{
    return inner.left >= outer.left && inner.right() <= outer.right() && inner.top >= outer.top &&
           inner.bottom() <= outer.bottom();
}

} // namespace

Pen penOfRun(std::size_t run, std::size_t runs)
{
    if (runs == 1)
        return {Ink::text, 1.8};
    constexpr std::array inks{Ink::text, Ink::dim, Ink::faint};
    constexpr std::array dashes{Dash::none, Dash::dashes, Dash::dots, Dash::mixed};
    return {inks[run % inks.size()], runs > 12 ? 1.1 : 1.5, runs > 12 ? 0.7 : 1, dashes[run % dashes.size()]};
}

bool hasValues(const Panel& panel)
{
    return std::ranges::any_of(panel.lines, [&](const PanelLine& line) {
        return std::ranges::any_of(line.values, [&](double value) { return panel.losses.shows(value); });
    });
}

Axis lossAxis(const Panel& panel, bool logarithmic)
{
    Axis axis{.logarithmic = logarithmic, .start = panel.plot.bottom(), .end = panel.plot.top};
    double low = std::numeric_limits<double>::infinity(), high = 0;
    for (const PanelLine& line : panel.lines)
        for (const double value : line.values)
            if (axis.shows(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    if (high <= 0) {
        axis.low = logarithmic ? 0.1 : 0;
        return axis;
    }
    axis.high = high;
    axis.low = logarithmic ? low : std::min(low, 0.0);
    return roundedRange(axis, 5);
}

void drawGround(Canvas& canvas, const Panel& panel, int firstEpoch)
{
    const Rectangle& plot = panel.plot;
    if (firstEpoch > panel.epochs.low) {
        const double end = std::min(panel.epochs.place(firstEpoch - 0.5), plot.right());
        if (end > plot.left)
            canvas.fill({plot.left, plot.top, end - plot.left, plot.height}, Ink::shade);
    }
    if (!hasValues(panel))
        return;
    for (const AxisTick& tick : axisTicks(panel.losses, 6)) {
        const double y = std::round(panel.losses.place(tick.value)) + 0.5;
        canvas.line({{plot.left, y}, {plot.right(), y}}, {Ink::grid, 1});
        canvas.text(tick.label, {plot.left - 10, y + 4}, tickType, Align::right);
    }
    for (const AxisTick& tick : axisTicks(panel.epochs, static_cast<int>(plot.width / 70), true))
        canvas.text(tick.label, {panel.epochs.place(tick.value), plot.bottom() + 18}, tickType, Align::centre);
}

void drawLines(Canvas& canvas, const Panel& panel)
{
    // Half a line may stand out, but no line runs across the labels.
    canvas.within(grown(panel.plot, 6), [&] {
        for (const PanelLine& line : panel.lines)
            drawLine(canvas, panel, line);
    });
}

void drawMarks(Canvas& canvas, const Panel& panel, std::span<const PanelMark> marks)
{
    std::vector<Rectangle> taken;
    for (const PanelMark& mark : marks) {
        canvas.ring(mark.at, ringRadius, {Ink::fake, 1.8}, Ink::panel);
        taken.push_back({mark.at.x - ringRadius, mark.at.y - ringRadius, 2 * ringRadius, 2 * ringRadius});
    }
    const Rectangle room = grown(panel.plot, 14);
    for (const PanelMark& mark : marks) {
        const std::vector<Rectangle> places = placesOfLabel(mark.at, canvas.widthOf(mark.label, markType));
        const auto free = std::ranges::find_if(places, [&](const Rectangle& place) {
            return isWithin(place, room) &&
                   std::ranges::none_of(taken, [&](const Rectangle& other) { return place.overlaps(grown(other, 1)); });
        });
        if (free == places.end())
            continue; // the ring stays; the table has its number
        canvas.text(mark.label, {free->left, free->bottom() - 1.5}, markType);
        taken.push_back(*free);
    }
}

} // namespace veriframe
