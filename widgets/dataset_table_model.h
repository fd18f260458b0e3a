// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dataset_row_index.h"

#include <QAbstractTableModel>

namespace veriframe {

/// The videos of a data set as a table: filtered, sorted, in words. Holds 128 000 rows without delay.
class DatasetTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        stateRole = Qt::UserRole + 1, ///< of a step's cell: a StepCell::State as int
        labelRole                     ///< of a label's cell: a DatasetRow::Label as int
    };

    explicit DatasetTableModel(QObject* parent = nullptr);

    /// Where the same videos stay in the same places, cells change without a reset.
    void setRows(std::vector<DatasetRow> rows);
    void setFilter(const DatasetFilter& filter);
    void sort(int column, Qt::SortOrder order) override;
    /// The first columns only.
    void setCompact(bool compact);

    bool isCompact() const { return m_compact; }

    const DatasetRowIndex& dataset() const { return m_index; }

    /// @param shownRow of this model
    const DatasetRow& row(int shownRow) const;
    /// The row of this model that shows a video, or -1.
    int rowOf(const QString& video) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// After any change of rows or filter.
    void countsChanged();

private:
    QString textOf(const DatasetRow& row, int column) const;
    QString toolTipOf(const DatasetRow& row, int column) const;

    DatasetRowIndex m_index;
    bool m_compact = false;
};

/// The word for a step's state: "outdated"; a dash where it does not apply.
QString stepStateWord(StepCell::State state);

/// The name of a column.
QString datasetColumnName(DatasetColumn column);

} // namespace veriframe
