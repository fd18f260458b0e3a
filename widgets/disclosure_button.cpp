// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/disclosure_button.h"

#include "widgets/accessible_role.h"
#include "widgets/icon_painting.h"
#include "widgets/own_keys.h"
#include "widgets/theme.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int chevronSize = 12, chevronGap = 4, ringSpace = 3;

} // namespace

DisclosureButton::DisclosureButton(QWidget* parent) : QAbstractButton(parent)
{
    setAccessibleRole(this, QAccessible::Button);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setExpanded(false);
}

void DisclosureButton::setExpanded(bool expanded)
{
    m_expanded = expanded;
    setToolTip(expanded ? tr("Hide") : tr("Show"));
    setAccessibleExpanded(this, expanded);
    update();
}

void DisclosureButton::setCollapsible(bool collapsible)
{
    m_collapsible = collapsible;
    setEnabled(collapsible);
    setFocusPolicy(collapsible ? Qt::TabFocus : Qt::NoFocus);
    updateGeometry();
    update();
}

int DisclosureButton::textWidth() const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(text())));
}

int DisclosureButton::chevronWidth() const
{
    return m_collapsible ? chevronGap + chevronSize : 0;
}

QSize DisclosureButton::sizeHint() const
{
    return {textWidth() + chevronWidth() + 1, fontMetrics().height() + 2 * ringSpace};
}

QSize DisclosureButton::minimumSizeHint() const
{
    return {std::min(40, sizeHint().width()), sizeHint().height()};
}

bool DisclosureButton::event(QEvent* event)
{
    return (m_collapsible &&
            keepOwnKeys(event, {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Left, Qt::Key_Right})) ||
           QAbstractButton::event(event);
}

void DisclosureButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_expanded == (event->key() == Qt::Key_Left))
            click();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        break; // QAbstractButton would move the focus
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void DisclosureButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = m_collapsible && (underMouse() || hasFocus());
    painter.setPen(themeColor(lit ? Token::text : Token::dim, palette()));
    const int room = width() - chevronWidth();
    const int wanted = textWidth();
    const QString shown = wanted <= room ? text() : QFontMetricsF(font()).elidedText(text(), Qt::ElideRight, room);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, shown);
    const int end = std::min(wanted, room);
    if (m_collapsible) {
        const QRectF chevron(end + chevronGap, (height() - chevronSize) / 2.0, chevronSize, chevronSize);
        const QString icon = m_expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
        paintIcon(painter, icon, chevron, themeColor(lit ? Token::text : Token::dim, palette()));
    }
    if (hasFocus()) {
        const double y = height() - 1.5;
        painter.setPen(QPen(themeColor(Token::accent, palette()), 2));
        painter.drawLine(QPointF(0, y), QPointF(end, y));
    }
}

} // namespace veriframe
