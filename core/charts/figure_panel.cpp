// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/figure_parts_internal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr Type tickType{11, false, Ink::dim}, markType{11, false, Ink::text};
constexpr double dotRadius = 2, dotSpacing = 40;
constexpr std::size_t crowded = 24; ///< lines of a panel

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

/// Where a label may stand, best place first: above, below, and beside.
std::vector<Rectangle> placesOfLabel(const PanelMark& mark, double width)
{
    constexpr double height = 11;
    const double gap = mark.radius + 3;
    const auto place = [&](double x, double y) {
        return Rectangle{mark.at.x + x - width / 2, mark.at.y + y, width, height};
    };
    return {
        place(0, -gap - height),
        place(0, gap),
        place(0, -gap - height - 5),
        place(0, gap + 5),
        place(width / 2 + gap, -gap - height / 2),
        place(-width / 2 - gap, -gap - height / 2),
        place(width / 2 + gap, gap - height / 2),
        place(-width / 2 - gap, gap - height / 2)};
}

/// Whether the way from one point to another leads through an area (Liang and Barsky).
bool crosses(Point from, Point to, const Rectangle& area)
{
    double enters = 0, leaves = 1;
    const auto clip = [&](double direction, double distance) {
        if (direction == 0)
            return distance >= 0;
        const double share = distance / direction;
        if (direction < 0)
            enters = std::max(enters, share);
        else
            leaves = std::min(leaves, share);
        return enters <= leaves;
    };
    const double x = to.x - from.x, y = to.y - from.y;
    return clip(-x, from.x - area.left) && clip(x, area.right() - from.x) && clip(-y, from.y - area.top) &&
           clip(y, area.bottom() - from.y);
}

bool anyLineCrosses(const Panel& panel, const Rectangle& area)
{
    for (const PanelLine& line : panel.lines)
        for (std::size_t i = 1; i < line.values.size(); ++i)
            if (panel.losses.shows(line.values[i - 1]) && panel.losses.shows(line.values[i]) &&
                crosses(placeOf(panel, line, i - 1), placeOf(panel, line, i), area))
                return true;
    return false;
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
    for (const AxisTick& tick : axisTicks(panel.losses, panel.losses.logarithmic ? 8 : 6)) {
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
    for (std::size_t i = marks.size(); i-- > 0;) { // the first come to lie on top
        const auto& [at, label, radius] = marks[i];
        canvas.ring(at, radius, {Ink::fake, 1.8}, Ink::panel);
        taken.push_back({at.x - radius, at.y - radius, 2 * radius, 2 * radius});
    }
    const Rectangle room = grown(panel.plot, 14);
    for (const PanelMark& mark : marks) {
        std::vector<Rectangle> places = placesOfLabel(mark, canvas.widthOf(mark.label, markType));
        std::erase_if(places, [&](const Rectangle& place) {
            return !isWithin(place, room) ||
                   std::ranges::any_of(taken, [&](const Rectangle& other) { return place.overlaps(grown(other, 1)); });
        });
        if (mark.label.empty() || places.empty())
            continue; // the ring stays; the table has its number
        const auto free =
            std::ranges::find_if(places, [&](const Rectangle& place) { return !anyLineCrosses(panel, place); });
        if (free == places.end() && panel.lines.size() > crowded)
            continue; // over so many lines nobody could read it
        const Rectangle& place = free == places.end() ? places.front() : *free;
        canvas.text(mark.label, {place.left, place.bottom() - 1.5}, markType);
        taken.push_back(place);
    }
}

} // namespace veriframe
