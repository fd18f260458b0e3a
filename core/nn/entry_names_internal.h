// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace veriframe {

/// A name out of a foreign file, fit for an error message: at most 100 characters, all of them printable ASCII.
std::string shownName(std::string_view name);

/// Whether a name may be one of a state dict: valid UTF-8 (RFC 3629) without control characters, of sane length. Other
/// names could neither be written as JSON nor shown, and a pickle could repeat a huge one at no cost to itself.
bool isStateDictName(std::string_view name);

} // namespace veriframe
