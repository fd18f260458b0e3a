// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "media/frame_sampling.h"
#include "media/video_reader.h"
#include "numbered_video.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>
#include <opencv2/core.hpp>
#include <random>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

/// Made videos, read back in every order: frame i must be the picture with the number i, at its own time.
class FrameExactness : public testing::Test {
protected:
    const TemporaryDirectory folder;

    std::filesystem::path file(const std::string& name) const { return folder.path() / name; }

    /// A number in a picture and a time in a frame.
    static void expectFrame(const VideoFrame& frame, int index, double seconds, const std::string& how)
    {
        EXPECT_EQ(frame.index, index) << how;
        EXPECT_EQ(numberOf(frame.rgb), index) << how << ": the picture is not frame " << index;
        EXPECT_NEAR(frame.time.seconds, seconds, 2e-3) << how << ", frame " << index;
    }

    /// Every access order there is, each with a reader of its own. @param seconds since the first frame, one per frame
    static void expectExact(const std::filesystem::path& path, const std::vector<double>& seconds)
    {
        const int count = static_cast<int>(seconds.size());
        const auto expectAll = [&](const std::string& how, const std::vector<int>& order) {
            VideoReader reader(path);
            ASSERT_EQ(reader.frameCount(), count) << how;
            for (const int i : order)
                expectFrame(reader.readFrame(i), i, seconds[static_cast<std::size_t>(i)], how);
        };
        std::vector<int> order(static_cast<std::size_t>(count));
        std::iota(order.begin(), order.end(), 0);
        expectAll("forward", order);
        std::reverse(order.begin(), order.end());
        expectAll("backward", order);
        std::shuffle(order.begin(), order.end(), std::minstd_rand(7));
        expectAll("at random", order);

        for (const int threads : {1, 0})
            for (const std::vector<int>& wanted : {sampleFrames(count, 7), sampleFrames(count, 32)}) {
                VideoReaderOptions options;
                options.threads = threads;
                VideoReader reader(path, options);
                std::vector<int> got;
                reader.readFrames(wanted, [&](VideoFrame frame) {
                    expectFrame(frame, frame.index, seconds[static_cast<std::size_t>(frame.index)], "sampled");
                    got.push_back(frame.index);
                    return true;
                });
                EXPECT_EQ(got, wanted);
                // A reader that skipped frames must find them again.
                expectFrame(reader.readFrame(1), 1, seconds[1], "after sampling");
            }
    }

    static std::vector<double> evenSeconds(int count, double step)
    {
        std::vector<double> seconds;
        for (int i = 0; i < count; ++i)
            seconds.push_back(i * step);
        return seconds;
    }
};

TEST_F(FrameExactness, ConstantRateWithBFrames)
{
    VideoWriterOptions options;
    options.bFrames = 3;
    options.keyFrameInterval = 12;
    writeNumberedVideo(file("a.mp4"), options, evenTimestamps(50));
    expectExact(file("a.mp4"), evenSeconds(50, 1 / 30.0));
}

TEST_F(FrameExactness, VariableRate)
{
    VideoWriterOptions options;
    options.timeBaseDenominator = 1000;
    options.keyFrameInterval = 10;
    std::vector<std::int64_t> timestamps;
    std::vector<double> seconds;
    std::int64_t now = 0;
    for (int i = 0; i < 45; ++i) {
        timestamps.push_back(now);
        seconds.push_back(static_cast<double>(now) / 1000);
        now += 10 + (i * 37) % 90;
    }
    writeNumberedVideo(file("a.mp4"), options, timestamps);
    expectExact(file("a.mp4"), seconds);
    writeNumberedVideo(file("a.mkv"), options, timestamps);
    expectExact(file("a.mkv"), seconds);
}

