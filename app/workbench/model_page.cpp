// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_page.h"

namespace veriframe {

QString FacesOnlyPage::problem() const
{
    return {};
}

QString FacesOnlyPage::status() const
{
    return {};
}

} // namespace veriframe
