// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace veriframe {

// Weights that follow from a formula instead of a file: reference results can be computed for them by any program, and
// stored in a few numbers (used by the self-test, the tests and the benchmarks).

/// The 24-bit uniform number behind the i-th value of the tensor `name`, in [0, 1): the finaliser of SplitMix64 over
/// FNV-1a of the name and the position.
double formulaUniform(std::string_view name, std::uint64_t i);

/// The classifier with formula weights. @throws Error (badInput) for an unknown encoder
Checkpoint formulaCheckpoint(const std::string& encoder);

/// The input that belongs to them, float32, shape (count, 3, sidePx, sidePx).
std::vector<float> formulaInput(int count, int sidePx);

} // namespace veriframe