TEST_F(FrameExactness, OpenGroupsOfPictures)
{
    for (const char* codec : {"h264", "hevc"}) {
        VideoWriterOptions options;
        options.codec = codec;
        options.bFrames = 3;
        options.keyFrameInterval = 10;
        if (options.codec == "h264")
            options.encoderOptions["x264-params"] = "open-gop=1:b-adapt=0:scenecut=0";
        else
            options.encoderOptions["x265-params"] = "log-level=error:open-gop=1:b-adapt=0:scenecut=0";
        writeNumberedVideo(file("a.mp4"), options, evenTimestamps(48));
        expectExact(file("a.mp4"), evenSeconds(48, 1 / 30.0));
    }
}

TEST_F(FrameExactness, StartOffset)
{
    VideoWriterOptions options;
    std::vector<std::int64_t> timestamps = evenTimestamps(40);
    for (std::int64_t& time : timestamps)
        time += 90; // three seconds
    for (const char* name : {"a.mp4", "a.mkv", "a.mov"}) {
        writeNumberedVideo(file(name), options, timestamps);
        expectExact(file(name), evenSeconds(40, 1 / 30.0));
        EXPECT_NEAR(VideoReader(file(name)).readFrame(0).time.ptsSeconds, 3.0, 0.1) << name;
    }
}

TEST_F(FrameExactness, EditListThatStartsLate)
{
    // A cut without re-encoding: the file keeps the frames from the key frame on, the edit list hides those before the
    // cut. Only what is shown counts.
    VideoWriterOptions options;
    options.bFrames = 0;
    options.keyFrameInterval = 10;
    writeNumberedVideo(file("whole.mp4"), options, evenTimestamps(60));
    const std::string command = "ffmpeg -v error -y -ss 0.5 -i " + file("whole.mp4").string() + " -c copy " +
                                file("cut.mp4").string() + " 2>/dev/null";
    if (std::system("command -v ffmpeg >/dev/null") != 0)
        GTEST_SKIP() << "needs the program ffmpeg (Debian package ffmpeg)";
    ASSERT_EQ(std::system(command.c_str()), 0);
    VideoReader reader(file("cut.mp4"));
    // 0.5 s at 30 frames a second: frame 15 is the first one shown, 10 the key frame before it.
    ASSERT_GT(reader.frameCount(), 40);
    const auto first = numberOf(reader.readFrame(0).rgb);
    ASSERT_TRUE(first);
    EXPECT_EQ(*first, 60 - reader.frameCount()) << "the last frame must be the last of the original";
    EXPECT_EQ(*first, 15);
    for (const int i : {30, 3, 44, 0, 12}) {
        const VideoFrame frame = reader.readFrame(i);
        EXPECT_EQ(numberOf(frame.rgb), *first + i);
        EXPECT_NEAR(frame.time.seconds, i / 30.0, 2e-3);
    }
}

TEST_F(FrameExactness, EveryRotation)
{
    for (const int degrees : {90, 180, 270}) {
        VideoWriterOptions options;
        options.width = 128;
        options.height = 96;
        options.rotationDegrees = degrees;
        {
            // Written lying, so that the rotation sets it upright.
            VideoWriter writer(file("a.mp4"), options);
            for (int i = 0; i < 40; ++i) {
                const bool upright = degrees == 180;
                const cv::Mat shown = numberedFrame(i, upright ? 128 : 96, upright ? 96 : 128);
                cv::Mat stored;
                const int back = degrees == 90    ? cv::ROTATE_90_COUNTERCLOCKWISE
                                 : degrees == 180 ? cv::ROTATE_180
                                                  : cv::ROTATE_90_CLOCKWISE;
                cv::rotate(shown, stored, back);
                writer.write(stored, i);
            }
            writer.finish();
        }
        expectExact(file("a.mp4"), evenSeconds(40, 1 / 30.0));
        const VideoReader reader(file("a.mp4"));
        EXPECT_EQ(reader.facts().rotationDegrees, degrees);
        EXPECT_EQ(reader.facts().width, degrees == 180 ? 128 : 96);
    }
}

