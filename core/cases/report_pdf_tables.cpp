// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on pages: rows are never split, and every page begins with the columns' titles.
#include "base/text.h"
#include "cases/report_pdf_internal.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace veriframe {

namespace {

constexpr double columnGap = 9, rowPadding = 2.6, markSide = 5.5, markGap = 3.5;
/// Longer cells would not fit on a page in one piece; the JSON has them whole.
constexpr std::size_t longestCell = 700;
/// "2025-03-01T12:34:56Z": what is no longer stands in one line.
constexpr std::size_t longestTime = 20;
/// Enough rows to know how wide columns have to be.
constexpr std::size_t rowsMeasured = 300;

std::string shownText(const ReportValue& value)
{
    return shortened(value.text, longestCell);
}

double markWidth(const ReportValue& value)
{
    return value.probability ? markSide + markGap : 0;
}

PdfType headType(const ReportColumn& column, double size)
{
    PdfType type{size, ReportInk::dim, true};
    type.align = column.kind == ReportTextKind::number ? FigureAlign::right : FigureAlign::left;
    return type;
}

void drawRule(PdfCanvas& page, double left, double y, double width)
{
    page.box({left, y, width, 0.5, {ReportInk::line}});
}

void drawMark(PdfCanvas& page, double left, double middle, double probability)
{
    page.box({left, middle - markSide / 2, markSide, markSide, {ReportInk::text, probability}, 0, 1.5});
}

/// What a table's flows share.
struct Columns {
    ReportTable table;
    std::vector<double> widths;
    double headHeight = 0;

    double left(std::size_t column) const
    {
        return paper::left +
               std::accumulate(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(column), 0.0) +
               columnGap * static_cast<double>(column);
    }
};

/// Widths that the columns would like and the least they can do with.
struct WidthRange {
    double least = 0, wanted = 0;
};

WidthRange widthOf(const ReportTable& table, std::size_t column, const PdfCanvas& canvas)
{
    const ReportColumn& head = table.columns[column];
    const bool isNumber = head.kind == ReportTextKind::number;
    const auto isInOnePiece = [&](const ReportValue& value) {
        return isNumber || (head.kind == ReportTextKind::code && value.text.size() <= longestTime);
    };
    WidthRange range;
    range.wanted = canvas.layout(head.title, headType(head, typeSize::table)).width();
    range.least = std::min(range.wanted, isNumber ? 48.0 : 62.0);
    for (std::size_t row = 0; row < std::min(table.rows.size(), rowsMeasured); ++row) {
        const ReportValue& value = table.rows[row].cells.at(column);
        const double width =
            canvas.layout(shownText(value), typeOf(value.kind, typeSize::table)).width() + markWidth(value);
        range.wanted = std::max(range.wanted, width);
        range.least = std::max(range.least, std::min(width, isInOnePiece(value) ? width : 62.0));
    }
    range.wanted = std::min(std::max(range.wanted, range.least), paper::contentWidth * 2);
    return range;
}

double sumOf(const std::vector<WidthRange>& ranges, double WidthRange::*width)
{
    return std::accumulate(
        ranges.begin(), ranges.end(), 0.0, [width](double sum, const WidthRange& range) { return sum + range.*width; });
}

std::vector<double> columnWidths(const ReportTable& table, const PdfCanvas& canvas)
{
    /// A hash reads as well in two lines; a name does not.
    constexpr double enoughForCode = 150;
    const double room = paper::contentWidth - columnGap * static_cast<double>(table.columns.size() - 1);
    std::vector<WidthRange> ranges;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        ranges.push_back(widthOf(table, column, canvas));
    if (sumOf(ranges, &WidthRange::wanted) > room)
        for (std::size_t column = 0; column < ranges.size(); ++column)
            if (table.columns[column].kind == ReportTextKind::code)
                ranges[column].wanted = std::max(ranges[column].least, std::min(ranges[column].wanted, enoughForCode));
    const double least = sumOf(ranges, &WidthRange::least), wanted = sumOf(ranges, &WidthRange::wanted);
    std::vector<double> widths;
    for (const WidthRange& range : ranges) {
        if (wanted <= room)
            widths.push_back(range.wanted + (room - wanted) / static_cast<double>(ranges.size()));
        else if (least >= room)
            widths.push_back(range.least * room / least);
        else
            widths.push_back(range.least + (range.wanted - range.least) * (room - least) / (wanted - least));
    }
    return widths;
}

PdfText cellText(const Columns& columns, std::size_t row, std::size_t column, const PdfCanvas& canvas)
{
    const ReportValue& value = columns.table.rows[row].cells.at(column);
    PdfType type = typeOf(value.kind, typeSize::table);
    if (columns.table.columns[column].kind == ReportTextKind::number)
        type.align = FigureAlign::right;
    return canvas.layout(shownText(value), type, columns.widths[column] - markWidth(value));
}

double rowHeight(const Columns& columns, std::size_t row, const PdfCanvas& canvas)
{
    double height = 0;
    for (std::size_t column = 0; column < columns.widths.size(); ++column)
        height = std::max(height, cellText(columns, row, column, canvas).height());
    return height + 2 * rowPadding + 0.5;
}

PdfText headText(const Columns& columns, std::size_t column, const PdfCanvas& canvas)
{
    const ReportColumn& head = columns.table.columns[column];
    return canvas.layout(head.title, headType(head, typeSize::table), columns.widths[column]);
}

void drawHead(const Columns& columns, PdfCanvas& page, double top)
{
    for (std::size_t column = 0; column < columns.widths.size(); ++column) {
        const PdfText text = headText(columns, column, page);
        page.draw(text, columns.left(column), top + columns.headHeight - rowPadding - text.height());
    }
    drawRule(page, paper::left, top + columns.headHeight - 0.5, paper::contentWidth);
}

void drawRow(const Columns& columns, std::size_t row, PdfCanvas& page, double top, double height)
{
    for (std::size_t column = 0; column < columns.widths.size(); ++column) {
        const ReportValue& value = columns.table.rows[row].cells.at(column);
        const PdfText text = cellText(columns, row, column, page);
        const double mark = markWidth(value);
        const double left = columns.left(column);
        page.draw(text, left + mark, top + rowPadding);
        if (value.probability)
            drawMark(
                page, left + columns.widths[column] - text.width() - mark, top + rowPadding + text.height() / 2,
                *value.probability);
    }
    drawRule(page, paper::left, top + height - 0.5, paper::contentWidth);
}

PdfFlow captionFlow(const std::string& caption, const PdfCanvas& canvas)
{
    const PdfText text = canvas.layout(caption, {typeSize::table + 0.4, ReportInk::text, true}, paper::contentWidth);
    PdfFlow flow = textFlow(12, text, paper::left);
    flow.keepWithNext = true;
    return flow;
}

/// Rows from `from` on that fit below the titles, with their heights.
std::vector<double>
fittingRows(const Columns& columns, std::size_t from, double available, bool force, const PdfCanvas& canvas)
{
    std::vector<double> heights;
    double used = columns.headHeight;
    while (from + heights.size() < columns.table.rows.size()) {
        const double height = rowHeight(columns, from + heights.size(), canvas);
        if (used + height > available && !(force && heights.empty()))
            break;
        used += height;
        heights.push_back(height);
    }
    return heights;
}

/// What must fit on a page for the table to begin there: a few rows stay together.
double leastHeight(const Columns& columns, const PdfCanvas& canvas)
{
    constexpr std::size_t fewRows = 8;
    const double first = columns.headHeight + rowHeight(columns, 0, canvas);
    if (columns.table.rows.size() > fewRows)
        return first;
    double height = columns.headHeight;
    for (std::size_t row = 0; row < columns.table.rows.size(); ++row)
        height += rowHeight(columns, row, canvas);
    return height < paper::contentHeight / 3 ? height : first;
}

std::vector<PdfFlow> emptyTable(const ReportTable& table, const PdfCanvas& canvas)
{
    if (table.empty.empty())
        return {};
    return {
        textFlow(6, canvas.layout(table.empty, {typeSize::body, ReportInk::dim}, paper::contentWidth), paper::left)};
}

} // namespace

