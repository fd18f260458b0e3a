// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_range.h"

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

CLI::Validator numberFrom(double low, double high)
{
    return {
        [low, high](const std::string& text) {
            double number = 0;
            // Written so that what is no number is refused too.
            if (CLI::detail::lexical_cast(text, number) && number >= low && number <= high)
                return std::string();
            return fmt::format("\"{}\" is no number from {} to {}", text, low, high);
        },
        ""};
}

} // namespace veriframe::cli
