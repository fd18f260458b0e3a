// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "demo/synthetic_video.h"
#include "faces/face_crop.h"
#include "media/frame_sampling.h"
#include "media/image_ops.h"
#include "nn/checkpoint_file.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"
#include "predict/robustness.h"

#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

constexpr Degradation h264(int crf)
{
    return {.kind = Degradation::Kind::h264, .crf = crf};
}

constexpr Degradation scale(double factor)
{
    return {.kind = Degradation::Kind::scale, .factor = factor};
}

class CountedProgress : public Progress {
public:
    std::vector<std::int64_t> done;
    std::int64_t total = 0;

    void report(const ProgressUpdate& update) override
    {
        done.push_back(update.done);
        total = update.total;
    }
};

/// A network whose probabilities spread: formula weights alone give all faces nearly the same logit. The differences
/// between logits are enlarged, and the face given as reference stays where it is.
Checkpoint sensitiveCheckpoint(const cv::Mat& referenceCrop, int sidePx)
{
    constexpr float enlargement = 2e4F;
    Checkpoint checkpoint = formulaCheckpoint("tf_efficientnet_b0_ns");
    const cv::Mat canvas = fitOnSquareCanvas(referenceCrop, sidePx);
    const float logit =
        openInferenceSession(checkpoint, {})->logits(std::span(canvas.data, canvas.total() * 3), sidePx)[0];
    const auto change = [&](const char* name, auto&& rule) {
        for (NamedTensor& entry : checkpoint.stateDict)
            if (entry.name == name) {
                std::vector<float> values = entry.tensor.toFloat32();
                for (float& value : values)
                    value = rule(value);
                std::memcpy(entry.tensor.bytes.data(), values.data(), entry.tensor.bytes.size());
            }
    };
    change("fc.weight", [](float weight) { return enlargement * weight; });
    change("fc.bias", [&](float bias) { return logit - enlargement * (logit - bias); });
    return checkpoint;
}

/// A drawn video of odd sides whose faces are where they were drawn, judged by a sensitive network.
class RobustnessOfAVerdict : public testing::Test {
protected:
    RobustnessOfAVerdict()
    {
        SyntheticVideoOptions drawing;
        drawing.width = 321;
        drawing.height = 241;
        drawing.frames = 24;
        writeSyntheticVideo(folder.path() / "a.mp4", drawing);
        const SyntheticFrame first = drawSyntheticFrame(drawing, 0);
        std::vector<EnsembleMember> members;
        for (const int sidePx : {64, 96}) {
            members.push_back({folder.path() / (std::to_string(sidePx) + ".pth"), {}, sidePx});
            writeTorchCheckpoint(members.back().path, sensitiveCheckpoint(first.rgb(first.face), sidePx));
        }
        ensemble = std::make_unique<Ensemble>(members, EnsembleOptions());
        result.path = folder.path() / "a.mp4";
        VideoReader reader(result.path);
        for (int i = 0; i < drawing.frames; ++i) {
            const VideoFrame picture = reader.readFrame(i);
            FrameResult& frame = result.frames.emplace_back();
            frame.index = i;
            if (i % 3 == 2)
                continue; // a frame without a face
            const cv::Rect place = drawSyntheticFrame(drawing, i).face;
            FaceResult face;
            face.box = {place.x, place.y, place.x + place.width, place.y + place.height};
            face.probabilities = judged(picture.rgb, face.box);
            FaceResult outside;
            outside.used = false;
            outside.box = {9000, 0, 9010, 10};
            frame.faces = {outside, face};
        }
        options.framesPerBatch = 3;
        options.framesWanted = 8;
    }

    std::vector<double> judged(const cv::Mat& rgb, const PixelBox& box)
    {
        std::vector<double> probabilities;
        for (const auto& ofModel : ensemble->classify(std::vector{cropFace(rgb, box)}))
            probabilities.push_back(ofModel[0]);
        return probabilities;
    }

    /// The score of the eight evenly spaced frames with a face, whatever `change` does to their pictures.
    template<typename Change>
    VideoResult expected(Change&& change)
    {
        VideoReader reader(result.path);
        VideoResult chosen;
        for (const int position : sampleFrames(16, 8)) {
            // Every third frame has no face: 0, 1, 3, 4, 6, ...
            FrameResult frame = result.frames[static_cast<std::size_t>(position / 2 * 3 + position % 2)];
            frame.faces.erase(frame.faces.begin());
            frame.faces[0].probabilities = judged(change(reader.readFrame(frame.index).rgb), frame.faces[0].box);
            chosen.frames.push_back(frame);
        }
        scoreVideo(chosen, 2, options.strategy);
        return chosen;
    }

    std::vector<DegradedScore> scores(
        const std::vector<Degradation>& degradations, std::stop_token stop = {},
        const std::function<void(const DegradedScore&)>& onScore = {})
    {
        return scoreDegraded(result, *ensemble, options, degradations, progress, stop, onScore);
    }

    const TemporaryDirectory folder;
    std::unique_ptr<Ensemble> ensemble;
    VideoResult result;
    AnalysisOptions options;
    CountedProgress progress;
};

