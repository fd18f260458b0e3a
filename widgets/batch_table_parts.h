// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/batch_table.h"
#include "widgets/batch_table_model.h"

#include <QSet>
#include <QTimer>

class QStackedLayout;

namespace veriframe {

class BatchFilterBar;
class BatchView;
class StateCard;

/// What a BatchTable is made of; in the files of that class alone.
struct BatchTable::Parts {
    BatchTableModel model;
    BatchFilterBar* bar = nullptr;
    QStackedLayout* pages = nullptr;
    BatchView* view = nullptr;
    StateCard* card = nullptr;
    QAction* showAll = nullptr;
    std::vector<QAction*> menuActions;
    QTimer resting; ///< rows that fly by need no thumbnail

    int current = -1;
    QSet<int> selected;         ///< holds those too that the filter hides
    bool selectionKnown = true; ///< `selected` is what the view has
    bool restoring = false;     ///< what happens in the view is not a person's doing
    int anchor = -1;            ///< the video that stays where it is on the screen
    int anchorOffset = 0;
};

} // namespace veriframe
