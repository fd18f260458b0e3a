// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe {

/// The text of resources/configs/<name>.json as it was when the program was built; nullptr for other names.
const char* embeddedConfigJson(const char* name);

} // namespace veriframe
