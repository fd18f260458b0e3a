// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/result_limits.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// From here on the far half of a face is hardly seen.
constexpr double sideView = 0.6;

template<typename Holds>
int framesWhere(const VideoResult& result, const Holds& holds)
{
    return static_cast<int>(std::count_if(result.frames.begin(), result.frames.end(), [&](const FrameResult& frame) {
        return std::any_of(frame.faces.begin(), frame.faces.end(), holds);
    }));
}

double bitsPerPixel(const VideoFacts& facts)
{
    const double pixelsPerSecond = static_cast<double>(facts.width) * facts.height * facts.averageFps;
    if (!facts.bitRateFromHeader || pixelsPerSecond <= 0)
        return 0;
    return static_cast<double>(*facts.bitRateFromHeader) / pixelsPerSecond;
}

} // namespace

double turnedAway(const std::array<Point, 5>& landmarks)
{
    const Point &left = landmarks[0], &right = landmarks[1], &nose = landmarks[2];
    const double dx = right.x - left.x;
    const double dy = right.y - left.y;
    const double half = std::hypot(dx, dy) / 2;
    if (half <= 0)
        return 0;
    const double fromMiddle =
        ((nose.x - (left.x + right.x) / 2.0) * dx + (nose.y - (left.y + right.y) / 2.0) * dy) / (2 * half);
    return std::abs(fromMiddle) / half;
}

double modelSpread(const std::vector<StrategyScore>& modelScores)
{
    if (modelScores.size() < 2)
        return 0;
    const auto [least, most] =
        std::minmax_element(modelScores.begin(), modelScores.end(), [](const StrategyScore& a, const StrategyScore& b) {
            return a.score < b.score;
        });
    return most->score - least->score;
}

std::vector<ResultLimit> limitsOf(const VideoResult& result)
{
    std::vector<ResultLimit> limits;
    if (result.facesFound == 0)
        return limits;
    if (result.facesUsed <= StrategyParameters{}.minimumFakes)
        limits.push_back({LimitKind::fewFaces, result.facesUsed, 0});
    const int small =
        framesWhere(result, [](const FaceResult& face) { return face.box.x1 - face.box.x0 < smallFacePx; });
    if (small > 0)
        limits.push_back({LimitKind::smallFaces, small, 0});
    const int turned =
        framesWhere(result, [](const FaceResult& face) { return turnedAway(face.landmarks) > sideView; });
    if (turned > 0)
        limits.push_back({LimitKind::sideViews, turned, 0});
    if (const double bits = bitsPerPixel(result.facts); bits > 0 && bits < fewBitsPerPixel)
        limits.push_back({LimitKind::strongCompression, 0, bits});
    if (const double spread = modelSpread(result.modelScores); spread > largeSpread)
        limits.push_back({LimitKind::disagreement, 0, spread});
    return limits;
}

} // namespace veriframe
