// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/batch_row_index.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QImage>
#include <QPixmap>

namespace veriframe {

/// The videos of a batch as a table: filtered, sorted, in words, with their thumbnails. Holds 100 000 rows without
/// delay.
class BatchTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        stateRole = Qt::UserRole + 1, ///< of a state's cell: a BatchRow::State as int
        scoreRole                     ///< of a score's cell: a double, or nothing
    };

    explicit BatchTableModel(QObject* parent = nullptr);

    /// Where the same videos stay in the same places, cells change without a reset.
    void setRows(std::vector<BatchRow> rows);
    void setFilter(const BatchFilter& filter);
    void sort(int column, Qt::SortOrder order) override;

    /// A null image: there is none to be had. The latest few hundred are kept.
    void setThumbnail(int video, const QImage& image);

    bool hasThumbnail(int video) const { return m_thumbnails.contains(video); }

    void clearThumbnails();

    const BatchRowIndex& batch() const { return m_index; }

    /// @param shownRow of this model
    const BatchRow& row(int shownRow) const;
    /// The row of this model that shows a video, or -1.
    int rowOf(int video) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// After any change of rows or filter.
    void countsChanged();

private:
    QString textOf(const BatchRow& row, BatchColumn column) const;
    QString toolTipOf(const BatchRow& row, BatchColumn column) const;

    BatchRowIndex m_index;
    QCache<int, QPixmap> m_thumbnails;
};

/// The word for a state: "in part".
QString batchStateWord(BatchRow::State state);

/// The name of a column.
QString batchColumnName(BatchColumn column);

/// A file name as one line of text: line breaks and other control characters become their visible signs, and what would
/// turn the writing direction is taken out, so that no name can pose as another.
QString printableName(const QString& name);

} // namespace veriframe
