// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icon_painting.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace veriframe {

void paintIcon(QPainter& painter, const QString& name, const QRectF& area, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer(svg).render(&painter, area);
}

} // namespace veriframe
