// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

namespace veriframe {

std::string shortened(std::string_view text, std::size_t maxBytes)
{
    if (text.size() <= maxBytes)
        return std::string(text);
    constexpr std::string_view dots = "...";
    std::size_t end = maxBytes - dots.size();
    // The first byte that is left out must begin a character; a character has four bytes at most.
    for (int back = 0; back < 3 && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U; ++back)
        --end;
    return std::string(text.substr(0, end)) + std::string(dots);
}

std::string counted(std::int64_t count, std::string_view one)
{
    return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

} // namespace veriframe
