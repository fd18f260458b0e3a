// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_line.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace veriframe::cli {

StatusLine::StatusLine()
{
    const char* terminal = std::getenv("TERM");
    m_interactive = ::isatty(STDERR_FILENO) && (!terminal || std::string_view(terminal) != "dumb");
    const char* plain = std::getenv("NO_COLOR");
    m_colors = m_interactive && !(plain && *plain);
}

int StatusLine::width() const
{
    winsize size = {};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

void StatusLine::show(const std::string& text)
{
    const std::scoped_lock lock(m_mutex);
    if (text == m_shown)
        return;
    std::fprintf(stderr, "\r%s\x1b[K", text.c_str());
    std::fflush(stderr);
    m_shown = text;
}

void StatusLine::erase()
{
    const std::scoped_lock lock(m_mutex);
    eraseLocked();
}

void StatusLine::print(const std::string& text)
{
    const std::scoped_lock lock(m_mutex);
    const std::string shown = m_shown;
    eraseLocked();
    std::fprintf(stderr, "%s\n%s", text.c_str(), shown.c_str());
    std::fflush(stderr);
    m_shown = shown;
}

void StatusLine::eraseLocked()
{
    if (m_shown.empty())
        return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    m_shown.clear();
}

} // namespace veriframe::cli
