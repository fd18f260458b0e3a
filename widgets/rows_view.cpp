// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rows_view.h"

#include "widgets/panel_parts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace veriframe {

RowsView::RowsView(QWidget* parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);
}

void RowsView::chooseRow(int row)
{
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

bool RowsView::event(QEvent* event)
{
    if (claimKeys(
            event, {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp,
                    Qt::Key_PageDown, Qt::Key_Space}))
        return true;
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void RowsView::keyPressEvent(QKeyEvent* event)
{
    const int rows = model() ? model()->rowCount() : 0;
    const bool first = event->key() == Qt::Key_Home, last = event->key() == Qt::Key_End;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if ((first || last) && plain && rows > 0)
        setCurrentIndex(model()->index(first ? 0 : rows - 1, std::max(0, currentIndex().column())));
    else
        QTableView::keyPressEvent(event);
}

void RowsView::focusInEvent(QFocusEvent* event)
{
    m_entering = true;
    QTableView::focusInEvent(event);
    m_entering = false;
    viewport()->update(); // the current row's bar
}

void RowsView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace veriframe
