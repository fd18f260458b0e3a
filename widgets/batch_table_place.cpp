// SPDX-License-Identifier: GPL-3.0-or-later
// Which video of a BatchTable is chosen and where the list stands, whatever rows come and go.
#include "widgets/batch_table_parts.h"
#include "widgets/batch_view.h"

#include <QItemSelectionModel>
#include <algorithm>

namespace veriframe {

std::vector<int> BatchTable::Parts::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

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
        parts.view->setCurrentIndex(parts.model.index(row, 0));
        parts.view->selectRow(row);
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
    for (const int row : parts.selectedRows())
        parts.selected.insert(parts.model.row(row).video);
    parts.selectionKnown = true;
}

void BatchTable::keepPlace()
{
    auto& parts = *m_parts;
    takeUserChange();
    parts.anchor = -1;
    if (parts.model.rowCount() == 0)
        return;
    const int top = parts.view->scrolledTo(), height = parts.view->viewport()->height();
    int row = parts.view->currentIndex().row();
    const int y = parts.view->topOf(row) - top;
    if (row < 0 || y < 0 || y > height)
        row = std::min(top / BatchView::rowHeight, parts.model.rowCount() - 1);
    parts.anchor = parts.model.row(row).video;
    parts.anchorOffset = parts.view->topOf(row) - top;
}

void BatchTable::restorePlace()
{
    auto& parts = *m_parts;
    parts.restoring = true;
    int currentRow = -1, anchorRow = -1;
    QItemSelection selection;
    const int rows = parts.model.rowCount(), last = batchColumns - 1;
    int from = -1; // of a run of selected rows
    for (int row = 0; row <= rows; ++row) {
        bool isSelected = false;
        if (row < rows) {
            const int video = parts.model.row(row).video;
            if (video == parts.current)
                currentRow = row;
            if (video == parts.anchor)
                anchorRow = row;
            isSelected = parts.selected.contains(video);
        }
        if (isSelected && from < 0)
            from = row;
        if (!isSelected && from >= 0) {
            selection.select(parts.model.index(from, 0), parts.model.index(row - 1, last));
            from = -1;
        }
    }
    QItemSelectionModel* chosen = parts.view->selectionModel();
    if (currentRow >= 0)
        chosen->setCurrentIndex(parts.model.index(currentRow, 0), QItemSelectionModel::NoUpdate);
    chosen->select(selection, QItemSelectionModel::ClearAndSelect);
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
