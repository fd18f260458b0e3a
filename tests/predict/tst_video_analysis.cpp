// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/error.h"
#include "base/files.h"
#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/submission.h"
#include "predict/video_analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

/// A detector that does as it is told: `count` faces side by side in each picture.
class ScriptedDetector : public FaceDetector {
public:
    int count = 1;
    bool outside = false;
    bool fails = false;

    std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images, std::stop_token) override
    {
        if (fails)
            throw Error(ErrorCode::internal, "Detecting", {}, "out of order");
        std::vector<std::vector<Face>> all;
        for (const cv::Mat& image : images) {
            std::vector<Face>& faces = all.emplace_back();
            for (int i = 0; i < count; ++i) {
                const auto x = outside ? 2.0F * static_cast<float>(image.cols) : 12.0F * static_cast<float>(i);
                faces.push_back({{x, 10, x + 10, 20}, 0.9F, {}});
            }
        }
        return all;
    }

    const DetectorFacts& facts() const override { return m_facts; }

private:
    const DetectorFacts m_facts{"scripted", {}, {}};
};

class VideoAnalysis : public testing::Test {
protected:
    VideoAnalysis()
    {
        SyntheticVideoOptions options;
        options.width = 320;
        options.height = 240;
        options.frames = 40;
        writeSyntheticVideo(video, options);
        writeTorchCheckpoint(folder.path() / "b0.pth", untrainedCheckpoint("tf_efficientnet_b0_ns", 1));
        const std::vector<EnsembleMember> members{
            {folder.path() / "b0.pth", {}, 32}, {folder.path() / "b0.pth", {}, 64}};
        ensemble = std::make_unique<Ensemble>(members, EnsembleOptions());
    }

    VideoResult
    analyze(const AnalysisOptions& options = {}, std::stop_token stop = {}, const FrameReceiver& onFrame = {})
    {
        return analyzeVideo(video, detector, *ensemble, options, progress, stop, onFrame);
    }

    const TemporaryDirectory folder;
    const std::filesystem::path video = folder.path() / "a.mp4";
    ScriptedDetector detector;
    std::unique_ptr<Ensemble> ensemble;
    NoProgress progress;
};

TEST_F(VideoAnalysis, FramesArriveInOrderAsTheyAreJudged)
{
    std::vector<int> seen;
    const VideoResult result = analyze({}, {}, [&](const FrameResult& frame) {
        seen.push_back(frame.index);
        ASSERT_EQ(frame.faces.size(), 1U);
        EXPECT_EQ(frame.faces[0].probabilities.size(), 2U) << "one per model";
    });
    EXPECT_EQ(result.state, VideoState::scored);
    EXPECT_EQ(seen.size(), 32U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.front(), 0);
    EXPECT_EQ(seen.back(), 39);
    EXPECT_EQ(result.modelScores.size(), 2U);
    EXPECT_NEAR(result.score, (result.modelScores[0].score + result.modelScores[1].score) / 2, 1e-15);
    ASSERT_EQ(result.tracks.size(), 1U);
    EXPECT_EQ(result.tracks[0].faces, 32);
}

TEST_F(VideoAnalysis, EveryFrameMeansEveryFrame)
{
    AnalysisOptions options;
    options.framesWanted = 0;
    EXPECT_EQ(analyze(options).frames.size(), 40U);
}

TEST_F(VideoAnalysis, TheResultDoesNotDependOnHowFramesAreBatched)
{
    detector.count = 3;
    AnalysisOptions options;
    options.framesPerBatch = 1;
    const VideoResult single = analyze(options);
    options.framesPerBatch = 7;
    const VideoResult seven = analyze(options);
    EXPECT_EQ(single.score, seven.score);
    for (std::size_t i = 0; i < single.frames.size(); ++i)
        for (std::size_t f = 0; f < 3; ++f)
            EXPECT_EQ(single.frames[i].faces[f].probabilities, seven.frames[i].faces[f].probabilities);
}

TEST_F(VideoAnalysis, ProfileKernelJudgesTheFirst127Faces)
{
    detector.count = 5;
    AnalysisOptions options;
    options.profile = Profile::kernel;
    const VideoResult result = analyze(options);
    EXPECT_EQ(result.facesFound, 160);
    EXPECT_EQ(result.facesUsed, 127);
    EXPECT_EQ(result.modelScores[0].total, 127);
    EXPECT_TRUE(result.frames[25].faces[1].used);
    EXPECT_FALSE(result.frames[25].faces[2].used) << "25 * 5 + 2 are 127";
    EXPECT_THAT(result.note, HasSubstr("127 of 160"));
    options.profile = Profile::dfdc;
    EXPECT_EQ(analyze(options).facesUsed, 160);
}

