// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace veriframe {

/// Text of strangers (names of files, notes, what libraries say) as a terminal may show it: it must not command the
/// terminal, nor let one name pass for another. "?" stands for each control character (C0 with line ends and tabs, DEL,
/// C1 with U+009B, which many terminals take for the beginning of a command), for each mark, embedding, override and
/// isolate of the bidirectional algorithm, for the separators of lines and paragraphs (U+2028, U+2029), and for each
/// byte that is no UTF-8 (RFC 3629), since a lone 0x9B is U+009B to a terminal of single bytes. All else stays.
/// Thread-safe.
/// @param keepLines "\n" stays as well: for a message of several lines
std::string printable(std::string_view text, bool keepLines = false);

} // namespace veriframe
