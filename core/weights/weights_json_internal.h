// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe {

/// The text of resources/weights.json as it was when the program was built.
const char* weightsJson();

} // namespace veriframe
