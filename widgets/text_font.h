// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace veriframe {

/// A font that sets size and weight only: for QWidget::setFont(), so that the family still follows the program's.
inline QFont textFont(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Group titles: small semibold capitals. The text itself stays as it is written, for screen readers and tests.
QFont capitalsFont();

} // namespace veriframe
