// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <QTransform>

namespace veriframe {

/// Where a picture lies in a view: zoom, the point in the middle, their limits. Both sides are counted in whole pixels
/// of the device and of the picture, so that zoom 1 shows every pixel as one pixel of the screen.
class ViewGeometry {
public:
    static constexpr double step = 1.25;      ///< factor of one notch of the wheel
    static constexpr double largestZoom = 32; ///< or the fitting one where that is larger
    static constexpr double crispFrom = 3;    ///< from this zoom on pixels are shown as squares

    void setPictureSize(QSize pixels);
    void setViewSize(QSizeF devicePixels);

    QSize pictureSize() const { return m_picture; }

    bool isEmpty() const { return m_picture.isEmpty() || m_view.isEmpty(); }

    bool fit() const { return m_fit; }

    double zoom() const { return m_zoom; } ///< device pixels per picture pixel

    QPointF center() const { return m_center; } ///< the picture's point in the middle of the view

    double fitZoom() const;
    /// Half the fitting zoom, but 1 is always allowed.
    double smallestAllowed() const;
    double largestAllowed() const;

    void setFit();
    /// Replaces all; kept within the limits.
    void setZoomAndCenter(double zoom, QPointF center);
    /// Changes the zoom so that the picture's point under the anchor stays there. @param anchor device pixels
    void zoomAround(double zoom, QPointF anchor);
    /// One notch in (+1) or out (-1), stopping at whole factors and at the fitting one, whichever is near or crossed.
    void stepAround(int direction, QPointF anchor);
    /// @param movement of the picture over the screen, device pixels
    void pan(QPointF movement);
    /// Whether some of the picture lies outside.
    bool isPannable() const;

    /// Picture to device pixels; the picture's corner lies on a whole pixel of the device.
    QTransform pictureToDevice() const;
    /// The picture on the device, whole pixels.
    QRect pictureRect() const;

private:
    double stepped(int direction) const;
    void keepInView();

    QSize m_picture;
    QSizeF m_view;
    bool m_fit = true;
    double m_zoom = 1;
    QPointF m_center;
};

} // namespace veriframe
