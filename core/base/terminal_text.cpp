// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal_text.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace veriframe {

namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 0; ///< 0: none begins here
};

/// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Character characterAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < bytes)
        return {};
    std::uint32_t code = first & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return {};
        code = code << 6U | (byte(i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (code < least.at(bytes) || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return {};
    return {code, bytes};
}

bool isControl(std::uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

/// Marks, embeddings, overrides and isolates, Unicode's Bidi_Control.
bool turnsText(std::uint32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

} // namespace

std::string printable(std::string_view text, bool keepLines)
{
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const Character character = characterAt(text);
        const std::size_t bytes = character.bytes > 0 ? character.bytes : 1;
        const bool isLineEnd = keepLines && character.code == '\n' && character.bytes > 0;
        if (character.bytes > 0 && (isLineEnd || (!isControl(character.code) && !turnsText(character.code))))
            shown += text.substr(0, bytes);
        else
            shown += '?';
        text.remove_prefix(bytes);
    }
    return shown;
}

} // namespace veriframe