TEST_F(VideoAnalysis, FacesOutsideTheFrameCountForNothing)
{
    detector.outside = true;
    const VideoResult result = analyze();
    EXPECT_EQ(result.state, VideoState::noFace);
    EXPECT_EQ(result.score, 0.5);
    EXPECT_EQ(result.facesFound, 32);
    EXPECT_EQ(result.facesUsed, 0);
}

TEST_F(VideoAnalysis, NoFaceAndUnreadableAreStatesOfTheirOwn)
{
    detector.count = 0;
    EXPECT_EQ(analyze().state, VideoState::noFace);
    const VideoResult absent = analyzeVideo(folder.path() / "absent.mp4", detector, *ensemble, {}, progress);
    EXPECT_EQ(absent.state, VideoState::unreadable);
    ASSERT_TRUE(absent.error);
    EXPECT_EQ(absent.error->code, ErrorCode::notFound);
    EXPECT_EQ(absent.score, 0.5);
}

TEST_F(VideoAnalysis, AFailingStageFailsTheVideoAndNothingHangs)
{
    detector.fails = true;
    const VideoResult result = analyze();
    EXPECT_EQ(result.state, VideoState::failed);
    ASSERT_TRUE(result.error);
    EXPECT_THAT(result.error->message(), HasSubstr("out of order"));
    EXPECT_EQ(result.score, 0.5);
}

TEST_F(VideoAnalysis, AStopKeepsWhatWasJudged)
{
    std::stop_source source;
    int seen = 0;
    const VideoResult result = analyze({}, source.get_token(), [&](const FrameResult&) {
        if (++seen == 5)
            source.request_stop();
    });
    EXPECT_EQ(result.state, VideoState::cancelled);
    EXPECT_GE(result.frames.size(), 5U);
    EXPECT_LT(result.frames.size(), 32U);
    std::stop_source before;
    before.request_stop();
    EXPECT_EQ(analyze({}, before.get_token()).state, VideoState::cancelled);
}

TEST(Submission, QuotesAsRfc4180AndRoundTripsItsNumbers)
{
    EXPECT_EQ(csvField("plain.mp4"), "plain.mp4");
    EXPECT_EQ(csvField("a,b.mp4"), "\"a,b.mp4\"");
    EXPECT_EQ(csvField("a\"b.mp4"), "\"a\"\"b.mp4\"");
    EXPECT_EQ(csvField("a\nb.mp4"), "\"a\nb.mp4\"");
    for (const double value : {0.0, 0.5, 1.0, 1.0 / 3, 0.1 + 0.2, 1e-300})
        EXPECT_EQ(std::stod(roundTripText(value)), value);
    EXPECT_EQ(submissionCsv(std::vector<SubmissionRow>{{"b.mp4", 0.25}}), "filename,label\nb.mp4,0.25\n");
}

TEST(Ensemble, AManifestRoundTripsWithPathsOfItsFolder)
{
    const TemporaryDirectory folder;
    EnsembleManifest manifest;
    manifest.name = "two";
    manifest.note = "Only for tests.";
    manifest.members = {
        {folder.path() / "models/a.pth", "tf_efficientnet_b5_ns", 300, std::string(64, 'a')},
        {"/elsewhere/b.pth", {}, 380, {}}};
    manifest.profile = Profile::kernel;
    manifest.strategy.minimumFakes = 5;
    writeEnsembleManifest(folder.path() / "two.ensemble.json", manifest);
    EXPECT_THAT(readTextFile(folder.path() / "two.ensemble.json"), HasSubstr("\"models/a.pth\""));
    const EnsembleManifest read = readEnsembleManifest(folder.path() / "two.ensemble.json");
    EXPECT_EQ(read.name, manifest.name);
    EXPECT_EQ(read.note, manifest.note);
    EXPECT_EQ(read.strategy, manifest.strategy);
    EXPECT_EQ(read.profile, manifest.profile);
    ASSERT_EQ(read.members.size(), 2U);
    EXPECT_EQ(read.members[0].path, manifest.members[0].path);
    EXPECT_EQ(read.members[0].sha256, manifest.members[0].sha256);
    EXPECT_EQ(read.members[0].inputSizePx, 300);
    EXPECT_EQ(read.members[1].path, "/elsewhere/b.pth");
}

} // namespace
} // namespace veriframe::test
