// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/stop.h"
#include "demo/synthetic_video.h"
#include "media/video_reader.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <set>

namespace veriframe::test {
namespace {

double difference(const cv::Mat& a, const cv::Mat& b)
{
    return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
}

TEST(SyntheticVideo, TheSameOptionsDrawTheSamePicture)
{
    const SyntheticVideoOptions options;
    EXPECT_EQ(difference(drawSyntheticFrame(options, 3).rgb, drawSyntheticFrame(options, 3).rgb), 0);
    EXPECT_GT(difference(drawSyntheticFrame(options, 3).rgb, drawSyntheticFrame(options, 20).rgb), 0.1) << "it moves";
}

/// An encoder that reads what it has not written shows it when the memory is used, and at sides that fill no block.
TEST(SyntheticVideo, TheSameOptionsMakeTheSameFile)
{
    const TemporaryDirectory folder;
    constexpr int times = 8;
    for (const char* codec : {"h264", "hevc", "mpeg4", "vp9"}) {
        std::set<std::string> files;
        for (int i = 0; i < times; ++i) {
            SyntheticVideoOptions options;
            options.codec = codec;
            options.width = 854;
            options.height = 480;
            options.frames = 6;
            writeSyntheticVideo(folder.path() / "video.mp4", options);
            files.insert(readTextFile(folder.path() / "video.mp4"));
        }
        EXPECT_EQ(files.size(), 1U) << codec;
    }
}

TEST(SyntheticVideo, AManipulationChangesTheFaceAndNothingElse)
{
    SyntheticVideoOptions options;
    const SyntheticFrame real = drawSyntheticFrame(options, 10);
    options.manipulated = true;
    const SyntheticFrame fake = drawSyntheticFrame(options, 10);
    EXPECT_EQ(real.face, fake.face);
    EXPECT_GT(difference(real.rgb(real.face), fake.rgb(real.face)), 1);
    const cv::Rect above(0, 0, real.rgb.cols, std::max(1, real.face.y / 4));
    EXPECT_LT(difference(real.rgb(above), fake.rgb(above)), 0.01);
}

TEST(SyntheticVideo, ASetIsPairsWithTheirMetadata)
{
    const TemporaryDirectory folder;
    SyntheticSetOptions options;
    options.pairs = 2;
    options.frames = 6;
    NoProgress progress;
    const auto videos = writeSyntheticSet(folder.path(), options, progress);
    ASSERT_EQ(videos.size(), 4U);
    const Json metadata = readJsonFile(folder.path() / "metadata.json");
    int fakes = 0;
    for (const auto& video : videos) {
        EXPECT_EQ(VideoReader(video).frameCount(), 6);
        const Json& entry = metadata.at(video.filename().string());
        if (entry.at("label") != "FAKE")
            continue;
        ++fakes;
        EXPECT_EQ(metadata.at(entry.at("original").get<std::string>()).at("label"), "REAL");
    }
    EXPECT_EQ(fakes, 2);
}

TEST(SyntheticVideo, RefusesWhatGivesNoPicture)
{
    SyntheticVideoOptions options;
    options.width = 10;
    EXPECT_THROW(drawSyntheticFrame(options, 0), Error);
    const TemporaryDirectory folder;
    options.width = 640;
    options.frames = 0;
    EXPECT_THROW(writeSyntheticVideo(folder.path() / "a.mp4", options), Error);
    options.frames = 3;
    EXPECT_THROW(writeSyntheticVideo("/nonexistent/a.mp4", options), Error);
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(writeSyntheticVideo(folder.path() / "a.mp4", options, source.get_token()), Stopped);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "nothing half-written is left";
}

} // namespace
} // namespace veriframe::test
