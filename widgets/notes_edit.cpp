// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes_edit.h"

#include "widgets/panel_parts.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int pauseMs = 2000; ///< of typing; what is typed in a breath is one change
constexpr int fewestLines = 3, mostLines = 12;
constexpr int paddingPx = 6; ///< of the style sheet, above and below

} // namespace

NotesEdit::NotesEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NotesEdit::flush);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        if (toPlainText() != m_told)
            m_pause.start();
    });
}

void NotesEdit::setNotes(const QString& text)
{
    const bool typed = toPlainText() != m_told;
    m_told = text;
    if (typed || toPlainText() == text)
        return;
    setPlainText(text);
    m_pause.stop();
}

void NotesEdit::flush()
{
    m_pause.stop();
    const QString text = toPlainText();
    if (text == m_told)
        return;
    m_told = text;
    Q_EMIT notesChanged(text, m_editing);
}

QSize NotesEdit::sizeHint() const
{
    // A plain text's document counts its height in lines.
    const int lines = std::clamp(static_cast<int>(std::ceil(document()->size().height())), fewestLines, mostLines);
    const int margins = 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth() + 2 * paddingPx;
    return {QPlainTextEdit::sizeHint().width(), lines * fontMetrics().lineSpacing() + margins};
}

QSize NotesEdit::minimumSizeHint() const
{
    return {1, sizeHint().height()};
}

bool NotesEdit::event(QEvent* event)
{
    return claimKeys(event, {Qt::Key_Escape}) || QPlainTextEdit::event(event);
}

void NotesEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        clearFocus();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NotesEdit::focusInEvent(QFocusEvent* event)
{
    ++m_editing;
    QPlainTextEdit::focusInEvent(event);
}

void NotesEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    flush();
}

void NotesEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry(); // other lines may have to wrap
}

} // namespace veriframe
