// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string>

namespace veriframe {

/// What to do when memory ends, on CPU or GPU.
inline constexpr const char* memoryRemedy = "Lower the batch size or the input size.";

/// The exception that ends a rank as a value: as currentError(), but LibTorch's without its trace, and with a remedy
/// where memory, the device's or this machine's, did not suffice. Call only inside a catch block.
/// @param where in the run, for people
ErrorInfo rankFailure(const std::string& where);

} // namespace veriframe
