// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_parts.h"

#include <QVBoxLayout>

namespace veriframe {

PanelLabel* makeCardText(Token color)
{
    auto* label = new PanelLabel(color, textSize::body);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* makeCardColumn(QWidget* content)
{
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * space::grid);
    return column;
}

} // namespace veriframe
