// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report.h"
#include "cases/report_html_internal.h"

#include <algorithm>
#include <array>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// Somebody else's text must not turn the direction of ours.
std::string directed(const std::string& text)
{
    return R"(<bdi dir="auto">)" + escapedHtml(text) + "</bdi>";
}

std::string textOf(const std::string& text, ReportTextKind kind)
{
    switch (kind) {
    case ReportTextKind::name:
        return directed(text);
    case ReportTextKind::code:
        return "<code>" + directed(text) + "</code>";
    case ReportTextKind::plain:
    case ReportTextKind::number:
        break;
    }
    return escapedHtml(text);
}

std::string pointerAttribute(const std::string& pointer)
{
    return pointer.empty() ? "" : R"( data-json=")" + escapedHtml(pointer) + "\"";
}

std::string textOf(const ReportText& text, ReportTextKind kind = ReportTextKind::plain)
{
    if (!text.pointer.empty())
        return "<span" + pointerAttribute(text.pointer) + ">" + textOf(text.text, kind) + "</span>";
    return text.numbers.empty() ? textOf(text.text, kind) : withNumbers(text.text, text.numbers, "span");
}

/// The mark of a probability stands before a text by the style sheet.
std::string markAttributes(const std::optional<double>& probability, const std::string& classes = {})
{
    std::string names = classes;
    if (probability)
        names += names.empty() ? "p" : " p";
    std::string attributes = names.empty() ? "" : " class=\"" + names + "\"";
    if (probability)
        attributes += " style=\"--p:" + hexOf(reportProbabilityColor(*probability)) + "\"";
    return attributes;
}

std::string valueOf(const ReportValue& value)
{
    return value.numbers.empty() ? textOf(value.text, value.kind) : withNumbers(value.text, value.numbers, "span");
}

class HtmlWriter {
public:
    void document(const ReportDocument& document);
    void operator()(const ReportParagraph& paragraph);
    void operator()(const ReportFacts& facts);
    void operator()(const ReportTable& table);
    void operator()(const ReportScore& score);
    void operator()(const ReportFigures& figures);
    void operator()(const ReportLegend& legend);

    std::string html;

private:
    void head(const ReportDocument& document);
    void section(const ReportSection& section);
    void tableHead(const ReportTable& table);
    void cell(const ReportColumn& column, const ReportValue& value);
};

void HtmlWriter::operator()(const ReportParagraph& paragraph)
{
    constexpr std::array<const char*, 4> classes{"", "lead", "small", "notice"};
    std::string names = classes.at(static_cast<std::size_t>(paragraph.style));
    if (paragraph.text.text.find('\n') != std::string::npos)
        names += names.empty() ? "lines" : " lines";
    html += names.empty() ? "<p>" : "<p class=\"" + names + "\">";
    html += textOf(paragraph.text, paragraph.kind) + "</p>\n";
}

void HtmlWriter::operator()(const ReportFacts& facts)
{
    if (facts.facts.empty())
        return;
    html += "<dl>\n";
    for (const auto& [label, value] : facts.facts) {
        html += "<dt>" + escapedHtml(label) + "</dt><dd" + markAttributes(value.probability) +
                pointerAttribute(value.pointer) + ">";
        html += valueOf(value) + "</dd>\n";
    }
    html += "</dl>\n";
}

void HtmlWriter::tableHead(const ReportTable& table)
{
    const auto classOf = [](ReportTextKind kind) {
        return kind == ReportTextKind::number ? " class=\"n\"" : kind == ReportTextKind::name ? " class=\"t\"" : "";
    };
    html += "<thead><tr>";
    for (const ReportColumn& column : table.columns)
        html += std::string("<th scope=\"col\"") + classOf(column.kind) + pointerAttribute(column.pointer) + ">" +
                escapedHtml(column.title) + "</th>";
    html += "</tr></thead>\n";
}

/// A cell without a pointer of its own has that of its row and column together, where both have one.
void HtmlWriter::cell(const ReportColumn& column, const ReportValue& value)
{
    const bool isNumber = column.kind == ReportTextKind::number;
    html += "<td" + markAttributes(value.probability, isNumber ? "n" : "") + pointerAttribute(value.pointer);
    html += ">" + valueOf(value) + "</td>";
}

void HtmlWriter::operator()(const ReportTable& table)
{
    if (table.rows.empty()) {
        html += table.empty.empty() ? "" : "<p class=\"dim\">" + escapedHtml(table.empty) + "</p>\n";
        return;
    }
    html += table.dense ? "<div class=\"tablebox\"><table class=\"dense\">" : "<div class=\"tablebox\"><table>";
    if (!table.caption.empty())
        html += "<caption>" + escapedHtml(table.caption) + "</caption>";
    tableHead(table);
    html += "<tbody>\n";
    for (const ReportRow& row : table.rows) {
        html += "<tr" + pointerAttribute(row.pointer) + ">";
        for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i)
            cell(table.columns[i], row.cells[i]);
        html += "</tr>\n";
    }
    html += "</tbody></table></div>\n";
}

