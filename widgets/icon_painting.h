// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace veriframe {

/// Draws an icon of resources/icons in any colour, for widgets that paint themselves: themedIcon() knows text, accent
/// and faint only. Sharp at any scale; an unknown name draws nothing.
/// @param name file name without ".svg"
void paintIcon(QPainter& painter, const QString& name, const QRectF& area, const QColor& color);

} // namespace veriframe
