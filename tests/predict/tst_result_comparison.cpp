// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "predict/comparison_export.h"
#include "predict/result_comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>

namespace veriframe::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

FaceResult face(PixelBox box, int track, std::vector<double> probabilities)
{
    FaceResult result;
    result.box = box;
    result.track = track;
    result.probabilities = std::move(probabilities);
    return result;
}

FaceResult face(int x, std::vector<double> probabilities, int track = 0)
{
    return face(PixelBox{x, 10, x + 40, 60}, track, std::move(probabilities));
}

FrameResult frame(int index, std::vector<FaceResult> faces)
{
    FrameResult result;
    result.index = index;
    result.time.seconds = index / 25.0;
    result.faces = std::move(faces);
    return result;
}

VideoResult video(std::vector<FrameResult> frames, std::size_t models = 1, int frameCount = 100)
{
    VideoResult result;
    result.frameCount = frameCount;
    result.facts.width = 320;
    result.facts.height = 240;
    result.framesAsked = static_cast<int>(frames.size());
    result.framesDecoded = result.framesAsked;
    result.frames = std::move(frames);
    scoreVideo(result, models, {});
    return result;
}

/// One face in each frame, at one place.
VideoResult oneFaceVideo(const std::vector<double>& probabilities)
{
    std::vector<FrameResult> frames;
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        frames.push_back(frame(static_cast<int>(i), {face(20, {probabilities[i]})}));
    return video(std::move(frames));
}

std::vector<FrameTime> times(int count, double fps)
{
    std::vector<FrameTime> result(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        result[static_cast<std::size_t>(i)].seconds = i / fps;
        result[static_cast<std::size_t>(i)].durationSeconds = 1 / fps;
    }
    return result;
}

TEST(ResultComparison, DifferencesAreSecondMinusFirstOverFacesThatBothJudged)
{
    const ResultComparison comparison = compareResults(oneFaceVideo({0.1, 0.4, 0.9}), oneFaceVideo({0.2, 0.9, 0.8}));
    ASSERT_EQ(comparison.frames.size(), 3U);
    EXPECT_DOUBLE_EQ(*comparison.frames[0].faces[0].difference(), 0.1);
    EXPECT_DOUBLE_EQ(*comparison.frames[1].faces[0].difference(), 0.5);
    EXPECT_DOUBLE_EQ(*comparison.frames[2].faces[0].difference(), 0.8 - 0.9);
    const ComparisonSummary& summary = comparison.summary;
    EXPECT_EQ(summary.framesCompared, 3);
    EXPECT_EQ(summary.facesCompared, 3);
    EXPECT_NEAR(*summary.meanDifference, 0.5 / 3, 1e-15);
    EXPECT_NEAR(*summary.meanAbsoluteDifference, 0.7 / 3, 1e-15);
    EXPECT_DOUBLE_EQ(*summary.largestAbsoluteDifference, 0.5);
    EXPECT_EQ(summary.largestFrame, 1U);
    EXPECT_TRUE(summary.firstLacks.empty());
    EXPECT_TRUE(summary.secondLacks.empty());
}

TEST(ResultComparison, AFaceIsTheMeanOverItsModelsHoweverManyThereAre)
{
    const ResultComparison comparison =
        compareResults(video({frame(0, {face(20, {0.2, 0.6})})}, 2), video({frame(0, {face(20, {0.1, 0.2, 0.6})})}, 3));
    EXPECT_DOUBLE_EQ(*comparison.frames[0].faces[0].first->probability, 0.4);
    EXPECT_NEAR(*comparison.frames[0].faces[0].second->probability, 0.3, 1e-15);
}

TEST(ResultComparison, TheSameResultTwiceHasNoDifferenceAndTheSameOrder)
{
    const VideoResult result = oneFaceVideo({0.1, 0.4, 0.9, 0.3});
    const ResultComparison comparison = compareResults(result, result);
    EXPECT_EQ(*comparison.summary.largestAbsoluteDifference, 0);
    EXPECT_EQ(*comparison.summary.rankCorrelation, 1);
    for (const ThresholdCrossings& crossings : comparison.summary.crossings)
        EXPECT_EQ(crossings.frames, 0) << crossings.threshold;
    EXPECT_EQ(comparison.first.score, comparison.second.score);
    EXPECT_EQ(comparison.first.scoreOnCompared, comparison.first.score);
}

