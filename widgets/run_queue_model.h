// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_queue.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <vector>

namespace veriframe {

/// The rows of a RunQueue as a model.
class RunQueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { seed, state, epochs, best, timeLeft, note, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<RunRow> runs);

    const std::vector<RunRow>& runs() const { return m_runs; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const RunRow& run, int column) const;

    std::vector<RunRow> m_runs;
};

/// Paints a cell: the state with its mark, the epochs over a thin bar, numbers in tabular figures.
class RunQueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace veriframe
