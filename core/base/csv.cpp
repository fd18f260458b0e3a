// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

namespace veriframe {

std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

bool forEachCsvRow(
    std::string_view text, const std::function<void(const std::vector<std::string>& cells, int line)>& take)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    std::vector<std::string> cells(1);
    bool inQuotes = false;
    int line = 1, first = 1;
    const auto endRow = [&] {
        if (cells.size() > 1 || !cells.front().empty())
            take(cells, first);
        cells.assign(1, {});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        line += c == '\n';
        if (inQuotes && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"') {
            inQuotes = !inQuotes;
        } else if (inQuotes || (c != ',' && c != '\n' && c != '\r')) {
            cells.back() += c;
        } else if (c == ',') {
            cells.emplace_back();
        } else if (c == '\n') {
            endRow();
            first = line;
        }
    }
    if (!inQuotes)
        endRow();
    return !inQuotes;
}

} // namespace veriframe
