// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/comparison_row.h"

#include <QAbstractTableModel>
#include <QPalette>
#include <QSortFilterProxyModel>

namespace veriframe {

/// The faces of a comparison as rows. Texts have two digits; Qt::EditRole and tool tips have all.
class ComparisonTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        frameColumn,
        otherFrameColumn,
        timeColumn,
        personColumn,
        firstColumn,
        secondColumn,
        differenceColumn,
        remarkColumn,
        columnCountOfAll
    };

    explicit ComparisonTableModel(QObject* parent = nullptr);

    void setContent(const ComparisonContent& content);
    /// On whose ground the probabilities' colours must be read.
    void setPalette(const QPalette& palette);

    const ComparisonRow& row(int number) const { return m_content.rows[static_cast<std::size_t>(number)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const ComparisonRow& row, int column) const;
    QVariant value(const ComparisonRow& row, int column) const;
    QVariant toolTip(const ComparisonRow& row, int column) const;

    ComparisonContent m_content;
    QPalette m_palette;
};

/// Orders and filters the rows. Differences are ordered by their size, what is absent comes last when the largest come
/// first.
class ComparisonTableOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ComparisonTableOrder(QObject* parent = nullptr);

    /// @param person -1: all
    void setPerson(int person);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    int m_person = -1;
};

} // namespace veriframe
