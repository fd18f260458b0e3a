// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picture_overlay.h"

#include "widgets/face_labels.h"
#include "widgets/theme.h"

#include <QPaintDevice>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// Dark, so that a line is seen on a bright picture too.
QColor haloColor(int alpha)
{
    QColor color = themeColor(Token::pictureBackground, Scheme::dark);
    color.setAlpha(alpha);
    return color;
}

/// Not the gray of 0.5: a face that no model has judged yet is lighter and without hue.
QColor unjudgedColor()
{
    return themeColor(Token::text, Scheme::dark);
}

QColor faceColor(const FaceOverlay& face)
{
    return face.probability ? probabilityColor(*face.probability) : unjudgedColor();
}

QColor labelTextColor(const FaceOverlay& face)
{
    return face.probability ? textOnProbability(*face.probability) : themeColor(Token::pictureBackground, Scheme::dark);
}

/// A line of even width is sharp on whole pixels of the device.
QRectF onDevicePixels(const QRectF& rect, double ratio)
{
    const auto whole = [ratio](double value) { return std::round(value * ratio) / ratio; };
    return {QPointF(whole(rect.left()), whole(rect.top())), QPointF(whole(rect.right()), whole(rect.bottom()))};
}

QRgb mixed(QRgb a, QRgb b)
{
    // Three quarters of a and one of b, channel by channel, two channels at a time.
    constexpr QRgb even = 0x00ff00ff;
    const QRgb low = ((a & even) * 3 + (b & even) + 0x00020002) >> 2;
    const QRgb high = (((a >> 8) & even) * 3 + ((b >> 8) & even) + 0x00020002) >> 2;
    return (low & even) | ((high & even) << 8);
}

/// Twice as large along a row, corners cut: the curve through the cells' middles has no creases.
void doubleLine(const QRgb* in, qsizetype inStep, QRgb* out, qsizetype outStep, int length)
{
    for (int i = 0; i < length; ++i) {
        const QRgb before = in[std::max(i - 1, 0) * inStep], here = in[i * inStep],
                   after = in[std::min(i + 1, length - 1) * inStep];
        out[2 * i * outStep] = mixed(here, before);
        out[(2 * i + 1) * outStep] = mixed(here, after);
    }
}

QImage doubled(const QImage& image)
{
    const int width = image.width(), height = image.height();
    QImage wide(2 * width, height, QImage::Format_ARGB32_Premultiplied);
    QImage both(2 * width, 2 * height, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < height; ++y)
        doubleLine(
            reinterpret_cast<const QRgb*>(image.constScanLine(y)), 1, reinterpret_cast<QRgb*>(wide.scanLine(y)), 1,
            width);
    const auto step = [](const QImage& of) { return of.bytesPerLine() / qsizetype(sizeof(QRgb)); };
    const auto* in = reinterpret_cast<const QRgb*>(wide.constBits());
    auto* out = reinterpret_cast<QRgb*>(both.bits());
    for (int x = 0; x < 2 * width; ++x)
        doubleLine(in + x, step(wide), out + x, step(both), height);
    return both;
}

/// A map has few cells; stretching it bilinearly would show their grid.
QImage smoothMap(const QImage& image)
{
    constexpr int fineEnough = 40;
    QImage smooth = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int round = 0; round < 3 && !smooth.isNull() && std::max(smooth.width(), smooth.height()) < fineEnough;
         ++round)
        smooth = doubled(smooth);
    return smooth;
}

class OverlayPainter {
public:
    OverlayPainter(QPainter& painter, const PictureOverlay& overlay, const QTransform& pictureToDevice, double scale)
        : m_painter(painter), m_overlay(overlay), m_transform(pictureToDevice), m_scale(scale),
          m_ratio(painter.device()->devicePixelRatio())
    {
        m_visible = QRectF(painter.window());
        if (painter.hasClipping())
            m_visible = m_visible.intersected(painter.clipBoundingRect());
    }

    void heat()
    {
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        for (const HeatPatch& patch : m_overlay.heat) {
            const QRectF area = m_transform.mapRect(patch.area);
            if (area.intersects(m_visible) && !patch.image.isNull())
                m_painter.drawImage(area, smoothMap(patch.image));
        }
    }

    void boxes()
    {
        m_painter.setBrush(Qt::NoBrush);
        for (const bool selected : {false, true})
            for (const FaceOverlay& face : m_overlay.faces)
                if (face.selected == selected)
                    box(face);
    }

    void landmarks()
    {
        m_painter.setPen(Qt::NoPen);
        for (const FaceOverlay& face : m_overlay.faces) {
            const auto isSet = [](QPointF point) { return !point.isNull(); };
            if (std::none_of(face.landmarks.begin(), face.landmarks.end(), isSet))
                continue;
            for (const double radius : {2.9, 1.8}) {
                m_painter.setBrush(radius > 2 ? haloColor(190) : unjudgedColor());
                for (const QPointF point : face.landmarks)
                    m_painter.drawEllipse(m_transform.map(point), radius * m_scale, radius * m_scale);
            }
        }
    }

    void labels()
    {
        const QFont font = faceLabelFont(m_painter.font(), m_scale);
        const QFontMetricsF metrics(font);
        m_painter.setFont(font);
        const double radius = space::markRadius * m_scale;
        for (const FaceLabel& label : layOutFaceLabels(m_overlay, m_transform, m_visible, font, m_scale)) {
            const FaceOverlay& face = m_overlay.faces[label.face];
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(face.selected ? unjudgedColor() : haloColor(110));
            m_painter.drawRoundedRect(grown(label.tab, m_scale), radius + m_scale, radius + m_scale);
            m_painter.setBrush(faceColor(face));
            m_painter.drawRoundedRect(label.tab, radius, radius);
            m_painter.setPen(labelTextColor(face));
            const double baseline = label.tab.center().y() + (metrics.ascent() - metrics.descent()) / 2;
            m_painter.drawText(QPointF(label.textLeft, std::round(baseline)), label.text);
        }
    }

private:
    static QRectF grown(const QRectF& rect, double by) { return rect.adjusted(-by, -by, by, by); }

    void outline(const QRectF& rect, const QColor& color, double width, double radius)
    {
        m_painter.setPen(QPen(color, width * m_scale));
        m_painter.drawRoundedRect(rect, radius * m_scale, radius * m_scale);
    }

    void box(const FaceOverlay& face)
    {
        const QRectF rect = onDevicePixels(m_transform.mapRect(face.box), m_ratio);
        if (!grown(rect, 4 * m_scale).intersects(m_visible))
            return;
        const double radius = std::min<double>(space::markRadius, std::min(rect.width(), rect.height()) / 4);
        if (face.selected) {
            outline(rect, haloColor(130), 8, radius);
            outline(rect, unjudgedColor(), 6, radius);
            outline(rect, faceColor(face), 4, radius);
        } else {
            outline(rect, haloColor(110), 4, radius);
            outline(rect, faceColor(face), 2, radius);
        }
    }

    QPainter& m_painter;
    const PictureOverlay& m_overlay;
    const QTransform& m_transform;
    double m_scale, m_ratio;
    QRectF m_visible;
};

} // namespace

void paintOverlay(
    QPainter& painter, const PictureOverlay& overlay, const OverlayLayers& layers, const QTransform& pictureToDevice,
    double scale)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    OverlayPainter parts(painter, overlay, pictureToDevice, scale);
    if (layers.heatMap)
        parts.heat();
    if (layers.faces)
        parts.boxes();
    if (layers.landmarks)
        parts.landmarks();
    if (layers.faces)
        parts.labels();
    painter.restore();
}

} // namespace veriframe
