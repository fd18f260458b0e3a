// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_table_parts.h"

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
    const int row = parts.view->anchorRow(), top = parts.view->scrolledTo();
    if (row < 0)
        return;
    parts.anchor = parts.model.row(row).key;
    // Who stands at the top wants to see what comes first.
    parts.anchorOffset = top == 0 ? -1 : parts.view->topOf(row) - top;
}

void CheckpointTable::restorePlace()
{
    auto& parts = *m_parts;
    const bool before = parts.restoring;
    parts.restoring = true;
    const int current = parts.current ? parts.model.rowOf(*parts.current) : -1;
    parts.view->restoreRows(current, [&parts](int row) {
        const CheckpointRow& shown = parts.model.row(row);
        return shown.problem.isEmpty() && std::ranges::binary_search(parts.selected, shown.key);
    });
    // setCurrentIndex() scrolls; what was seen has the last word.
    const int anchor = parts.anchor && parts.anchorOffset >= 0 ? parts.model.rowOf(*parts.anchor) : -1;
    parts.view->scrollTopTo(anchor >= 0 ? parts.view->topOf(anchor) - parts.anchorOffset : 0);
    if (current >= 0 && parts.currentWaited) {
        parts.view->scrollTo(parts.model.index(current, 0));
        parts.currentWaited = false;
    }
    parts.restoring = before;
}

} // namespace veriframe