std::vector<PdfFlow> tableFlows(const ReportTable& table, const PdfCanvas& canvas)
{
    if (table.rows.empty())
        return emptyTable(table, canvas);
    const auto columns = std::make_shared<Columns>(Columns{table, columnWidths(table, canvas), 0});
    for (std::size_t column = 0; column < columns->widths.size(); ++column)
        columns->headHeight =
            std::max(columns->headHeight, headText(*columns, column, canvas).height() + 2 * rowPadding);
    std::vector<PdfFlow> flows;
    if (!table.caption.empty())
        flows.push_back(captionFlow(table.caption, canvas));
    const auto take = [columns, &canvas,
                       from = std::size_t(0)](double available, bool force) mutable -> std::optional<PdfSlice> {
        const std::vector<double> heights = fittingRows(*columns, from, available, force, canvas);
        if (heights.empty())
            return std::nullopt;
        const std::size_t first = std::exchange(from, from + heights.size());
        const double height = std::accumulate(heights.begin(), heights.end(), columns->headHeight);
        const auto draw = [columns, first, heights](PdfCanvas& page, double top) {
            drawHead(*columns, page, top);
            double y = top + columns->headHeight;
            for (std::size_t i = 0; i < heights.size(); ++i) {
                drawRow(*columns, first + i, page, y, heights[i]);
                y += heights[i];
            }
        };
        return PdfSlice{height, draw, from == columns->table.rows.size()};
    };
    flows.push_back({table.caption.empty() ? 8.0 : 2.0, leastHeight(*columns, canvas), false, false, take});
    return flows;
}

} // namespace veriframe
