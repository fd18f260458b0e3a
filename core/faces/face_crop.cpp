// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/face_crop.h"

#include <algorithm>

namespace veriframe {

PixelBox cropArea(const PixelBox& box, int frameWidth, int frameHeight)
{
    const int marginX = (box.x1 - box.x0) / 3;
    const int marginY = (box.y1 - box.y0) / 3;
    return {
        std::max(box.x0 - marginX, 0), std::max(box.y0 - marginY, 0), std::min(box.x1 + marginX, frameWidth),
        std::min(box.y1 + marginY, frameHeight)};
}

cv::Mat cropFace(const cv::Mat& frameRgb, const PixelBox& box)
{
    const PixelBox area = cropArea(box, frameRgb.cols, frameRgb.rows);
    if (area.x1 <= area.x0 || area.y1 <= area.y0)
        return {};
    return frameRgb(cv::Rect(area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0));
}

} // namespace veriframe
