// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/json.h"
#include "dataset/ssim_mask.h"
#include "test_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

cv::Mat noise(int width, int height, int seed)
{
    cv::Mat picture(height, width, CV_8UC3);
    cv::RNG random(static_cast<std::uint64_t>(seed));
    random.fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

/// SSIM as its definition stands, one window after another.
double ssimAt(const cv::Mat& real, const cv::Mat& fake, int x, int y, int channel)
{
    const auto at = [&](const cv::Mat& picture, int dx, int dy) {
        const int column = cv::borderInterpolate(x + dx, picture.cols, cv::BORDER_REFLECT);
        const int row = cv::borderInterpolate(y + dy, picture.rows, cv::BORDER_REFLECT);
        return static_cast<double>(picture.at<cv::Vec3b>(row, column)[channel]);
    };
    double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
    for (int dy = -3; dy <= 3; ++dy)
        for (int dx = -3; dx <= 3; ++dx) {
            const double p = at(real, dx, dy), q = at(fake, dx, dy);
            a += p / 49;
            b += q / 49;
            aa += p * p / 49;
            bb += q * q / 49;
            ab += p * q / 49;
        }
    const double toSample = 49.0 / 48;
    const double c1 = 2.55 * 2.55, c2 = 7.65 * 7.65;
    return (2 * a * b + c1) * (2 * toSample * (ab - a * b) + c2) /
           ((a * a + b * b + c1) * (toSample * (aa - a * a + bb - b * b) + c2));
}

TEST(SsimMask, IsThePublishedOne)
{
    VERIFRAME_REQUIRE_SHARED(folder, "golden/ssim");
    LargestDifference masks("masks in gray levels"), means("mean SSIM"), maskMeans("masks' means");
    int found = 0;
    const Json golden = readJsonFile(folder / "expected.json");
    for (const auto& [name, expected] : golden.items()) {
        const auto read = [&, prefix = name](const char* kind, int how) {
            return cv::imread((folder / (prefix + "_" + kind + ".png")).string(), how);
        };
        const SsimMask result = ssimMask(read("real", cv::IMREAD_COLOR), read("fake", cv::IMREAD_COLOR));
        const cv::Mat mask = read("diff", cv::IMREAD_GRAYSCALE);
        ASSERT_EQ(result.mask.size(), mask.size()) << name;
        ASSERT_EQ(result.mask.type(), CV_8UC1);
        means.note(result.meanSsim, expected.at("mean_ssim"), name);
        maskMeans.note(cv::mean(result.mask)[0], expected.at("mask_mean"), name);
        EXPECT_NEAR(cv::countNonZero(result.mask > 20), expected.at("mask_gt20").get<double>(), mask.total() * 1e-4);
        for (int y = 0; y < mask.rows; ++y)
            for (int x = 0; x < mask.cols; ++x)
                masks.note(result.mask.at<unsigned char>(y, x), mask.at<unsigned char>(y, x), name);
        ++found;
    }
    EXPECT_EQ(found, 2);
    EXPECT_LE(masks.value(), 1);
    EXPECT_LE(means.value(), 1e-6);
    EXPECT_LE(maskMeans.value(), 0.01);
}

class SsimMaskOfSize : public testing::TestWithParam<cv::Size> {};

INSTANTIATE_TEST_SUITE_P(
    Sizes, SsimMaskOfSize, testing::Values(cv::Size(7, 7), cv::Size(8, 7), cv::Size(7, 19), cv::Size(33, 21)),
    [](const auto& given) { return std::to_string(given.param.width) + "x" + std::to_string(given.param.height); });

TEST_P(SsimMaskOfSize, IsWhatTheDefinitionGivesEdgesIncluded)
{
    const cv::Mat real = noise(GetParam().width, GetParam().height, 1);
    cv::Mat fake = noise(GetParam().width, GetParam().height, 2) / 2 + real / 2;
    fake(cv::Rect(0, 0, 3, 3)).setTo(cv::Scalar(0, 128, 255));
    const SsimMask result = ssimMask(real, fake);
    double sum = 0;
    for (int y = 0; y < real.rows; ++y)
        for (int x = 0; x < real.cols; ++x) {
            cv::Vec3d difference;
            for (int channel = 0; channel < 3; ++channel) {
                const double ssim = ssimAt(real, fake, x, y, channel);
                difference[channel] = std::min(255.0, 255 * (1 - ssim));
                if (x >= 3 && y >= 3 && x < real.cols - 3 && y < real.rows - 3)
                    sum += ssim;
            }
            const double gray = 0.114 * difference[0] + 0.587 * difference[1] + 0.299 * difference[2];
            EXPECT_NEAR(result.mask.at<unsigned char>(y, x), gray, 1.6) << x << ", " << y;
        }
    EXPECT_NEAR(result.meanSsim, sum / (3.0 * (real.cols - 6) * (real.rows - 6)), 1e-12);
}

TEST(SsimMask, IsBlackForEqualPictures)
{
    for (const cv::Mat& picture : {noise(7, 7, 3), noise(40, 30, 4), cv::Mat(9, 9, CV_8UC3, cv::Scalar::all(0))}) {
        const SsimMask result = ssimMask(picture, picture.clone());
        EXPECT_EQ(cv::countNonZero(result.mask), 0);
        EXPECT_DOUBLE_EQ(result.meanSsim, 1);
    }
}

TEST(SsimMask, SaturatesWherePicturesAreOpposites)
{
    cv::Mat stripes(20, 20, CV_8UC3);
    for (int y = 0; y < stripes.rows; ++y)
        stripes.row(y).setTo(cv::Scalar::all(y % 2 == 0 ? 255 : 0));
    // Anticorrelated: SSIM is near -1 and 255 * (1 - SSIM) near 510, which the published program wraps to a small
    // value.
    const SsimMask result = ssimMask(stripes, cv::Scalar::all(255) - stripes);
    EXPECT_LT(result.meanSsim, -0.9);
    EXPECT_EQ(cv::countNonZero(result.mask == 255), 400);
}

TEST(SsimMask, TakesPartsOfLargerPictures)
{
    const cv::Mat real = noise(50, 40, 5), fake = noise(50, 40, 6);
    const cv::Rect part(11, 7, 20, 25);
    const SsimMask view = ssimMask(real(part), fake(part)), copy = ssimMask(real(part).clone(), fake(part).clone());
    EXPECT_EQ(cv::countNonZero(view.mask != copy.mask), 0);
    EXPECT_EQ(view.meanSsim, copy.meanSsim);
}

TEST(SsimMask, RefusesWhatCannotBeCompared)
{
    const auto codeOf = [](const cv::Mat& real, const cv::Mat& fake) {
        try {
            ssimMask(real, fake);
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::internal;
    };
    EXPECT_EQ(codeOf(noise(20, 20, 1), noise(20, 21, 1)), ErrorCode::mismatch);
    EXPECT_EQ(codeOf(noise(6, 20, 1), noise(6, 20, 1)), ErrorCode::badInput);
    EXPECT_EQ(codeOf(cv::Mat(), noise(9, 9, 1)), ErrorCode::badInput);
    EXPECT_EQ(codeOf(cv::Mat(9, 9, CV_8UC1), cv::Mat(9, 9, CV_8UC1)), ErrorCode::badInput);
    try {
        ssimMask(noise(20, 20, 1), noise(20, 21, 1));
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("20 x 20 and 20 x 21"));
    }
}

} // namespace
} // namespace veriframe::test
