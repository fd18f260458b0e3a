// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_row_index.h"

#include <algorithm>
#include <numeric>

namespace veriframe {

namespace {

/// What a column sorts by; nothing where it is not known. Names are in the batch's own order.
std::optional<double> numberOf(const BatchRow& row, BatchColumn column)
{
    const auto known = [](double number) { return number < 0 ? std::nullopt : std::optional(number); };
    switch (column) {
    case BatchColumn::name:
        return row.video;
    case BatchColumn::state:
        return static_cast<int>(row.state);
    case BatchColumn::score:
        return row.score;
    case BatchColumn::persons:
        return known(row.persons);
    case BatchColumn::faces:
        return known(row.faces);
    case BatchColumn::frames:
        return known(row.framesDone);
    case BatchColumn::seconds:
        return known(row.seconds);
    case BatchColumn::reason:
        break;
    }
    return std::nullopt;
}

struct SortKey {
    std::optional<double> number;
    int video, row;
};

} // namespace

BatchRowIndex BatchRowIndex::withRows(std::vector<BatchRow> rows) const
{
    BatchRowIndex next;
    next.m_rows = std::move(rows);
    next.m_filter = m_filter;
    next.m_sortColumn = m_sortColumn;
    next.m_sortOrder = m_sortOrder;
    next.sortRows();
    next.filterRows();
    return next;
}

void BatchRowIndex::sortRows()
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto rowAt = [this](int index) -> const BatchRow& { return m_rows[static_cast<std::size_t>(index)]; };
    if (m_sortColumn == BatchColumn::reason) {
        std::sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            const BatchRow &left = rowAt(a), &right = rowAt(b);
            if (left.reason.isEmpty() != right.reason.isEmpty())
                return right.reason.isEmpty(); // who sorts by reasons wants to read them
            const int compared = left.reason.compare(right.reason, Qt::CaseInsensitive);
            if (compared != 0)
                return descending ? compared > 0 : compared < 0;
            return left.video < right.video;
        });
        return;
    }
    std::vector<SortKey> keys;
    keys.reserve(m_rows.size());
    for (const int index : m_order)
        keys.push_back({numberOf(rowAt(index), m_sortColumn), rowAt(index).video, index});
    // Equal rows stand in the batch's order, so that the order never depends on what was sorted before.
    std::sort(keys.begin(), keys.end(), [descending](const SortKey& a, const SortKey& b) {
        if (a.number.has_value() != b.number.has_value())
            return a.number.has_value();
        if (a.number != b.number)
            return descending ? *a.number > *b.number : *a.number < *b.number;
        return a.video < b.video;
    });
    std::transform(keys.begin(), keys.end(), m_order.begin(), [](const SortKey& key) { return key.row; });
}

void BatchRowIndex::filterRows()
{
    const QString wanted = m_filter.text.trimmed();
    m_counts = {};
    m_shown.clear();
    m_shown.reserve(m_order.size());
    for (const int index : m_order) {
        const BatchRow& row = m_rows[static_cast<std::size_t>(index)];
        if (!wanted.isEmpty() && !row.name.contains(wanted, Qt::CaseInsensitive) &&
            !row.reason.contains(wanted, Qt::CaseInsensitive))
            continue;
        const BatchGroup group = groupOf(row.state);
        ++m_counts[static_cast<std::size_t>(BatchGroup::all)];
        ++m_counts[static_cast<std::size_t>(group)];
        if (m_filter.group == BatchGroup::all || m_filter.group == group)
            m_shown.push_back(index);
    }
}

void BatchRowIndex::setFilter(const BatchFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    filterRows();
}

void BatchRowIndex::setSort(BatchColumn column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    filterRows();
}

bool BatchRowIndex::showsSameVideos(const BatchRowIndex& other) const
{
    return std::equal(
        m_shown.begin(), m_shown.end(), other.m_shown.begin(), other.m_shown.end(), [&](int mine, int theirs) {
            const BatchRow &here = m_rows[static_cast<std::size_t>(mine)],
                           &there = other.m_rows[static_cast<std::size_t>(theirs)];
            return here.video == there.video && here.name == there.name;
        });
}

} // namespace veriframe
