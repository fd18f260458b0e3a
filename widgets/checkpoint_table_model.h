// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint_row.h"

#include <QAbstractTableModel>

namespace veriframe {

/// The epochs of runs as a table: filtered, ordered by several columns, in words. Holds 5,000 rows without delay.
class CheckpointTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CheckpointTableModel(QObject* parent = nullptr);

    /// Where the same epochs stay in the same places, cells change without a reset.
    void setRows(std::vector<CheckpointRow> rows);

    const std::vector<CheckpointRow>& rows() const { return m_rows; }

    void setFilter(const QString& filter);

    const QString& filter() const { return m_filter; }

    void setOrder(std::vector<CheckpointOrder> order);

    const std::vector<CheckpointOrder>& order() const { return m_order; }

    /// @param shownRow of this model
    const CheckpointRow& row(int shownRow) const;
    /// The row of this model that shows an epoch, or -1.
    int rowOf(const CheckpointKey& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void showAgain();

    std::vector<CheckpointRow> m_rows;
    std::vector<int> m_shown; ///< positions in m_rows
    std::vector<CheckpointOrder> m_order{CheckpointOrder{}};
    QString m_filter;
};

} // namespace veriframe
