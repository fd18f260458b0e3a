// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/entry_names_internal.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace veriframe {

namespace {

/// Length of the UTF-8 sequence at the front; 0 if there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return lead >= 0x20 && lead != 0x7F ? 1 : 0;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : (lead & 0xF0) == 0xE0       ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || text.size() < length)
        return 0;
    std::uint32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80)
            return 0;
        code = code << 6 | (next & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return code < smallest[length] || code > 0x10FFFF || surrogate ? 0 : length;
}

} // namespace

std::string shownName(std::string_view name)
{
    std::string shown(name.substr(0, 100));
    for (char& character : shown)
        if (character < ' ' || character > '~')
            character = '?';
    return shown;
}

bool isStateDictName(std::string_view name)
{
    constexpr std::size_t longest = 1000;
    if (name.size() > longest)
        return false;
    while (!name.empty()) {
        const std::size_t length = sequenceLength(name);
        if (length == 0)
            return false;
        name.remove_prefix(length);
    }
    return true;
}

} // namespace veriframe
