// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/view_geometry.h"

#include <QImage>
#include <QPainter>

namespace veriframe {

/// Draws a picture at a zoom: as squares when large, interpolated in between, averaged when small. The average is kept;
/// while pictures come quickly it is left out.
class PicturePainter {
public:
    void setPicture(const QImage& picture);

    const QImage& picture() const { return m_picture; }

    /// @param painter whose coordinates are pixels of the device   @param area what has to be drawn
    /// @param quick rather at once than at its best
    void paint(QPainter& painter, const ViewGeometry& geometry, const QRect& area, bool quick);

    /// Whether the last painting was quick where it could have been better.
    bool couldBeBetter() const { return m_couldBeBetter; }

private:
    void paintReduced(QPainter& painter, const QRect& target, bool quick);
    void paintEnlarged(QPainter& painter, const ViewGeometry& geometry, const QRect& area);

    QImage m_picture, m_reduced;
    bool m_couldBeBetter = false;
};

} // namespace veriframe