void expectScore(const DegradedScore& got, const VideoResult& expected)
{
    EXPECT_FALSE(got.error) << got.error->message();
    EXPECT_EQ(got.score, expected.score);
    EXPECT_EQ(got.facesUsed, expected.facesUsed);
    ASSERT_EQ(got.modelScores.size(), expected.modelScores.size());
    for (std::size_t i = 0; i < got.modelScores.size(); ++i)
        EXPECT_EQ(got.modelScores[i].score, expected.modelScores[i].score);
}

TEST_F(RobustnessOfAVerdict, TheUntouchedPicturesComeFirstAndScoreAsTheyDid)
{
    const std::vector<DegradedScore> all = scores({});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].degradation, scale(1));
    expectScore(all[0], expected([](const cv::Mat& rgb) { return rgb; }));
    EXPECT_EQ(all[0].facesUsed, 8);
    options.framesWanted = 0;
    VideoResult whole = result;
    scoreVideo(whole, 2, options.strategy);
    EXPECT_EQ(scores({})[0].score, whole.score) << "0 means every frame";
}

TEST_F(RobustnessOfAVerdict, ScalingIsByAreaDownAndByCubicUpInTheKeptBoxes)
{
    const auto degrade = [](const cv::Mat& rgb) {
        cv::Mat small;
        cv::Mat again;
        cv::resize(rgb, small, cv::Size(80, 60), 0, 0, cv::INTER_AREA);
        cv::resize(small, again, rgb.size(), 0, 0, cv::INTER_CUBIC);
        return again;
    };
    const std::vector<DegradedScore> all = scores({scale(0.25)});
    ASSERT_EQ(all.size(), 2U);
    expectScore(all[1], expected(degrade));
    EXPECT_NE(all[1].score, all[0].score);
}

TEST_F(RobustnessOfAVerdict, StrongCodingChangesMoreThanGentleCoding)
{
    std::vector<Degradation> seen;
    const std::vector<DegradedScore> all =
        scores({h264(0), h264(51)}, {}, [&](const DegradedScore& score) { seen.push_back(score.degradation); });
    EXPECT_EQ(seen, (std::vector{scale(1), h264(0), h264(51)}));
    ASSERT_EQ(all.size(), 3U);
    for (const DegradedScore& score : all) {
        ASSERT_FALSE(score.error) << score.error->message();
        EXPECT_EQ(score.facesUsed, 8);
    }
    for (std::size_t model = 0; model < 2; ++model) {
        const auto change = [&](std::size_t i) {
            return std::abs(all[i].modelScores[model].score - all[0].modelScores[model].score);
        };
        std::cout << "model " << model << ": " << all[0].modelScores[model].score << " untouched, CRF 0 "
                  << all[1].modelScores[model].score << ", CRF 51 " << all[2].modelScores[model].score << "\n";
        EXPECT_GT(change(2), 2 * change(1));
        EXPECT_GT(change(2), 5e-3);
        EXPECT_LT(change(1), 5e-3);
    }
    EXPECT_EQ(progress.total, 3 * 8);
    EXPECT_EQ(progress.done.back(), 3 * 8);
    EXPECT_TRUE(std::is_sorted(progress.done.begin(), progress.done.end()));
}

TEST_F(RobustnessOfAVerdict, TheStandardRowIsThreeCodingsAndTwoSizes)
{
    EXPECT_EQ(standardDegradations(), (std::vector{h264(28), h264(35), h264(42), scale(0.5), scale(0.25)}));
    options.framesWanted = 2;
    const std::vector<DegradedScore> all = scores(standardDegradations());
    ASSERT_EQ(all.size(), 6U);
    for (const DegradedScore& score : all)
        EXPECT_EQ(score.facesUsed, 2);
}

TEST_F(RobustnessOfAVerdict, ADegradationThatCannotBeMadeSaysSoAndTheOthersGoOn)
{
    const std::vector<DegradedScore> all = scores({h264(99), scale(0), scale(0.5)});
    ASSERT_EQ(all.size(), 4U);
    for (const std::size_t i : {1U, 2U}) {
        ASSERT_TRUE(all[i].error);
        EXPECT_EQ(all[i].error->code, ErrorCode::badInput);
        EXPECT_THAT(all[i].error->message(), HasSubstr("out of range"));
        EXPECT_EQ(all[i].score, 0.5);
    }
    EXPECT_FALSE(all[3].error);
}

TEST_F(RobustnessOfAVerdict, AStopEndsIt)
{
    std::stop_source source;
    int seen = 0;
    EXPECT_THROW(
        scores(
            standardDegradations(), source.get_token(),
            [&](const DegradedScore&) {
                ++seen;
                source.request_stop();
            }),
        Stopped);
    EXPECT_EQ(seen, 1);
}

TEST_F(RobustnessOfAVerdict, AVideoThatCannotBeReadIsAnErrorAndOneWithoutFacesIsUndecided)
{
    for (FrameResult& frame : result.frames)
        frame.faces.clear();
    const std::vector<DegradedScore> all = scores({h264(35)});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_FALSE(all[1].error);
    EXPECT_EQ(all[1].score, 0.5);
    EXPECT_EQ(all[1].facesUsed, 0);
    result.path = folder.path() / "absent.mp4";
    EXPECT_THROW(scores({}), Error);
}

} // namespace
} // namespace veriframe::test
