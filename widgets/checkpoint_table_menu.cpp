// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_table_parts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace veriframe {

void CheckpointTable::addColumnActions(QMenu& menu)
{
    QMenu* order = menu.addMenu(tr("Order by"));
    QMenu* columns = menu.addMenu(tr("Columns"));
    for (int i = 0; i < checkpointColumns; ++i) {
        const auto column = static_cast<CheckpointColumn>(i);
        connect(order->addAction(checkpointColumnName(column)), &QAction::triggered, this, [this, column] {
            orderBy(column, false);
        });
        QAction* shown = columns->addAction(checkpointColumnName(column));
        shown->setCheckable(true);
        shown->setChecked(isColumnShown(column));
        shown->setEnabled(column != CheckpointColumn::run && column != CheckpointColumn::epoch);
        connect(shown, &QAction::toggled, this, [this, column](bool on) { setColumnShown(column, on); });
    }
}

void CheckpointTable::showMenu(QPoint at)
{
    auto& parts = *m_parts;
    const std::vector<CheckpointKey> keys = selected();
    const bool allInside = std::ranges::all_of(keys, [&](const CheckpointKey& key) {
        const int row = parts.model.rowOf(key);
        return row >= 0 && parts.model.row(row).inEnsemble;
    });
    QMenu menu(this);
    QAction* toggle = menu.addAction(
        !keys.empty() && allInside ? tr("Remove from the ensemble") : tr("Add to the ensemble"), this,
        &CheckpointTable::toggleEnsemble);
    toggle->setShortcut(Qt::Key_Insert);
    toggle->setEnabled(!keys.empty());
    QAction* file = menu.addAction(tr("Show the file"), this, [this] {
        if (m_parts->current)
            Q_EMIT showFileRequested(m_parts->current->run, m_parts->current->epoch);
    });
    const int row = parts.current ? parts.model.rowOf(*parts.current) : -1;
    file->setEnabled(row >= 0 && parts.model.row(row).fileState == CheckpointRow::File::present);
    menu.addSeparator();
    QAction* copy = menu.addAction(tr("Copy"), this, [this] { QGuiApplication::clipboard()->setText(selectedText()); });
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!parts.view->selectedRows().empty());
    menu.addAction(tr("Select all"), parts.view, &QTableView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu.addSeparator();
    addColumnActions(menu);
    menu.exec(parts.view->viewport()->mapToGlobal(at));
}

} // namespace veriframe
