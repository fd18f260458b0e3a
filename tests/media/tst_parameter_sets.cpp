// SPDX-License-Identifier: GPL-3.0-or-later
// Cut and joined videos: the header's H.264 parameter sets are not those of the pictures, the right ones stand once, in
// the first packet.
#include "base/files.h"
#include "media/video_reader.h"
#include "media/video_writer.h"
#include "test_support.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <numeric>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

/// Reads each of the frames with a reader of its own and compares it with the one of a reading from the beginning.
void expectSameAsFromTheBeginning(const fs::path& video, const std::vector<int>& frames)
{
    std::vector<cv::Mat> expected;
    VideoReader whole(video);
    std::vector<int> all(static_cast<std::size_t>(whole.frameCount()));
    std::iota(all.begin(), all.end(), 0);
    whole.readFrames(all, [&](const VideoFrame& frame) {
        expected.push_back(frame.rgb.clone());
        return true;
    });
    ASSERT_EQ(expected.size(), all.size());
    LargestDifference difference("values of frames read by themselves");
    for (const int frame : frames)
        difference.note(
            cv::norm(VideoReader(video).readFrame(frame).rgb, expected[static_cast<std::size_t>(frame)], cv::NORM_INF),
            0, "frame " + std::to_string(frame));
    EXPECT_EQ(difference.value(), 0);
}

/// An H.264 stream cut into NAL units, start codes left out.
std::vector<std::string> nalUnitsOf(const std::string& stream)
{
    std::vector<std::string> units;
    const std::string startCode("\0\0\1", 3);
    std::size_t start = stream.find(startCode);
    while (start != std::string::npos) {
        start += startCode.size();
        const std::size_t next = stream.find(startCode, start);
        std::string unit = stream.substr(start, next == std::string::npos ? next : next - start);
        while (!unit.empty() && unit.back() == '\0')
            unit.pop_back();
        units.push_back(std::move(unit));
        start = next;
    }
    return units;
}

constexpr int sequenceParameters = 7, pictureParameters = 8;

int kindOf(const std::string& unit)
{
    return unit.empty() ? 0 : unit[0] & 0x1F;
}

/// The stream with its parameter sets once, at its beginning.
std::string withParametersOnce(const std::string& stream)
{
    std::string result;
    bool seen[32] = {};
    for (const std::string& unit : nalUnitsOf(stream)) {
        const int kind = kindOf(unit);
        if ((kind == sequenceParameters || kind == pictureParameters) && std::exchange(seen[kind], true))
            continue;
        result += std::string("\0\0\0\1", 4) + unit;
    }
    return result;
}

/// Turns CABAC into CAVLC, or the other way round, in the header of an MP4 file only: with that no picture decodes.
void contradictHeader(const fs::path& video)
{
    std::string file = readTextFile(video);
    const std::size_t box = file.find("avcC");
    ASSERT_NE(box, std::string::npos);
    const auto number = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(file[at])); };
    const std::size_t sequence = box + 4 + 6; // after version, profile, compatibility, level, sizes, count
    const std::size_t picture = sequence + 2 + (number(sequence) << 8 | number(sequence + 1)) + 1 + 2;
    ASSERT_EQ(number(picture) & 0x1F, std::size_t(pictureParameters));
    // Bits: pic_parameter_set_id and seq_parameter_set_id, both 0 and one bit long, then entropy_coding_mode_flag.
    ASSERT_EQ(number(picture + 1) & 0xC0, std::size_t(0xC0));
    file[picture + 1] = static_cast<char>(number(picture + 1) ^ 0x20);
    writeFileAtomically(video, file);
}

TEST(ParameterSets, OfTheFirstPacketCountBeyondASeek)
{
    const TemporaryDirectory folder;
    const fs::path original = folder.path() / "original.mp4", stream = folder.path() / "stream.h264",
                   video = folder.path() / "video.mp4";
    {
        VideoWriterOptions options;
        options.width = options.height = 128;
        options.bFrames = 0;
        options.keyFrameInterval = 10;
        VideoWriter writer(original, options);
        for (int frame = 0; frame < 40; ++frame)
            writer.write(cv::Mat(128, 128, CV_8UC3, cv::Scalar(6 * frame, 255 - 6 * frame, 80)), frame);
        writer.finish();
    }
    const auto ffmpeg = [](const std::string& arguments) {
        return std::system(("ffmpeg -loglevel error -y " + arguments).c_str()) == 0;
    };
    if (!ffmpeg("-i " + original.string() + " -c copy -f h264 " + stream.string()))
        GTEST_SKIP() << "needs the program ffmpeg";
    writeFileAtomically(stream, withParametersOnce(readTextFile(stream)));
    ASSERT_TRUE(ffmpeg("-framerate 30 -i " + stream.string() + " -c copy " + video.string()));
    contradictHeader(video);
    expectSameAsFromTheBeginning(video, {0, 5, 10, 20, 25, 39});
}

TEST(ParameterSets, OfRealFootageCountBeyondASeek)
{
    VERIFRAME_REQUIRE_SHARED(video, "data/dfdc_mini/dfdc_train_part_0/519_515.mp4");
    expectSameAsFromTheBeginning(video, {0, 250, 300, 500, 532, 750});
}

} // namespace
} // namespace veriframe::test
