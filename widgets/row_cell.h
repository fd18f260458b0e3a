// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFont>
#include <QRectF>

class QColor;
class QModelIndex;
class QPainter;
class QString;
class QStyleOptionViewItem;

namespace veriframe {

// What the cells of tables of videos have in common.

/// How a state stands in a cell. What is as it should be is quiet; what has failed is not, without a colour of its own.
struct StateLook {
    const char* icon; ///< as themedIcon() takes it; empty: none
    Token mark, word;
    QFont::Weight weight = QFont::Normal;
};

/// An icon, rendered once for its size and colour: rendering an SVG for every cell would make scrolling slow.
void paintMark(QPainter& painter, const QString& icon, const QRectF& area, const QColor& color);

/// A number, or a dash where there is none, under the end of its heading, which the arrow pushes inwards.
void paintFigures(QPainter& painter, const QStyleOptionViewItem& option, const QRect& room, const QString& text);

/// The bar at the beginning of the row on which the keyboard is. Paints nothing in other cells.
void paintKeyboardBar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);

} // namespace veriframe
