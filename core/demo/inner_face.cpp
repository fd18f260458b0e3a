// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/inner_face_internal.h"

#include "demo/face_painter_internal.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {

InnerFaceMask innerFaceMask(const HeadFrame& frame, const Identity& person, float softness)
{
    const SoftEllipse ellipse = innerFace(frame, softness);
    InnerFaceMask mask;
    mask.area = frame.pixelsOf(ellipse.bounds());
    mask.share.create(mask.area.size());
    const cv::Point2f pixelCenter(0.5F, 0.5F);
    for (int y = 0; y < mask.area.height; ++y) {
        for (int x = 0; x < mask.area.width; ++x) {
            const cv::Point2f head = frame.toHead(cv::Point2f(cv::Point(x, y) + mask.area.tl()) + pixelCenter);
            const float insideHead = 1 - smoothStep(0.92F, 1, outlineRadius(person, head));
            mask.share(y, x) = ellipse.coverage(head) * insideHead;
        }
    }
    return mask;
}

void layOver(cv::Mat3f& picture, const cv::Mat3f& face, const InnerFaceMask& mask, float strength)
{
    cv::Mat3f target = picture(mask.area);
    for (int y = 0; y < target.rows; ++y)
        for (int x = 0; x < target.cols; ++x)
            target(y, x) = mixed(target(y, x), face(y, x), strength * mask.share(y, x));
}

void loseDetail(cv::Mat3f& picture, double factor)
{
    const cv::Size size = picture.size();
    const cv::Size coarse(std::max(8, cvRound(size.width * factor)), std::max(8, cvRound(size.height * factor)));
    cv::Mat3f small;
    cv::resize(picture, small, coarse, 0, 0, cv::INTER_AREA);
    cv::resize(small, picture, size, 0, 0, cv::INTER_CUBIC);
}

} // namespace veriframe
