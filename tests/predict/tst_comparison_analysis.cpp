// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "nn/formula_weights.h"
#include "predict/comparison_analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

constexpr int frameCount = 24;

/// A face at one place; counts what it is shown.
class OneFaceDetector : public FaceDetector {
public:
    bool forbidden = false;

    std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images, std::stop_token) override
    {
        if (forbidden)
            throw Error(ErrorCode::internal, "Detecting", {}, "nobody should have asked");
        std::vector<std::vector<Face>> all;
        for (const cv::Mat& image : images) {
            const auto side = static_cast<float>(image.rows);
            all.push_back({{{side / 4, side / 4, side / 2, side / 2}, 0.9F, {}}});
        }
        return all;
    }

    const DetectorFacts& facts() const override { return m_facts; }

private:
    const DetectorFacts m_facts{"one face", {}, {}};
};

class CountedProgress : public Progress {
public:
    std::int64_t last = 0, total = 0;

    void report(const ProgressUpdate& update) override
    {
        EXPECT_GE(update.done, last) << "both passes are counted together";
        last = update.done;
        total = update.total;
    }
};

class ComparisonAnalysis : public testing::Test {
protected:
    ComparisonAnalysis()
    {
        options.framesWanted = 6;
        options.framesPerBatch = 2;
    }

    static void SetUpTestSuite()
    {
        folder = std::make_unique<TemporaryDirectory>();
        draw("a.mp4", 320, 30);
        draw("small.mp4", 160, 30);
        draw("slow.mp4", 320, 15);
        writeTorchCheckpoint(folder->path() / "b0.pth", formulaCheckpoint("tf_efficientnet_b0_ns"));
        one = std::make_unique<Ensemble>(
            std::vector{EnsembleMember{folder->path() / "b0.pth", {}, 32}}, EnsembleOptions());
        other = std::make_unique<Ensemble>(
            std::vector{EnsembleMember{folder->path() / "b0.pth", {}, 64}}, EnsembleOptions());
    }

    static void TearDownTestSuite()
    {
        one.reset();
        other.reset();
        folder.reset();
    }

    static void draw(const char* name, int width, double fps)
    {
        SyntheticVideoOptions drawing;
        drawing.width = width;
        drawing.height = width * 3 / 4;
        drawing.frames = frameCount;
        drawing.fps = fps;
        writeSyntheticVideo(path(name), drawing);
    }

    static std::filesystem::path path(const char* name) { return folder->path() / name; }

    static inline std::unique_ptr<TemporaryDirectory> folder;
    static inline std::unique_ptr<Ensemble> one, other;
    OneFaceDetector detector;
    AnalysisOptions options;
    CountedProgress progress;
    NoProgress quiet;
};

TEST_F(ComparisonAnalysis, TheSecondEnsembleJudgesTheBoxesThatWereFoundAndNoFaceIsLookedFor)
{
    const VideoResult first = analyzeVideo(path("a.mp4"), detector, *one, options, quiet);
    const VideoResult fresh = analyzeVideo(path("a.mp4"), detector, *other, options, quiet);
    detector.forbidden = true;
    const VideoResult second = judgeAgain(first, detector, *other, options, progress);
    ASSERT_EQ(second.frames.size(), first.frames.size());
    EXPECT_EQ(second.score, fresh.score) << "to the last bit what it would have said alone";
    for (std::size_t i = 0; i < first.frames.size(); ++i) {
        EXPECT_EQ(second.frames[i].index, first.frames[i].index);
        EXPECT_EQ(second.frames[i].faces[0].box, first.frames[i].faces[0].box);
        EXPECT_EQ(second.frames[i].faces[0].probabilities, fresh.frames[i].faces[0].probabilities);
        EXPECT_NE(second.frames[i].faces[0].probabilities, first.frames[i].faces[0].probabilities);
    }
    EXPECT_EQ(progress.last, 6);
}

TEST_F(ComparisonAnalysis, JudgingTwiceCountsBothPassesAndUsesEachEnsemblesRule)
{
    StrategyParameters strict;
    strict.realThreshold = 0.99;
    const PairResult pair = analyzeByTwo(path("a.mp4"), detector, *one, *other, options, strict, progress);
    EXPECT_EQ(progress.last, 12);
    EXPECT_EQ(progress.total, 12);
    EXPECT_EQ(pair.first.modelScores.at(0).rule, StrategyRule::meanOfAll);
    EXPECT_EQ(pair.second.modelScores.at(0).rule, StrategyRule::meanOfReals);
    const ResultComparison comparison = compareResults(pair.first, pair.second);
    EXPECT_EQ(comparison.summary.facesCompared, 6);
    EXPECT_GT(*comparison.summary.largestAbsoluteDifference, 0);
}

