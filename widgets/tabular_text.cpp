// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tabular_text.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

double widestDigit(const QFontMetricsF& metrics)
{
    double widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

/// Letters that run from right to left are put in order by the text engine only when it gets the whole text.
bool runsRightToLeft(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL;
    });
}

/// Calls use(part, width, isDigit) for every digit and for every run of other characters.
template<typename Use>
void forEachPart(const QFontMetricsF& metrics, const QString& text, Use use)
{
    const double digit = widestDigit(metrics);
    for (qsizetype from = 0; from < text.size();) {
        if (text[from].isDigit()) {
            use(text.mid(from, 1), digit, true);
            ++from;
            continue;
        }
        qsizetype to = from;
        while (to < text.size() && !text[to].isDigit())
            ++to;
        const QString part = text.mid(from, to - from);
        use(part, metrics.horizontalAdvance(part), false);
        from = to;
    }
}

} // namespace

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

double tabularWidth(const QFontMetricsF& metrics, const QString& text)
{
    double width = 0;
    forEachPart(metrics, text, [&width](const QString&, double part, bool) { width += part; });
    return width;
}

void drawTabular(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double width = tabularWidth(metrics, text);
    const bool tooLong = width > area.width() + 1;
    if (tooLong || runsRightToLeft(text)) {
        // Rare: then the figures need not be tabular.
        const Qt::Alignment place = tooLong ? Qt::AlignLeft : alignment & Qt::AlignHorizontal_Mask;
        painter.drawText(
            area.adjusted(0, 0, 1, 0),
            static_cast<int>(place | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, area.width()));
        return;
    }
    // Parts are placed from the left, whatever the layout round them does.
    const Qt::LayoutDirection direction = painter.layoutDirection();
    painter.setLayoutDirection(Qt::LeftToRight);
    double x = area.left();
    if (alignment & Qt::AlignRight)
        x = area.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = area.center().x() - width / 2;
    const double baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    forEachPart(metrics, text, [&](const QString& part, double partWidth, bool isDigit) {
        const double inset = isDigit ? (partWidth - metrics.horizontalAdvance(part)) / 2 : 0;
        painter.drawText(QPointF(x + inset, baseline), part);
        x += partWidth;
    });
    painter.setLayoutDirection(direction);
}

TabularLabel::TabularLabel(Token color, QWidget* parent) : QLabel(parent), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TabularLabel::setContent(const QString& text)
{
    if (text != QLabel::text())
        setText(text);
}

void TabularLabel::setToken(Token color)
{
    m_color = color;
    update();
}

QSize TabularLabel::sizeHint() const
{
    return {static_cast<int>(std::ceil(tabularWidth(QFontMetricsF(font()), text()))), fontMetrics().height()};
}

QSize TabularLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

bool TabularLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    if (sizeHint().width() > width() + 1)
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

void TabularLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(themeColor(isEnabled() ? m_color : Token::faint, palette()));
    drawTabular(painter, rect(), QStyle::visualAlignment(layoutDirection(), alignment()), text());
}

} // namespace veriframe
