// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal_text.h"

#include "base/utf8.h"

#include <cstddef>
#include <cstdint>

namespace veriframe {

namespace {

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
        const Utf8Character character = firstCharacter(text);
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
