// SPDX-License-Identifier: GPL-3.0-or-later
// What the golden pictures do not show: noise, FancyPCA, the ends of ranges.
#include "augment/normal_noise_internal.h"
#include "augment/transforms.h"
#include "base/error.h"
#include "drawn_crops.h"

#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

TEST(NormalNoise, HasTheMomentsAndTailsOfANormalDistribution)
{
    constexpr int count = 4000000;
    NormalNoise noise(7);
    double sum = 0, squares = 0, cubes = 0, fourths = 0;
    std::array<int, 5> beyond{};
    for (int i = 0; i < count; ++i) {
        const double x = noise.next();
        sum += x;
        squares += x * x;
        cubes += x * x * x;
        fourths += x * x * x * x;
        for (std::size_t sigma = 0; sigma < beyond.size(); ++sigma)
            beyond[sigma] += std::abs(x) > static_cast<double>(sigma);
    }
    const double n = count, tolerance = 5 / std::sqrt(n);
    EXPECT_NEAR(sum / n, 0, tolerance);
    EXPECT_NEAR(squares / n, 1, tolerance * std::sqrt(2));
    EXPECT_NEAR(cubes / n, 0, tolerance * std::sqrt(15));
    EXPECT_NEAR(fourths / n, 3, tolerance * std::sqrt(96));
    for (std::size_t sigma = 1; sigma < beyond.size(); ++sigma) {
        const double share = std::erfc(static_cast<double>(sigma) / std::sqrt(2));
        EXPECT_NEAR(beyond[sigma] / n, share, tolerance * std::sqrt(share)) << sigma << " sigma";
    }
}

TEST(NormalNoise, HasNoStepsAtTheEdgesOfItsLayers)
{
    constexpr int count = 4000000, bins = 60;
    NormalNoise noise(8);
    std::array<int, bins> hits{};
    for (int i = 0; i < count; ++i)
        if (const double x = noise.next(); std::abs(x) < 3)
            ++hits[static_cast<std::size_t>((x + 3) * 10)];
    const auto below = [](double x) { return std::erfc(-x / std::sqrt(2)) / 2; };
    for (std::size_t bin = 0; bin < hits.size(); ++bin) {
        const double low = static_cast<double>(bin) / 10 - 3;
        const double share = below(low + 0.1) - below(low);
        EXPECT_NEAR(hits[bin] / double{count}, share, 5 * std::sqrt(share / count)) << "from " << low;
    }
}

TEST(Noise, IsDrawnForEachPixelAndChannelAndTruncated)
{
    const cv::Mat gray(400, 400, CV_8UC3, cv::Scalar::all(128));
    cv::Mat noisy = gray.clone();
    GaussianNoise{25, 3}.apply(noisy);
    cv::Mat values;
    noisy.reshape(1).convertTo(values, CV_64F);
    cv::Scalar mean, deviation;
    cv::meanStdDev(values, mean, deviation);
    EXPECT_NEAR(mean[0], 127.5, 0.05); // truncation takes half a level
    EXPECT_NEAR(deviation[0], std::sqrt(25 + 1.0 / 12), 0.05);
    std::vector<cv::Mat> channels;
    cv::split(noisy, channels);
    EXPECT_GT(cv::countNonZero(channels[0] != channels[1]), 140000);
}

TEST(Noise, IsClippedAndFollowsItsSeed)
{
    for (const int level : {0, 255}) {
        cv::Mat picture(50, 50, CV_8UC3, cv::Scalar::all(level));
        GaussianNoise{50, 1}.apply(picture);
        double low = 0, high = 0;
        cv::minMaxLoc(picture.reshape(1), &low, &high);
        EXPECT_EQ(level == 0 ? low : high, level);
        EXPECT_LT(high - low, 60);
    }
    cv::Mat once = randomPicture(30, 20, 3, 1), again = once.clone(), other = once.clone();
    GaussianNoise{30, 5}.apply(once);
    GaussianNoise{30, 5}.apply(again);
    GaussianNoise{30, 6}.apply(other);
    EXPECT_TRUE(sameBytes(once, again));
    EXPECT_FALSE(sameBytes(once, other));
}

