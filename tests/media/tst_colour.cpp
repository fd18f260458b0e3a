// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "media/video_reader.h"
#include "media/video_writer.h"
#include "test_support.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

namespace veriframe::test {
namespace {

/// A picture of smooth colours with some texture.
cv::Mat colouredFrame(int number, int width, int height)
{
    cv::Mat rgb(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            rgb.at<cv::Vec3b>(y, x) = cv::Vec3b(
                static_cast<std::uint8_t>(x * 255 / width), static_cast<std::uint8_t>(y * 255 / height),
                static_cast<std::uint8_t>((x * 7 + y * 3 + number * 11) % 256));
    return rgb;
}

/// Decodes with OpenCV as the published program does, and compares every pixel.
void expectAsOpenCv(const std::filesystem::path& path, double tolerance = 0)
{
    cv::VideoCapture capture(path.string(), cv::CAP_FFMPEG);
    ASSERT_TRUE(capture.isOpened());
    VideoReader reader(path);
    LargestDifference difference("gray levels from OpenCV's in " + path.filename().string());
    cv::Mat bgr;
    for (int i = 0; capture.read(bgr) && i < 40; ++i) {
        cv::Mat flipped;
        const VideoFrame frame = reader.readFrame(i);
        ASSERT_EQ(frame.rgb.size(), bgr.size());
        cv::Mat channels[3];
        cv::split(bgr, channels);
        cv::merge(std::vector<cv::Mat>{channels[2], channels[1], channels[0]}, flipped);
        difference.note(cv::norm(frame.rgb, flipped, cv::NORM_INF), 0, "frame " + std::to_string(i));
    }
    EXPECT_LE(difference.value(), tolerance);
}

TEST(Colour, IsOpenCvsBitForBit)
{
    const TemporaryDirectory folder;
    for (const auto& [codec, format] :
         {std::pair("h264", "yuv420p"), std::pair("h264", "yuv444p"), std::pair("mjpeg", "yuvj420p"),
          std::pair("h264", "yuv420p10le"), std::pair("mpeg4", "yuv420p")}) {
        VideoWriterOptions options;
        options.codec = codec;
        options.pixelFormat = format;
        options.width = 322;
        options.height = 182;
        options.timeBaseDenominator = 25;
        const std::filesystem::path path = folder.path() / (std::string(codec) + format + ".avi");
        {
            VideoWriter writer(path, options);
            for (int i = 0; i < 5; ++i)
                writer.write(colouredFrame(i, options.width, options.height), i);
            writer.finish();
        }
        // OpenCV scales the coded picture, padding included: where libswscale filters chroma (10 bit), the padding
        // touches a percent of the pixels near the edges.
        expectAsOpenCv(path, std::string(format) == "yuv420p10le" ? 12 : 0);
    }
}

TEST(Colour, IsOpenCvsBitForBitOnRealVideos)
{
    VERIFRAME_REQUIRE_SHARED(videos, "data/dfdc_mini");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(videos))
        if (entry.path().extension() == ".mp4")
            expectAsOpenCv(entry.path());
}

} // namespace
} // namespace veriframe::test
