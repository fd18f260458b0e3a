// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace veriframe {

/// Paints a plot of `size` units, `scale` pixels each, into a PNG file. A file that is there is replaced only by a
/// whole one. @return why it failed, for people; empty when it worked
QString writePlotPng(const QString& path, QSize size, int scale, const std::function<void(QPainter&)>& paint);

/// The same as SVG. @param title what it shows, stored in the file
QString
writePlotSvg(const QString& path, QSize size, const QString& title, const std::function<void(QPainter&)>& paint);

} // namespace veriframe
