// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panel_parts.h"

class QVBoxLayout;

namespace veriframe {

/// Text of a card: it wraps and follows the palette.
PanelLabel* makeCardText(Token color);

/// What stands below one another in a card. @param content gets the layout
QVBoxLayout* makeCardColumn(QWidget* content);

} // namespace veriframe
