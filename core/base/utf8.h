// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace veriframe {

/// A character of UTF-8 text and how many bytes it takes.
struct Utf8Character {
    std::uint32_t code = 0;
    std::size_t bytes = 0; ///< 1..4; 0: none begins here
};

/// The first character of a text, by RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. Thread-safe.
/// @param text not empty
Utf8Character firstCharacter(std::string_view text);

} // namespace veriframe
