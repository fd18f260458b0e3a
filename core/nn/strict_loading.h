// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <cstdint>
#include <string>
#include <vector>

namespace veriframe {

/// What a network expects of a checkpoint.
struct ExpectedEntry {
    std::string name;
    std::vector<std::int64_t> shape;
    bool optional = false;
};

/// "(32, 3, 3, 3)"
std::string shapeText(const std::vector<std::int64_t>& shape);

/// @param network what is loaded, for the message
/// @throws Error (mismatch) that lists missing, unexpected and misshapen entries
void requireEntries(
    const Checkpoint& checkpoint, const std::vector<ExpectedEntry>& expected, const std::string& network,
    const std::string& remedy = {});

} // namespace veriframe
