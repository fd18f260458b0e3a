// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/transforms.h"
#include "base/json.h"
#include "test_support.h"

#include <functional>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

/// One transform with the parameters that albumentations 1.0.0 was given, and how far levels may differ.
struct GoldenTransform {
    const char* name;
    double toleranceLevels;
    std::function<void(cv::Mat& rgb, const Json& parameters)> apply;
};

void fit(cv::Mat& rgb, int sidePx, FitKernels kernels, bool withBars)
{
    const cv::Rect place = placeOnSquareCanvas(rgb.cols, rgb.rows, sidePx);
    cv::Mat mask;
    SquareFit{sidePx, kernels}.apply(rgb, mask);
    if (!withBars)
        rgb = rgb(place).clone();
}

GoldenTransform fitOf(const char* name, FitKernels kernels)
{
    return {name, 1, [kernels](cv::Mat& rgb, const Json& parameters) {
                fit(rgb, parameters.at("max_side"), kernels, false);
            }};
}

void compress(cv::Mat& rgb, const Json& parameters)
{
    JpegQuality{parameters.at("quality").get<int>()}.apply(rgb);
}

void move(cv::Mat& rgb, const Json& p)
{
    cv::Mat mask;
    ShiftScaleRotate{p.at("angle"), p.at("scale"), p.at("dx"), p.at("dy")}.apply(rgb, mask);
}

void flip(cv::Mat& rgb, const Json&)
{
    cv::Mat mask;
    HorizontalFlip::apply(rgb, mask);
}

const std::vector<GoldenTransform>& goldenTransforms()
{
    static const std::vector<GoldenTransform> all{
        {"jpeg_q60", 2, compress},
        {"jpeg_q95", 2, compress},
        {"blur_k3", 1, [](cv::Mat& rgb, const Json&) { GaussianBlur::apply(rgb); }},
        {"hflip", 0, flip},
        {"brightness_contrast", 0,
         [](cv::Mat& rgb, const Json& p) {
             BrightnessContrast{p.at("alpha"), p.at("beta")}.apply(rgb);
         }},
        {"hsv", 1,
         [](cv::Mat& rgb, const Json& p) {
             HueSaturationValue{p.at("hue_shift"), p.at("sat_shift"), p.at("val_shift")}.apply(rgb);
         }},
        {"gray", 1, [](cv::Mat& rgb, const Json&) { ToGray::apply(rgb); }},
        {"shift_scale_rotate", 1, move},
        fitOf("iso_380_area_cubic", FitKernels::areaCubic),
        fitOf("iso_224_area_cubic", FitKernels::areaCubic),
        fitOf("iso_224_linear_linear", FitKernels::linearLinear),
        fitOf("iso_380_area_linear", FitKernels::areaLinear),
        {"pad_380", 1, [](cv::Mat& rgb, const Json& p) { fit(rgb, p.at("min_height"), FitKernels::areaCubic, true); }},
    };
    return all;
}

class Transform : public testing::TestWithParam<std::size_t> {};

INSTANTIATE_TEST_SUITE_P(
    Augment, Transform, testing::Range(std::size_t{0}, goldenTransforms().size()),
    [](const auto& given) { return goldenTransforms()[given.param].name; });

TEST_P(Transform, IsThePublishedOne)
{
    VERIFRAME_REQUIRE_SHARED(folder, "golden/augment");
    const GoldenTransform& transform = goldenTransforms()[GetParam()];
    const std::string name = transform.name;
    cv::Mat rgb = readImageRgb((folder / "input.png").string());
    transform.apply(rgb, readJsonFile(folder / "expected.json").at(name));
    const cv::Mat expected = readImageRgb((folder / (name + ".png")).string());
    ASSERT_EQ(rgb.size(), expected.size());
    ASSERT_EQ(rgb.type(), CV_8UC3);
    LargestDifference difference(name + " in gray levels");
    for (int y = 0; y < rgb.rows; ++y)
        for (int i = 0; i < rgb.cols * 3; ++i)
            difference.note(
                rgb.ptr(y)[i], expected.ptr(y)[i], "row " + std::to_string(y) + ", column " + std::to_string(i / 3));
    EXPECT_LE(difference.value(), transform.toleranceLevels);
}

TEST(Goldens, AreAllCompared)
{
    VERIFRAME_REQUIRE_SHARED(folder, "golden/augment");
    const Json expected = readJsonFile(folder / "expected.json");
    EXPECT_EQ(expected.size(), goldenTransforms().size());
    for (const GoldenTransform& transform : goldenTransforms())
        EXPECT_TRUE(expected.contains(transform.name)) << transform.name;
}

} // namespace
} // namespace veriframe::test