TEST(ResultComparison, FramesThatChangeSidesAreCountedForEachThreshold)
{
    // At the threshold is not above it, as in the published rule.
    const ResultComparison comparison =
        compareResults(oneFaceVideo({0.5, 0.2, 0.9, 0.1}), oneFaceVideo({0.51, 0.9, 0.1, 0.15}));
    EXPECT_THAT(
        comparison.summary.crossings,
        ElementsAre(
            ThresholdCrossings{0.2, 1, 1, 2}, ThresholdCrossings{0.5, 2, 1, 3}, ThresholdCrossings{0.8, 1, 1, 2}));
}

TEST(ResultComparison, AFrameWithFacesThatChangeBothWaysIsOneFrame)
{
    const ResultComparison comparison = compareResults(
        video({frame(0, {face(20, {0.1}), face(120, {0.9}, 1)})}),
        video({frame(0, {face(20, {0.9}), face(120, {0.1}, 1)})}));
    EXPECT_EQ(comparison.summary.crossings[1], (ThresholdCrossings{0.5, 1, 1, 1}));
    EXPECT_EQ(comparison.summary.framesCompared, 1);
    EXPECT_EQ(comparison.summary.facesCompared, 2);
}

TEST(ResultComparison, TheThresholdsAreThoseOfTheFirstsRule)
{
    ComparisonOptions options;
    options.firstStrategy.fakeThreshold = 0.7;
    options.firstStrategy.realThreshold = 0.5;
    options.secondStrategy.fakeThreshold = 0.99;
    const ResultComparison comparison = compareResults(oneFaceVideo({0.6}), oneFaceVideo({0.75}), options);
    ASSERT_EQ(comparison.summary.crossings.size(), 2U) << "0.5 stands once";
    EXPECT_EQ(comparison.summary.crossings[1], (ThresholdCrossings{0.7, 1, 0, 1}));
}

struct RankCase {
    const char* name;
    std::vector<double> first, second;
    std::optional<double> expected; ///< of scipy.stats.spearmanr
};

class RankCorrelation : public testing::TestWithParam<RankCase> {};

INSTANTIATE_TEST_SUITE_P(
    Cases, RankCorrelation,
    testing::Values(
        RankCase{"sameOrder", {0.1, 0.2, 0.9}, {0.5, 0.6, 0.61}, 1.0},
        RankCase{"reversed", {0.1, 0.2, 0.9}, {0.9, 0.2, 0.1}, -1.0},
        RankCase{"mixed", {0.1, 0.4, 0.3, 0.9, 0.5}, {0.2, 0.1, 0.8, 0.7, 0.9}, 0.3},
        RankCase{"tiesShareTheirRank", {0.1, 0.1, 0.3, 0.9}, {0.2, 0.4, 0.4, 0.8}, 0.8333333333333334},
        RankCase{"oneSideConstant", {0.1, 0.2, 0.9}, {0.5, 0.5, 0.5}, std::nullopt},
        RankCase{"twoPairsSayNothing", {0.1, 0.2}, {0.5, 0.6}, std::nullopt},
        RankCase{"nothing", {}, {}, std::nullopt}),
    [](const auto& given) { return std::string(given.param.name); });

TEST_P(RankCorrelation, IsSpearmans)
{
    const std::optional<double> got = rankCorrelation(GetParam().first, GetParam().second);
    ASSERT_EQ(got.has_value(), GetParam().expected.has_value());
    if (got) {
        EXPECT_NEAR(*got, *GetParam().expected, 1e-12);
    }
}

TEST(ResultComparison, FacesAreOneWhereTheirBoxesOverlapMost)
{
    const VideoResult first = video({frame(0, {face(20, {0.1}), face(40, {0.2}, 1)})});
    const VideoResult second = video({frame(0, {face(42, {0.8}), face(22, {0.9}, 1)})});
    const ResultComparison comparison = compareResults(first, second);
    ASSERT_EQ(comparison.frames[0].faces.size(), 2U);
    EXPECT_EQ(comparison.frames[0].faces[0].second->box.x0, 22);
    EXPECT_EQ(comparison.frames[0].faces[1].second->box.x0, 42);
}

TEST(ResultComparison, AFaceIsMatchedOnce)
{
    const VideoResult first = video({frame(0, {face(20, {0.1}), face(24, {0.2}, 1)})});
    const VideoResult second = video({frame(0, {face(25, {0.9})})});
    const ResultComparison comparison = compareResults(first, second);
    ASSERT_EQ(comparison.frames[0].faces.size(), 2U);
    EXPECT_EQ(comparison.frames[0].faces[0].secondAbsence, Absence::otherPlace);
    EXPECT_DOUBLE_EQ(*comparison.frames[0].faces[1].difference(), 0.9 - 0.2);
}

