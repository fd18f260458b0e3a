// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/picture_painter.h"
#include "widgets/video_view.h"
#include "widgets/view_geometry.h"

#include <QElapsedTimer>
#include <QTimer>
#include <optional>

namespace veriframe {

class Chip;

struct VideoView::State {
    int frameIndex = -1;
    PicturePainter picture;
    PictureOverlay overlay;
    OverlayLayers layers;
    QString message;
    ViewGeometry geometry;
    std::optional<View> awaited; ///< set before there was a picture

    Chip* chip = nullptr;
    QElapsedTimer sinceLastPicture;
    bool quick = false;
    QTimer rest;

    Qt::MouseButton pressed = Qt::NoButton;
    QPointF pressedAt, draggedTo;
    bool dragging = false;
    bool showFocus = false;
};

} // namespace veriframe
