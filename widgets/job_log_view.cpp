// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_log_view.h"

#include "widgets/theme.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int mostLines = 9, chrome = 18;

} // namespace

JobLogView::JobLogView(QWidget* parent) : QPlainTextEdit(parent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(textSize::caption);
    setFont(font);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Log"));
}

void JobLogView::setLog(const QString& log)
{
    if (log == m_log)
        return;
    QScrollBar* bar = verticalScrollBar();
    const bool following = bar->value() >= bar->maximum();
    const int before = bar->value();
    if (!m_log.isEmpty() && log.startsWith(m_log)) {
        QTextCursor end(document());
        end.movePosition(QTextCursor::End);
        end.insertText(log.mid(m_log.size()));
    } else {
        setPlainText(log);
    }
    m_log = log;
    updateGeometry();
    bar->setValue(following ? bar->maximum() : before);
}

QSize JobLogView::sizeHint() const
{
    const int lines = std::clamp(document()->blockCount(), 1, mostLines);
    return {320, lines * fontMetrics().lineSpacing() + chrome};
}

QSize JobLogView::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void JobLogView::wheelEvent(QWheelEvent* event)
{
    // A log that is all in view leaves the wheel to the list.
    if (verticalScrollBar()->maximum() == 0)
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

} // namespace veriframe
