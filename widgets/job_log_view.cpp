// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_log_view.h"

#include "widgets/theme.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int mostLines = 9, chrome = 22;

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
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_following = value >= verticalScrollBar()->maximum();
    });
}

void JobLogView::setLog(const QString& log)
{
    if (log == m_log)
        return;
    QScrollBar* bar = verticalScrollBar();
    const bool following = m_following;
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
    m_following = following;
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

void JobLogView::resizeEvent(QResizeEvent* event)
{
    // The log was set before it had its size: the end stays in view, without a gap behind it.
    const bool following = m_following;
    QPlainTextEdit::resizeEvent(event);
    if (following) {
        verticalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    m_following = following;
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
