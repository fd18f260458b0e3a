// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrapped_text.h"

#include <QApplication>
#include <QEvent>
#include <QTextBlockFormat>
#include <QTextDocument>
#include <QWheelEvent>
#include <cmath>

namespace veriframe {

namespace {

constexpr int focusLine = 1, leastWidth = 80;

} // namespace

WrappedText::WrappedText(Token color, QWidget* parent) : QTextEdit(parent), m_color(color)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    // Neither Fixed nor Minimum: they would hold the height to that of the preferred width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    takeStyle();
}

void WrappedText::setContent(const QString& text)
{
    if (text == m_content)
        return;
    m_content = text;
    setPlainText(text);
    setAccessibleName(text);
    if (m_centered)
        setCentered(true);
    updateGeometry();
}

QString WrappedText::content() const
{
    return m_content;
}

void WrappedText::setCentered(bool centered)
{
    m_centered = centered;
    QTextBlockFormat format;
    format.setAlignment(centered ? Qt::AlignHCenter : Qt::AlignLeft);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

void WrappedText::setPreferredWidth(int pixels)
{
    m_preferredWidth = pixels;
    updateGeometry();
}

int WrappedText::heightForWidth(int width) const
{
    QTextDocument measure;
    measure.setDocumentMargin(0);
    measure.setDefaultFont(font());
    measure.setDefaultTextOption(document()->defaultTextOption());
    measure.setPlainText(m_content);
    measure.setTextWidth(std::max(1, width - 2 * focusLine));
    return static_cast<int>(std::ceil(measure.size().height())) + 2 * focusLine;
}

QSize WrappedText::sizeHint() const
{
    return {m_preferredWidth, heightForWidth(m_preferredWidth)};
}

QSize WrappedText::minimumSizeHint() const
{
    return {leastWidth, fontMetrics().height() + 2 * focusLine};
}

void WrappedText::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeStyle();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void WrappedText::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void WrappedText::takeStyle()
{
    // Not its own palette: the sheet makes that one transparent, which would read as dark.
    const QPalette palette = QApplication::palette();
    const QString sheet =
        QStringLiteral("QTextEdit { background: transparent; color: %1; border: %2px solid transparent;"
                       " border-radius: 3px; padding: 0; } QTextEdit:focus { border-color: %3; }")
            .arg(themeColor(m_color, palette).name())
            .arg(focusLine)
            .arg(themeColor(Token::accent, palette).name());
    if (sheet != styleSheet()) // it brings a PaletteChange itself
        setStyleSheet(sheet);
}

} // namespace veriframe
