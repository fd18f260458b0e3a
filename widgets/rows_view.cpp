// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rows_view.h"

#include "widgets/panel_parts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace veriframe {

RowsView::RowsView(QWidget* parent, int rowHeight) : QTableView(parent), m_rowHeight(rowHeight)
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

void RowsView::restoreRows(int current, const std::function<bool(int row)>& isChosen)
{
    const int rows = model()->rowCount(), lastColumn = model()->columnCount() - 1;
    QItemSelection selection;
    int from = -1; // of neighbours that are chosen
    for (int row = 0; row <= rows; ++row) {
        const bool chosen = row < rows && isChosen(row);
        if (chosen && from < 0)
            from = row;
        if (!chosen && from >= 0) {
            selection.select(model()->index(from, 0), model()->index(row - 1, lastColumn));
            from = -1;
        }
    }
    if (current >= 0)
        selectionModel()->setCurrentIndex(model()->index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

std::vector<int> RowsView::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int RowsView::scrolledTo() const
{
    return verticalScrollBar()->value();
}

void RowsView::scrollTopTo(int y)
{
    doItemsLayout(); // else the scroll bar does not know how many rows there are
    verticalScrollBar()->setValue(y);
}

int RowsView::anchorRow() const
{
    const int rows = model()->rowCount(), current = currentIndex().row(), y = topOf(current) - scrolledTo();
    if (current >= 0 && y >= 0 && y <= viewport()->height())
        return current;
    return std::min(scrolledTo() / m_rowHeight, rows - 1);
}

void RowsView::makeSortable(int column, int padding)
{
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(36);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(column, Qt::AscendingOrder);
    setSortingEnabled(true);
    setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px %1px; }"
                                 "QHeaderView::up-arrow { image: url(:/icons/field-up.svg); }"
                                 "QHeaderView::down-arrow { image: url(:/icons/field-down.svg); }"
                                 "QHeaderView::down-arrow, QHeaderView::up-arrow { width: 10px; height: 10px;"
                                 " subcontrol-origin: padding; subcontrol-position: center right; right: 2px; }"
                                 "QAbstractScrollArea::corner { background: transparent; border: none; }")
                      .arg(padding));
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
