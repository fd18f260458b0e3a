// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>

namespace veriframe::cli {

/// The last line of the terminal on stderr, which is redrawn in place, and whole lines above it. Thread-safe.
class StatusLine {
public:
    /// Asks the terminal what it can do. NO_COLOR and TERM=dumb are respected.
    StatusLine();

    ~StatusLine() { erase(); }

    StatusLine(const StatusLine&) = delete;
    StatusLine& operator=(const StatusLine&) = delete;

    /// Whether a line can be redrawn: stderr is a terminal that is not dumb.
    bool interactive() const { return m_interactive; }

    bool colors() const { return m_colors; }

    /// Columns of the terminal at this moment, 80 where it does not say.
    int width() const;

    /// Draws the line; needs interactive().
    void show(const std::string& text);
    void erase();
    /// A whole line, above the status line.
    void print(const std::string& text);

private:
    void eraseLocked();

    bool m_interactive = false;
    bool m_colors = false;
    std::mutex m_mutex;
    std::string m_shown;
};

} // namespace veriframe::cli
