// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text_font.h"

#include "widgets/theme.h"

namespace veriframe {

QFont capitalsFont()
{
    QFont font = textFont(textSize::caption, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return font;
}

} // namespace veriframe