TEST(FancyPcas, ShiftAlongTheDirectionOfTheColours)
{
    // A gray ramp varies along (1, 1, 1) / sqrt(3) only, by three times its own variance.
    cv::Mat ramp(10, 101, CV_8UC3);
    for (int x = 0; x < ramp.cols; ++x)
        ramp.col(x).setTo(cv::Scalar::all(60 + x));
    const double variance = (101.0 * 101.0 - 1) / 12 * 1010 / 1009 / (255.0 * 255.0);
    const double shift = 255 * 3 * variance * 0.9 / std::sqrt(3);
    cv::Mat shifted = ramp.clone();
    FancyPca{0.9}.apply(shifted);
    for (int x = 0; x < ramp.cols; ++x)
        EXPECT_EQ(shifted.at<cv::Vec3b>(3, x), cv::Vec3b::all(static_cast<unsigned char>(60 + x + shift))) << x;
    cv::Mat back = ramp.clone();
    FancyPca{-0.9}.apply(back);
    EXPECT_EQ(back.at<cv::Vec3b>(0, 0)[0], static_cast<unsigned char>(60 - shift));
}

TEST(FancyPcas, LeaveChannelsThatDoNotVary)
{
    cv::Mat red(4, 50, CV_8UC3);
    for (int x = 0; x < red.cols; ++x)
        red.col(x).setTo(cv::Scalar(100 + x * 3, 40, 90));
    cv::Mat shifted = red.clone();
    FancyPca{0.5}.apply(shifted);
    std::vector<cv::Mat> before, after;
    cv::split(red, before);
    cv::split(shifted, after);
    EXPECT_FALSE(sameBytes(before[0], after[0]));
    EXPECT_TRUE(sameBytes(before[1], after[1]));
    EXPECT_TRUE(sameBytes(before[2], after[2]));
    cv::Mat flat(9, 9, CV_8UC3, cv::Scalar(1, 2, 3)), single(1, 1, CV_8UC3, cv::Scalar(1, 2, 3));
    FancyPca{2}.apply(flat);
    FancyPca{2}.apply(single);
    EXPECT_EQ(flat.at<cv::Vec3b>(4, 4), cv::Vec3b(1, 2, 3));
    EXPECT_EQ(single.at<cv::Vec3b>(0, 0), cv::Vec3b(1, 2, 3));
}

TEST(BrightnessContrasts, ClipAndTruncate)
{
    cv::Mat ramp(1, 256, CV_8UC3);
    for (int v = 0; v < 256; ++v)
        ramp.at<cv::Vec3b>(0, v) = cv::Vec3b::all(static_cast<unsigned char>(v));
    for (const double alpha : {0.8, 1.0, 1.2})
        for (const double beta : {-0.2, 0.0, 0.2}) {
            cv::Mat changed = ramp.clone();
            BrightnessContrast{alpha, beta}.apply(changed);
            for (int v = 0; v < 256; ++v) {
                const float exact = static_cast<float>(v) * static_cast<float>(alpha) + static_cast<float>(beta * 255);
                const auto expected = static_cast<unsigned char>(std::min(std::max(exact, 0.F), 255.F));
                EXPECT_EQ(changed.at<cv::Vec3b>(0, v), cv::Vec3b::all(expected));
            }
        }
}

TEST(Hues, GoRoundTheCircle)
{
    const auto shifted = [](cv::Vec3b colour, HueSaturationValue change) {
        cv::Mat pixel(1, 1, CV_8UC3, cv::Scalar(colour[0], colour[1], colour[2]));
        change.apply(pixel);
        return pixel.at<cv::Vec3b>(0, 0);
    };
    EXPECT_EQ(shifted({255, 0, 0}, {0, 0, 0}), cv::Vec3b(255, 0, 0));
    EXPECT_EQ(shifted({255, 0, 0}, {-15, 0, 0}), cv::Vec3b(255, 0, 127)); // 165 of 180: between magenta and red
    EXPECT_EQ(shifted({255, 0, 0}, {15, 0, 0}), cv::Vec3b(255, 128, 0));
    EXPECT_EQ(shifted({255, 0, 0}, {0, 30, 20}), cv::Vec3b(255, 0, 0)); // clipped
    EXPECT_EQ(shifted({10, 10, 10}, {0, 0, -20}), cv::Vec3b(0, 0, 0));
    EXPECT_EQ(shifted({100, 100, 100}, {0, 0, 9.9}), cv::Vec3b::all(109)); // truncated
}

