// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace veriframe {

/// Quotes a CSV field where it holds a comma, a quote or a line break (RFC 4180).
std::string csvField(const std::string& text);

} // namespace veriframe
