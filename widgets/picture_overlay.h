// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace veriframe {

/// A face as it is drawn over a picture. Coordinates are pixels of the picture.
struct FaceOverlay {
    int person = -1; ///< number of the person from 0; -1 where it is not known yet
    QString label;   ///< "Person 1"
    QRectF box;
    std::array<QPointF, 5> landmarks{};
    std::optional<double> probability; ///< of fake, mean over the models; nothing where no model has judged
    bool selected = false;
    bool operator==(const FaceOverlay&) const = default;
};

/// A translucent picture over one area: the heat map of a face.
struct HeatPatch {
    QRectF area;  ///< pixels of the picture
    QImage image; ///< any size, with alpha; stretched over the area
    bool operator==(const HeatPatch&) const = default;
};

/// Everything that is drawn over one frame's picture.
struct PictureOverlay {
    std::vector<FaceOverlay> faces;
    std::vector<HeatPatch> heat;
    bool operator==(const PictureOverlay&) const = default;
};

/// Which parts of an overlay are drawn.
struct OverlayLayers {
    bool faces = true, landmarks = false, heatMap = false;
    bool operator==(const OverlayLayers&) const = default;
};

/// Draws an overlay; also used without a window, for exported pictures. Thread-safe on a QImage's painter.
/// @param pictureToDevice maps pixels of the picture to the painter's coordinates
/// @param scale how many logical pixels a line of one pixel should have: 1 on the screen, more on a large exported
/// picture
void paintOverlay(
    QPainter& painter, const PictureOverlay& overlay, const OverlayLayers& layers, const QTransform& pictureToDevice,
    double scale = 1);

} // namespace veriframe
