// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace veriframe::cli {

inline constexpr const char* choicesMark = "one of ";

/// A check that allows these words and no others. Its name tells them, for completions; help does not repeat them.
inline CLI::Validator oneOf(const std::vector<std::string>& words)
{
    return CLI::IsMember(words).description("").name(choicesMark + CLI::detail::join(words, "|"));
}

} // namespace veriframe::cli
