// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_html_internal.h"

#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

const char* nameOf(ReportInk ink)
{
    switch (ink) {
    case ReportInk::text:
        return "text";
    case ReportInk::dim:
        return "dim";
    case ReportInk::faint:
        return "faint";
    case ReportInk::line:
        return "line";
    case ReportInk::raised:
        return "raised";
    case ReportInk::panel:
        return "panel";
    case ReportInk::accent:
        break;
    }
    return "accent";
}

/// Inks come from the style sheet, which knows light and dark; over a picture they are those of paper.
class SvgWriter {
public:
    explicit SvgWriter(bool overPicture) : m_overPicture(overPicture) {}

    void operator()(const FigureLine& line)
    {
        std::string points;
        for (const FigurePoint& point : line.points)
            points += fmt::format("{}{:.2f},{:.2f}", points.empty() ? "" : " ", point.x, point.y);
        svg += fmt::format(
            R"(<polyline points="{}" fill="none" stroke="{}" stroke-width="{:.2f}"{}{}/>)", points, color(line.paint),
            line.width, line.dashed ? R"( stroke-dasharray="3 3")" : "", opacity(line.paint));
    }

    void operator()(const FigureBox& box)
    {
        const std::string place = fmt::format(
            R"(x="{:.2f}" y="{:.2f}" width="{:.2f}" height="{:.2f}")", box.left, box.top, box.width, box.height);
        const std::string corners = box.radius > 0 ? fmt::format(R"( rx="{:.2f}")", box.radius) : "";
        if (box.outline > 0)
            svg += fmt::format(
                R"(<rect {}{} fill="none" stroke="{}" stroke-width="{:.2f}"{}/>)", place, corners, color(box.paint),
                box.outline, opacity(box.paint));
        else
            svg += fmt::format(R"(<rect {}{} fill="{}"{}/>)", place, corners, color(box.paint), opacity(box.paint));
    }

    void operator()(const FigureDisc& disc)
    {
        svg += fmt::format(
            R"(<circle cx="{:.2f}" cy="{:.2f}" r="{:.2f}" fill="{}"{}/>)", disc.centre.x, disc.centre.y, disc.radius,
            color(disc.paint), opacity(disc.paint));
    }

    void operator()(const FigureText& text)
    {
        const char* anchor = text.align == FigureAlign::left    ? ""
                             : text.align == FigureAlign::right ? R"( text-anchor="end")"
                                                                : R"( text-anchor="middle")";
        svg += fmt::format(
            R"(<text x="{:.2f}" y="{:.2f}" font-size="{:.2f}"{}{} fill="{}"{}>{}</text>)", text.at.x, text.at.y,
            text.size, text.bold ? R"( font-weight="600")" : "", anchor, color(text.paint), opacity(text.paint),
            withNumbers(text.text, text.numbers, "tspan"));
    }

    std::string svg;

private:
    std::string color(const FigurePaint& paint) const
    {
        if (paint.probability)
            return hexOf(reportProbabilityColor(*paint.probability));
        return m_overPicture ? hexOf(colorOf(paint.ink)) : fmt::format("var(--{})", nameOf(paint.ink));
    }

    static std::string opacity(const FigurePaint& paint)
    {
        return paint.opacity < 1 ? fmt::format(R"( opacity="{:.2f}")", paint.opacity) : "";
    }

    bool m_overPicture;
};

std::string variables(ReportColor (*colorOfInk)(ReportInk))
{
    std::string css;
    for (const ReportInk ink :
         {ReportInk::text, ReportInk::dim, ReportInk::faint, ReportInk::line, ReportInk::raised, ReportInk::panel,
          ReportInk::accent})
        css += fmt::format("--{}:{};", nameOf(ink), hexOf(colorOfInk(ink)));
    return css;
}

