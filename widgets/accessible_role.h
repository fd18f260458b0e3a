// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace veriframe {

/// Tells screen readers what a widget is where its class says something else: an entry of a side bar is a tab, not a
/// check box. Call it in the constructor.
/// @param role of a QAbstractButton or a plain container; a button keeps its press action
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

/// Says that it can be expanded, and whether it is. After setAccessibleRole().
void setAccessibleExpanded(QWidget* widget, bool expanded);

} // namespace veriframe
