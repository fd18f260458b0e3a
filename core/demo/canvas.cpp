// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/canvas_internal.h"

namespace veriframe {
namespace {

/// Half the depth of the ellipsoid that features slide on; deeper than wide, as heads are.
constexpr float headDepth = 1.15F;

float depthAt(cv::Point2f face)
{
    const float inside = 1 - face.x * face.x - face.y * face.y / (1.5F * 1.5F);
    return headDepth * std::sqrt(std::max(inside, 0.04F));
}

} // namespace

HeadFrame::HeadFrame(const Pose& pose, cv::Size picture)
    : m_picture(picture),
      m_centerPx(pose.center.x * static_cast<float>(picture.width), pose.center.y * static_cast<float>(picture.height)),
      m_scalePx(pose.headWidth * static_cast<float>(std::min(picture.width, picture.height))),
      m_cosRoll(std::cos(pose.roll)), m_sinRoll(std::sin(pose.roll)), m_yaw(pose.yaw), m_pitch(pose.pitch)
{}

cv::Point2f HeadFrame::toHead(cv::Point2f pixel) const
{
    const cv::Point2f d = (pixel - m_centerPx) / m_scalePx;
    return {d.x * m_cosRoll + d.y * m_sinRoll, -d.x * m_sinRoll + d.y * m_cosRoll};
}

cv::Point2f HeadFrame::toPixel(cv::Point2f head) const
{
    const cv::Point2f turned(head.x * m_cosRoll - head.y * m_sinRoll, head.x * m_sinRoll + head.y * m_cosRoll);
    return m_centerPx + turned * m_scalePx;
}

cv::Point2f HeadFrame::turned(cv::Point2f face) const
{
    const float depth = depthAt(face);
    return {face.x * std::cos(m_yaw) + depth * std::sin(m_yaw), face.y * std::cos(m_pitch) + depth * std::sin(m_pitch)};
}

float HeadFrame::foreshortening(cv::Point2f face) const
{
    constexpr float step = 0.02F;
    const float change = turned({face.x + step, face.y}).x - turned({face.x - step, face.y}).x;
    return std::clamp(change / (2 * step), 0.35F, 1.0F);
}

cv::Rect HeadFrame::pixelsOf(cv::Rect2f head) const
{
    cv::Point2f low = toPixel(head.tl());
    cv::Point2f high = low;
    for (const cv::Point2f corner : {head.br(), {head.br().x, head.y}, {head.x, head.br().y}}) {
        const cv::Point2f pixel = toPixel(corner);
        low = {std::min(low.x, pixel.x), std::min(low.y, pixel.y)};
        high = {std::max(high.x, pixel.x), std::max(high.y, pixel.y)};
    }
    const cv::Point first(static_cast<int>(std::floor(low.x)), static_cast<int>(std::floor(low.y)));
    const cv::Point last(static_cast<int>(std::ceil(high.x)), static_cast<int>(std::ceil(high.y)));
    return cv::Rect(first, last) & cv::Rect(cv::Point(), m_picture);
}

void fillEllipse(
    cv::Mat3f& canvas, const HeadFrame& frame, const SoftEllipse& ellipse, const Rgb& colour, float opacity)
{
    shadeRegion(canvas, frame, ellipse.bounds(), [&](cv::Point2f head, Rgb& pixel) {
        pixel = mixed(pixel, colour, opacity * ellipse.coverage(head));
    });
}

void shadeEllipse(cv::Mat3f& canvas, const HeadFrame& frame, const SoftEllipse& ellipse, float factor)
{
    shadeRegion(canvas, frame, ellipse.bounds(), [&](cv::Point2f head, Rgb& pixel) {
        pixel *= 1 + (factor - 1) * ellipse.coverage(head);
    });
}

} // namespace veriframe
