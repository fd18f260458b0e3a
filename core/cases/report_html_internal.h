// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/report_document.h"

#include <string>

namespace veriframe {

/// The text as content of an element or attribute: no character of it is markup.
std::string escapedHtml(std::string_view text);
/// The same with each number that has a pointer in an element of that name, which bears it (see ReportText).
std::string withNumbers(const std::string& text, const std::vector<std::string>& pointers, const char* tag);
/// "#1f6fbf"
std::string hexOf(const ReportColor& color);
/// The bytes as text for a data: URL (RFC 4648).
std::string base64(std::string_view bytes);
/// The figure as an svg element inside of HTML.
std::string svgOf(const ReportFigure& figure);
/// "data:image/jpeg;base64,..."
std::string dataUrl(const ReportPicture& picture);
/// The style sheet: light, dark, print.
std::string reportStyleSheet();

} // namespace veriframe
