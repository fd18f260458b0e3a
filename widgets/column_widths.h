// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace veriframe {

/// How much room a column of a table likes to have, and with how little it does.
struct ColumnRoom {
    int wanted = 0;   ///< pixels
    int least = 0;    ///< pixels, at most `wanted`
    int givesWay = 0; ///< columns of a lower rank give way first, those of one rank together
    int leaves = 0;   ///< where even the least is too much, columns of a higher number are left out first; 0: never
};

/// As wide as wanted, or as narrow as it takes to fit; where even the least is too much, some are left out, and the
/// others are at least that wide.
/// @return pixels, one for each column; 0: it is left out
std::vector<int> shareWidths(const std::vector<ColumnRoom>& columns, int available);

} // namespace veriframe
