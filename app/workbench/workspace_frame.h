// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QSplitter;
class QStackedWidget;
class QWidget;

namespace veriframe {

class ActionRegistry;
class NoticeBar;
class StateCard;
class TitleBar;

/// What every room's window is made of (spec ui.md, "Frame").
struct WorkspaceFrame {
    TitleBar* title = nullptr;
    NoticeBar* notice = nullptr;
    QStackedWidget* pages = nullptr; ///< the card, then the columns
    StateCard* card = nullptr;       ///< where there is no content: empty, failed
    QSplitter* columns = nullptr;    ///< content and panel
};

/// Puts the parts into the room: title and notice above the pages, the content beside its panel.
void assembleRoom(QWidget* room, const WorkspaceFrame& frame, QWidget* content, QWidget* panel);

/// A row of chips that choose what the content shows. @param actionIds of checkable actions, in their order
/// @param topMarginPx what keeps the row from that above it
QWidget* makeViewBar(const ActionRegistry& actions, std::initializer_list<const char*> actionIds, int topMarginPx);

} // namespace veriframe
