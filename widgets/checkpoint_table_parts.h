// SPDX-License-Identifier: GPL-3.0-or-later
// What CheckpointTable is made of; its own source files alone include this.
#pragma once

#include "widgets/checkpoint_row_index.h"
#include "widgets/checkpoint_table.h"
#include "widgets/checkpoint_table_model.h"
#include "widgets/checkpoint_view.h"

#include <QItemSelectionModel>
#include <algorithm>

class QAction;
class QLineEdit;
class QStackedLayout;

namespace veriframe {

class StateCard;
class TabularLabel;

struct CheckpointTable::Parts {
    CheckpointTableModel model;
    QLineEdit* field = nullptr;
    TabularLabel* count = nullptr;
    QStackedLayout* pages = nullptr;
    CheckpointView* view = nullptr;
    StateCard* card = nullptr;
    QAction* showAll = nullptr;
    QString emptyTitle, emptyText;

    std::optional<CheckpointKey> current;
    std::vector<CheckpointKey> selected; ///< ascending; holds those too that the filter hides
    std::optional<CheckpointKey> anchor; ///< the row that stays where it is on the screen
    int anchorOffset = 0;
    bool currentWaited = false; ///< the current row was not yet among those shown
    bool restoring = false;     ///< what happens in the view is not a person's doing

    QString rowText(int row) const
    {
        QStringList cells;
        const CheckpointRow& shown = model.row(row);
        for (int column = 0; column < checkpointColumns; ++column) {
            const auto by = static_cast<CheckpointColumn>(column);
            const bool says = shown.problem.isEmpty() || by <= CheckpointColumn::epoch;
            QString cell = says ? checkpointFullText(shown, by) : QString();
            for (const char16_t parting : {u'\t', u'\n', u'\r'})
                cell.replace(QChar(parting), QLatin1Char(' '));
            cells += cell;
        }
        return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
};

} // namespace veriframe
