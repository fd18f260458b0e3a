// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "cases/report_document.h"

#include <algorithm>
#include <cstdint>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr std::string_view replacement = "\uFFFD";

/// U+2028 and U+2029 break lines, U+FFFE and U+FFFF and their like are no characters.
bool isForbidden(std::uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
           (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm, and what has no width.
bool isHidden(std::uint32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
           code == 0x200F || code == 0x061C || code == 0x200B || code == 0xFEFF;
}

/// Hebrew, Arabic, Syriac and their neighbours, with Arabic's presentation forms.
bool isRightToLeft(std::uint32_t code)
{
    return (code >= 0x0590 && code <= 0x08FF) || (code >= 0xFB1D && code <= 0xFDFF) ||
           (code >= 0xFE70 && code <= 0xFEFC) || (code >= 0x10800 && code <= 0x10FFF);
}

} // namespace

std::string cleanText(std::string_view text, bool keepLines)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        if (character.bytes == 0 || (isForbidden(character.code) && !(keepLines && character.code == '\n')))
            clean += character.code == '\t' ? " " : replacement;
        else if (isHidden(character.code))
            clean += fmt::format("[U+{:04X}]", character.code);
        else
            clean += text.substr(0, character.bytes);
        text.remove_prefix(std::max<std::size_t>(character.bytes, 1));
    }
    return clean;
}

std::vector<std::string_view> numbersIn(std::string_view text)
{
    constexpr std::string_view groupSpace = "\u202F";
    const auto isDigit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    std::vector<std::string_view> numbers;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!isDigit(begin))
            continue;
        std::size_t end = begin + 1;
        for (;;) {
            const std::string_view rest = text.substr(end);
            const bool joins = rest.starts_with('.') || rest.starts_with(':');
            const std::size_t joint = joins ? 1 : rest.starts_with(groupSpace) ? groupSpace.size() : 0;
            if (!isDigit(end + joint))
                break;
            end += joint + 1;
        }
        numbers.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return numbers;
}

std::string isolated(const std::string& text)
{
    for (std::string_view rest = text; !rest.empty();) {
        const Utf8Character character = firstCharacter(rest);
        if (isRightToLeft(character.code))
            return "\u2068" + text + "\u2069";
        rest.remove_prefix(std::max<std::size_t>(character.bytes, 1));
    }
    return text;
}

std::string isoText(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string dateText(std::chrono::sys_seconds time)
{
    constexpr std::array<const char*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                 "July",    "August",   "September", "October", "November", "December"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format(
        "{} {} {}, {:02}:{:02} UTC", static_cast<unsigned>(date.day()),
        months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()), clock.hours().count(),
        clock.minutes().count());
}

} // namespace veriframe
