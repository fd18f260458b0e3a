// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/identity_internal.h"
#include "demo/motion_internal.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core/mat.hpp>

namespace veriframe {

/// Where a head of a pose lies in the picture: from head units to pixels and back.
class HeadFrame {
public:
    HeadFrame(const Pose& pose, cv::Size picture);

    float scalePx() const { return m_scalePx; }

    cv::Point2f toHead(cv::Point2f pixel) const;
    cv::Point2f toPixel(cv::Point2f head) const;
    /// Where a point of the face shows when the head is turned: it slides over an ellipsoid.
    cv::Point2f turned(cv::Point2f face) const;
    /// How much narrower a feature at that place looks, in (0, 1].
    float foreshortening(cv::Point2f face) const;
    /// The pixels that cover a rectangle of head units, inside the picture.
    cv::Rect pixelsOf(cv::Rect2f head) const;

private:
    cv::Size m_picture;
    cv::Point2f m_centerPx;
    float m_scalePx, m_cosRoll, m_sinRoll, m_yaw, m_pitch;
};

/// 0 below `low`, 1 above `high`, smooth between.
inline float smoothStep(float low, float high, float x)
{
    const float t = std::clamp((x - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

inline Rgb mixed(const Rgb& a, const Rgb& b, float share)
{
    return a * (1 - share) + b * share;
}

/// A soft-edged ellipse in head units. `softness` is the width of its edge as a fraction of the smaller half-axis.
struct SoftEllipse {
    cv::Point2f center;
    float halfWidth = 0, halfHeight = 0;
    float softness = 0.15F;

    /// 1 inside, 0 outside.
    float coverage(cv::Point2f head) const
    {
        const float x = (head.x - center.x) / halfWidth;
        const float y = (head.y - center.y) / halfHeight;
        return 1 - smoothStep(1 - softness, 1 + softness, std::sqrt(x * x + y * y));
    }

    cv::Rect2f bounds() const
    {
        const float grow = 1 + softness;
        return {center.x - halfWidth * grow, center.y - halfHeight * grow, 2 * halfWidth * grow, 2 * halfHeight * grow};
    }
};

/// Calls shade(head point, colour to change) for each pixel of a rectangle of head units.
template<typename Shade>
void shadeRegion(cv::Mat3f& canvas, const HeadFrame& frame, cv::Rect2f head, const Shade& shade)
{
    const cv::Rect pixels = frame.pixelsOf(head);
    for (int y = pixels.y; y < pixels.br().y; ++y) {
        Rgb* row = canvas[y];
        for (int x = pixels.x; x < pixels.br().x; ++x)
            shade(frame.toHead({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F}), row[x]);
    }
}

/// Lays a colour over an ellipse. @param opacity 0..1
void fillEllipse(
    cv::Mat3f& canvas, const HeadFrame& frame, const SoftEllipse& ellipse, const Rgb& colour, float opacity = 1);

/// Multiplies what lies under an ellipse: below 1 darkens.
void shadeEllipse(cv::Mat3f& canvas, const HeadFrame& frame, const SoftEllipse& ellipse, float factor);

} // namespace veriframe
