// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pipeline_grid.h"

#include <QPointF>
#include <algorithm>

namespace veriframe {

PipelineGrid pipelineGrid(int count, int width, int leastCardWidth)
{
    PipelineGrid grid;
    grid.count = count;
    if (count == 0)
        return grid;
    const auto fitting = [&](int room) { return (room + PipelineGrid::gap) / (leastCardWidth + PipelineGrid::gap); };
    int room = width;
    grid.columns = std::clamp(fitting(room), 1, count);
    if (grid.columns > 1 && grid.columns < count) {
        room = width - 2 * PipelineGrid::gutter;
        grid.columns = std::clamp(fitting(room), 1, count);
    }
    if (grid.columns == 1)
        room = width; // lines go straight down: no gutters
    grid.rows = (count + grid.columns - 1) / grid.columns;
    grid.columns = (count + grid.rows - 1) / grid.rows;
    grid.cardWidth = std::max(1, (room - (grid.columns - 1) * PipelineGrid::gap) / grid.columns);
    return grid;
}

QRect PipelineGrid::card(int index, int cardHeight) const
{
    const int left = rows > 1 && columns > 1 ? gutter : 0;
    const int column = index % columns, row = index / columns;
    return {left + column * (cardWidth + gap), row * (cardHeight + rowGap), cardWidth, cardHeight};
}

int PipelineGrid::height(int cardHeight) const
{
    return rows == 0 ? 0 : rows * cardHeight + (rows - 1) * rowGap;
}

std::vector<QPointF> PipelineGrid::connector(int from, int cardHeight, int portY) const
{
    if (from < 0 || from + 1 >= count)
        return {};
    const QRectF a = card(from, cardHeight), b = card(from + 1, cardHeight);
    if (columns == 1) {
        const double x = a.left() + portY;
        return {{x, a.bottom()}, {x, b.top()}};
    }
    const QPointF start(a.right(), a.top() + portY), end(b.left(), b.top() + portY);
    if (start.y() == end.y())
        return {start, end};
    const double outX = a.right() + gutter * 0.7, inX = b.left() - gutter * 0.7, middle = b.top() - rowGap / 2.0;
    return {start, {outX, start.y()}, {outX, middle}, {inX, middle}, {inX, end.y()}, end};
}

} // namespace veriframe
