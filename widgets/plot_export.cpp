// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_export.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace veriframe {

namespace {

QImage drawnPicture(QSize size, int scale, const std::function<void(QPainter&)>& paint)
{
    QImage image(size * scale, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter);
    return image;
}

QByteArray drawnSvg(QSize size, const QString& title, const std::function<void(QPainter&)>& paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace

PlotFormat plotFormatOf(const QString& path)
{
    return path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) ? PlotFormat::svg : PlotFormat::png;
}

DrawnPlot
drawnPlot(PlotFormat format, QSize size, int scale, const QString& title, const std::function<void(QPainter&)>& paint)
{
    if (format == PlotFormat::svg)
        return {{}, drawnSvg(size, title, paint)};
    return {drawnPicture(size, scale, paint), {}};
}

QByteArray plotBytes(const DrawnPlot& plot)
{
    if (plot.picture.isNull())
        return plot.svg;
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && plot.picture.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace veriframe
