// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "demo/synthetic_video.h"
#include "faces/face_outline.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>
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