TEST(Jpegs, CompressMoreTheLowerTheQuality)
{
    const cv::Mat face = drawnCrop(3, false, 480).rgb;
    double last = 1e9;
    for (const int quality : {60, 80, 100}) {
        cv::Mat compressed = face.clone();
        JpegQuality{quality}.apply(compressed);
        const double difference = cv::norm(compressed, face, cv::NORM_L1) / static_cast<double>(face.total() * 3);
        EXPECT_LT(difference, last) << quality;
        EXPECT_GT(difference, 0) << quality;
        last = difference;
    }
}

TEST(Jpegs, KeepRedFinerThanBlueAsPublished)
{
    // The codec takes the first channel for blue, which it weighs least: so red suffers most here, not least.
    const auto loss = [](int channel) {
        cv::Mat picture(64, 64, CV_8UC3, cv::Scalar::all(128)), noise = randomPicture(64, 64, 1, 4);
        cv::insertChannel(noise, picture, channel);
        cv::Mat compressed = picture.clone(), got;
        JpegQuality{90}.apply(compressed);
        cv::extractChannel(compressed, got, channel);
        return cv::norm(got, noise, cv::NORM_L1);
    };
    EXPECT_GT(loss(0), loss(2) * 1.2);
}

TEST(Jpegs, RefuseWhatTheFormatCannotHold)
{
    cv::Mat wide(1, 70000, CV_8UC3, cv::Scalar::all(1));
    try {
        JpegQuality{90}.apply(wide);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::unsupported);
    }
}

class SizedPicture : public testing::TestWithParam<cv::Size> {};

INSTANTIATE_TEST_SUITE_P(
    Transforms, SizedPicture,
    testing::Values(cv::Size(1, 1), cv::Size(1, 9), cv::Size(9, 1), cv::Size(2, 2), cv::Size(17, 33)),
    [](const auto& given) { return std::to_string(given.param.width) + "x" + std::to_string(given.param.height); });

TEST_P(SizedPicture, KeepsItsSizeAndItsParentsPixels)
{
    // A part of a larger picture, so that writing beyond the end of a row would show.
    const cv::Size size = GetParam();
    const cv::Mat parent = randomPicture(size.width + 6, size.height + 4, 3, 9);
    const cv::Rect inside(cv::Point(3, 2), size);
    const std::vector<std::function<void(cv::Mat&)>> transforms{
        [](cv::Mat& rgb) { JpegQuality{75}.apply(rgb); }, [](cv::Mat& rgb) { GaussianNoise{40, 2}.apply(rgb); },
        [](cv::Mat& rgb) { GaussianBlur::apply(rgb); },   [](cv::Mat& rgb) { BrightnessContrast{1.1, 0.1}.apply(rgb); },
        [](cv::Mat& rgb) { FancyPca{0.4}.apply(rgb); },   [](cv::Mat& rgb) { HueSaturationValue{9, 9, 9}.apply(rgb); },
        [](cv::Mat& rgb) { ToGray::apply(rgb); }};
    for (std::size_t i = 0; i < transforms.size(); ++i) {
        cv::Mat around = parent.clone();
        cv::Mat rgb = around(inside);
        transforms[i](rgb);
        EXPECT_EQ(rgb.size(), size) << i;
        EXPECT_EQ(rgb.type(), CV_8UC3) << i;
        around(inside).setTo(cv::Scalar::all(0));
        cv::Mat expected = parent.clone();
        expected(inside).setTo(cv::Scalar::all(0));
        EXPECT_TRUE(sameBytes(around, expected)) << i;
    }
}

} // namespace
} // namespace veriframe::test
