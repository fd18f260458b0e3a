// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace veriframe {

/// Quotes a CSV field where it holds a comma, a quote or a line break (RFC 4180).
std::string csvField(const std::string& text);

/// Reads a CSV text row by row (RFC 4180): quoted cells may hold commas, quotes and line breaks; rows end with "\n" or
/// "\r\n"; empty lines and a byte order mark do not count.
/// @param take gets the cells and the line, from 1, on which the row begins
/// @return whether the text ended outside of quotes; a row that does not is not handed over
bool forEachCsvRow(
    std::string_view text, const std::function<void(const std::vector<std::string>& cells, int line)>& take);

} // namespace veriframe
