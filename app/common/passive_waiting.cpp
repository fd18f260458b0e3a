// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/passive_waiting.h"

#include <cstdlib>
#include <unistd.h>

namespace veriframe {

void waitPassively(char** argv)
{
    constexpr const char* setting = "OMP_WAIT_POLICY";
    if (std::getenv(setting))
        return;
    if (::setenv(setting, "passive", 1) == 0)
        ::execv("/proc/self/exe", argv);
    // Where that does not work, the program only waits less politely.
}

} // namespace veriframe
