// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/figure_parts_internal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr Type type{11, false, Ink::dim}, nameType{11, false, Ink::text};
constexpr double sampleWidth = 20, sampleGap = 7, entryGap = 20, rowHeight = 16, detailedHeight = 34, detailGap = 14;

void drawSample(Canvas& canvas, const LegendEntry& entry, Point start)
{
    const double y = start.y - 4;
    if (entry.ring)
        canvas.ring({start.x + sampleWidth / 2, y}, 4, entry.pen, Ink::panel);
    else
        canvas.line({{start.x, y}, {start.x + sampleWidth, y}}, entry.pen);
}

/// The place of a line's last value; NaN where it has none.
double endOf(const Panel& panel, const PanelLine& line)
{
    for (std::size_t i = line.values.size(); i-- > 0;)
        if (panel.losses.shows(line.values[i]))
            return panel.losses.place(line.values[i]);
    return std::numeric_limits<double>::quiet_NaN();
}

/// A row of the labels: which entry, at which height.
struct Row {
    std::size_t entry = 0;
    double y = 0;
};

/// Moves rows, which are sorted by height, apart, and into the plot.
void spread(std::vector<Row>& rows, double top, double bottom, double distance)
{
    double least = top;
    for (Row& row : rows) {
        row.y = std::max(row.y, least);
        least = row.y + distance;
    }
    double most = bottom;
    for (std::size_t i = rows.size(); i-- > 0;) {
        rows[i].y = std::min(rows[i].y, most);
        most = rows[i].y - distance;
    }
}

} // namespace

double drawLegendRow(Canvas& canvas, std::span<const LegendEntry> entries, Point end)
{
    double x = end.x;
    for (std::size_t i = entries.size(); i-- > 0;) {
        x -= canvas.widthOf(entries[i].name, type);
        canvas.text(entries[i].name, {x, end.y}, type);
        x -= sampleGap + sampleWidth;
        drawSample(canvas, entries[i], {x, end.y});
        x -= entryGap;
    }
    return x;
}

void drawEndLabels(Canvas& canvas, const Panel& panel, std::span<const LegendEntry> entries, double left, double width)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double end = endOf(panel, panel.lines[i]);
        rows.push_back({i, std::isnan(end) ? panel.plot.bottom() : end});
    }
    const bool detailed = static_cast<double>(rows.size()) * detailedHeight <= panel.plot.height;
    const double height = detailed ? detailedHeight : rowHeight;
    const auto room = static_cast<std::size_t>(panel.plot.height / rowHeight);
    const std::size_t more = rows.size() > room ? rows.size() - room + 1 : 0;
    rows.resize(rows.size() - more);
    std::ranges::stable_sort(rows, {}, &Row::y);
    spread(rows, panel.plot.top + 4, panel.plot.bottom() - (more > 0 || detailed ? rowHeight : 0), height);
    const double x = left + sampleWidth + sampleGap;
    for (const Row& row : rows) {
        const LegendEntry& entry = entries[row.entry];
        drawSample(canvas, entry, {left, row.y + 4});
        canvas.text(canvas.fitted(entry.name, left + width - x, nameType), {x, row.y + 4}, nameType);
        if (detailed)
            canvas.text(canvas.fitted(entry.detail, left + width - x, type), {x, row.y + 4 + detailGap}, type);
    }
    if (more > 0)
        canvas.text(fmt::format("and {} more", more), {x, panel.plot.bottom() + 4}, type);
}

} // namespace veriframe
