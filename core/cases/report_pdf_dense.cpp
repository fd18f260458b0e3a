// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of many short rows: one line each, several strips beside each other, read from top to bottom as a newspaper.
#include "cases/report_pdf_internal.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace veriframe {

namespace {

constexpr double columnGap = 8, stripGap = 22, rowHeight = 10.2, headHeight = 13, markSide = 4.6, markGap = 3;

struct Strips {
    ReportTable table;
    std::vector<double> widths; ///< of the columns of a strip
    double width = 0;           ///< of a strip
    std::size_t across = 1;

    double left(std::size_t strip) const { return paper::left + static_cast<double>(strip) * (width + stripGap); }
};

PdfType cellType(const ReportColumn& column)
{
    return typeOf(column.kind, typeSize::dense);
}

PdfType headType(const ReportColumn& column)
{
    PdfType type = cellType(column);
    type.bold = true;
    type.ink = ReportInk::dim;
    return type;
}

/// The longest text decides: all figures are equally wide.
double columnWidth(const ReportTable& table, std::size_t column, const PdfCanvas& canvas)
{
    const auto longer = [column](const ReportRow& a, const ReportRow& b) {
        return a.cells.at(column).text.size() < b.cells.at(column).text.size();
    };
    const auto longest = std::max_element(table.rows.begin(), table.rows.end(), longer);
    const bool marked = std::any_of(table.rows.begin(), table.rows.end(), [column](const ReportRow& row) {
        return row.cells.at(column).probability.has_value();
    });
    const ReportColumn& head = table.columns[column];
    return std::max(
        canvas.layout(head.title, headType(head)).width(),
        canvas.layout(longest->cells.at(column).text, cellType(head)).width() + (marked ? markSide + markGap : 0));
}

std::shared_ptr<const Strips> stripsOf(const ReportTable& table, const PdfCanvas& canvas)
{
    auto strips = std::make_shared<Strips>();
    strips->table = table;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        strips->widths.push_back(columnWidth(table, column, canvas));
    const double gaps = columnGap * static_cast<double>(table.columns.size() - 1);
    const double natural = std::accumulate(strips->widths.begin(), strips->widths.end(), gaps);
    strips->across =
        static_cast<std::size_t>(std::clamp((paper::contentWidth + stripGap) / (natural + stripGap), 1.0, 6.0));
    const auto across = static_cast<double>(strips->across);
    strips->width = (paper::contentWidth - stripGap * (across - 1)) / across;
    // More models than a page is wide: columns shrink, and their texts with an ellipsis.
    const double factor = (strips->width - gaps) / (natural - gaps);
    for (double& width : strips->widths)
        width *= factor;
    return strips;
}

void drawCell(PdfCanvas& page, const PdfText& text, double left, double width, double top, double height)
{
    page.draw(text, left + width - text.width(), top + (height - text.height()) / 2);
}

void drawHead(const Strips& strips, PdfCanvas& page, double left, double top)
{
    double x = left;
    for (std::size_t column = 0; column < strips.widths.size(); ++column) {
        const ReportColumn& head = strips.table.columns[column];
        const double width = strips.widths[column];
        drawCell(page, page.fitted(head.title, headType(head), width), x, width, top, headHeight);
        x += width + columnGap;
    }
    page.box({left, top + headHeight - 0.5, strips.width, 0.5, {ReportInk::line}});
}

void drawRow(const Strips& strips, std::size_t row, PdfCanvas& page, double left, double top)
{
    double x = left;
    for (std::size_t column = 0; column < strips.widths.size(); ++column) {
        const ReportValue& value = strips.table.rows[row].cells.at(column);
        const double width = strips.widths[column];
        const PdfText text = page.fitted(value.text, cellType(strips.table.columns[column]), width);
        drawCell(page, text, x, width, top, rowHeight);
        if (value.probability)
            page.box(
                {x + width - text.width() - markGap - markSide,
                 top + (rowHeight - markSide) / 2,
                 markSide,
                 markSide,
                 {ReportInk::text, *value.probability},
                 0,
                 1.2});
        x += width + columnGap;
    }
    page.box({left, top + rowHeight - 0.4, strips.width, 0.4, {ReportInk::line, {}, 0.7}});
}

/// Rows [first, last), so many in each strip.
void drawStrips(
    const Strips& strips, PdfCanvas& page, double top, std::size_t first, std::size_t last, std::size_t rowsEach)
{
    for (std::size_t strip = 0; strip < strips.across; ++strip) {
        const std::size_t from = first + strip * rowsEach, to = std::min(last, from + rowsEach);
        if (from >= to)
            break;
        drawHead(strips, page, strips.left(strip), top);
        for (std::size_t row = from; row < to; ++row)
            drawRow(
                strips, row, page, strips.left(strip), top + headHeight + rowHeight * static_cast<double>(row - from));
    }
}

} // namespace

std::vector<PdfFlow> denseTableFlows(const ReportTable& table, const PdfCanvas& canvas)
{
    if (table.rows.empty()) {
        ReportTable empty = table;
        empty.dense = false;
        return tableFlows(empty, canvas);
    }
    const auto strips = stripsOf(table, canvas);
    const auto take = [strips, from = std::size_t(0)](double available, bool) mutable -> std::optional<PdfSlice> {
        const auto fitting = static_cast<std::size_t>(std::max(0.0, (available - headHeight) / rowHeight));
        if (fitting == 0)
            return std::nullopt;
        const std::size_t left = strips->table.rows.size() - from;
        // The last page's strips are equally long.
        const std::size_t rowsEach = std::min(fitting, (left + strips->across - 1) / strips->across);
        const std::size_t first = std::exchange(from, from + std::min(left, rowsEach * strips->across));
        const std::size_t last = from;
        const auto draw = [strips, first, last, rowsEach](PdfCanvas& page, double top) {
            drawStrips(*strips, page, top, first, last, rowsEach);
        };
        return PdfSlice{
            headHeight + rowHeight * static_cast<double>(rowsEach), draw, last == strips->table.rows.size()};
    };
    return {{8, headHeight + 2 * rowHeight, false, false, take}};
}

} // namespace veriframe
