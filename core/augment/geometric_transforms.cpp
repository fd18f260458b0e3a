// SPDX-License-Identifier: GPL-3.0-or-later
// What moves pixels: picture and mask go together.
#include "augment/transforms.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {

void HorizontalFlip::apply(cv::Mat& rgb, cv::Mat& mask)
{
    cv::flip(rgb, rgb, 1);
    if (!mask.empty())
        cv::flip(mask, mask, 1);
}

SquareFit SquareFit::draw(SeededRandom& random, int sidePx)
{
    constexpr FitKernels choices[] = {FitKernels::areaCubic, FitKernels::areaLinear, FitKernels::linearLinear};
    return {sidePx, choices[random.below(3)]};
}

void SquareFit::apply(cv::Mat& rgb, cv::Mat& mask) const
{
    rgb = fitOnSquareCanvas(rgb, sidePx, kernels);
    if (!mask.empty())
        mask = fitOnSquareCanvas(mask, sidePx, FitKernels::nearest);
}

ShiftScaleRotate ShiftScaleRotate::draw(SeededRandom& random)
{
    ShiftScaleRotate drawn;
    drawn.angleDegrees = random.uniform(-10, 10);
    drawn.scale = 1 + random.uniform(-0.2F, 0.2F);
    drawn.dx = random.uniform(-0.1F, 0.1F);
    drawn.dy = random.uniform(-0.1F, 0.1F);
    return drawn;
}

void ShiftScaleRotate::apply(cv::Mat& rgb, cv::Mat& mask) const
{
    const cv::Point2f centre(static_cast<float>(rgb.cols) / 2, static_cast<float>(rgb.rows) / 2);
    cv::Matx23d matrix = cv::getRotationMatrix2D_(centre, angleDegrees, scale);
    matrix(0, 2) += dx * rgb.cols;
    matrix(1, 2) += dy * rgb.rows;
    const auto move = [&](cv::Mat& picture, int interpolation) {
        cv::Mat moved;
        cv::warpAffine(picture, moved, matrix, picture.size(), interpolation, cv::BORDER_CONSTANT);
        picture = moved;
    };
    move(rgb, cv::INTER_LINEAR);
    if (!mask.empty())
        move(mask, cv::INTER_NEAREST);
}

} // namespace veriframe
