// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/canvas_internal.h"

namespace veriframe {

/// The pixels that a manipulation may change, and how strongly: the inner face, brows to mouth.
struct InnerFaceMask {
    cv::Rect area;   ///< pixels inside the picture; empty where the face is outside
    cv::Mat1f share; ///< of the area's size: 0 untouched .. 1 replaced
};

/// The face's mask ends at the outline of the person's head: what shows beside the jaw is no part of a face.
/// @param softness of the mask's edge, see SoftEllipse
InnerFaceMask innerFaceMask(const HeadFrame& frame, const Identity& person, float softness);

/// Lays `face` over the picture where the mask says. @param face of the mask's area  @param strength 0..1
void layOver(cv::Mat3f& picture, const cv::Mat3f& face, const InnerFaceMask& mask, float strength = 1);

/// What a picture of fewer pixels leaves: scaled down and up again. @param factor of each side, (0, 1]
void loseDetail(cv::Mat3f& picture, double factor);

} // namespace veriframe