TEST(ResultComparison, BoxesOfVideosOfDifferentSizesAreBroughtToOneSize)
{
    VideoResult half = video({frame(0, {face(PixelBox{10, 5, 30, 30}, 0, {0.3})})});
    half.facts.width = 160;
    half.facts.height = 120;
    const ResultComparison comparison = compareResults(video({frame(0, {face(20, {0.2})})}), half);
    EXPECT_NEAR(*comparison.frames[0].faces[0].difference(), 0.1, 1e-15);
    EXPECT_EQ(comparison.second.width, 160);
}

TEST(ResultComparison, WhatOneSideLacksIsNamedWithItsReason)
{
    // Frame 0: a face elsewhere. 1: none found. 2: lost. 3: beyond the end. 4: outside the frame, not judged.
    VideoResult first = video(
        {frame(0, {face(20, {0.1})}), frame(1, {face(20, {0.1})}), frame(2, {face(20, {0.1})}),
         frame(4, {face(20, {0.1})}), frame(70, {face(20, {0.1})})});
    VideoResult second = video({frame(0, {face(200, {0.9})}), frame(1, {}), frame(4, {face(20, {})})}, 1, 50);
    second.framesAsked = 4;
    const ResultComparison comparison = compareResults(first, second);
    ASSERT_EQ(comparison.frames.size(), 5U);
    EXPECT_EQ(comparison.summary.framesCompared, 0);
    EXPECT_EQ(comparison.summary.meanDifference, std::nullopt);
    EXPECT_THAT(
        comparison.summary.secondLacks,
        ElementsAre(
            Pair(Absence::shorterVideo, 1), Pair(Absence::unreadable, 1), Pair(Absence::noFace, 1),
            Pair(Absence::otherPlace, 1), Pair(Absence::notJudged, 1)));
    EXPECT_THAT(comparison.summary.firstLacks, ElementsAre(Pair(Absence::otherPlace, 1)))
        << "the second's face in frame 0";
    EXPECT_EQ(comparison.frames[4].pair, (FramePair{70, std::nullopt}));
    EXPECT_EQ(comparison.frames[4].secondSeconds, std::nullopt);
    EXPECT_EQ(comparison.first.scoreOnCompared, std::nullopt);
}

TEST(ResultComparison, AFrameInWhichNeitherHasAFaceIsNoLack)
{
    const ResultComparison comparison = compareResults(video({frame(0, {})}), video({frame(0, {})}));
    EXPECT_EQ(comparison.summary.framesWithout, 1);
    EXPECT_TRUE(comparison.summary.firstLacks.empty());
    EXPECT_FALSE(comparison.first.hasScore()) << "0.5 without a face is no score";
}

TEST(ResultComparison, AVideoThatCannotBeReadLeavesAllFramesToTheOther)
{
    VideoResult broken;
    broken.state = VideoState::unreadable;
    broken.error = ErrorInfo{ErrorCode::corrupt, "Decoding", "b.mp4", "its bytes are noise", {}};
    const ResultComparison comparison = compareResults(oneFaceVideo({0.1, 0.2}), broken);
    EXPECT_THAT(comparison.summary.secondLacks, ElementsAre(Pair(Absence::unreadable, 2)));
    EXPECT_FALSE(comparison.second.hasScore());
    EXPECT_EQ(comparison.second.error->why, "its bytes are noise");
}

TEST(ResultComparison, WhatWasStoppedBeforeAFrameSaysSo)
{
    const VideoResult first = oneFaceVideo({0.1, 0.2, 0.3});
    VideoResult second = oneFaceVideo({0.5, 0.2, 0.3});
    second.state = VideoState::cancelled;
    second.frames.pop_back();
    second.frames[1].faces[0].probabilities.clear();
    const ResultComparison comparison = compareResults(first, second);
    EXPECT_EQ(comparison.summary.framesCompared, 1);
    EXPECT_THAT(comparison.summary.secondLacks, ElementsAre(Pair(Absence::notAnalysed, 2)));
    EXPECT_DOUBLE_EQ(*comparison.first.scoreOnCompared, 0.1) << "only the face that both judged";
    EXPECT_DOUBLE_EQ(comparison.first.score, 0.2) << "its own";
}

