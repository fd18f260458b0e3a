// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/clamped_text.h"

#include "widgets/text_font.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace veriframe {

namespace {

/// Breaks the text at a width. @returns where each line begins
std::vector<int> lineStarts(const QString& text, const QFont& font, double width)
{
    std::vector<int> starts;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        starts.push_back(line.textStart());
    }
    layout.endLayout();
    return starts;
}

} // namespace

ClampedText::ClampedText(Token color, int pixels, QWidget* parent) : QLabel(parent), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setFont(textFont(pixels));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ClampedText::setContent(const QString& text)
{
    if (text != QLabel::text())
        setText(text);
}

void ClampedText::setLines(int lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
    update();
}

int ClampedText::wantedLines(int width) const
{
    return static_cast<int>(lineStarts(text(), font(), width).size());
}

QSize ClampedText::sizeHint() const
{
    return {120, m_lines * fontMetrics().lineSpacing()};
}

QSize ClampedText::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

bool ClampedText::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    if (wantedLines(width()) > m_lines)
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

void ClampedText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(themeColor(m_color, palette()));
    const QString all = text();
    const std::vector<int> starts = lineStarts(all, font(), width());
    const int lineHeight = fontMetrics().lineSpacing();
    for (std::size_t i = 0; i < starts.size() && static_cast<int>(i) < m_lines; ++i) {
        const bool last = static_cast<int>(i) == m_lines - 1;
        const bool more = i + 1 < starts.size();
        const QString line = more && !last ? all.mid(starts[i], starts[i + 1] - starts[i]).trimmed()
                                           : fontMetrics().elidedText(all.mid(starts[i]), Qt::ElideRight, width());
        painter.drawText(
            QRect(0, static_cast<int>(i) * lineHeight, width(), lineHeight),
            static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), line);
    }
}

} // namespace veriframe
