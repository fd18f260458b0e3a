// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/video_analysis.h"

#include <vector>

namespace veriframe {

/// What makes a score less reliable (spec product.md, Inspect: what limits it).
enum class LimitKind {
    smallFaces,        ///< faces narrower than smallFacePx
    sideViews,         ///< faces turned away from the camera
    fewFaces,          ///< fewer faces than the rule for "fake" needs
    strongCompression, ///< few bits per pixel
    disagreement       ///< models far apart
};

struct ResultLimit {
    LimitKind kind = LimitKind::smallFaces;
    int count = 0;    ///< frames concerned (smallFaces, sideViews), faces there are (fewFaces)
    double value = 0; ///< bits per pixel (strongCompression), spread of the models' scores (disagreement)
    bool operator==(const ResultLimit&) const = default;
};

/// A face narrower than this was enlarged about four times before the classifier saw it (its input is 380 px of a crop
/// 5/3 as wide as the face).
inline constexpr int smallFacePx = 60;
/// H.264 below this many bits per pixel and frame shows blocks and lost detail (a choice of ours: about CRF 33).
inline constexpr double fewBitsPerPixel = 0.02;
/// Models further apart than this, in score, do not agree.
inline constexpr double largeSpread = 0.3;

/// How far a head is turned away, told by its landmarks: 0 frontal, 1 the nose as far to the side as an eye, more
/// beyond.
double turnedAway(const std::array<Point, 5>& landmarks);

/// The limits that hold for a result, the gravest first.
std::vector<ResultLimit> limitsOf(const VideoResult& result);

/// Largest minus smallest of the models' scores; 0 with one or none.
double modelSpread(const std::vector<StrategyScore>& modelScores);

} // namespace veriframe
