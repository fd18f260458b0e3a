// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/batch_row.h"

#include <Qt>
#include <array>
#include <vector>

namespace veriframe {

/// What is shown of a batch.
struct BatchFilter {
    QString text; ///< in name or reason; case does not matter
    BatchGroup group = BatchGroup::all;
    bool operator==(const BatchFilter&) const = default;
};

/// How many videos each group would show while the text stays as it is; in the order of BatchGroup.
using BatchCounts = std::array<qint64, batchGroups>;

/// Rows, and which of them are shown in which order. What is not known comes last in either order.
class BatchRowIndex {
public:
    BatchRowIndex() = default;

    /// The same filter and order over other rows.
    BatchRowIndex withRows(std::vector<BatchRow> rows) const;

    void setFilter(const BatchFilter& filter);
    void setSort(BatchColumn column, Qt::SortOrder order);

    const std::vector<BatchRow>& rows() const { return m_rows; }

    const BatchFilter& filter() const { return m_filter; }

    BatchColumn sortColumn() const { return m_sortColumn; }

    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Indices into rows(), in the order shown.
    const std::vector<int>& shown() const { return m_shown; }

    const BatchCounts& counts() const { return m_counts; }

    /// Whether the same videos are shown in the same places.
    bool showsSameVideos(const BatchRowIndex& other) const;

private:
    void sortRows();
    void filterRows();

    std::vector<BatchRow> m_rows;
    std::vector<int> m_order; ///< all rows, sorted
    std::vector<int> m_shown; ///< those of m_order that pass the filter
    BatchFilter m_filter;
    BatchColumn m_sortColumn = BatchColumn::name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    BatchCounts m_counts{};
};

} // namespace veriframe
