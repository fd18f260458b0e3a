// SPDX-License-Identifier: GPL-3.0-or-later
// Which video of a BatchTable is chosen and where the list stands, whatever rows come and go.
#include "widgets/batch_table_parts.h"
#include "widgets/batch_view.h"

#include <QItemSelectionModel>

namespace veriframe {

void BatchTable::changeCurrent(int video)
{
    if (video == m_parts->current)
        return;
    m_parts->current = video;
    Q_EMIT currentVideoChanged(video);
}

void BatchTable::setCurrentVideo(int video)
{
    auto& parts = *m_parts;
    const int row = video < 0 ? -1 : parts.model.rowOf(video);
    parts.restoring = true;
    if (row >= 0) {
        parts.view->chooseRow(row);
    } else {
        parts.view->selectionModel()->clear();
    }
    parts.restoring = false;
    parts.selected = video < 0 ? QSet<int>() : QSet<int>{video};
    parts.selectionKnown = true;
    changeCurrent(video);
    Q_EMIT selectionChanged();
}

void BatchTable::takeUserChange()
{
    auto& parts = *m_parts;
    if (parts.selectionKnown)
        return;
    parts.selected.clear();
    for (const int row : parts.view->selectedRows())
        parts.selected.insert(parts.model.row(row).video);
    parts.selectionKnown = true;
}

void BatchTable::keepPlace()
{
    auto& parts = *m_parts;
    takeUserChange();
    parts.anchor = -1;
    const int row = parts.view->anchorRow();
    if (row < 0)
        return;
    parts.anchor = parts.model.row(row).video;
    parts.anchorOffset = parts.view->topOf(row) - parts.view->scrolledTo();
}

void BatchTable::restorePlace()
{
    auto& parts = *m_parts;
    parts.restoring = true;
    int currentRow = -1, anchorRow = -1;
    for (int row = 0; row < parts.model.rowCount(); ++row) {
        const int video = parts.model.row(row).video;
        if (video == parts.current)
            currentRow = row;
        if (video == parts.anchor)
            anchorRow = row;
    }
    parts.view->restoreRows(
        currentRow, [&parts](int row) { return parts.selected.contains(parts.model.row(row).video); });
    // setCurrentIndex() scrolls; what was seen has the last word.
    parts.view->scrollTopTo(
        anchorRow >= 0    ? parts.view->topOf(anchorRow) - parts.anchorOffset
        : currentRow >= 0 ? parts.view->topOf(currentRow) - parts.view->viewport()->height() / 2
                          : 0);
    parts.restoring = false;
    parts.resting.start();
    Q_EMIT selectionChanged();
}

} // namespace veriframe
