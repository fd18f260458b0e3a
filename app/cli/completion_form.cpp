// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"
#include "command_tree.h"

#include <cstdlib>
#include <ctime>

namespace veriframe::cli {

namespace {

/// Today, or the day that SOURCE_DATE_EPOCH names (reproducible-builds.org), as "2026-11-28".
std::string pageDate()
{
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    const std::time_t seconds = epoch ? static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10)) : std::time(nullptr);
    std::tm day{};
    gmtime_r(&seconds, &day);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &day)};
}

} // namespace

std::string completion(const std::string& form, const CommandFacts& program)
{
    if (form == "bash")
        return bashCompletion(program);
    if (form == "zsh")
        return zshCompletion(program);
    if (form == "fish")
        return fishCompletion(program);
    if (form == "markdown")
        return markdownText(markdownPages(program));
    return manualPage(program, version(), pageDate());
}

} // namespace veriframe::cli