TEST_F(FrameExactness, OddSizes)
{
    for (const auto& [width, height] : {std::pair(101, 75), std::pair(127, 64), std::pair(64, 99)}) {
        VideoWriterOptions options;
        options.width = width;
        options.height = height;
        writeNumberedVideo(file("a.mp4"), options, evenTimestamps(35));
        expectExact(file("a.mp4"), evenSeconds(35, 1 / 30.0));
        EXPECT_EQ(VideoReader(file("a.mp4")).readFrame(0).rgb.size(), cv::Size(width, height));
    }
}

TEST_F(FrameExactness, OneFrame)
{
    writeNumberedVideo(file("a.mp4"), {}, evenTimestamps(1));
    VideoReader reader(file("a.mp4"));
    ASSERT_EQ(reader.frameCount(), 1);
    expectFrame(reader.readFrame(0), 0, 0, "the only one");
    EXPECT_THROW(reader.readFrame(1), Error);
    EXPECT_THROW(reader.readFrame(-1), Error);
}

TEST_F(FrameExactness, TruncatedFilesGiveWhatThereIsAndSaySo)
{
    VideoWriterOptions options;
    options.keyFrameInterval = 10;
    options.containerOptions["movflags"] = "+faststart"; // the index stands before the frames
    writeNumberedVideo(file("whole.mp4"), options, evenTimestamps(60));
    options.containerOptions.clear();
    writeNumberedVideo(file("whole.mkv"), options, evenTimestamps(60));
    for (const char* name : {"whole.mp4", "whole.mkv"}) {
        const std::string bytes = readTextFile(file(name));
        const std::filesystem::path path = file(std::string("cut") + std::filesystem::path(name).extension().string());
        writeFileAtomically(path, bytes.substr(0, bytes.size() * 6 / 10));
        VideoReader reader(path);
        std::vector<int> all(static_cast<std::size_t>(reader.frameCount()));
        std::iota(all.begin(), all.end(), 0);
        int given = 0;
        reader.readFrames(all, [&](VideoFrame frame) {
            // Where the file ends, a frame between others may be lost; what is there keeps its own time.
            EXPECT_EQ(numberOf(frame.rgb), std::lround(frame.time.seconds * 30)) << name;
            ++given;
            return true;
        });
        EXPECT_GE(given, 10) << name;
        EXPECT_LT(given, 60) << name;
        ASSERT_TRUE(reader.damage()) << name;
        EXPECT_THAT(*reader.damage(), testing::ContainsRegex("[0-9]+")) << "it says how many";
    }
}

/// Codec, container, pixel format.
struct Form {
    const char* codec;
    const char* extension;
    const char* pixelFormat;
};

void PrintTo(const Form& form, std::ostream* out)
{
    *out << form.codec << " " << form.pixelFormat << " in " << form.extension;
}

class Formats : public FrameExactness, public testing::WithParamInterface<Form> {};

TEST_P(Formats, AreReadExactly)
{
    VideoWriterOptions options;
    options.codec = GetParam().codec;
    options.pixelFormat = GetParam().pixelFormat;
    options.keyFrameInterval = 15;
    options.timeBaseDenominator = 25;
    const std::filesystem::path path = file(std::string("a.") + GetParam().extension);
    try {
        writeNumberedVideo(path, options, evenTimestamps(36));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::unsupported)
            GTEST_SKIP() << error.what();
        throw;
    }
    expectExact(path, evenSeconds(36, 1 / 25.0));
}

INSTANTIATE_TEST_SUITE_P(
    CodecsAndContainers, Formats,
    testing::Values(
        Form{"h264", "mp4", "yuv420p"}, Form{"h264", "mov", "yuv444p"}, Form{"h264", "mkv", "yuv420p10le"},
        Form{"h264", "avi", "yuv420p"}, Form{"hevc", "mp4", "yuv420p"}, Form{"hevc", "mkv", "yuv420p10le"},
        Form{"vp9", "webm", "yuv420p"}, Form{"vp9", "mkv", "yuv420p10le"}, Form{"av1", "mkv", "yuv420p"},
        Form{"av1", "mp4", "yuv420p10le"}, Form{"av1", "webm", "yuv420p"}, Form{"mpeg4", "avi", "yuv420p"},
        Form{"mpeg4", "mp4", "yuv420p"}, Form{"mpeg4", "mkv", "yuv420p"}, Form{"mjpeg", "avi", "yuvj420p"},
        Form{"mjpeg", "mov", "yuvj422p"}),
    [](const auto& given) {
        return std::string(given.param.codec) + "_" + given.param.extension + "_" + given.param.pixelFormat;
    });

