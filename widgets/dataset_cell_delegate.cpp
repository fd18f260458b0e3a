// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_cell_delegate.h"

#include "widgets/dataset_table_model.h"
#include "widgets/panel_parts.h"
#include "widgets/row_cell.h"
#include "widgets/theme.h"

#include <QPainter>

namespace veriframe {

namespace {

StateLook lookOf(StepCell::State state)
{
    switch (state) {
    case StepCell::done:
        return {"check", Token::dim, Token::dim};
    case StepCell::open:
        return {"file-absent", Token::faint, Token::dim};
    case StepCell::skipped:
        return {"job-cancelled", Token::dim, Token::text};
    case StepCell::failed:
        return {"warning", Token::text, Token::text, QFont::DemiBold};
    case StepCell::stale:
        return {"retry", Token::dim, Token::text};
    case StepCell::none:
        break;
    }
    return {"", Token::dim, Token::dim};
}

} // namespace

void DatasetCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QPalette& palette = option.palette;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected)
        painter->fillRect(option.rect, themeColor(Token::selection, palette));
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto mirrored = [&](const QRect& place) { return QStyle::visualRect(option.direction, room, place); };
    const QString text = index.data().toString();
    const auto markPlace = [&](int size) {
        return QRectF(mirrored(QRect(room.left(), room.top() + (room.height() - size) / 2, size, size)));
    };
    const QRect afterMark = mirrored(room.adjusted(mark + markGap, 0, 0, 0));
    QFont font = option.font;
    const auto drawText = [&](const QRect& place, Token color, Qt::TextElideMode mode) {
        painter->setFont(font);
        painter->setPen(themeColor(color, palette));
        painter->drawText(
            place, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
            QFontMetrics(font).elidedText(text, mode, place.width()));
    };
    const QVariant state = index.data(DatasetTableModel::stateRole), label = index.data(DatasetTableModel::labelRole);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (state.isValid()) {
        const StateLook look = lookOf(static_cast<StepCell::State>(state.toInt()));
        if (look.icon[0] != '\0')
            paintMark(*painter, QLatin1String(look.icon), markPlace(mark), themeColor(look.mark, palette));
        font.setWeight(look.weight);
        drawText(afterMark, look.word, Qt::ElideRight);
    } else if (label.isValid()) {
        constexpr int dot = 8;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(probabilityColor(label.toInt() == static_cast<int>(DatasetRow::Label::fake) ? 1 : 0));
        painter->drawRoundedRect(markPlace(dot), 2, 2);
        drawText(mirrored(room.adjusted(dot + markGap + 1, 0, 0, 0)), Token::text, Qt::ElideRight);
    } else if (alignment & Qt::AlignRight) {
        paintFigures(*painter, option, room, text);
    } else {
        const bool name = index.column() == static_cast<int>(DatasetColumn::video);
        drawText(room, name ? Token::text : Token::dim, name ? Qt::ElideMiddle : Qt::ElideRight);
    }
    paintKeyboardBar(*painter, option, index);
    painter->restore();
}

} // namespace veriframe
