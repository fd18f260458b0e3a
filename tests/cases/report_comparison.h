// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "html_reader.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace veriframe::test {

/// What a report says, held against its JSON.
struct ReportComparison {
    std::vector<std::string> faults;  ///< what is not as the JSON has it, or stands nowhere in it
    std::set<std::string> compared;   ///< the pointers that were followed
    std::vector<std::string> numbers; ///< those that the JSON has as numbers, as they are shown
};

/// Compares all that bears a pointer, and asks of every other digit in the visible text where it comes from: a name, a
/// hash or another text of somebody else that the JSON has, the time axis, a phrase of the program's own. Descriptions
/// of pictures may hold nothing else.
ReportComparison compareWithJson(const HtmlElement& html, const Json& json);

/// The visible text, the pieces of different elements apart.
std::string visibleText(const HtmlElement& html);

/// Numbers that paper shows otherwise than the page does. @param paper what pdftotext reads
std::vector<std::string> compareWithPaper(const HtmlElement& html, const Json& json, std::string_view paper);

} // namespace veriframe::test
