// SPDX-License-Identifier: GPL-3.0-or-later
#include "choice_card.h"

#include "widgets/text_font.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int indicatorSide = 16, gap = 8, padding = 12, lineGap = 2;

} // namespace

ChoiceButton::ChoiceButton(const QString& title, const QString& explanation, QWidget* parent)
    : QRadioButton(title, parent), m_explanation(explanation)
{
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceButton::setStatus(const QString& status)
{
    if (status == m_status)
        return;
    m_status = status;
    setAccessibleDescription(sentencesText({m_explanation, status}));
    update();
}

QFont ChoiceButton::titleFont() const
{
    return textFont(textSize::body, QFont::DemiBold);
}

QFont ChoiceButton::captionFont() const
{
    return textFont(textSize::caption + 1);
}

QSize ChoiceButton::sizeHint() const
{
    const QFontMetrics title(titleFont()), caption(captionFont());
    const int text = std::max(title.horizontalAdvance(this->text()), caption.horizontalAdvance(m_explanation));
    return {
        2 * padding + indicatorSide + gap + text + 2 * gap + caption.horizontalAdvance(m_status),
        2 * padding + title.height() + lineGap + caption.height() - 4};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

bool ChoiceButton::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor text = themeColor(isEnabled() ? Token::text : Token::faint, palette());
    const QColor dim = themeColor(isEnabled() ? Token::dim : Token::faint, palette());
    const QColor accent = themeColor(Token::accent, palette());

    const QFontMetrics title(titleFont()), caption(captionFont());
    const int top = (height() - title.height() - lineGap - caption.height()) / 2;
    const QRectF circle(
        padding + 0.85, top + (title.height() - indicatorSide) / 2.0 + 0.85, indicatorSide - 1.7, indicatorSide - 1.7);
    if (hasFocus()) {
        painter.setPen(Qt::NoPen);
        QColor halo = accent;
        halo.setAlphaF(0.3F);
        painter.setBrush(halo);
        painter.drawEllipse(circle.adjusted(-4, -4, 4, 4));
    }
    painter.setPen(QPen(isChecked() ? accent : dim, 1.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(circle);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(circle.adjusted(3.6, 3.6, -3.6, -3.6));
    }

    const int left = padding + indicatorSide + gap;
    const int statusWidth = caption.horizontalAdvance(m_status);
    const int right = width() - padding;
    painter.setFont(titleFont());
    painter.setPen(text);
    painter.drawText(
        QRect(left, top, right - left - statusWidth - gap, title.height()), Qt::AlignVCenter,
        title.elidedText(this->text(), Qt::ElideRight, right - left - statusWidth - gap));
    painter.setFont(captionFont());
    painter.setPen(dim);
    painter.drawText(QRect(right - statusWidth, top, statusWidth, title.height()), Qt::AlignVCenter, m_status);
    painter.drawText(
        QRect(left, top + title.height() + lineGap, right - left, caption.height()), Qt::AlignVCenter,
        caption.elidedText(m_explanation, Qt::ElideRight, right - left));
}

ChoiceCard::ChoiceCard(const QString& title, const QString& explanation, QWidget* body, QWidget* parent)
    : QFrame(parent), m_button(new ChoiceButton(title, explanation))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_button);
    if (body) {
        layout->addWidget(body);
        body->setVisible(false);
        connect(m_button, &QRadioButton::toggled, body, &QWidget::setVisible);
    }
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(m_button->isChecked() ? Token::accent : Token::line, palette()), 1));
    painter.setBrush(themeColor(Token::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::cardRadius, space::cardRadius);
}

} // namespace veriframe
