// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <string>
#include <vector>

namespace veriframe::test {

/// The classifier with the formula weights of the golden results: every value follows from its name and position.
Checkpoint formulaCheckpoint(const std::string& encoder);

/// The golden results' input, float32, shape (count, 3, sidePx, sidePx).
std::vector<float> formulaInput(int count, int sidePx);

} // namespace veriframe::test
