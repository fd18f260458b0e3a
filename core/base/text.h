// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace veriframe {

/// The text, or its beginning with "..." where it is longer: what files and libraries say may be megabytes. Never cuts
/// a UTF-8 character in two. @param maxBytes of the result, >= 8
std::string shortened(std::string_view text, std::size_t maxBytes);

/// "1 frame", "2 frames". @param one in the singular, with a plural in s
std::string counted(std::int64_t count, std::string_view one);

} // namespace veriframe
