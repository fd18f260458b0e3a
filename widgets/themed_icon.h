// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace veriframe {

/// An icon of resources/icons, stroked in the colour of the palette in force when it is painted, sharp at any scale:
/// text when normal, accent when checked, faint when disabled.
/// @param name file name without ".svg"
QIcon themedIcon(const QString& name);

} // namespace veriframe
