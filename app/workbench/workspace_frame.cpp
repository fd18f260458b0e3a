// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace_frame.h"

#include "action_registry.h"
#include "form_parts.h"
#include "widgets/chip.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace veriframe {

void assembleRoom(QWidget* room, const WorkspaceFrame& frame, QWidget* content, QWidget* panel)
{
    frame.columns->addWidget(content);
    frame.columns->addWidget(panel);
    frame.columns->setStretchFactor(0, 1);
    frame.columns->setCollapsible(0, false);
    frame.pages->addWidget(frame.card);
    frame.pages->addWidget(frame.columns);

    auto* layout = makeBareColumn(room);
    layout->addWidget(frame.title);
    layout->addWidget(frame.notice);
    layout->addWidget(frame.pages, 1);
}

QWidget* makeViewBar(const ActionRegistry& actions, std::initializer_list<const char*> actionIds, int topMarginPx)
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::panelPadding, topMarginPx, space::panelPadding, 2 * space::grid);
    row->setSpacing(2 * space::grid);
    for (const char* id : actionIds) {
        auto* chip = new Chip;
        chip->setAction(actions.action(QLatin1String(id)));
        row->addWidget(chip);
    }
    row->addStretch(1);
    return bar;
}

} // namespace veriframe
