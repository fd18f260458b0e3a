// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include "base/error.h"

#include <cstdlib>
#include <spdlog/sinks/stdout_color_sinks.h>

namespace veriframe {

void configureLogging(const std::string& level)
{
    const spdlog::level::level_enum parsed = spdlog::level::from_str(level);
    if (parsed == spdlog::level::off && level != "off")
        throw Error(
            ErrorCode::badInput, "Choosing the log level", level, "it is no level",
            "Use trace, debug, info, warning, error or off.");
    spdlog::drop("veriframe");
    const char* plain = std::getenv("NO_COLOR");
    const bool colors = !plain || !*plain;
    spdlog::set_default_logger(
        spdlog::stderr_color_mt("veriframe", colors ? spdlog::color_mode::automatic : spdlog::color_mode::never));
    spdlog::set_pattern("%H:%M:%S %^%l%$ %v");
    spdlog::set_level(parsed);
}

} // namespace veriframe
