// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessible_role.h"
#include "widgets/ensemble_diagrams.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int titleHeight = 20, captionHeight = 16, captionLines = 2, highestField = 110;

} // namespace

struct EnsembleDiagram::Parts {
    QString title, caption, emptyText;
    int pointed = -1;
};

EnsembleDiagram::EnsembleDiagram(const QString& title, const QString& caption, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->title = title;
    m_parts->caption = caption;
    m_parts->emptyText = tr("Nothing to show yet.");
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(title);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

EnsembleDiagram::~EnsembleDiagram() = default;

void EnsembleDiagram::setEmptyText(const QString& text)
{
    m_parts->emptyText = text;
    contentChanged();
}

QString EnsembleDiagram::readoutText() const
{
    const int pointed = m_parts->pointed;
    return pointed >= 0 && pointed < count() ? wordsOf(pointed) : QString();
}

int EnsembleDiagram::heightForWidth(int width) const
{
    return titleHeight + (isSquare() ? width : std::min(width, highestField)) + captionLines * captionHeight + 4;
}

QRectF EnsembleDiagram::field() const
{
    const double high = std::max(10.0, height() - 4.0 - titleHeight - captionLines * captionHeight);
    const double wide = std::max(10.0, width() - 1.0);
    return isSquare() ? QRectF(0.5, titleHeight + 0.5, std::min(wide, high), std::min(wide, high))
                      : QRectF(0.5, titleHeight + 0.5, wide, high);
}

void EnsembleDiagram::contentChanged()
{
    if (m_parts->pointed >= count())
        m_parts->pointed = -1;
    setAccessibleDescription(count() == 0 ? m_parts->emptyText : summary());
    update();
}

void EnsembleDiagram::point(int index)
{
    if (index == m_parts->pointed)
        return;
    m_parts->pointed = index;
    const QString words = readoutText();
    setAccessibleDescription(
        count() == 0      ? m_parts->emptyText
        : words.isEmpty() ? summary()
                          : summary() + QLatin1Char('\n') + words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

bool EnsembleDiagram::event(QEvent* event)
{
    return claimKeys(event, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End}) || QWidget::event(event);
}

void EnsembleDiagram::keyPressEvent(QKeyEvent* event)
{
    const int last = count() - 1, now = m_parts->pointed;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return point(now < 0 ? last : std::max(0, now - 1));
    case Qt::Key_Right:
        return point(std::min(last, now + 1));
    case Qt::Key_Home:
        return point(0);
    case Qt::Key_End:
        return point(last);
    case Qt::Key_Escape:
        if (now >= 0)
            return point(-1);
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void EnsembleDiagram::mouseMoveEvent(QMouseEvent* event)
{
    constexpr double around = 8;
    const bool inside = field().adjusted(-around, -around, around, around).contains(event->position());
    point(inside && count() > 0 ? nearest(event->position()) : -1);
}

void EnsembleDiagram::leaveEvent(QEvent*)
{
    point(-1);
}

void EnsembleDiagram::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void EnsembleDiagram::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    point(-1);
    update();
}

/// The read-out stands under the field, where it hides nothing.
void EnsembleDiagram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont capitals = sizedFont(font(), textSize::caption, QFont::DemiBold);
    capitals.setCapitalization(QFont::AllUppercase);
    capitals.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    painter.setFont(capitals);
    painter.setPen(themeColor(Token::dim, palette()));
    painter.drawText(
        QRectF(0, 0, width(), titleHeight - 4), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(capitals).elidedText(m_parts->title, Qt::ElideRight, width()));
    const QRectF area = field();
    painter.setPen(QPen(themeColor(Token::line, palette()), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    const QFont caption = sizedFont(font(), textSize::caption);
    painter.setFont(caption);
    if (count() == 0) {
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(area.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_parts->emptyText);
    } else {
        paintContent(painter, area, m_parts->pointed);
    }
    const QString words = readoutText();
    painter.setFont(caption);
    painter.setPen(themeColor(words.isEmpty() ? Token::dim : Token::text, palette()));
    const QRectF line(area.left(), area.bottom() + 4, area.width(), captionHeight);
    if (words.isEmpty()) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, QStringLiteral("0"));
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop, m_parts->caption);
        painter.drawText(line, Qt::AlignRight | Qt::AlignTop, QStringLiteral("1"));
    } else {
        painter.drawText(
            QRectF(0, line.top(), width(), captionLines * captionHeight),
            Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
    }
    if (hasFocus())
        paintFocusFrame(painter, area.adjusted(-0.5, -0.5, 0.5, 0.5), palette(), space::markRadius);
}

} // namespace veriframe
