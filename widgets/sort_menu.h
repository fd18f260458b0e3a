// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMenu;
class QTableView;

namespace veriframe {

/// Adds "Sort by" with every column and the direction to a table's menu: its header takes no keys, so this is the way
/// to sort without a mouse. @param columns their names, from the first  @param sorted the column that it is ordered by
/// now
/// @param view outlives the menu
void addSortMenu(QMenu& menu, QTableView& view, const QStringList& columns, int sorted, Qt::SortOrder order);

} // namespace veriframe