TEST(ResultComparison, WithoutACommonFrameThereIsNothingToCompare)
{
    const ResultComparison comparison =
        compareResults(video({frame(0, {face(20, {0.1})})}), video({frame(1, {face(20, {0.1})})}));
    EXPECT_EQ(comparison.summary.framesCompared, 0);
    EXPECT_THAT(comparison.summary.firstLacks, ElementsAre(Pair(Absence::notAnalysed, 1)));
    EXPECT_THAT(comparison.summary.secondLacks, ElementsAre(Pair(Absence::notAnalysed, 1)));
    const ResultComparison nothing = compareResults({}, {});
    EXPECT_TRUE(nothing.frames.empty());
    EXPECT_EQ(nothing.summary.largestFrame, std::nullopt);
}

TEST(ResultComparison, PersonsOfTheSecondAreThoseOfTheFirstWithWhichTheyShareMostFaces)
{
    const VideoResult first = video(
        {frame(0, {face(20, {0.1}, 0), face(120, {0.9}, 1)}), frame(1, {face(20, {0.3}, 0), face(120, {0.7}, 1)})});
    // The second counts its persons the other way round and has found one more.
    const VideoResult second = video(
        {frame(0, {face(120, {0.8}, 0), face(20, {0.2}, 1)}),
         frame(1, {face(120, {0.6}, 0), face(20, {0.2}, 1), face(250, {0.5}, 2)})});
    const ResultComparison comparison = compareResults(first, second);
    ASSERT_EQ(comparison.persons.size(), 3U);
    EXPECT_EQ(comparison.persons[0].firstTrack, 0);
    EXPECT_EQ(comparison.persons[0].secondTrack, 1);
    EXPECT_EQ(comparison.persons[0].facesCompared, 2);
    EXPECT_DOUBLE_EQ(*comparison.persons[0].firstScore, 0.2);
    EXPECT_DOUBLE_EQ(*comparison.persons[0].secondScore, 0.2);
    EXPECT_EQ(comparison.persons[1].secondTrack, 0);
    EXPECT_EQ(comparison.persons[2].firstTrack, std::nullopt);
    EXPECT_EQ(comparison.persons[2].secondScore, std::nullopt) << "no face of it was compared";
    EXPECT_EQ(comparison.frames[1].faces[2].person, 2);
    EXPECT_EQ(comparison.frames[0].faces[1].person, 1);
}

TEST(FramePairing, FramesOfOneIndexBelongTogetherWhereTheyAreShownAtOneTime)
{
    const std::vector<FrameTime> first = times(100, 25);
    std::vector<FrameTime> second = times(60, 25);
    for (FrameTime& time : second)
        time.seconds += 0.001; // as a container that counts in milliseconds rounds them
    EXPECT_EQ(suitedPairing(first, second), PairedBy::index);
    const FramePairing pairing = choosePairs(first, second, 4);
    EXPECT_EQ(pairing.by, PairedBy::index);
    EXPECT_NEAR(pairing.largestShiftSeconds, 0.001, 1e-9);
    EXPECT_THAT(pairing.pairs, ElementsAre(FramePair{0, 0}, FramePair{19, 19}, FramePair{39, 39}, FramePair{59, 59}))
        << "spread over the shorter one";
}

TEST(FramePairing, OtherFrameRatesArePairedByTheTimeTheyAreShown)
{
    const FramePairing pairing = choosePairs(times(60, 30), times(30, 15), 0);
    EXPECT_EQ(pairing.by, PairedBy::time);
    ASSERT_EQ(pairing.pairs.size(), 30U);
    for (int i = 0; i < 30; ++i)
        EXPECT_EQ(pairing.pairs[static_cast<std::size_t>(i)], (FramePair{2 * i, i}));
}

TEST(FramePairing, NeitherSideHasAFrameTwice)
{
    const FramePairing pairing = choosePairs(times(250, 25), times(299, 29.97), 0);
    ASSERT_GT(pairing.pairs.size(), 240U);
    for (std::size_t i = 1; i < pairing.pairs.size(); ++i) {
        EXPECT_LT(*pairing.pairs[i - 1].first, *pairing.pairs[i].first);
        EXPECT_LT(*pairing.pairs[i - 1].second, *pairing.pairs[i].second);
    }
}

