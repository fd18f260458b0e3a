// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace veriframe {

namespace {

/// A stop that lies this close behind the end of a step is taken instead.
constexpr double near = 1.11;

QPointF middleOf(QSizeF size)
{
    return {size.width() / 2, size.height() / 2};
}

} // namespace

void ViewGeometry::setPictureSize(QSize pixels)
{
    if (pixels == m_picture)
        return;
    m_picture = pixels;
    setFit();
}

void ViewGeometry::setViewSize(QSizeF devicePixels)
{
    m_view = devicePixels;
    if (m_fit)
        setFit();
    else
        setZoomAndCenter(m_zoom, m_center);
}

double ViewGeometry::fitZoom() const
{
    if (isEmpty())
        return 1;
    return std::min(m_view.width() / m_picture.width(), m_view.height() / m_picture.height());
}

double ViewGeometry::smallestAllowed() const
{
    return std::min(fitZoom() / 2, 1.0);
}

double ViewGeometry::largestAllowed() const
{
    return std::max(fitZoom(), largestZoom);
}

void ViewGeometry::setFit()
{
    m_fit = true;
    m_zoom = fitZoom();
    m_center = middleOf(m_picture);
}

void ViewGeometry::setZoomAndCenter(double zoom, QPointF center)
{
    m_fit = false;
    m_zoom = std::isfinite(zoom) && zoom > 0 ? zoom : 1;
    m_center = center;
    keepInView();
}

void ViewGeometry::zoomAround(double zoom, QPointF anchor)
{
    const QPointF fromMiddle = anchor - middleOf(m_view);
    const QPointF fixed = m_center + fromMiddle / m_zoom;
    m_fit = false;
    m_zoom = std::clamp(zoom, smallestAllowed(), largestAllowed());
    m_center = fixed - fromMiddle / m_zoom;
    keepInView();
}

void ViewGeometry::stepAround(int direction, QPointF anchor)
{
    const double target = stepped(direction);
    if (target == fitZoom())
        setFit();
    else
        zoomAround(target, anchor);
}

double ViewGeometry::stepped(int direction) const
{
    const bool in = direction > 0;
    const double end = in ? m_zoom * step : m_zoom / step;
    // At least a trace away, so that no stop is one's own place.
    const double from = in ? m_zoom * 1.002 : m_zoom / 1.002;
    const double to = in ? end * near : end / near;
    const auto [low, high] = std::minmax(from, to);

    const double whole = std::max(1.0, std::round(end));
    double nearest = end;
    bool found = false;
    for (const double stop : std::array{fitZoom(), whole}) {
        const bool within = stop >= low && stop <= high;
        if (within && (!found || std::abs(stop - m_zoom) < std::abs(nearest - m_zoom))) {
            nearest = stop;
            found = true;
        }
    }
    return std::clamp(nearest, smallestAllowed(), largestAllowed());
}

void ViewGeometry::pan(QPointF movement)
{
    if (!isPannable())
        return;
    m_fit = false;
    m_center -= movement / m_zoom;
    keepInView();
}

bool ViewGeometry::isPannable() const
{
    constexpr double rounding = 0.01;
    return !isEmpty() && (m_picture.width() * m_zoom > m_view.width() + rounding ||
                          m_picture.height() * m_zoom > m_view.height() + rounding);
}

/// The middle of the view never leaves the picture; a picture that is seen whole lies in the middle.
void ViewGeometry::keepInView()
{
    if (isEmpty())
        return;
    m_zoom = std::clamp(m_zoom, smallestAllowed(), largestAllowed());
    if (!isPannable()) {
        m_center = middleOf(m_picture);
        return;
    }
    m_center.setX(std::clamp(m_center.x(), 0.0, double(m_picture.width())));
    m_center.setY(std::clamp(m_center.y(), 0.0, double(m_picture.height())));
}

QTransform ViewGeometry::pictureToDevice() const
{
    const QPointF corner = middleOf(m_view) - m_center * m_zoom;
    return {m_zoom, 0, 0, m_zoom, std::round(corner.x()), std::round(corner.y())};
}

QRect ViewGeometry::pictureRect() const
{
    const QTransform transform = pictureToDevice();
    const QPoint corner(static_cast<int>(transform.dx()), static_cast<int>(transform.dy()));
    const auto length = [this](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * m_zoom))); };
    return {corner, QSize(length(m_picture.width()), length(m_picture.height()))};
}

} // namespace veriframe
