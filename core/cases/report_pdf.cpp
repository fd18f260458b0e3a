// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop.h"
#include "cases/report.h"
#include "cases/report_pdf_internal.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

PdfFlow titleFlow(const ReportDocument& document, const PdfCanvas& canvas)
{
    const PdfText title = canvas.layout(document.title, {typeSize::title, ReportInk::text, true}, paper::contentWidth);
    const PdfText subtitle = canvas.layout(document.subtitle.text, {11, ReportInk::dim}, paper::contentWidth);
    const PdfText origin = canvas.layout(
        "Written by " + document.program + ", " + dateText(document.date), {typeSize::small, ReportInk::dim},
        paper::contentWidth);
    // A title of thousands of letters leaves room for what it is the title of.
    constexpr std::size_t mostLines = 6;
    const std::size_t lines = std::min(title.lineCount(), mostLines);
    const double titleHeight = title.heightOf(0, lines);
    const double height = titleHeight + subtitle.height() + origin.height() + 25;
    return wholeFlow(0, height, [=](PdfCanvas& page, double top) {
        page.draw(title, paper::left, top, 0, lines);
        double y = top + titleHeight + 6;
        page.draw(subtitle, paper::left, y);
        y += subtitle.height() + 5;
        page.draw(origin, paper::left, y);
        page.box({paper::left, top + height - 6, paper::contentWidth, 0.7, {ReportInk::line}});
    });
}

PdfFlow headingFlow(const ReportSection& section, const PdfCanvas& canvas)
{
    const bool isChapter = section.level == 1;
    const PdfText text = canvas.layout(
        section.title, {isChapter ? typeSize::heading : typeSize::subheading, ReportInk::text, true},
        paper::contentWidth);
    PdfFlow flow = wholeFlow(
        isChapter ? 24 : 16, std::min(text.height() + 1, paper::contentHeight / 2),
        [text, title = section.title, level = section.level](PdfCanvas& page, double top) {
            page.outline(title, level, top);
            page.draw(text, paper::left, top);
        });
    flow.keepWithNext = true;
    flow.newPage = section.newPage;
    return flow;
}

std::vector<PdfFlow> flowsOf(const ReportDocument& document, const PdfCanvas& canvas)
{
    std::vector<PdfFlow> flows;
    flows.push_back(titleFlow(document, canvas));
    for (const ReportSection& section : document.sections) {
        flows.push_back(headingFlow(section, canvas));
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            for (PdfFlow& flow : flowsOf(section.blocks[i], canvas))
                flows.push_back(std::move(flow));
            // A heading and what introduces its pictures or its table do not stay behind alone.
            const bool introduces =
                i == 0 && i + 1 < section.blocks.size() && std::holds_alternative<ReportParagraph>(section.blocks[i]);
            if (introduces)
                flows.back().keepWithNext = true;
        }
    }
    return flows;
}

void drawMargins(PdfCanvas& canvas, const ReportDocument& document, std::size_t page, std::size_t pages)
{
    const PdfType type{7.4, ReportInk::dim, false, false, true};
    constexpr double header = 38, footer = paper::height - 40;
    constexpr double rightEdge = paper::width - paper::right;
    if (page > 1) {
        const PdfText program = canvas.layout(document.program, type);
        canvas.draw(
            canvas.fitted(document.title, type, paper::contentWidth - program.width() - 20), paper::left, header);
        canvas.draw(program, rightEdge - program.width(), header);
        canvas.box({paper::left, header + 14, paper::contentWidth, 0.5, {ReportInk::line}});
    }
    canvas.draw(canvas.layout(dateText(document.date) + ". A probability is not proof.", type), paper::left, footer);
    const PdfText number = canvas.layout(fmt::format("Page {} of {}", page, pages), type);
    canvas.draw(number, rightEdge - number.width(), footer);
}

} // namespace

std::string reportPdf(const ReportDocument& document, std::stop_token stop)
{
    PdfCanvas canvas(
        paper::width, paper::height, {document.title, document.subtitle.text, document.program, document.date});
    const std::vector<PdfPage> pages =
        paginated(flowsOf(document, canvas), {paper::top, paper::height - paper::bottom});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        throwIfStopped(stop);
        drawMargins(canvas, document, i + 1, pages.size());
        for (const PlacedSlice& slice : pages[i])
            slice.draw(canvas, slice.top);
        canvas.endPage();
    }
    return canvas.finish();
}

} // namespace veriframe