TEST_F(FrameExactness, StopsOnRequestAndEarlyOnDemand)
{
    writeNumberedVideo(file("a.mp4"), {}, evenTimestamps(60));
    VideoReader reader(file("a.mp4"));
    int given = 0;
    EXPECT_EQ(reader.readFrames(sampleFrames(60, 32), [&](VideoFrame) { return ++given < 3; }), 3);
    expectFrame(reader.readFrame(50), 50, 50 / 30.0, "after an early end");
    std::stop_source source;
    EXPECT_THROW(
        reader.readFrames(
            sampleFrames(60, 32),
            [&](VideoFrame) {
                source.request_stop();
                return true;
            },
            source.get_token()),
        Stopped);
    expectFrame(reader.readFrame(2), 2, 2 / 30.0, "after a stop");
}

TEST_F(FrameExactness, AReceiverThatThrowsIsHeard)
{
    writeNumberedVideo(file("a.mp4"), {}, evenTimestamps(60));
    VideoReader reader(file("a.mp4"));
    EXPECT_THROW(
        reader.readFrames(sampleFrames(60, 32), [](VideoFrame) -> bool { throw std::runtime_error("full"); }),
        std::runtime_error);
    expectFrame(reader.readFrame(7), 7, 7 / 30.0, "after an exception");
}

/// What is said of files that are no video.
class BadFiles : public FrameExactness {
protected:
    std::string refusal(const std::filesystem::path& path) const
    {
        try {
            VideoReader reader(path);
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), HasSubstr(path.filename().string()));
            return error.what();
        }
        return "accepted";
    }
};

TEST_F(BadFiles, AreRefusedWithAReason)
{
    EXPECT_THAT(refusal(file("absent.mp4")), HasSubstr("no such file"));
    writeFileAtomically(file("empty.mp4"), std::string_view());
    EXPECT_THAT(refusal(file("empty.mp4")), HasSubstr("empty"));
    writeFileAtomically(file("text.mp4"), std::string_view("this is no video\n"));
    EXPECT_THAT(refusal(file("text.mp4")), HasSubstr("no video file"));
    std::filesystem::create_directory(file("folder.mp4"));
    EXPECT_THAT(refusal(file("folder.mp4")), HasSubstr("directory"));
    writeFileAtomically(file("list.mp4"), std::string_view("ffconcat version 1.0\nfile '/etc/passwd'\n"));
    EXPECT_NE(refusal(file("list.mp4")), "accepted");
    writeNumberedVideo(file("whole.mp4"), {}, evenTimestamps(30));
    writeFileAtomically(file("head.mp4"), readTextFile(file("whole.mp4")).substr(0, 200));
    EXPECT_NE(refusal(file("head.mp4")), "accepted");
}

TEST_F(BadFiles, FlippedBitsNeverCrash)
{
    writeNumberedVideo(file("whole.mp4"), {}, evenTimestamps(30));
    const std::string whole = readTextFile(file("whole.mp4"));
    std::minstd_rand random(3);
    for (int round = 0; round < 60; ++round) {
        std::string bytes = whole;
        for (int flip = 0; flip < 20; ++flip)
            bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
        writeFileAtomically(file("flipped.mp4"), bytes);
        try {
            VideoReader reader(file("flipped.mp4"));
            reader.readFrames(sampleFrames(reader.frameCount(), 8), [](VideoFrame) { return true; });
        } catch (const Error&) {
            // A clear refusal is as good as a result.
        }
    }
}

} // namespace
} // namespace veriframe::test
