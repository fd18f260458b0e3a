// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace veriframe {

enum class PlotFormat { png, svg };

/// By the ending of a file's name: SVG, else PNG.
PlotFormat plotFormatOf(const QString& path);

/// A plot as it was drawn on the GUI thread; its file's bytes can be made on any other. One of both is empty.
struct DrawnPlot {
    QImage picture;
    QByteArray svg;
};

/// Paints a plot of `size` units; a picture gets `scale` pixels for each. @param title what it shows, stored in an SVG
DrawnPlot
drawnPlot(PlotFormat format, QSize size, int scale, const QString& title, const std::function<void(QPainter&)>& paint);

/// What its file holds. Takes a while for a large picture. Thread-safe. @return empty: it was too large to draw
QByteArray plotBytes(const DrawnPlot& plot);

} // namespace veriframe
