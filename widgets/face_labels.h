// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/picture_overlay.h"

#include <QFont>
#include <QTransform>
#include <cstddef>
#include <vector>

namespace veriframe {

/// The tab that names a face: "Person 1 0.66".
struct FaceLabel {
    std::size_t face = 0; ///< index in the overlay's faces
    QRectF tab;           ///< in the painter's coordinates
    double textLeft = 0;  ///< where the text begins
    QString text;
};

/// The family of that font in the size and weight of a label.
QFont faceLabelFont(QFont font, double scale);

/// A tab for each face that is seen, none over another: above its box where there is room, else below or inside, else
/// with the number alone and pushed away. A face in such a crowd that even that has no room gets none.
/// @param font faceLabelFont()
std::vector<FaceLabel> layOutFaceLabels(
    const PictureOverlay& overlay, const QTransform& pictureToDevice, const QRectF& visible, const QFont& font,
    double scale = 1);

/// The face whose box or label is at a point; the smallest where several are. @return its index; -1: none
/// @param point in the painter's coordinates
int faceAt(
    const PictureOverlay& overlay, const QTransform& pictureToDevice, const QRectF& visible, const QFont& font,
    QPointF point);

} // namespace veriframe
