// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console_view.h"

#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int mostLines = 10'000;

} // namespace

ConsoleView::ConsoleView(QWidget* parent)
    : QWidget(parent), m_view(new QPlainTextEdit(this)), m_toEnd(new QPushButton(tr("To the end"), m_view))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(textSize::caption + 1);
    m_view->setFont(font);
    m_view->setReadOnly(true);
    m_view->setUndoRedoEnabled(false);
    m_view->setTabChangesFocus(true);
    m_view->setMaximumBlockCount(mostLines);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_view->setAccessibleName(tr("Console"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_toEnd->setIcon(themedIcon(QStringLiteral("chevron-down")));
    m_toEnd->hide();
    connect(m_toEnd, &QPushButton::clicked, this, &ConsoleView::follow);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_following = value >= m_view->verticalScrollBar()->maximum();
        m_toEnd->setVisible(!m_following);
        placeButton();
    });
}

void ConsoleView::addLines(const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    QScrollBar* bar = m_view->verticalScrollBar();
    const bool following = m_following;
    const int before = bar->value();
    m_view->appendPlainText(lines.join(QLatin1Char('\n'))); // keeps the selection
    bar->setValue(following ? bar->maximum() : before);
    m_following = following;
    m_toEnd->setVisible(!m_following);
}

void ConsoleView::setLines(const QStringList& lines)
{
    m_view->setPlainText(lines.join(QLatin1Char('\n')));
    follow();
}

QString ConsoleView::text() const
{
    return m_view->toPlainText();
}

void ConsoleView::setPlaceholder(const QString& text)
{
    m_view->setPlaceholderText(text);
}

void ConsoleView::follow()
{
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    m_following = true;
    m_toEnd->hide();
}

void ConsoleView::copy() const
{
    if (m_view->textCursor().hasSelection())
        m_view->copy();
    else
        QApplication::clipboard()->setText(text());
}

void ConsoleView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_following)
        follow();
    placeButton();
}

void ConsoleView::placeButton()
{
    const QSize size = m_toEnd->sizeHint();
    const QRect area = m_view->viewport()->geometry();
    m_toEnd->setGeometry(QRect(
        QPoint(area.right() - size.width() - 2 * space::grid, area.bottom() - size.height() - 2 * space::grid), size));
}

} // namespace veriframe
