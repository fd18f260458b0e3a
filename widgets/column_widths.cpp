// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/column_widths.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace veriframe {

std::vector<int> shareWidths(const std::vector<ColumnRoom>& columns, int available)
{
    std::vector<int> widths;
    std::set<int> ranks;
    int excess = -available;
    for (const ColumnRoom& column : columns) {
        widths.push_back(column.wanted);
        ranks.insert(column.givesWay);
        excess += column.wanted;
    }
    for (const int rank : ranks) {
        int spare = 0; // what the columns of this rank and after the one at hand can still give
        for (const ColumnRoom& column : columns)
            spare += column.givesWay == rank ? column.wanted - column.least : 0;
        for (std::size_t i = 0; i < columns.size() && excess > 0 && spare > 0; ++i) {
            if (columns[i].givesWay != rank)
                continue;
            const int own = columns[i].wanted - columns[i].least;
            // In proportion, rounded up, so that nothing is left over.
            const std::int64_t share = (static_cast<std::int64_t>(std::min(excess, spare)) * own + spare - 1) / spare;
            widths[i] -= static_cast<int>(share);
            excess -= static_cast<int>(share);
            spare -= own;
        }
    }
    return widths;
}

} // namespace veriframe
