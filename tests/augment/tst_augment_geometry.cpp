// SPDX-License-Identifier: GPL-3.0-or-later
// Picture and mask go the same way: a mask made from the picture's own pattern still fits after the whole chain.
#include "augment/augmentations.h"
#include "drawn_crops.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace veriframe::test {
namespace {

/// Bright shapes without symmetry on a dark ground. Round, for at a straight edge all pixels are rounded the same way.
cv::Mat pattern(int width, int height)
{
    cv::Mat picture(height, width, CV_8UC3, cv::Scalar::all(0));
    const auto at = [&](double x, double y) {
        return cv::Point(static_cast<int>(x * width), static_cast<int>(y * height));
    };
    cv::ellipse(picture, at(0.35, 0.4), at(0.15, 0.25), 25, 0, 360, cv::Scalar::all(255), cv::FILLED);
    cv::ellipse(picture, at(0.72, 0.6), at(0.1, 0.06), -20, 0, 360, cv::Scalar::all(255), cv::FILLED);
    return picture;
}

cv::Mat thresholded(const cv::Mat& rgb)
{
    cv::Mat channel;
    cv::extractChannel(rgb, channel, 0);
    return channel > 127;
}

/// What differs must be near the shapes' edges. @param blurPx how far the picture's edges are smeared
void expectAligned(const cv::Mat& rgb, const cv::Mat& mask, int blurPx, const std::string& how)
{
    ASSERT_EQ(rgb.size(), mask.size()) << how;
    const cv::Mat shape = thresholded(rgb), other = mask > 127;
    cv::Mat inner, outer;
    cv::erode(shape, inner, cv::Mat(), {-1, -1}, blurPx);
    cv::dilate(shape, outer, cv::Mat(), {-1, -1}, blurPx);
    EXPECT_EQ(cv::countNonZero(inner & ~other), 0) << how;
    EXPECT_EQ(cv::countNonZero(other & ~outer), 0) << how;
    // Neither is shifted against the other: their centres of mass agree to a fraction of a pixel. Resampling by pixels'
    // corners instead of centres would shift the mask by up to 1.5 pixels here.
    const double tolerancePx = 0.25 + 0.05 * blurPx;
    cv::Mat channel;
    cv::extractChannel(rgb, channel, 0);
    const cv::Moments a = cv::moments(channel), b = cv::moments(mask);
    ASSERT_GT(b.m00, 0) << how;
    EXPECT_NEAR(a.m10 / a.m00, b.m10 / b.m00, tolerancePx) << how;
    EXPECT_NEAR(a.m01 / a.m00, b.m01 / b.m00, tolerancePx) << how;
}

class Geometry : public testing::TestWithParam<cv::Size> {};

INSTANTIATE_TEST_SUITE_P(
    Sizes, Geometry,
    testing::Values(cv::Size(400, 400), cv::Size(380, 380), cv::Size(211, 307), cv::Size(97, 61), cv::Size(1201, 799)),
    [](const auto& given) { return std::to_string(given.param.width) + "x" + std::to_string(given.param.height); });

TEST_P(Geometry, KeepsTheMaskOnThePicture)
{
    const cv::Mat picture = pattern(GetParam().width, GetParam().height);
    // Enlarged pixels of the mask are blocks where the picture has slopes.
    const int blurPx = 1 + 380 / std::max(GetParam().width, GetParam().height);
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        SeededRandom random(seed, 0);
        Augmentations geometry;
        geometry.flip = random.chance(0.5F);
        geometry.fit = SquareFit::draw(random, 380);
        if (random.chance(0.5F))
            geometry.move = ShiftScaleRotate::draw(random);
        cv::Mat rgb = picture.clone(), mask = thresholded(picture);
        geometry.apply(rgb, mask);
        expectAligned(rgb, mask, blurPx, "seed " + std::to_string(seed) + ", " + geometry.describe());
    }
}

TEST(Flip, SwapsLeftAndRight)
{
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(7, 3), cv::Size(8, 2), cv::Size(400, 399)}) {
        const cv::Mat rgb = randomPicture(size.width, size.height, 3, 1),
                      mask = randomPicture(size.width, size.height, 1, 2);
        cv::Mat flippedRgb = rgb.clone(), flippedMask = mask.clone();
        HorizontalFlip::apply(flippedRgb, flippedMask);
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x) {
                ASSERT_EQ(flippedRgb.at<cv::Vec3b>(y, x), rgb.at<cv::Vec3b>(y, size.width - 1 - x));
                ASSERT_EQ(flippedMask.at<unsigned char>(y, x), mask.at<unsigned char>(y, size.width - 1 - x));
            }
    }
}

TEST(SquareFits, KeepTheMasksValues)
{
    cv::Mat rgb = randomPicture(300, 200, 3, 1), mask(200, 300, CV_8UC1, cv::Scalar(21));
    mask.colRange(0, 150).setTo(cv::Scalar(103));
    SquareFit{380, FitKernels::areaCubic}.apply(rgb, mask);
    EXPECT_EQ(cv::countNonZero(mask == 21), 190 * 253);
    EXPECT_EQ(cv::countNonZero(mask == 103), 190 * 253);
    EXPECT_EQ(cv::countNonZero(mask), 380 * 253);
}

TEST(SquareFits, PutTheOddPixelRightAndBelow)
{
    cv::Mat rgb(380, 379, CV_8UC3, cv::Scalar::all(255)), none;
    SquareFit{380, FitKernels::linearLinear}.apply(rgb, none);
    EXPECT_EQ(rgb.at<cv::Vec3b>(0, 0)[0], 255);
    EXPECT_EQ(rgb.at<cv::Vec3b>(0, 379)[0], 0);
    EXPECT_TRUE(none.empty());
}

TEST(Moves, AreBlackOutsideThePicture)
{
    cv::Mat rgb(100, 100, CV_8UC3, cv::Scalar::all(200)), mask(100, 100, CV_8UC1, cv::Scalar(200));
    ShiftScaleRotate{0, 1, 0.1, -0.1}.apply(rgb, mask);
    EXPECT_EQ(cv::countNonZero(mask), 90 * 90);
    EXPECT_EQ(mask.at<unsigned char>(0, 10), 200);
    EXPECT_EQ(mask.at<unsigned char>(0, 9), 0);
    EXPECT_EQ(mask.at<unsigned char>(90, 50), 0);
    EXPECT_EQ(rgb.at<cv::Vec3b>(0, 9), cv::Vec3b(0, 0, 0));
    EXPECT_EQ(rgb.at<cv::Vec3b>(0, 10), cv::Vec3b(200, 200, 200));
}

} // namespace
} // namespace veriframe::test
