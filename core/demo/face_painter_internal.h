// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/canvas_internal.h"

namespace veriframe {

/// Paints a person from behind to the front: hair, shoulders, neck, head with its features, fringe.
/// @param canvas RGB in [0, 1], painted over
void paintPerson(cv::Mat3f& canvas, const Identity& identity, const Pose& pose);

/// The features alone, over skin that is there already: what paintPerson does inside the head's outline.
void paintEyes(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose);
void paintNose(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose);
void paintMouth(cv::Mat3f& canvas, const HeadFrame& frame, const Identity& identity, const Pose& pose);

/// Below 1 inside the head's outline, 1 on it, seen from the head's centre. @param head in head units
float outlineRadius(const Identity& identity, cv::Point2f head);

/// The part of a face that a swap replaces, brows to mouth, as an ellipse. @param softness see SoftEllipse
SoftEllipse innerFace(const HeadFrame& frame, float softness);

/// A rectangle around the face, brows to chin, in pixels.
cv::Rect faceBounds(const HeadFrame& frame);

} // namespace veriframe
