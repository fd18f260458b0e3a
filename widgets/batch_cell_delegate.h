// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace veriframe {

/// Paints the cells of a BatchTableModel: a thumbnail before the name, a mark and a word for a state, the probability
/// ramp beside its number, tabular figures.
class BatchCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int padding = 8; ///< left and right of a cell's content
    static constexpr int mark = 13, markGap = 4;
    static constexpr int thumbnailWidth = 56, thumbnailHeight = 32;
    static constexpr int ramp = 46; ///< width of the bar beside a score
    /// What a heading keeps free at its right for the arrow of the order.
    static constexpr int sortMark = 12;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace veriframe