TEST_F(ComparisonAnalysis, AVideoAndItselfDifferInNothing)
{
    const PairResult pair = analyzeVideoPair(path("a.mp4"), path("a.mp4"), detector, *one, options, {}, progress);
    const ResultComparison comparison = compareResults(pair.first, pair.second, {{}, {}, pair.pairing});
    EXPECT_EQ(comparison.summary.framesCompared, 6);
    EXPECT_EQ(*comparison.summary.largestAbsoluteDifference, 0);
    EXPECT_EQ(progress.last, 12);
}

TEST_F(ComparisonAnalysis, AScaledCopyIsComparedFaceByFace)
{
    const PairResult pair = analyzeVideoPair(path("a.mp4"), path("small.mp4"), detector, *one, options, {}, quiet);
    const ResultComparison comparison = compareResults(pair.first, pair.second, {{}, {}, pair.pairing});
    EXPECT_EQ(pair.pairing.by, PairedBy::index);
    EXPECT_EQ(comparison.summary.facesCompared, 6);
    EXPECT_TRUE(comparison.summary.secondLacks.empty());
}

TEST_F(ComparisonAnalysis, OtherFrameRatesAreComparedAtTheSameTimes)
{
    const PairResult pair = analyzeVideoPair(path("a.mp4"), path("slow.mp4"), detector, *one, options, {}, quiet);
    EXPECT_EQ(pair.pairing.by, PairedBy::time);
    const ResultComparison comparison = compareResults(pair.first, pair.second, {{}, {}, pair.pairing});
    ASSERT_EQ(comparison.frames.size(), 6U);
    for (const FrameComparison& frame : comparison.frames)
        EXPECT_NEAR(*frame.firstSeconds, *frame.secondSeconds, 1e-6);
    EXPECT_EQ(comparison.frames.back().pair, (FramePair{22, 11}));
}

TEST_F(ComparisonAnalysis, AFileThatIsNoVideoIsRefusedBeforeAnythingIsJudged)
{
    writeFileAtomically(path("text.mp4"), std::string_view("no video"));
    detector.forbidden = true;
    EXPECT_THROW(analyzeVideoPair(path("a.mp4"), path("text.mp4"), detector, *one, options, {}, quiet), Error);
}

TEST_F(ComparisonAnalysis, StoppedHalfWayThereAreTheFacesThatBothHadJudged)
{
    options.framesPerBatch = 1;
    const VideoResult first = analyzeVideo(path("a.mp4"), detector, *one, options, quiet);
    std::stop_source source;
    const VideoResult second =
        judgeAgain(first, detector, *other, options, quiet, source.get_token(), [&](const FrameResult& frame) {
            if (frame.index == first.frames[2].index)
                source.request_stop();
        });
    EXPECT_EQ(second.state, VideoState::cancelled);
    const ResultComparison comparison = compareResults(first, second);
    EXPECT_GE(comparison.summary.framesCompared, 3);
    EXPECT_LT(comparison.summary.framesCompared, 6);
    EXPECT_EQ(comparison.summary.secondLacks.at(Absence::notAnalysed), 6 - comparison.summary.framesCompared);
}

TEST_F(ComparisonAnalysis, StoppedBeforeTheSecondVideoNothingIsCompared)
{
    std::stop_source source;
    source.request_stop();
    const PairResult pair =
        analyzeVideoPair(path("a.mp4"), path("small.mp4"), detector, *one, options, {}, quiet, source.get_token());
    EXPECT_EQ(pair.second.state, VideoState::cancelled);
    const ResultComparison comparison = compareResults(pair.first, pair.second, {{}, {}, pair.pairing});
    EXPECT_EQ(comparison.summary.framesCompared, 0);
    EXPECT_FALSE(comparison.second.hasScore());
}

TEST_F(ComparisonAnalysis, WithoutFramesThereIsNothingToJudgeAgain)
{
    VideoResult broken;
    broken.path = path("a.mp4");
    broken.state = VideoState::unreadable;
    detector.forbidden = true;
    const VideoResult second = judgeAgain(broken, detector, *other, options, quiet);
    EXPECT_TRUE(second.frames.empty()) << "not the frames that the options would sample";
    EXPECT_EQ(second.state, VideoState::unreadable);
}

} // namespace
} // namespace veriframe::test
