// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face_detector.h"

#include <string>

namespace veriframe {

/// The two published rule sets (spec algorithms.md, head): the write-up's and the program's.
enum class Profile { dfdc, kernel };
const char* toString(Profile profile);
/// @param name dfdc or kernel. @throws Error (badInput)
Profile parseProfile(const std::string& name);

/// The factor by which a frame is scaled before detection, by its wider side (spec algorithms.md 2).
double detectorScale(Profile profile, int widthPx, int heightPx);

/// Corners in whole full-resolution pixels.
struct PixelBox {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool operator==(const PixelBox&) const = default;
};

/// A face in full-resolution coordinates.
struct DetectedFace {
    PixelBox box;    ///< divided by the scale and truncated, as published
    Face scaledBack; ///< box and landmarks divided by the scale, not truncated
};

/// The frame as detectFaces hands it to the detector; shares the pixels where the scale is 1. Thread-safe.
cv::Mat scaleForDetector(const cv::Mat& frameRgb, double scale);

/// A face found in a scaled frame, in the coordinates of the whole one.
DetectedFace scaleBack(const Face& face, double scale);

/// Scales the frames by the profile's rule, detects, and maps the faces back. Order as the detector gives it.
/// @param frames 8-bit RGB
std::vector<std::vector<DetectedFace>>
detectFaces(FaceDetector& detector, Profile profile, std::span<const cv::Mat> frames, std::stop_token stop = {});

} // namespace veriframe
