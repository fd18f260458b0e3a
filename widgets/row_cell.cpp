// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/row_cell.h"

#include "widgets/icon_painting.h"
#include "widgets/tabular_text.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace veriframe {

void paintMark(QPainter& painter, const QString& icon, const QRectF& area, const QColor& color)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("mark-%1-%2-%3-%4").arg(icon, color.name()).arg(area.width()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap((area.size() * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter onPixmap(&pixmap);
        paintIcon(onPixmap, icon, QRectF(QPointF(), area.size()), color);
        onPixmap.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(area.topLeft(), pixmap);
}

void paintFigures(QPainter& painter, const QStyleOptionViewItem& option, const QRect& room, const QString& text)
{
    constexpr int arrow = 10;
    painter.setFont(option.font);
    painter.setPen(themeColor(text == QStringLiteral("–") ? Token::dim : Token::text, option.palette));
    const QRect figures = QStyle::visualRect(option.direction, room, room.adjusted(0, 0, -arrow, 0));
    drawTabular(painter, figures, QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter), text);
}

void paintKeyboardBar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (index.column() != 0 || view == nullptr || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), themeColor(Token::accent, option.palette));
}

} // namespace veriframe
