// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "demo/synthetic_video.h"
#include "faces/face_outline.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <thread>
#include <vector>

namespace veriframe::test {
namespace {

SyntheticFrame drawnFrame()
{
    SyntheticVideoOptions options;
    options.width = options.height = 480;
    return drawSyntheticFrame(options, 0);
}

TEST(FaceOutline, RunsAroundADrawnFace)
{
    if (!faceOutlineAvailable())
        GTEST_SKIP() << "dlib's 68-point predictor is not installed";
    const SyntheticFrame frame = drawnFrame();
    const auto outline = faceOutline(frame.rgb);
    ASSERT_TRUE(outline);
    const cv::Rect face = frame.face;
    const cv::Point eyes(face.x + face.width / 2, face.y + face.height / 4);
    EXPECT_LT((*outline)[0].x, eyes.x);                             // one end of the jaw at the left
    EXPECT_GT((*outline)[16].x, eyes.x);                            // the other at the right
    EXPECT_GT((*outline)[8].y, face.y + face.height * 3 / 4);       // the chin below
    EXPECT_LT((*outline)[19].y, (*outline)[8].y - face.height / 2); // the brows well above
    EXPECT_LT((*outline)[17].x, (*outline)[26].x);
}

TEST(FaceOutline, DoesNotDependOnTheCropsSize)
{
    if (!faceOutlineAvailable())
        GTEST_SKIP() << "dlib's 68-point predictor is not installed";
    // 240 pixels are searched as they are, 480 and 960 in small.
    const cv::Mat rgb = drawnFrame().rgb;
    cv::Mat small, large;
    cv::resize(rgb, small, {}, 0.5, 0.5, cv::INTER_AREA);
    cv::resize(rgb, large, {}, 2, 2, cv::INTER_CUBIC);
    const auto ofSmall = faceOutline(small), outline = faceOutline(rgb), ofLarge = faceOutline(large);
    ASSERT_TRUE(ofSmall && outline && ofLarge);
    // The detector's boxes go in steps of a tenth of a face, so the points differ somewhat.
    double apart = 0;
    for (std::size_t i = 0; i < outline->size(); ++i)
        apart += cv::norm((*ofSmall)[i] * 2 - (*outline)[i]) + cv::norm((*ofLarge)[i] / 2 - (*outline)[i]);
    EXPECT_LT(apart / 136, drawnFrame().face.height * 0.06);
}

TEST(FaceOutline, IsFoundForASmallFaceInALargePicture)
{
    if (!faceOutlineAvailable())
        GTEST_SKIP() << "dlib's 68-point predictor is not installed";
    const SyntheticFrame frame = drawnFrame();
    cv::Mat room(600, 600, CV_8UC3, cv::Scalar::all(128)), face;
    cv::resize(frame.rgb, face, {300, 300}, 0, 0, cv::INTER_AREA);
    face.copyTo(room(cv::Rect(40, 200, 300, 300)));
    EXPECT_TRUE(faceOutline(room));
}

TEST(FaceOutline, IsNothingWithoutAFace)
{
    EXPECT_FALSE(faceOutline(cv::Mat()));
    EXPECT_FALSE(faceOutline(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(9))));
    EXPECT_FALSE(faceOutline(cv::Mat(1, 300, CV_8UC3, cv::Scalar::all(9))));
    EXPECT_FALSE(faceOutline(cv::Mat(200, 200, CV_8UC3, cv::Scalar::all(128))));
}

TEST(FaceOutline, WantsColours)
{
    EXPECT_THROW(faceOutline(cv::Mat(200, 200, CV_8UC1, cv::Scalar(1))), Error);
}

TEST(FaceOutline, IsTheSameOnAllThreads)
{
    const cv::Mat rgb = drawnFrame().rgb;
    const auto alone = faceOutline(rgb);
    std::vector<std::optional<FaceOutline>> together(4);
    {
        std::vector<std::jthread> threads;
        for (auto& outline : together)
            threads.emplace_back([&] { outline = faceOutline(rgb); });
    }
    for (const auto& outline : together)
        EXPECT_EQ(outline, alone);
}

} // namespace
} // namespace veriframe::test
