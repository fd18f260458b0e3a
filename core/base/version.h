// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace veriframe {

/// The program's version, with the commit it was built from where that is known: "0.1.0" or "0.1.0+1a2b3c4".
std::string version();

} // namespace veriframe
