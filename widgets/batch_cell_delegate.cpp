// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_cell_delegate.h"

#include "widgets/batch_table_model.h"
#include "widgets/panel_parts.h"
#include "widgets/row_cell.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QPainter>
#include <algorithm>

namespace veriframe {

namespace {

StateLook lookOf(BatchRow::State state)
{
    switch (state) {
    case BatchRow::waiting:
        return {"file-absent", Token::faint, Token::dim};
    case BatchRow::running:
        return {"job-running", Token::accent, Token::text};
    case BatchRow::scored:
        return {"check", Token::dim, Token::dim};
    case BatchRow::partial:
        return {"file-partial", Token::dim, Token::text};
    case BatchRow::noFace:
        return {"faces", Token::dim, Token::text};
    case BatchRow::cancelled:
        return {"job-cancelled", Token::dim, Token::text};
    case BatchRow::notJudged:
    case BatchRow::unreadable:
    case BatchRow::failed:
        break;
    }
    return {"warning", Token::text, Token::text, QFont::DemiBold};
}

/// Covers the place; its corners stay square, for clipping each would make scrolling slow.
void paintThumbnail(QPainter& painter, const QRect& place, const QPixmap& picture, const QPalette& palette)
{
    painter.fillRect(place, themeColor(picture.isNull() ? Token::raised : Token::pictureBackground, palette));
    if (!picture.isNull()) {
        const QSize fitted = picture.size().scaled(place.size(), Qt::KeepAspectRatio);
        const QRect inner(
            place.left() + (place.width() - fitted.width()) / 2, place.top() + (place.height() - fitted.height()) / 2,
            fitted.width(), fitted.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(inner, picture);
        return;
    }
    constexpr int icon = 16;
    paintMark(
        painter, QStringLiteral("video"),
        QRectF(place.left() + (place.width() - icon) / 2, place.top() + (place.height() - icon) / 2, icon, icon),
        themeColor(Token::faint, palette));
}

/// The ramp's colour as long as the score is high; the track shows where 1 would be.
void paintRamp(
    QPainter& painter, const QRectF& track, double score, Qt::LayoutDirection direction, const QPalette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::line, palette));
    painter.drawRoundedRect(track, 2, 2);
    constexpr double least = 4; // a score of 0 is seen as well
    QRectF bar = track;
    bar.setWidth(std::max(least, track.width() * score));
    if (direction == Qt::RightToLeft)
        bar.moveRight(track.right());
    painter.setBrush(probabilityColor(score));
    painter.drawRoundedRect(bar, 2, 2);
}

} // namespace

void BatchCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QPalette& palette = option.palette;
    if ((option.state & QStyle::State_Selected) != 0)
        painter->fillRect(option.rect, themeColor(Token::selection, palette));
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto mirrored = [&](const QRect& place) { return QStyle::visualRect(option.direction, room, place); };
    const auto placeOf = [&](int width, int height) {
        return mirrored(QRect(room.left(), room.top() + (room.height() - height) / 2, width, height));
    };
    const QString text = index.data().toString();
    QFont font = option.font;
    const auto drawText = [&](const QRect& place, Token color, Qt::TextElideMode mode) {
        painter->setFont(font);
        painter->setPen(themeColor(color, palette));
        painter->drawText(
            place, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
            QFontMetrics(font).elidedText(text, mode, place.width()));
    };
    switch (static_cast<BatchColumn>(index.column())) {
    case BatchColumn::name:
        paintThumbnail(
            *painter, placeOf(thumbnailWidth, thumbnailHeight), index.data(Qt::DecorationRole).value<QPixmap>(),
            palette);
        drawText(mirrored(room.adjusted(thumbnailWidth + padding, 0, 0, 0)), Token::text, Qt::ElideMiddle);
        break;
    case BatchColumn::state: {
        const StateLook look = lookOf(static_cast<BatchRow::State>(index.data(BatchTableModel::stateRole).toInt()));
        paintMark(*painter, QLatin1String(look.icon), placeOf(mark, mark), themeColor(look.mark, palette));
        font.setWeight(look.weight);
        drawText(mirrored(room.adjusted(mark + markGap, 0, 0, 0)), look.word, Qt::ElideRight);
        break;
    }
    case BatchColumn::score: {
        const QVariant score = index.data(BatchTableModel::scoreRole);
        constexpr int thickness = 6;
        if (score.isValid())
            paintRamp(*painter, placeOf(ramp, thickness), score.toDouble(), option.direction, palette);
        painter->setFont(font);
        painter->setPen(themeColor(score.isValid() ? Token::text : Token::dim, palette));
        drawTabular(
            *painter, mirrored(room.adjusted(ramp + padding, 0, 0, 0)),
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter), text);
        break;
    }
    case BatchColumn::reason:
        drawText(room, Token::dim, Qt::ElideRight);
        break;
    default:
        paintFigures(*painter, option, room, text);
        break;
    }
    paintKeyboardBar(*painter, option, index);
    painter->restore();
}

} // namespace veriframe
