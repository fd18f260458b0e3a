// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace veriframe {

/// One of `count` parts of some work that machines share, counted from 0.
struct Shard {
    int index = 0, count = 1;

    bool isWhole() const { return count == 1; }

    bool operator==(const Shard&) const = default;
};

/// @param text "1/4": part 1 of 4. @throws Error (badInput) unless 0 <= index < count <= 100000
Shard parseShard(const std::string& text);

/// @throws Error (badInput) unless 0 <= index < count
void requireValid(const Shard& shard);

} // namespace veriframe