TEST(FramePairing, ASmallDifferenceOfRatesShowsInALongVideo)
{
    EXPECT_EQ(suitedPairing(times(10, 30), times(10, 29.97)), PairedBy::index);
    EXPECT_EQ(suitedPairing(times(3000, 30), times(3000, 29.97)), PairedBy::time);
}

TEST(FramePairing, ItCanBeAskedForOtherwise)
{
    EXPECT_THAT(
        choosePairs(times(60, 30), times(30, 15), 2, PairedBy::index).pairs,
        ElementsAre(FramePair{0, 0}, FramePair{29, 29}));
}

TEST(FramePairing, ChosenFramesBeyondTheOthersEndHaveNoPartner)
{
    EXPECT_THAT(
        pairFrames(times(100, 25), times(50, 25), std::vector{0, 49, 50}).pairs,
        ElementsAre(FramePair{0, 0}, FramePair{49, 49}, FramePair{50, std::nullopt}));
    EXPECT_THAT(
        pairFrames(times(100, 25), times(10, 12.5), std::vector{0, 18, 20}).pairs,
        ElementsAre(FramePair{0, 0}, FramePair{18, 9}, FramePair{20, std::nullopt}));
}

TEST(FramePairing, ASingleFrameIsPairedToo)
{
    EXPECT_THAT(choosePairs(times(1, 25), times(90, 30), 32).pairs, ElementsAre(FramePair{0, 0}));
}

TEST(ComparisonFiles, TheTableHasARowForEachFaceAndForEachFrameWithoutOne)
{
    const VideoResult first = video({frame(0, {face(20, {0.25}), face(120, {0.5}, 1)}), frame(1, {})});
    const VideoResult second = video({frame(0, {face(20, {1})}), frame(1, {})});
    EXPECT_EQ(
        comparisonCsv(compareResults(first, second)),
        "frame,seconds,other_frame,other_seconds,track,other_track,x0,y0,x1,y1,other_x0,other_y0,other_x1,other_y1,"
        "probability,other_probability,difference,absence,other_absence\n"
        "0,0,0,0,0,0,20,10,60,60,20,10,60,60,0.25,1,0.75,,\n"
        "0,0,0,0,1,,120,10,160,60,,,,,0.5,,,,otherPlace\n"
        "1,0.04,1,0.04,,,,,,,,,,,,,,noFace,noFace\n");
}

TEST(ComparisonFiles, EverythingIsInTheJson)
{
    ComparedOrigin origin;
    origin.models = {{"a.pth", std::string(64, 'a'), "tf_efficientnet_b0_ns", 64, "float32", "cpu", false}};
    const ResultComparison comparison = compareResults(oneFaceVideo({0.1, 0.4}), video({frame(0, {face(20, {0.6})})}));
    const Json json = comparisonJson(comparison, origin, origin);
    EXPECT_EQ(json.at("format"), "veriframe-comparison");
    EXPECT_EQ(json.at("paired_by"), "index");
    EXPECT_EQ(json.at("first").at("models").at(0).at("model"), "a.pth");
    EXPECT_EQ(json.at("first").at("verdict"), "no evidence of manipulation");
    EXPECT_EQ(json.at("first").at("settings").at("models").at(0).at("sha256"), std::string(64, 'a'));
    EXPECT_DOUBLE_EQ(json.at("second").at("score"), 0.6);
    EXPECT_DOUBLE_EQ(json.at("first").at("score_on_compared_faces"), 0.1);
    const Json& summary = json.at("summary");
    EXPECT_EQ(summary.at("frames_compared"), 1);
    EXPECT_EQ(summary.at("frames_that_second_lacks").at("notAnalysed"), 1);
    EXPECT_EQ(summary.at("largest_at_frame"), 0);
    EXPECT_TRUE(summary.at("rank_correlation").is_null());
    EXPECT_DOUBLE_EQ(json.at("frames").at(0).at("faces").at(0).at("difference"), 0.5);
    EXPECT_EQ(json.at("frames").at(1).at("second_absence"), "notAnalysed");
    EXPECT_TRUE(json.at("frames").at(1).at("second_seconds").is_null());
}

TEST(ComparisonFiles, WithoutAJudgedFaceThereIsNoScore)
{
    const Json json = comparisonJson(compareResults(video({frame(0, {})}), {}), {}, {});
    EXPECT_TRUE(json.at("first").at("score").is_null());
    EXPECT_FALSE(json.at("first").contains("verdict"));
    EXPECT_EQ(json.at("second").at("state"), "unreadable");
}

} // namespace
} // namespace veriframe::test
