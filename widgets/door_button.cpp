// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/door_button.h"

#include "widgets/icon_painting.h"
#include "widgets/panel_parts.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace veriframe {

namespace {

constexpr int padding = 16, iconSide = 28, iconGap = 12, textGap = 4, usualWidth = 260, leastWidth = 150;
constexpr int explanationFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QFont titleFont()
{
    return textFont(textSize::title, QFont::DemiBold);
}

QFont explanationFont()
{
    return textFont(textSize::body);
}

int heightOf(const QString& text, const QFont& font, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), explanationFlags, text).height();
}

} // namespace

DoorButton::DoorButton(const QString& icon, const QString& title, const QString& explanation, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_explanation(explanation)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int DoorButton::heightForWidth(int width) const
{
    const int text = std::max(40, width - 2 * padding);
    return 2 * padding + iconSide + iconGap + heightOf(this->text(), titleFont(), text) + textGap +
           heightOf(m_explanation, explanationFont(), text);
}

QSize DoorButton::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize DoorButton::minimumSizeHint() const
{
    return {leastWidth, 2 * padding + iconSide};
}

bool DoorButton::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return claimKeys(event, {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) || QAbstractButton::event(event);
}

void DoorButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void DoorButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool attended = isEnabled() && (underMouse() || isDown());
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(themeColor(attended ? Token::accent : Token::line, palette()), 1));
    painter.setBrush(themeColor(isDown() ? Token::selection : Token::panel, palette()));
    painter.drawRoundedRect(card, space::cardRadius, space::cardRadius);
    if (hasFocus())
        paintFocusFrame(painter, card.adjusted(1, 1, -1, -1), palette(), space::cardRadius - 1);

    const int x = layoutDirection() == Qt::RightToLeft ? width() - padding - iconSide : padding;
    paintIcon(painter, m_icon, QRectF(x, padding, iconSide, iconSide), themeColor(Token::accent, palette()));
    const int textWidth = width() - 2 * padding;
    int y = padding + iconSide + iconGap;
    const int titleHeight = heightOf(text(), titleFont(), textWidth);
    painter.setFont(titleFont());
    painter.setPen(themeColor(isEnabled() ? Token::text : Token::faint, palette()));
    painter.drawText(QRect(padding, y, textWidth, titleHeight), explanationFlags, text());
    y += titleHeight + textGap;
    painter.setFont(explanationFont());
    painter.setPen(themeColor(isEnabled() ? Token::dim : Token::faint, palette()));
    painter.drawText(QRect(padding, y, textWidth, height() - y), explanationFlags, m_explanation);
}

void DoorButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void DoorButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace veriframe
