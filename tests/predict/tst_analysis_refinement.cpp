// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "demo/synthetic_video.h"
#include "media/frame_sampling.h"
#include "media/video_writer.h"
#include "nn/checkpoint_file.h"
#include "nn/formula_weights.h"
#include "predict/video_analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Faces whose places follow from the picture, so that boxes of another frame would be seen; counts what it is shown.
class PictureDetector : public FaceDetector {
public:
    int count = 2;
    bool forbidden = false;
    int pictures = 0;

    std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images, std::stop_token) override
    {
        if (forbidden)
            throw Error(ErrorCode::internal, "Detecting", {}, "nobody should have asked");
        std::vector<std::vector<Face>> all;
        for (const cv::Mat& image : images) {
            ++pictures;
            std::vector<Face>& faces = all.emplace_back();
            const auto jitter = static_cast<float>(static_cast<int>(cv::sum(image)[0]) % 5);
            for (int i = 0; i < count; ++i) {
                const float x = 4 + jitter + 16.0F * static_cast<float>(i % 8);
                const float y = 20 + 12.0F * static_cast<float>(i / 8);
                faces.push_back({{x, y, x + 12, y + 12}, 0.9F + jitter / 100, {Point{x + 2, y + 2}}});
            }
            // One that never counts: nothing of it lies inside.
            faces.push_back({{9000, 0, 9010, 10}, 0.5F, {}});
        }
        return all;
    }

    const DetectorFacts& facts() const override { return m_facts; }

private:
    const DetectorFacts m_facts{"picture", {}, {}};
};

constexpr int frameCount = 40;
constexpr int cutAt = 23;

/// Two people one after another, with a cut between them.
void writeVideoWithCut(const std::filesystem::path& path)
{
    SyntheticVideoOptions drawing;
    drawing.width = 320;
    drawing.height = 240;
    VideoWriterOptions options;
    options.width = drawing.width;
    options.height = drawing.height;
    VideoWriter writer(path, options);
    for (int i = 0; i < frameCount; ++i) {
        cv::Mat rgb = drawSyntheticFrame(drawing, i).rgb;
        if (i >= cutAt)
            rgb = cv::Scalar::all(255) - rgb;
        writer.write(rgb, i);
    }
    writer.finish();
}

std::string textOf(const FaceResult& face)
{
    std::string text = "box " + std::to_string(face.box.x0) + " " + std::to_string(face.box.x1) + " score " +
                       std::to_string(face.detectorScore) + " eye " + std::to_string(face.landmarks[0].x) + " track " +
                       std::to_string(face.track) + (face.used ? " used" : " not used");
    for (const double p : face.probabilities)
        text += " " + testing::PrintToString(p);
    return text;
}

void expectEqual(const FrameResult& got, const FrameResult& expected)
{
    EXPECT_EQ(got.index, expected.index);
    EXPECT_EQ(got.time.pts, expected.time.pts);
    EXPECT_EQ(got.signature, expected.signature);
    ASSERT_EQ(got.faces.size(), expected.faces.size());
    for (std::size_t i = 0; i < got.faces.size(); ++i) {
        EXPECT_EQ(textOf(got.faces[i]), textOf(expected.faces[i]));
        EXPECT_EQ(got.faces[i].probabilities, expected.faces[i].probabilities) << "to the last bit";
        EXPECT_EQ(got.faces[i].appearance, expected.faces[i].appearance);
    }
}

void expectEqual(const VideoResult& got, const VideoResult& expected)
{
    EXPECT_STREQ(toString(got.state), toString(expected.state));
    EXPECT_EQ(got.score, expected.score);
    EXPECT_EQ(got.framesAsked, expected.framesAsked);
    EXPECT_EQ(got.framesDecoded, expected.framesDecoded);
    EXPECT_EQ(got.facesFound, expected.facesFound);
    EXPECT_EQ(got.facesUsed, expected.facesUsed);
    EXPECT_EQ(got.shotStarts, expected.shotStarts);
    EXPECT_EQ(got.note, expected.note);
    ASSERT_EQ(got.frames.size(), expected.frames.size());
    for (std::size_t i = 0; i < got.frames.size(); ++i)
        expectEqual(got.frames[i], expected.frames[i]);
    ASSERT_EQ(got.tracks.size(), expected.tracks.size());
    for (std::size_t i = 0; i < got.tracks.size(); ++i) {
        EXPECT_EQ(got.tracks[i].faces, expected.tracks[i].faces);
        EXPECT_EQ(got.tracks[i].firstFrame, expected.tracks[i].firstFrame);
        EXPECT_EQ(got.tracks[i].lastFrame, expected.tracks[i].lastFrame);
        EXPECT_EQ(got.tracks[i].score, expected.tracks[i].score);
    }
    ASSERT_EQ(got.modelScores.size(), expected.modelScores.size());
    for (std::size_t i = 0; i < got.modelScores.size(); ++i)
        EXPECT_EQ(got.modelScores[i].score, expected.modelScores[i].score);
}