void HtmlWriter::operator()(const ReportScore& score)
{
    html += "<div class=\"score\">";
    if (score.picture)
        html +=
            "<img alt=\"The face of " + escapedHtml(score.title.text) + "\" src=\"" + dataUrl(*score.picture) + "\"/>";
    html += "<div><h3>" + textOf(score.title) + "</h3><p class=\"verdict\">";
    if (score.score)
        html += "<span class=\"value n\"" + pointerAttribute(score.number.pointer) + ">" +
                escapedHtml(score.number.text) + "</span>";
    html += "<span class=\"words\"" + pointerAttribute(score.words.pointer) + ">" + escapedHtml(score.words.text) +
            "</span></p>";
    if (score.score) {
        std::string scale = svgOf(scoreScale(*score.score));
        html += scale.insert(4, " class=\"scale\"");
    }
    for (const ReportText& rule : score.rules)
        html += "<p>" + textOf(rule, rule.numbers.empty() ? ReportTextKind::name : ReportTextKind::plain) + "</p>";
    if (!score.limits.empty()) {
        html += "<ul class=\"dim\">";
        for (const ReportText& limit : score.limits)
            html += "<li>" + textOf(limit) + "</li>";
        html += "</ul>";
    }
    html += "</div></div>\n";
}

void HtmlWriter::operator()(const ReportFigures& figures)
{
    html += "<div class=\"figures\">\n";
    for (const ReportFigures::Item& item : figures.items) {
        html += fmt::format(
            R"(<figure{} style="width:{:.2f}%">{})", item.figure.picture ? R"( class="picture")" : "", 100 * item.width,
            svgOf(item.figure));
        if (!item.caption.text.empty())
            html += "<figcaption>" + textOf(item.caption) + "</figcaption>";
        html += "</figure>\n";
    }
    html += "</div>\n";
    if (!figures.caption.text.empty())
        html += "<p class=\"caption\">" + textOf(figures.caption) + "</p>\n";
}

void HtmlWriter::operator()(const ReportLegend& legend)
{
    html += "<ul class=\"legend\">";
    for (const ReportLegend::Entry& entry : legend.entries)
        html += "<li" + markAttributes(entry.probability) + ">" + textOf(entry.text) + "</li>";
    html += "</ul>\n";
}

void HtmlWriter::section(const ReportSection& section)
{
    html += section.newPage ? "<section class=\"page\">\n" : "<section>\n";
    const char* tag = section.level == 1 ? "h2" : "h3";
    html += fmt::format("<{0}>{1}</{0}>\n", tag, textOf(section.title, section.kind));
    for (const ReportBlock& block : section.blocks)
        std::visit(*this, block);
    html += "</section>\n";
}

void HtmlWriter::head(const ReportDocument& document)
{
    // The policy holds even where a browser would rather fetch something.
    html += R"(<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
)";
    html += "<meta name=\"generator\" content=\"" + escapedHtml(document.program) + "\"/>\n";
    html += "<meta name=\"dcterms.created\" content=\"" + isoText(document.date) + "\"/>\n";
    html += "<title>" + escapedHtml(document.title) + "</title>\n";
    html += "<style>" + reportStyleSheet() + "</style>\n</head>\n";
}

void HtmlWriter::document(const ReportDocument& document)
{
    head(document);
    html += "<body>\n<header><h1>" + directed(document.title) + "</h1>\n<p class=\"dim\">" + textOf(document.subtitle) +
            "</p>\n<p class=\"small\">Written by " + escapedHtml(document.program) + ", <time datetime=\"" +
            isoText(document.date) + "\">" + dateText(document.date) + "</time></p></header>\n<main>\n";
    for (const ReportSection& each : document.sections)
        section(each);
    html += "</main>\n<footer>" + escapedHtml(document.program) + ", " + dateText(document.date) +
            ". A probability is not proof.</footer>\n</body>\n</html>\n";
}

} // namespace

std::string escapedHtml(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text)
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += c;
        }
    return escaped;
}

std::string withNumbers(const std::string& text, const std::vector<std::string>& pointers, const char* tag)
{
    std::string html;
    const std::string_view whole = text;
    std::size_t done = 0, position = 0;
    for (const std::string_view number : numbersIn(whole)) {
        if (position >= pointers.size())
            break;
        if (const std::string& pointer = pointers[position++]; !pointer.empty()) {
            const auto at = static_cast<std::size_t>(number.data() - whole.data());
            html += escapedHtml(whole.substr(done, at - done));
            html += fmt::format(R"(<{0} data-json="{1}">{2}</{0}>)", tag, escapedHtml(pointer), number);
            done = at + number.size();
        }
    }
    return html + escapedHtml(whole.substr(done));
}

std::string base64(std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) {
            return i + k < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[i + k])) : 0U;
        };
        const unsigned group = byte(0) << 16U | byte(1) << 8U | byte(2);
        const std::size_t filled = std::min<std::size_t>(bytes.size() - i, 3) + 1;
        for (unsigned k = 0; k < 4; ++k)
            text += k < filled ? digits[group >> (18U - 6 * k) & 63U] : '=';
    }
    return text;
}

std::string reportHtml(const ReportDocument& document)
{
    HtmlWriter writer;
    writer.document(document);
    return std::move(writer.html);
}

} // namespace veriframe
