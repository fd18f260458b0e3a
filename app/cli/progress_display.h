// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "status_line.h"

#include <memory>

namespace veriframe::cli {

enum class ProgressStyle {
    automatic, ///< a bar on a terminal, plain lines elsewhere
    plain,     ///< a line at most every few seconds
    json,      ///< JSON lines on stderr
    none
};

/// Shows progress on stderr. @param line must outlive the display
std::unique_ptr<Progress> makeProgressDisplay(ProgressStyle style, StatusLine& line);

} // namespace veriframe::cli
