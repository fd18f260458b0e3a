// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picture_painter.h"

namespace veriframe {

void PicturePainter::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_reduced = {};
    if (m_picture.devicePixelRatio() != 1)
        m_picture.setDevicePixelRatio(1);
}

void PicturePainter::paint(QPainter& painter, const ViewGeometry& geometry, const QRect& area, bool quick)
{
    m_couldBeBetter = false;
    if (m_picture.isNull() || geometry.isEmpty())
        return;
    const QRect target = geometry.pictureRect();
    if (target.size() == m_picture.size())
        painter.drawImage(target.topLeft(), m_picture);
    else if (geometry.zoom() < 1)
        paintReduced(painter, target, quick);
    else
        paintEnlarged(painter, geometry, area);
}

void PicturePainter::paintReduced(QPainter& painter, const QRect& target, bool quick)
{
    if (m_reduced.size() != target.size() && quick) {
        m_couldBeBetter = true;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, m_picture);
        return;
    }
    if (m_reduced.size() != target.size())
        m_reduced = m_picture.scaled(target.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(target.topLeft(), m_reduced);
}

/// Only the part that is seen, so that the rest costs nothing and no coordinate grows beyond what rasterizing bears.
void PicturePainter::paintEnlarged(QPainter& painter, const ViewGeometry& geometry, const QRect& area)
{
    const QTransform transform = geometry.pictureToDevice();
    const QRect seen = transform.inverted().mapRect(QRectF(area)).toAlignedRect();
    const QRect source = seen.adjusted(-2, -2, 2, 2).intersected(m_picture.rect());
    if (source.isEmpty())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, geometry.zoom() < ViewGeometry::crispFrom);
    painter.drawImage(transform.mapRect(QRectF(source)), m_picture, QRectF(source));
}

} // namespace veriframe
