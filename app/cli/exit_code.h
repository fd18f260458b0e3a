// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe::cli {

/// How the program ends, for scripts.
enum class ExitCode {
    done = 0,
    itemsFailed = 1, ///< the work was done, some items failed: named on stderr and in the sidecar
    wrongUsage = 2,  ///< an unknown command or option, a value that makes no sense
    cannotStart = 3, ///< missing weights, unreadable input, no space
    interrupted = 130
};

} // namespace veriframe::cli
