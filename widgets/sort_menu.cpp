// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sort_menu.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QTableView>

namespace veriframe {

namespace {

/// Only carries the translation context.
struct SortMenuText {
    Q_DECLARE_TR_FUNCTIONS(veriframe::SortMenuText)
};

} // namespace

void addSortMenu(QMenu& menu, QTableView& view, const QStringList& columns, int sorted, Qt::SortOrder order)
{
    QMenu* sortMenu = menu.addMenu(SortMenuText::tr("Sort by"));
    auto* group = new QActionGroup(&menu);
    for (int column = 0; column < columns.size(); ++column) {
        QAction* action = sortMenu->addAction(columns[column]);
        action->setCheckable(true);
        action->setChecked(column == sorted);
        group->addAction(action);
        QObject::connect(
            action, &QAction::triggered, &view, [&view, column, order] { view.sortByColumn(column, order); });
    }
    sortMenu->addSeparator();
    QAction* reversed = sortMenu->addAction(SortMenuText::tr("Largest first"));
    reversed->setCheckable(true);
    reversed->setChecked(order == Qt::DescendingOrder);
    QObject::connect(reversed, &QAction::triggered, &view, [&view, sorted](bool checked) {
        view.sortByColumn(sorted, checked ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

} // namespace veriframe
