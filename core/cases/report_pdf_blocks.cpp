// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cases/report_pdf_internal.h"

#include <algorithm>

namespace veriframe {

namespace {

using Style = ReportParagraph::Style;

constexpr double markSide = 6, markGap = 4;

PdfType smallType(ReportInk ink = ReportInk::dim)
{
    return {typeSize::small, ink};
}

/// Set apart by a bar at its left.
PdfFlow noticeFlow(const std::string& text, const PdfCanvas& canvas)
{
    constexpr double padding = 8;
    const PdfText set = canvas.layout(text, {typeSize::body}, paper::contentWidth - 2 * padding - 3);
    const double height = std::min(set.height() + 2 * padding, paper::contentHeight);
    return wholeFlow(8, height, [set, height](PdfCanvas& page, double top) {
        page.box({paper::left, top, paper::contentWidth, height, {ReportInk::raised}, 0, 2});
        page.box({paper::left, top, 2.5, height, {ReportInk::accent}, 0, 1});
        page.draw(set, paper::left + 3 + padding, top + padding);
    });
}

PdfFlow paragraphFlow(const ReportParagraph& paragraph, const PdfCanvas& canvas)
{
    // What is longer than this could not be on one page with its bar.
    constexpr std::size_t longestNotice = 3000;
    if (paragraph.style == Style::notice && paragraph.text.text.size() < longestNotice)
        return noticeFlow(paragraph.text.text, canvas);
    const bool isSmall = paragraph.style == Style::small;
    const bool isLead = paragraph.style == Style::lead;
    const PdfType type{isSmall ? typeSize::small : typeSize::body, isSmall ? ReportInk::dim : ReportInk::text, isLead};
    PdfFlow flow =
        textFlow(isLead ? 12 : 6, canvas.layout(paragraph.text.text, type, paper::contentWidth), paper::left);
    flow.keepWithNext = isLead;
    return flow;
}

std::vector<PdfFlow> factFlows(const ReportFacts& facts, const PdfCanvas& canvas)
{
    constexpr double labelWidth = 150, gap = 12;
    /// Longer values would not fit on a page in one piece.
    constexpr std::size_t longestValue = 3000;
    std::vector<PdfFlow> flows;
    for (const auto& [label, value] : facts.facts) {
        const PdfText name = canvas.layout(label, {typeSize::table + 0.4, ReportInk::dim}, labelWidth);
        PdfType type = typeOf(value.kind, typeSize::table + 0.4);
        type.align = FigureAlign::left;
        const PdfText set =
            canvas.layout(shortened(value.text, longestValue), type, paper::contentWidth - labelWidth - gap);
        const double height = std::max(name.height(), set.height());
        flows.push_back(wholeFlow(flows.empty() ? 8 : 3.5, height, [name, set](PdfCanvas& page, double top) {
            page.draw(name, paper::left, top);
            page.draw(set, paper::left + labelWidth + gap, top);
        }));
    }
    // No fact stands alone above or below the end of a page.
    if (flows.size() > 1)
        flows.front().keepWithNext = flows[flows.size() - 2].keepWithNext = true;
    return flows;
}

/// Figures beside each other with their captions below.
PdfFlow figureRowFlow(const ReportFigures& figures, const PdfCanvas& canvas)
{
    constexpr double gap = 6, captionGap = 3;

    struct Placed {
        ReportFigure figure;
        PdfText caption;
        bool hasCaption = false;
        double left = 0, width = 0, height = 0;
    };

    std::vector<Placed> row;
    double left = paper::left, height = 0;
    const double gaps = gap * static_cast<double>(std::max<std::size_t>(figures.items.size(), 1) - 1);
    for (const ReportFigures::Item& item : figures.items) {
        double width = item.width * (paper::contentWidth - gaps);
        double figureHeight = width * item.figure.height / item.figure.width;
        // A frame higher than wide must leave room on its page.
        if (const double most = paper::contentHeight * 0.8; figureHeight > most) {
            width *= most / figureHeight;
            figureHeight = most;
        }
        Placed placed{
            item.figure, canvas.layout(item.caption.text, smallType(), width), !item.caption.text.empty(), left, width,
            figureHeight};
        height = std::max(height, figureHeight + (placed.hasCaption ? captionGap + placed.caption.height() : 0));
        left += width + gap;
        row.push_back(std::move(placed));
    }
    return wholeFlow(9, height, [row = std::move(row)](PdfCanvas& page, double top) {
        for (const Placed& placed : row) {
            page.figure(placed.figure, placed.left, top, placed.width);
            if (placed.hasCaption)
                page.draw(placed.caption, placed.left, top + placed.height + captionGap);
        }
    });
}

std::vector<PdfFlow> figureFlows(const ReportFigures& figures, const PdfCanvas& canvas)
{
    std::vector<PdfFlow> flows;
    if (!figures.items.empty())
        flows.push_back(figureRowFlow(figures, canvas));
    if (!figures.caption.text.empty()) {
        if (!flows.empty())
            flows.back().keepWithNext = true;
        flows.push_back(
            textFlow(4, canvas.layout(figures.caption.text, smallType(), paper::contentWidth), paper::left));
    }
    return flows;
}

/// In lines, as many entries in each as there is room for.
PdfFlow legendFlow(const ReportLegend& legend, const PdfCanvas& canvas)
{
    struct Placed {
        PdfText text;
        double probability = 0, x = 0, y = 0;
    };

    constexpr double entryGap = 14;
    std::vector<Placed> entries;
    double x = 0, y = 0, lineHeight = 0;
    for (const ReportLegend::Entry& entry : legend.entries) {
        PdfText text = canvas.layout(entry.text.text, smallType());
        const double width = markSide + markGap + text.width();
        lineHeight = text.height() + 2;
        if (x > 0 && x + width > paper::contentWidth) {
            x = 0;
            y += lineHeight;
        }
        entries.push_back({std::move(text), entry.probability, x, y});
        x += width + entryGap;
    }
    return wholeFlow(7, y + lineHeight, [entries = std::move(entries)](PdfCanvas& page, double top) {
        for (const Placed& entry : entries) {
            const double middle = top + entry.y + entry.text.height() / 2;
            page.box(
                {paper::left + entry.x,
                 middle - markSide / 2,
                 markSide,
                 markSide,
                 {ReportInk::text, entry.probability},
                 0,
                 1.5});
            page.draw(entry.text, paper::left + entry.x + markSide + markGap, top + entry.y);
        }
    });
}

} // namespace

PdfType typeOf(ReportTextKind kind, double size)
{
    PdfType type{size};
    type.mono = kind == ReportTextKind::code;
    type.tabular = kind == ReportTextKind::number;
    type.align = kind == ReportTextKind::number ? FigureAlign::right : FigureAlign::left;
    if (type.mono)
        type.size -= 0.6;
    return type;
}

PdfFlow scoreFlow(const ReportScore& score, const PdfCanvas& canvas)
{
    constexpr double padding = 11, side = 50, gap = 12;
    const double left = paper::left + padding + (score.picture ? side + gap : 0);
    const double width = paper::left + paper::contentWidth - padding - left;
    const PdfText title = canvas.layout(score.title.text, {typeSize::small, ReportInk::dim, true});
    const PdfText number =
        canvas.layout(score.score ? score.number.text : "", {20, ReportInk::text, true, false, true});
    const double wordsLeft = score.score ? number.width() + 9 : 0;
    const PdfText words = canvas.layout(score.words.text, {11.5, ReportInk::text, true}, width - wordsLeft);
    std::vector<PdfText> lines;
    for (const ReportText& rule : score.rules)
        lines.push_back(canvas.layout(rule.text, {typeSize::small + 0.3}, width));
    for (const ReportText& limit : score.limits)
        lines.push_back(canvas.layout("•  " + limit.text, {typeSize::small + 0.3, ReportInk::dim}, width));
    const double verdictHeight = score.score ? number.height() : words.height() + 3;
    const double scaleWidth = std::min(width, 300.0);
    const double scaleHeight = score.score ? scaleWidth * 28 / 480 + 4 : 0;
    double textHeight = title.height() + verdictHeight + scaleHeight;
    for (const PdfText& line : lines)
        textHeight += line.height() + 1.5;
    const double height = std::min(std::max(textHeight, score.picture ? side : 0) + 2 * padding, paper::contentHeight);
    return wholeFlow(8, height, [=](PdfCanvas& page, double top) {
        page.box({paper::left, top, paper::contentWidth, height, {ReportInk::raised}, 0, 5});
        if (score.picture)
            page.square(score.picture, paper::left + padding, top + padding, side);
        double y = top + padding;
        page.draw(title, left, y);
        y += title.height();
        if (score.score)
            page.draw(number, left, y);
        const double wordsTop = score.score ? y + number.baseline() - words.baseline() : y + 1;
        page.draw(words, left + wordsLeft, wordsTop);
        y += verdictHeight;
        if (score.score)
            page.figure(scoreScale(*score.score), left, y, scaleWidth);
        y += scaleHeight;
        for (const PdfText& line : lines) {
            page.draw(line, left, y);
            y += line.height() + 1.5;
        }
    });
}

std::vector<PdfFlow> flowsOf(const ReportBlock& block, const PdfCanvas& canvas)
{
    struct Visitor {
        const PdfCanvas& canvas;

        std::vector<PdfFlow> operator()(const ReportParagraph& text) const { return {paragraphFlow(text, canvas)}; }

        std::vector<PdfFlow> operator()(const ReportFacts& facts) const { return factFlows(facts, canvas); }

        std::vector<PdfFlow> operator()(const ReportTable& table) const
        {
            return table.dense ? denseTableFlows(table, canvas) : tableFlows(table, canvas);
        }

        std::vector<PdfFlow> operator()(const ReportScore& score) const { return {scoreFlow(score, canvas)}; }

        std::vector<PdfFlow> operator()(const ReportFigures& figures) const { return figureFlows(figures, canvas); }

        std::vector<PdfFlow> operator()(const ReportLegend& legend) const { return {legendFlow(legend, canvas)}; }
    };

    return std::visit(Visitor{canvas}, block);
}

} // namespace veriframe
