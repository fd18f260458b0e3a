// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace veriframe::cli {

/// A regular expression that somebody has typed (RE2's syntax). Neither making nor matching takes more time than the
/// lengths of pattern and text ask for, whatever the pattern. matches() may be called from any thread.
class NamePattern {
public:
    /// @throws Error (badInput) that says what is wrong with the pattern
    explicit NamePattern(const std::string& pattern);
    ~NamePattern();
    NamePattern(NamePattern&&) noexcept;
    NamePattern& operator=(NamePattern&&) noexcept;

    /// Whether it matches some part of the text.
    bool matches(const std::string& text) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe::cli
