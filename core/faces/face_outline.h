// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <opencv2/core/mat.hpp>
#include <optional>

namespace veriframe {

/// The 68 points of the iBUG 300-W scheme, in pixels; they may lie outside the picture. 0..16 run along the jaw from
/// the left ear (as the viewer sees it) to the right one, 17..26 along the brows from left to right.
using FaceOutline = std::array<cv::Point, 68>;

/// Whether dlib's 68-point predictor is installed (Debian's libdlib-data); without it nothing has an outline.
bool faceOutlineAvailable();

/// The points of the first face that dlib's frontal detector finds, in its order: the most certain one. A crop is
/// searched in small first, for its face is large, and as it is where that finds none; faces of less than about 80
/// pixels are not found. The points come from the full picture.
/// @param rgb 8-bit, 3 channels; an empty picture has no face
/// @return nothing where there is no face or no predictor
/// @throws Error (badInput) for another kind of picture, (corrupt) if the installed predictor cannot be read.
/// Thread-safe: the predictor (100 MB) is loaded at the first call and shared, each thread has a detector of its own.
std::optional<FaceOutline> faceOutline(const cv::Mat& rgb);

} // namespace veriframe
