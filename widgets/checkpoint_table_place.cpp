// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_table_parts.h"

#include <QScrollBar>

namespace veriframe {

void CheckpointTable::takeCurrent(int row)
{
    const CheckpointRow& now = m_parts->model.row(row);
    if (!now.problem.isEmpty() || now.key == m_parts->current)
        return;
    m_parts->current = now.key;
    Q_EMIT currentChanged(now.key.run, now.key.epoch);
}

std::optional<CheckpointKey> CheckpointTable::current() const
{
    return m_parts->current;
}

void CheckpointTable::setCurrent(const std::optional<CheckpointKey>& key)
{
    auto& parts = *m_parts;
    if (key == parts.current)
        return;
    parts.current = key;
    parts.selected.clear();
    if (key)
        parts.selected.push_back(*key);
    const int row = key ? parts.model.rowOf(*key) : -1;
    parts.currentWaited = key && row < 0;
    parts.restoring = true;
    if (row >= 0) {
        parts.view->chooseRow(row);
    } else {
        parts.view->selectionModel()->clear();
    }
    parts.restoring = false;
}

void CheckpointTable::keepPlace()
{
    auto& parts = *m_parts;
    parts.anchor.reset();
    if (parts.model.rowCount() == 0)
        return;
    const int top = parts.view->verticalScrollBar()->value(), height = parts.view->viewport()->height();
    int row = parts.view->currentIndex().row();
    const int y = row * CheckpointView::rowHeight - top;
    if (row < 0 || y < 0 || y > height)
        row = std::min(top / CheckpointView::rowHeight, parts.model.rowCount() - 1);
    parts.anchor = parts.model.row(row).key;
    parts.anchorOffset = row * CheckpointView::rowHeight - top;
    if (top == 0)
        parts.anchorOffset = -1; // who stands at the top wants to see what comes first
}

void CheckpointTable::restorePlace()
{
    auto& parts = *m_parts;
    const bool before = parts.restoring;
    parts.restoring = true;
    const int rows = parts.model.rowCount(), last = checkpointColumns - 1;
    QItemSelection selection;
    int from = -1; // of neighbours that are selected
    for (int row = 0; row <= rows; ++row) {
        const bool isSelected = row < rows && parts.model.row(row).problem.isEmpty() &&
                                std::ranges::binary_search(parts.selected, parts.model.row(row).key);
        if (isSelected && from < 0)
            from = row;
        if (!isSelected && from >= 0) {
            selection.select(parts.model.index(from, 0), parts.model.index(row - 1, last));
            from = -1;
        }
    }
    QItemSelectionModel* chosen = parts.view->selectionModel();
    const int current = parts.current ? parts.model.rowOf(*parts.current) : -1;
    if (current >= 0)
        chosen->setCurrentIndex(parts.model.index(current, 0), QItemSelectionModel::NoUpdate);
    chosen->select(selection, QItemSelectionModel::ClearAndSelect);
    // setCurrentIndex() scrolls; what was seen has the last word.
    parts.view->doItemsLayout(); // else the scroll bar does not know how many rows there are
    const int anchor = parts.anchor && parts.anchorOffset >= 0 ? parts.model.rowOf(*parts.anchor) : -1;
    parts.view->verticalScrollBar()->setValue(
        anchor >= 0 ? anchor * CheckpointView::rowHeight - parts.anchorOffset : 0);
    if (current >= 0 && parts.currentWaited) {
        parts.view->scrollTo(parts.model.index(current, 0));
        parts.currentWaited = false;
    }
    parts.restoring = before;
}

} // namespace veriframe
