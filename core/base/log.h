// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>
#include <string>

namespace veriframe {

/// Sends spdlog's default logger to stderr with time and level. Call once at the start of a program.
/// @param level trace, debug, info, warning, error, off. @throws Error (badInput) for another word
void configureLogging(const std::string& level);

} // namespace veriframe
