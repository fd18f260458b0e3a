// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace CLI {
class FormatterBase;
}

namespace veriframe::cli {

/// Help that begins with examples and wraps its lines.
std::shared_ptr<CLI::FormatterBase> makeHelpFormat();

} // namespace veriframe::cli
