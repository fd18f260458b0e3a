// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "faces/face_detector.h"
#include "predict/video_analysis.h"
#include "test_support.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

/// The published programs' frames, boxes, probabilities and scores of five real videos with two small networks.
class PredictGolden : public testing::TestWithParam<const char*> {
protected:
    static void compareFrames(
        const VideoResult& result, const Json& expected, const std::string& name, LargestDifference& probabilities)
    {
        ASSERT_EQ(result.frames.size(), expected["frames"].size()) << name;
        for (std::size_t i = 0; i < result.frames.size(); ++i) {
            const FrameResult& frame = result.frames[i];
            const Json& expectedFrame = expected["frames"][i];
            EXPECT_EQ(frame.index, expectedFrame["frame"].get<int>()) << name;
            ASSERT_EQ(frame.faces.size(), expectedFrame["faces"].size()) << name << " frame " << frame.index;
            for (std::size_t f = 0; f < frame.faces.size(); ++f) {
                const Json& face = expectedFrame["faces"][f];
                const std::string where = name + " frame " + std::to_string(frame.index);
                EXPECT_EQ(
                    frame.faces[f].box, (PixelBox{face["box"][0], face["box"][1], face["box"][2], face["box"][3]}))
                    << where;
                probabilities.note(frame.faces[f].probabilities.at(0), face["p_a"], where + " a");
                probabilities.note(frame.faces[f].probabilities.at(1), face["p_b"], where + " b");
            }
        }
    }
};

TEST_P(PredictGolden, FramesBoxesProbabilitiesAndScoresAreThePublishedOnes)
{
    VERIFRAME_REQUIRE_SHARED(goldenPath, "golden/predict/videos.json");
    VERIFRAME_REQUIRE_SHARED(videos, "data/dfdc_mini");
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights");
    const Json golden = readJsonFile(goldenPath);

    DetectorOptions detectorOptions;
    detectorOptions.kind = "mtcnn";
    detectorOptions.weightsDirectory = weights / "mtcnn";
    const auto detector = openFaceDetector(detectorOptions);
    std::vector<EnsembleMember> members;
    for (const Json& name : golden["checkpoints"])
        members.push_back(
            {weights / "classifier" / name.get<std::string>(), golden["encoder"], golden["input_size"].get<int>()});
    EnsembleOptions ensembleOptions;
    ensembleOptions.precision = Precision::float32;
    Ensemble ensemble(members, ensembleOptions);
    AnalysisOptions options;
    options.profile = parseProfile(GetParam());

    LargestDifference probabilities("probabilities"), scores("scores");
    int found = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(videos)) {
        if (file.path().extension() != ".mp4")
            continue;
        const std::string name = file.path().stem().string();
        const Json& expected = golden["videos"][name][GetParam()];
        NoProgress progress;
        const VideoResult result = analyzeVideo(file.path(), *detector, ensemble, options, progress);
        EXPECT_EQ(result.framesDecoded, expected["frames_read"].get<int>()) << name;
        EXPECT_EQ(result.facesFound, expected["faces"].get<int>()) << name;
        compareFrames(result, expected, name, probabilities);
        if (expected["faces"].get<int>() > 0) {
            scores.note(result.modelScores.at(0).score, expected["confident_a"], name + " a");
            scores.note(result.modelScores.at(1).score, expected["confident_b"], name + " b");
        }
        scores.note(result.score, expected["ensemble"], name);
        ++found;
    }
    EXPECT_EQ(found, static_cast<int>(golden["videos"].size()));
    EXPECT_LE(probabilities.value(), 1e-3);
    EXPECT_LE(scores.value(), 2e-3);
}

INSTANTIATE_TEST_SUITE_P(BothProfiles, PredictGolden, testing::Values("dfdc", "kernel"), [](const auto& given) {
    return std::string(given.param);
});

} // namespace
} // namespace veriframe::test
