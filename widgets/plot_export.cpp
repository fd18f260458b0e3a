// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace veriframe {

namespace {

QString written(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return QCoreApplication::translate("veriframe::PlotExport", "Writing %1 failed: %2. Choose another place.")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

QString notDrawn(const QString& path)
{
    return QCoreApplication::translate("veriframe::PlotExport", "Writing %1 failed: the plot is too large to draw.")
        .arg(QDir::toNativeSeparators(path));
}

} // namespace

QString writePlotPng(const QString& path, QSize size, int scale, const std::function<void(QPainter&)>& paint)
{
    QImage image(size * scale, QImage::Format_RGB32);
    if (image.isNull())
        return notDrawn(path);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paint(painter);
    }
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return notDrawn(path);
    return written(path, buffer.data());
}

QString writePlotSvg(const QString& path, QSize size, const QString& title, const std::function<void(QPainter&)>& paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    QPainter painter;
    if (!painter.begin(&generator))
        return notDrawn(path);
    paint(painter);
    painter.end();
    return written(path, buffer.data());
}

} // namespace veriframe