std::vector<int> allFrames()
{
    std::vector<int> indices(frameCount);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

class CountedProgress : public Progress {
public:
    std::int64_t done = 0, total = 0;

    void report(const ProgressUpdate& update) override
    {
        done = update.done;
        total = update.total;
    }
};

class AnalysisRefinement : public testing::TestWithParam<Profile> {
protected:
    static void SetUpTestSuite()
    {
        folder = std::make_unique<TemporaryDirectory>();
        writeVideoWithCut(video());
        // Formula weights: unlike random ones, they give faces that differ probabilities that do.
        writeTorchCheckpoint(folder->path() / "b0.pth", formulaCheckpoint("tf_efficientnet_b0_ns"));
        const EnsembleMember first{folder->path() / "b0.pth", {}, 32}, second{folder->path() / "b0.pth", {}, 64};
        one = std::make_unique<Ensemble>(std::vector{first}, EnsembleOptions());
        two = std::make_unique<Ensemble>(std::vector{first, second}, EnsembleOptions());
    }

    static void TearDownTestSuite()
    {
        one.reset();
        two.reset();
        folder.reset();
    }

    static std::filesystem::path video() { return folder->path() / "a.mp4"; }

    VideoResult
    analyze(FrameSelection selection, Ensemble* ensemble, std::stop_token stop = {}, const FrameReceiver& onFrame = {})
    {
        return analyzeFrames(video(), detector, ensemble, options(), std::move(selection), progress, stop, onFrame);
    }

    AnalysisOptions options() const
    {
        AnalysisOptions result;
        result.profile = GetParam();
        result.framesPerBatch = 3;
        return result;
    }

    static std::vector<FrameResult> withoutProbabilities(std::vector<FrameResult> frames)
    {
        for (FrameResult& frame : frames)
            for (FaceResult& face : frame.faces)
                face.probabilities.clear();
        return frames;
    }

    static inline std::unique_ptr<TemporaryDirectory> folder;
    static inline std::unique_ptr<Ensemble> one, two;
    PictureDetector detector;
    CountedProgress progress;
};

INSTANTIATE_TEST_SUITE_P(
    BothProfiles, AnalysisRefinement, testing::Values(Profile::dfdc, Profile::kernel),
    [](const auto& given) { return std::string(toString(given.param)); });

TEST_P(AnalysisRefinement, EightFramesThenAllAreTheSameAsAllAtOnce)
{
    detector.count = 5; // 200 faces: more than profile kernel judges
    const VideoResult atOnce = analyze({allFrames(), {}}, two.get());
    EXPECT_THAT(atOnce.shotStarts, ElementsAre(cutAt));
    EXPECT_EQ(atOnce.facesUsed, GetParam() == Profile::kernel ? kernelFaceLimit : 5 * frameCount);
    const VideoResult few = analyze({sampleFrames(frameCount, 8), {}}, two.get());
    ASSERT_EQ(few.frames.size(), 8U);
    EXPECT_EQ(few.facesUsed, 40);
    detector.pictures = 0;
    std::vector<FrameResult> seen;
    const VideoResult refined =
        analyze({allFrames(), few.frames}, two.get(), {}, [&](const FrameResult& frame) { seen.push_back(frame); });
    expectEqual(refined, atOnce);
    EXPECT_EQ(detector.pictures, 32) << "known faces are not looked for again";
    EXPECT_EQ(seen.size(), 32U);
    int last = -1;
    for (const FrameResult& frame : seen) {
        EXPECT_GT(frame.index, last);
        last = frame.index;
        for (std::size_t i = 0; i < frame.faces.size(); ++i) {
            const FaceResult& face = atOnce.frames[static_cast<std::size_t>(frame.index)].faces.at(i);
            EXPECT_EQ(frame.faces[i].used, face.used) << "already when it is handed over";
            EXPECT_EQ(frame.faces[i].probabilities, face.probabilities);
        }
    }
    EXPECT_EQ(progress.done, 32);
    EXPECT_EQ(progress.total, 32);
}

TEST_P(AnalysisRefinement, FramesOneByOneInAnyOrderAreTheSameAsAllAtOnce)
{
    detector.count = 50; // the third frame reaches profile kernel's limit
    const VideoResult atOnce = analyze({{3, 11, 20, 30}, {}}, one.get());
    std::vector<FrameResult> known;
    for (const int index : {30, 11, 3, 20})
        known = analyze({{index}, std::move(known)}, one.get()).frames;
    expectEqual(analyze({{3}, std::move(known)}, one.get()), atOnce);
}

TEST_P(AnalysisRefinement, WithoutASelectionTheOptionsDecide)
{
    const VideoResult result = analyze({}, one.get());
    NoProgress quiet;
    expectEqual(result, analyzeVideo(video(), detector, *one, options(), quiet));
    EXPECT_EQ(result.frames.size(), 32U);
}

TEST_P(AnalysisRefinement, WhatIsKnownAndJudgedIsNeitherDecodedNorDetectedNorJudged)
{
    VideoResult before = analyze({{0, 10, 30}, {}}, one.get());
    before.frames[1].faces[0].probabilities = {0.123};
    detector.forbidden = true;
    const VideoResult again = analyze(
        {{10}, before.frames}, one.get(), {}, [](const FrameResult&) { ADD_FAILURE() << "there was nothing to do"; });
    EXPECT_EQ(again.state, VideoState::scored);
    EXPECT_EQ(again.framesAsked, 3);
    EXPECT_EQ(progress.total, 0);
    EXPECT_EQ(again.seconds.classify, 0);
    EXPECT_THAT(again.frames.at(1).faces[0].probabilities, ElementsAre(0.123));
}

TEST_P(AnalysisRefinement, OtherModelsJudgeTheKnownFacesAsIfTheyHadFoundThem)
{
    detector.count = 5;
    const VideoResult before = analyze({allFrames(), {}}, one.get());
    const VideoResult fresh = analyze({allFrames(), {}}, two.get());
    detector.forbidden = true;
    int seen = 0;
    expectEqual(analyze({{}, before.frames}, two.get(), {}, [&](const FrameResult&) { ++seen; }), fresh);
    // Frames whose faces are all over the limit have nothing to be judged.
    EXPECT_EQ(seen, GetParam() == Profile::kernel ? 26 : frameCount);
    expectEqual(analyze({allFrames(), withoutProbabilities(fresh.frames)}, two.get()), fresh);
}

TEST_P(AnalysisRefinement, WithoutAModelFacesAreFoundAndJudgedLater)
{
    detector.count = 5;
    const VideoResult found = analyze({allFrames(), {}}, nullptr);
    EXPECT_EQ(found.state, VideoState::notJudged);
    EXPECT_STREQ(toString(found.state), "notJudged");
    EXPECT_EQ(found.score, 0.5);
    EXPECT_TRUE(found.modelScores.empty());
    EXPECT_EQ(found.tracks.size(), 10U) << "five before and five after the cut";
    for (const FrameResult& frame : found.frames)
        for (const FaceResult& face : frame.faces)
            EXPECT_TRUE(face.probabilities.empty());
    const VideoResult fresh = analyze({allFrames(), {}}, two.get());
    detector.forbidden = true;
    expectEqual(analyze({allFrames(), found.frames}, two.get()), fresh);
    expectEqual(analyze({allFrames(), fresh.frames}, nullptr), found);
}

TEST_P(AnalysisRefinement, FramesThatCameWithoutAppearancesAreLinkedAllTheSame)
{
    VideoResult whole = analyze({{0, 10, 30}, {}}, one.get());
    for (FrameResult& frame : whole.frames)
        frame.faces[0].probabilities = {0.123}; // to be kept, not judged anew
    std::vector<FrameResult> stored = whole.frames;
    for (FrameResult& frame : stored) {
        frame.signature.clear();
        for (FaceResult& face : frame.faces)
            face.appearance.clear();
    }
    detector.forbidden = true;
    const VideoResult result = analyze({{0}, std::move(stored)}, one.get());
    EXPECT_EQ(progress.total, 3);
    expectEqual(result, analyze({{0}, whole.frames}, one.get()));
    EXPECT_THAT(result.frames.at(2).faces[0].probabilities, ElementsAre(0.123));
}

TEST_P(AnalysisRefinement, AStopKeepsWhatIsKnownAndWhatWasDone)
{
    const VideoResult few = analyze({{5, 15, 25, 35}, {}}, two.get());
    std::stop_source source;
    int seen = 0;
    const VideoResult stopped =
        analyze({allFrames(), few.frames}, two.get(), source.get_token(), [&](const FrameResult&) {
            if (++seen == 9)
                source.request_stop();
        });
    EXPECT_EQ(stopped.state, VideoState::cancelled);
    EXPECT_GE(stopped.frames.size(), 13U);
    EXPECT_LT(stopped.frames.size(), static_cast<std::size_t>(frameCount));
    EXPECT_EQ(stopped.framesAsked, frameCount);
    EXPECT_EQ(stopped.framesDecoded, static_cast<int>(stopped.frames.size()));
    EXPECT_THAT(stopped.note, HasSubstr("Stopped after " + std::to_string(stopped.framesDecoded) + " of 40"));
    EXPECT_EQ(stopped.modelScores.size(), 2U);
    EXPECT_EQ(stopped.modelScores[0].total, stopped.facesUsed);
    EXPECT_FALSE(stopped.tracks.empty());
    for (const int index : {5, 15, 25, 35})
        EXPECT_TRUE(std::any_of(stopped.frames.begin(), stopped.frames.end(), [&](const FrameResult& frame) {
            return frame.index == index && frame.faces[0].probabilities.size() == 2 && frame.faces[0].track >= 0;
        })) << index;
    // And the next attempt ends where one without a stop ends.
    expectEqual(analyze({allFrames(), stopped.frames}, two.get()), analyze({allFrames(), {}}, two.get()));
}

TEST_P(AnalysisRefinement, AStopWhileOtherModelsJudgeLeavesNoMixture)
{
    const VideoResult before = analyze({allFrames(), {}}, one.get());
    std::stop_source source;
    const VideoResult stopped =
        analyze({{}, before.frames}, two.get(), source.get_token(), [&](const FrameResult&) { source.request_stop(); });
    EXPECT_EQ(stopped.state, VideoState::cancelled);
    ASSERT_EQ(stopped.frames.size(), static_cast<std::size_t>(frameCount));
    EXPECT_EQ(stopped.frames.front().faces[0].probabilities.size(), 2U);
    EXPECT_TRUE(stopped.frames.back().faces[0].probabilities.empty());
    EXPECT_LT(stopped.modelScores.at(0).total, stopped.facesUsed);
    EXPECT_EQ(stopped.note.find("Stopped after 40"), std::string::npos) << stopped.note;
    EXPECT_EQ(stopped.tracks.size(), before.tracks.size());
    std::stop_source early;
    early.request_stop();
    const VideoResult nothing = analyze({{1, 2}, before.frames}, one.get(), early.get_token());
    EXPECT_EQ(nothing.state, VideoState::cancelled);
    EXPECT_EQ(nothing.score, before.score) << "what is known stays, with its scores";
    EXPECT_EQ(nothing.frames.size(), before.frames.size());
}

TEST_P(AnalysisRefinement, AVideoWithoutFacesStaysOneThatHasNone)
{
    detector.count = 0; // but for the one outside the frame
    const VideoResult few = analyze({{0, 20}, {}}, nullptr);
    EXPECT_EQ(few.state, VideoState::noFace);
    const VideoResult all = analyze({allFrames(), few.frames}, one.get());
    EXPECT_EQ(all.state, VideoState::noFace);
    EXPECT_EQ(all.score, 0.5);
    EXPECT_THAT(all.shotStarts, ElementsAre(cutAt));
    expectEqual(all, analyze({allFrames(), {}}, one.get()));
}

TEST_P(AnalysisRefinement, KnownFramesOutliveTheirFile)
{
    const VideoResult before = analyze({{0, 20}, {}}, one.get());
    const VideoResult after = analyzeFrames(
        folder->path() / "absent.mp4", detector, one.get(), options(), {{0, 20, 30}, before.frames}, progress);
    EXPECT_EQ(after.state, VideoState::unreadable);
    ASSERT_TRUE(after.error);
    EXPECT_EQ(after.error->code, ErrorCode::notFound);
    EXPECT_EQ(after.score, 0.5);
    ASSERT_EQ(after.frames.size(), 2U);
    expectEqual(after.frames[1], before.frames[1]);
}

} // namespace
} // namespace veriframe::test
