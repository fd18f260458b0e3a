// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_pattern.h"

#include "base/error.h"
#include "base/text.h"

#include <re2/re2.h>

namespace veriframe::cli {

namespace {

constexpr std::size_t longestShown = 60;

RE2::Options quietly()
{
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

} // namespace

struct NamePattern::Impl {
    explicit Impl(const std::string& pattern) : expression(pattern, quietly()) {}

    const RE2 expression;
};

NamePattern::NamePattern(const std::string& pattern) : m_impl(std::make_unique<Impl>(pattern))
{
    if (!m_impl->expression.ok())
        throw Error(
            ErrorCode::badInput, "Reading the regular expression", '"' + shortened(pattern, longestShown) + '"',
            shortened(m_impl->expression.error(), 3 * longestShown));
}

NamePattern::~NamePattern() = default;
NamePattern::NamePattern(NamePattern&&) noexcept = default;
NamePattern& NamePattern::operator=(NamePattern&&) noexcept = default;

bool NamePattern::matches(const std::string& text) const
{
    return RE2::PartialMatch(text, m_impl->expression);
}

} // namespace veriframe::cli
