// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dataset_row.h"

#include <Qt>
#include <optional>
#include <vector>

namespace veriframe {

/// Which videos are shown by how far they are.
enum class DatasetProgress {
    all,
    incomplete, ///< a step is open, stale or has failed
    failed,     ///< a step has failed
    skipped,    ///< a step was skipped for a reason
    complete    ///< nothing is left to do: every step is done, skipped, or does not apply
};

inline constexpr int datasetProgresses = 5;

/// What is shown of a data set.
struct DatasetFilter {
    QString text; ///< in name, original, note or reasons; case does not matter
    DatasetProgress progress = DatasetProgress::all;
    std::optional<DatasetRow::Label> label;
    int step = -1; ///< the progress is that of this step alone, in the order of DatasetRow::steps; -1: of all
    bool operator==(const DatasetFilter&) const = default;
};

/// How many videos each choice would show while the other choices stay as they are.
struct DatasetCounts {
    std::array<qint64, datasetProgresses> progress{}; ///< in the order of DatasetProgress
    qint64 real = 0, fake = 0;
    bool operator==(const DatasetCounts&) const = default;
};

/// What stands in the way of a video, shortest to the point: why a step failed, else why one was skipped, else why one
/// is stale, else the note.
QString firstReason(const DatasetRow& row);

/// Rows, and which of them are shown in which order. Filtering goes once over the rows; nothing is sorted for it.
class DatasetRowIndex {
public:
    DatasetRowIndex() = default;

    /// The same filter and order over other rows. Where the names are the same, as when counts come in, their order is
    /// taken over.
    DatasetRowIndex withRows(std::vector<DatasetRow> rows) const;

    void setFilter(const DatasetFilter& filter);
    void setSort(DatasetColumn column, Qt::SortOrder order);

    const std::vector<DatasetRow>& rows() const { return m_rows; }

    const DatasetFilter& filter() const { return m_filter; }

    DatasetColumn sortColumn() const { return m_sortColumn; }

    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Indices into rows(), in the order shown.
    const std::vector<int>& shown() const { return m_shown; }

    const DatasetCounts& counts() const { return m_counts; }

    /// Whether the same videos are shown in the same places.
    bool showsSameVideos(const DatasetRowIndex& other) const;

private:
    void rankNames(const DatasetRowIndex& before);
    void sortRows();
    void filterRows();
    void prepareText();

    std::vector<DatasetRow> m_rows;
    std::vector<int> m_nameRank;  ///< per row: its place by name
    std::vector<int> m_order;     ///< all rows, sorted
    std::vector<int> m_shown;     ///< those of m_order that pass the filter
    std::vector<QString> m_texts; ///< per row: all that is searched, case folded; made at the first search
    DatasetFilter m_filter;
    DatasetColumn m_sortColumn = DatasetColumn::video;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    DatasetCounts m_counts;
};

} // namespace veriframe
