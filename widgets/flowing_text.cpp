// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowing_text.h"

#include <QApplication>
#include <QPainter>
#include <QResizeEvent>
#include <QTextLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int likelyWidth = 280;

} // namespace

FlowingText::FlowingText(Token color, int pixels, QFont::Weight weight, QWidget* parent)
    : QTextEdit(parent), m_token(color)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    setFont(font);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    takeColor();
}

void FlowingText::setContent(const QString& text)
{
    if (m_content == text)
        return;
    m_content = text;
    setPlainText(text);
    setAccessibleName(text);
    updateGeometry();
}

void FlowingText::setReservedLines(int lines)
{
    if (m_reservedLines == lines)
        return;
    m_reservedLines = lines;
    updateGeometry();
    viewport()->update();
}

int FlowingText::lineCount(int width) const
{
    return measure(width).lines;
}

FlowingText::Extent FlowingText::measure(int width) const
{
    Extent extent;
    if (m_content.isEmpty())
        return extent;
    for (const QString& paragraph : m_content.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        // Of an empty paragraph there is one line, too.
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLeadingIncluded(true);
            line.setLineWidth(std::max(1, width));
            ++extent.lines;
            extent.height += line.height();
        }
        layout.endLayout();
    }
    return extent;
}

int FlowingText::heightForWidth(int width) const
{
    // Letters that come from another typeface, such as Chinese ones, make their lines higher than the font says.
    const double line = std::ceil(QFontMetricsF(font()).lineSpacing());
    const Extent extent = measure(width);
    return static_cast<int>(std::ceil(std::max({extent.height, extent.lines * line, m_reservedLines * line})));
}

QSize FlowingText::sizeHint() const
{
    // A layout makes nothing of a fixed height higher than this, whatever height its width asks for.
    return {likelyWidth, heightForWidth(m_givenWidth > 0 ? m_givenWidth : likelyWidth)};
}

QSize FlowingText::minimumSizeHint() const
{
    return {1, 0};
}

void FlowingText::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColor();
}

void FlowingText::paintEvent(QPaintEvent* event)
{
    if (!m_content.isEmpty() || m_reservedLines == 0) {
        QTextEdit::paintEvent(event);
        return;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::line, palette()));
    const double line = QFontMetricsF(font()).lineSpacing();
    const double bar = std::round(line * 0.5);
    for (int i = 0; i < m_reservedLines; ++i) {
        const double width = viewport()->width() * (i + 1 == m_reservedLines ? 0.55 : 0.95 - 0.04 * i);
        painter.drawRoundedRect(QRectF(0, i * line + (line - bar) / 2, width, bar), bar / 2, bar / 2);
    }
}

void FlowingText::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    if (event->size().width() == m_givenWidth)
        return;
    m_givenWidth = event->size().width();
    updateGeometry();
}

void FlowingText::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void FlowingText::takeColor()
{
    // The program's style sheet draws every text edit as an input; only another sheet can say otherwise. It changes
    // this widget's palette, so the scheme is told by the program's.
    const QString sheet =
        QStringLiteral("QTextEdit { background: transparent; border: none; padding: 0; margin: 0; color: %1; }")
            .arg(themeColor(m_token, QApplication::palette()).name());
    if (styleSheet() != sheet)
        setStyleSheet(sheet);
}

} // namespace veriframe
