// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_style.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <algorithm>

namespace veriframe {

namespace {

void paintTick(QPainter& painter, const QRectF& box, const QColor& color)
{
    QPen pen(color, 1.7);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    painter.drawPolyline(QPolygonF{at(0.24, 0.54), at(0.43, 0.73), at(0.77, 0.31)});
}

void paintCheckBox(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto color = [&](Token token) { return themeColor(token, option.palette); };
    const bool attended = option.state & (QStyle::State_HasFocus | QStyle::State_Sunken);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(attended ? Token::accent : enabled ? Token::dim : Token::line), 1));
    painter.setBrush(color(Token::raised));
    painter.drawRoundedRect(box, 3, 3);
    const QColor mark = color(enabled ? Token::text : Token::faint);
    if (option.state & QStyle::State_On)
        paintTick(painter, box, mark);
    else if (option.state & QStyle::State_NoChange)
        painter.fillRect(QRectF(box.center() - QPointF(3, 0.8), QSizeF(6, 1.6)), mark);
    painter.restore();
}

void paintRadioButton(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto color = [&](Token token) { return themeColor(token, option.palette); };
    const bool attended = option.state & (QStyle::State_HasFocus | QStyle::State_Sunken);
    const qreal side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(attended ? Token::accent : enabled ? Token::dim : Token::line), 1));
    painter.setBrush(color(Token::raised));
    painter.drawEllipse(circle);
    if (option.state & QStyle::State_On) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(enabled ? Token::text : Token::faint));
        const qreal inset = side * 0.28;
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ThemeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_IndicatorCheckBox && option != nullptr)
        paintCheckBox(*painter, *option);
    else if (element == PE_IndicatorRadioButton && option != nullptr)
        paintRadioButton(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace veriframe
