// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "media/frame_sampling.h"
#include "media/image_ops.h"
#include "test_support.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <random>

namespace veriframe::test {
namespace {

cv::Mat randomPicture(int width, int height, int channels = 3)
{
    cv::Mat picture(height, width, CV_8UC(channels));
    std::minstd_rand random(static_cast<unsigned>(width * height));
    for (int row = 0; row < height; ++row)
        for (int i = 0; i < width * channels; ++i)
            picture.ptr(row)[i] = static_cast<std::uint8_t>(random() >> 8);
    return picture;
}

/// One axis of Pillow's BICUBIC as spec algorithms.md 2 writes it, in double and without any care for speed.
std::vector<double> resampledLine(const std::vector<double>& line, int outputs)
{
    const auto kernel = [](double x) {
        x = std::abs(x);
        constexpr double a = -0.5;
        if (x < 1)
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0.0;
    };
    const int inputs = static_cast<int>(line.size());
    const double ratio = static_cast<double>(inputs) / outputs;
    const double filter = std::max(ratio, 1.0);
    std::vector<double> result;
    for (int i = 0; i < outputs; ++i) {
        const double centre = (i + 0.5) * ratio;
        const int first = std::max(static_cast<int>(centre - 2 * filter + 0.5), 0);
        const int last = std::min(static_cast<int>(centre + 2 * filter + 0.5), inputs);
        double sum = 0, weights = 0;
        for (int j = first; j < last; ++j) {
            const double weight = kernel((j + 0.5 - centre) / filter);
            sum += weight * line[static_cast<std::size_t>(j)];
            weights += weight;
        }
        result.push_back(std::clamp(std::round(sum / weights), 0.0, 255.0));
    }
    return result;
}

cv::Mat resampledPlainly(const cv::Mat& picture, int width, int height)
{
    const int channels = picture.channels();
    cv::Mat wide(picture.rows, width, picture.type());
    for (int row = 0; row < picture.rows; ++row)
        for (int c = 0; c < channels; ++c) {
            std::vector<double> line;
            for (int x = 0; x < picture.cols; ++x)
                line.push_back(picture.ptr(row)[x * channels + c]);
            const std::vector<double> done = resampledLine(line, width);
            for (int x = 0; x < width; ++x)
                wide.ptr(row)[x * channels + c] = static_cast<std::uint8_t>(done[static_cast<std::size_t>(x)]);
        }
    cv::Mat result(height, width, picture.type());
    for (int i = 0; i < width * channels; ++i) {
        std::vector<double> line;
        for (int row = 0; row < picture.rows; ++row)
            line.push_back(wide.ptr(row)[i]);
        const std::vector<double> done = resampledLine(line, height);
        for (int row = 0; row < height; ++row)
            result.ptr(row)[i] = static_cast<std::uint8_t>(done[static_cast<std::size_t>(row)]);
    }
    return result;
}

TEST(PillowBicubic, IsTheFormulaOfTheSpecification)
{
    LargestDifference difference("resampled gray levels");
    for (const auto& [from, to] :
         {std::pair(cv::Size(96, 54), cv::Size(48, 27)), std::pair(cv::Size(101, 63), cv::Size(33, 20)),
          std::pair(cv::Size(40, 30), cv::Size(80, 60)), std::pair(cv::Size(17, 90), cv::Size(5, 29)),
          std::pair(cv::Size(1, 1), cv::Size(3, 3)), std::pair(cv::Size(64, 2), cv::Size(21, 1))})
        for (const int channels : {1, 3}) {
            const cv::Mat picture = randomPicture(from.width, from.height, channels);
            const cv::Mat got = resizePillowBicubic(picture, to.width, to.height);
            const cv::Mat expected = resampledPlainly(picture, to.width, to.height);
            // Pillow computes in 22-bit fixed point; the formula in double may round an exact half the other way.
            difference.note(
                cv::norm(got, expected, cv::NORM_INF), 0,
                std::to_string(from.width) + " to " + std::to_string(to.width));
        }
    EXPECT_LE(difference.value(), 1);
}

TEST(PillowBicubic, RefusesEmptyPicturesAndSides)
{
    EXPECT_THROW(resizePillowBicubic({}, 10, 10), Error);
    EXPECT_THROW(resizePillowBicubic(randomPicture(4, 4), 0, 10), Error);
}

TEST(SquareCanvas, HasThePublishedRoundingOfTheOtherSide)
{
    // 78x78 becomes 380 high and 379 wide (spec algorithms.md 5).
    const cv::Mat canvas = fitOnSquareCanvas(cv::Mat(78, 78, CV_8UC3, cv::Scalar(255, 255, 255)), 380);
    ASSERT_EQ(canvas.size(), cv::Size(380, 380));
    EXPECT_EQ(canvas.at<cv::Vec3b>(190, 379), cv::Vec3b(0, 0, 0)) << "the odd column is black, to the right";
    EXPECT_EQ(canvas.at<cv::Vec3b>(379, 378), cv::Vec3b(255, 255, 255));
    EXPECT_EQ(canvas.at<cv::Vec3b>(0, 0), cv::Vec3b(255, 255, 255));
}

TEST(SquareCanvas, CentresAndLeavesAFittingPictureAsItIs)
{
    const cv::Mat wide = fitOnSquareCanvas(cv::Mat(95, 380, CV_8UC3, cv::Scalar(9, 9, 9)), 380);
    EXPECT_EQ(wide.at<cv::Vec3b>(141, 5), cv::Vec3b(0, 0, 0));
    EXPECT_EQ(wide.at<cv::Vec3b>(142, 5), cv::Vec3b(9, 9, 9));
    EXPECT_EQ(wide.at<cv::Vec3b>(236, 5), cv::Vec3b(9, 9, 9));
    EXPECT_EQ(wide.at<cv::Vec3b>(237, 5), cv::Vec3b(0, 0, 0));
    const cv::Mat exact = randomPicture(224, 224);
    EXPECT_EQ(cv::norm(fitOnSquareCanvas(exact, 224), exact, cv::NORM_INF), 0);
}

TEST(FrameSampling, IsEvenWithBothEndsAndNoDuplicates)
{
    const std::vector<int> frames = sampleFrames(300, 32);
    ASSERT_EQ(frames.size(), 32U);
    for (int i = 0; i < 32; ++i)
        EXPECT_EQ(frames[static_cast<std::size_t>(i)], i * 299 / 31);
    EXPECT_EQ(sampleFrames(1), std::vector<int>{0});
    EXPECT_EQ(sampleFrames(5, 32), (std::vector<int>{0, 1, 2, 3, 4}));
    EXPECT_EQ(sampleFrames(9, 1), std::vector<int>{0});
    EXPECT_THROW(sampleFrames(0), Error);
    EXPECT_THROW(sampleFrames(10, 0), Error);
}

TEST(Pictures, SurviveWritingAndReading)
{
    const TemporaryDirectory folder;
    const cv::Mat picture = randomPicture(33, 21);
    const std::string path = (folder.path() / "a.png").string();
    writePng(path, picture);
    EXPECT_EQ(cv::norm(readImageRgb(path), picture, cv::NORM_INF), 0);
    EXPECT_THROW(readImageRgb((folder.path() / "absent.png").string()), Error);
    writeFileAtomically(folder.path() / "text.png", std::string_view("no picture"));
    EXPECT_THROW(readImageRgb((folder.path() / "text.png").string()), Error);
    EXPECT_THROW(writePng("/nonexistent/a.png", picture), Error);
}

} // namespace
} // namespace veriframe::test
