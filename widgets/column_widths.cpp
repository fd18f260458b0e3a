// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/column_widths.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>

namespace veriframe {

namespace {

/// Takes out as many as it takes until the rest fits, or only those are left that never leave.
std::vector<ColumnRoom> withRoomForAll(std::vector<ColumnRoom> columns, int available)
{
    const auto leastOfAll = [&] {
        return std::accumulate(
            columns.begin(), columns.end(), 0, [](int sum, const ColumnRoom& column) { return sum + column.least; });
    };
    while (leastOfAll() > available) {
        const auto first = std::max_element(
            columns.begin(), columns.end(), [](const auto& a, const auto& b) { return a.leaves < b.leaves; });
        if (first == columns.end() || first->leaves == 0)
            break;
        *first = {};
    }
    return columns;
}

} // namespace

std::vector<int> shareWidths(const std::vector<ColumnRoom>& allColumns, int available)
{
    const std::vector<ColumnRoom> columns = withRoomForAll(allColumns, available);
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