/// Nothing in it needs escaping in XML.
constexpr const char* rules = R"(
html{background:var(--panel);color:var(--text);-webkit-text-size-adjust:100%}
body{max-width:860px;margin:0 auto;padding:40px 24px 64px;font:15px/1.5 Inter,system-ui,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
header{border-bottom:1px solid var(--line);padding-bottom:20px;margin-bottom:8px}
h1{font-size:27px;line-height:1.25;margin:0 0 8px;font-weight:650}
h2{font-size:20px;line-height:1.3;margin:44px 0 12px;font-weight:650}
h3{font-size:16px;line-height:1.35;margin:30px 0 8px;font-weight:650}
h1,h2,h3,td,dd,p,li{text-align:left}
p{margin:0 0 10px}
.dim,.small,figcaption,caption,footer{color:var(--dim)}
.small,figcaption{font-size:13px}
.lead{font-weight:600;margin-top:20px}
.notice{background:var(--raised);border-left:3px solid var(--accent);border-radius:3px;padding:10px 14px}
.lines{white-space:pre-wrap}
.n,svg text{font-variant-numeric:tabular-nums}
code{font:13px/1.5 "DejaVu Sans Mono",ui-monospace,monospace;word-break:break-all}
td code{display:inline-block;max-width:34ch}
.score{display:flex;gap:18px;background:var(--raised);border:1px solid var(--line);border-radius:8px;padding:16px 18px;margin:0 0 12px}
.score img{width:76px;height:76px;object-fit:cover;border-radius:6px;flex:none}
.score div{flex:1;min-width:0}
.score h3{margin:0;font-size:12px;letter-spacing:.04em;text-transform:uppercase;color:var(--dim);font-weight:600}
.score .value{font-size:30px;line-height:1.2;font-weight:650;margin-right:12px}
.score .words{font-size:17px;font-weight:600}
.score .verdict{margin:2px 0 6px}
.score ul{margin:6px 0 0;padding-left:18px}
.score p,.score li{font-size:13.5px;margin:0 0 3px}
.scale{display:block;width:100%;max-width:430px;height:auto;margin:2px 0 10px}
table{border-collapse:collapse;width:100%;margin:8px 0 18px;font-size:13.5px}
caption{text-align:left;font-weight:600;padding:0 0 6px;font-size:13px}
th{text-align:left;font-weight:600;color:var(--dim);font-size:12px;border-bottom:1px solid var(--line);padding:5px 12px 5px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:5px 12px 5px 0;vertical-align:top}
th.n,td.n{text-align:right;white-space:nowrap}
th{overflow-wrap:normal}
th.t{min-width:112px}
th:last-child,td:last-child{padding-right:0}
.dense{font-size:12.5px}.dense td,.dense th{padding-top:2px;padding-bottom:2px}
.dense thead th{position:sticky;top:0;background:var(--panel)}
.p::before{content:"";background:var(--p);display:inline-block;width:9px;height:9px;border-radius:3px;margin-right:7px}
dl{display:grid;grid-template-columns:minmax(120px,30%) 1fr;gap:5px 18px;margin:0 0 18px;font-size:13.5px}
dt{color:var(--dim)}dd{margin:0;min-width:0}
.figures{display:flex;flex-wrap:wrap;gap:1.2%;margin:6px 0 14px;align-items:flex-start}
figure{margin:0 0 4px}
figure svg{display:block;width:100%;height:auto}
figure.picture svg{border-radius:4px}
figcaption{margin-top:5px;line-height:1.4}
.figures+figcaption,.caption{color:var(--dim);font-size:13px;margin:-6px 0 14px}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:4px 0 10px;padding:0;font-size:13px;color:var(--dim)}
footer{border-top:1px solid var(--line);margin-top:48px;padding-top:14px;font-size:13px}
@media (max-width:640px){body{padding:20px 14px}dl{grid-template-columns:1fr}dd{margin-bottom:6px}.tablebox,.figures{overflow-x:auto}.tablebox table,figure:not(.picture){min-width:540px}figure.picture:first-child:nth-last-child(3),figure.picture:only-child{width:100%!important}figure.picture:not(:first-child){width:48%!important}}
@page{size:A4;margin:18mm 16mm}
@media print{body{max-width:none;padding:0;font-size:10pt}h1,h2,h3{break-after:avoid}tr,figure,.figures,.score,dl div{break-inside:avoid}.page{break-before:page}thead{display:table-header-group}.dense thead th{position:static}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

} // namespace

std::string hexOf(const ReportColor& color)
{
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string dataUrl(const ReportPicture& picture)
{
    return "data:" + escapedHtml(picture.mimeType) + ";base64," + base64(picture.bytes);
}

std::string svgOf(const ReportFigure& figure)
{
    SvgWriter writer(figure.picture != nullptr);
    writer.svg = fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {:.0f} {:.0f}" role="img" aria-label="{}">)",
        figure.width, figure.height, escapedHtml(figure.description));
    if (figure.picture)
        writer.svg += fmt::format(
            R"(<image width="{:.0f}" height="{:.0f}" href="{}"/>)", figure.width, figure.height,
            dataUrl(*figure.picture));
    for (const FigureShape& shape : figure.shapes)
        std::visit(writer, shape);
    return std::move(writer.svg) + "</svg>";
}

std::string reportStyleSheet()
{
    return ":root{color-scheme:light dark;" + variables(colorOf) +
           "}\n@media screen and (prefers-color-scheme:dark){:root{" + variables(darkColorOf) + "}}" + rules;
}

} // namespace veriframe
