// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_row_index.h"

#include <algorithm>
#include <numeric>

namespace veriframe {

namespace {

constexpr unsigned bit(DatasetProgress progress)
{
    return 1U << static_cast<unsigned>(progress);
}

/// One bit for each choice that a row belongs to. @param step that is looked at, -1: all of them
unsigned progressBits(const DatasetRow& row, int step)
{
    unsigned bits = bit(DatasetProgress::all);
    bool complete = true;
    for (std::size_t i = 0; i < row.steps.size(); ++i) {
        if (step >= 0 && i != static_cast<std::size_t>(step))
            continue;
        const StepCell& cell = row.steps[i];
        if (cell.state == StepCell::failed)
            bits |= bit(DatasetProgress::failed);
        if (cell.state == StepCell::skipped)
            bits |= bit(DatasetProgress::skipped);
        if (cell.state == StepCell::failed || cell.state == StepCell::open || cell.state == StepCell::stale)
            complete = false;
    }
    return bits | bit(complete ? DatasetProgress::complete : DatasetProgress::incomplete);
}

/// What a column sorts by where that is a number.
int numberOf(const DatasetRow& row, DatasetColumn column)
{
    switch (column) {
    case DatasetColumn::label:
        return static_cast<int>(row.label);
    case DatasetColumn::part:
        return row.part;
    case DatasetColumn::fold:
        return row.fold;
    case DatasetColumn::faces:
        return row.faces;
    default:
        break;
    }
    const int step = stepOfColumn(static_cast<int>(column));
    return step >= 0 ? static_cast<int>(row.steps[static_cast<std::size_t>(step)].state) : 0;
}

struct SortKey {
    int number, rank, row;
};

bool sameNames(const std::vector<DatasetRow>& a, const std::vector<DatasetRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const DatasetRow& x, const DatasetRow& y) {
        return x.video == y.video;
    });
}

} // namespace

QString firstReason(const DatasetRow& row)
{
    for (const StepCell::State state : {StepCell::failed, StepCell::skipped, StepCell::stale})
        for (const StepCell& cell : row.steps)
            if (cell.state == state && !cell.why.isEmpty())
                return cell.why;
    return row.note;
}

DatasetRowIndex DatasetRowIndex::withRows(std::vector<DatasetRow> rows) const
{
    DatasetRowIndex next;
    next.m_rows = std::move(rows);
    next.m_filter = m_filter;
    next.m_sortColumn = m_sortColumn;
    next.m_sortOrder = m_sortOrder;
    next.rankNames(*this);
    next.sortRows();
    next.filterRows();
    return next;
}

void DatasetRowIndex::rankNames(const DatasetRowIndex& before)
{
    if (sameNames(m_rows, before.m_rows)) {
        m_nameRank = before.m_nameRank;
        return;
    }
    std::vector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return m_rows[static_cast<std::size_t>(a)].video.compare(
                   m_rows[static_cast<std::size_t>(b)].video, Qt::CaseInsensitive) < 0;
    });
    m_nameRank.resize(m_rows.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        m_nameRank[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
}

void DatasetRowIndex::sortRows()
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    std::vector<SortKey> keys(m_rows.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const int number = numberOf(m_rows[i], m_sortColumn);
        keys[i] = {descending ? -number : number, m_nameRank[i], static_cast<int>(i)};
    }
    if (m_sortColumn == DatasetColumn::reason) {
        // Rows without a reason come last in either order: who sorts by reasons wants to read them.
        std::vector<QString> reasons(m_rows.size());
        std::transform(m_rows.begin(), m_rows.end(), reasons.begin(), firstReason);
        std::vector<int> order(m_rows.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            const QString &left = reasons[static_cast<std::size_t>(a)], &right = reasons[static_cast<std::size_t>(b)];
            if (left.isEmpty() != right.isEmpty())
                return right.isEmpty();
            const int compared = left.compare(right, Qt::CaseInsensitive);
            if (compared != 0)
                return descending ? compared > 0 : compared < 0;
            return m_nameRank[static_cast<std::size_t>(a)] < m_nameRank[static_cast<std::size_t>(b)];
        });
        m_order = std::move(order);
        return;
    }
    // Equal rows stand by name, upwards, so that the order never depends on what was sorted before.
    const bool byName = m_sortColumn == DatasetColumn::video;
    std::sort(keys.begin(), keys.end(), [byName, descending](const SortKey& a, const SortKey& b) {
        if (a.number != b.number)
            return a.number < b.number;
        return byName && descending ? a.rank > b.rank : a.rank < b.rank;
    });
    m_order.resize(keys.size());
    std::transform(keys.begin(), keys.end(), m_order.begin(), [](const SortKey& key) { return key.row; });
}

void DatasetRowIndex::prepareText()
{
    if (m_texts.size() == m_rows.size())
        return;
    m_texts.resize(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const DatasetRow& row = m_rows[i];
        QString text = row.video;
        // A line break keeps a search from matching across two of them.
        const auto add = [&text](const QString& more) {
            if (!more.isEmpty())
                text += QLatin1Char('\n') + more;
        };
        add(row.original);
        add(row.note);
        for (const StepCell& cell : row.steps)
            add(cell.why);
        m_texts[i] = text.toCaseFolded();
    }
}

void DatasetRowIndex::filterRows()
{
    const QString wanted = m_filter.text.trimmed().toCaseFolded();
    if (!wanted.isEmpty())
        prepareText();
    m_counts = {};
    m_shown.clear();
    m_shown.reserve(m_order.size());
    for (const int index : m_order) {
        const auto i = static_cast<std::size_t>(index);
        if (!wanted.isEmpty() && !m_texts[i].contains(wanted))
            continue;
        const DatasetRow& row = m_rows[i];
        const unsigned bits = progressBits(row, m_filter.step);
        const bool rightLabel = !m_filter.label || *m_filter.label == row.label;
        const bool rightProgress = (bits & bit(m_filter.progress)) != 0;
        if (rightLabel)
            for (unsigned choice = 0; choice < datasetProgresses; ++choice)
                m_counts.progress[choice] += (bits >> choice) & 1U;
        if (rightProgress)
            ++(row.label == DatasetRow::Label::real ? m_counts.real : m_counts.fake);
        if (rightLabel && rightProgress)
            m_shown.push_back(index);
    }
}

void DatasetRowIndex::setFilter(const DatasetFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    filterRows();
}

void DatasetRowIndex::setSort(DatasetColumn column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    filterRows();
}

bool DatasetRowIndex::showsSameVideos(const DatasetRowIndex& other) const
{
    return std::equal(
        m_shown.begin(), m_shown.end(), other.m_shown.begin(), other.m_shown.end(), [&](int mine, int theirs) {
            return m_rows[static_cast<std::size_t>(mine)].video == other.m_rows[static_cast<std::size_t>(theirs)].video;
        });
}

} // namespace veriframe
