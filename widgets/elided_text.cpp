// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elided_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace veriframe {

ElidedText::ElidedText(Qt::TextElideMode mode, Token color, QWidget* parent)
    : QLabel(parent), m_mode(mode), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedText::setContent(const QString& text, const QString& toolTip)
{
    m_toolTip = toolTip;
    if (text == QLabel::text())
        return;
    setText(text);
    updateGeometry();
}

QSize ElidedText::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text()))) + 1, fontMetrics().height()};
}

QSize ElidedText::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

bool ElidedText::isCut() const
{
    return sizeHint().width() > width() + 1;
}

QString ElidedText::tipText() const
{
    return !m_toolTip.isEmpty() ? m_toolTip : isCut() ? text() : QString();
}

bool ElidedText::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tipText(), this);
    return true;
}

void ElidedText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(themeColor(m_color, palette()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), m_mode, width()));
}

} // namespace veriframe
