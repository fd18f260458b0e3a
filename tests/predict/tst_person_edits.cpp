// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/person_edits.h"
#include "predict/result_limits.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

/// A result in which each frame lists the tracks seen in it; the box tells the face.
VideoResult resultOf(const std::vector<std::vector<int>>& tracksOfFrames)
{
    VideoResult result;
    int index = 0;
    for (const std::vector<int>& tracks : tracksOfFrames) {
        FrameResult frame;
        frame.index = index;
        index += 10;
        for (std::size_t i = 0; i < tracks.size(); ++i) {
            FaceResult face;
            const int left = static_cast<int>(i) * 200;
            face.box = {left, 0, left + 100, 120};
            face.track = tracks[i];
            face.probabilities = {0.1 * (face.track + 1)};
            frame.faces.push_back(face);
        }
        result.frames.push_back(frame);
    }
    result.framesAsked = result.framesDecoded = static_cast<int>(result.frames.size());
    scoreVideo(result, 1, {});
    return result;
}

std::vector<std::vector<int>> tracksOf(const VideoResult& result)
{
    std::vector<std::vector<int>> tracks;
    for (const FrameResult& frame : result.frames) {
        tracks.emplace_back();
        for (const FaceResult& face : frame.faces)
            tracks.back().push_back(face.track);
    }
    return tracks;
}

PersonEdit mergeOf(const VideoResult& result, int a, int b)
{
    return {PersonEdit::Kind::merge, *faceOf(result, a), *faceOf(result, b)};
}

using Tracks = std::vector<std::vector<int>>;

TEST(PersonEdits, MergedPersonsTakeTheLowerNumberAndOneScore)
{
    VideoResult result = resultOf({{0}, {0}, {1}, {2}});
    applyPersonEdits(result, std::vector{mergeOf(result, 2, 0)}, 1, {});
    EXPECT_EQ(tracksOf(result), (Tracks{{0}, {0}, {1}, {0}}));
    ASSERT_EQ(result.tracks.size(), 2U);
    EXPECT_EQ(result.tracks[0].faces, 3);
    EXPECT_EQ(result.tracks[0].lastFrame, 30);
}

TEST(PersonEdits, PersonsOfOneFrameAreNeverMerged)
{
    VideoResult result = resultOf({{0, 1}, {0}, {1}});
    EXPECT_TRUE(appearTogether(result, 0, 1));
    applyPersonEdits(result, std::vector{mergeOf(result, 0, 1)}, 1, {});
    EXPECT_EQ(tracksOf(result), (Tracks{{0, 1}, {0}, {1}}));
}

TEST(PersonEdits, ASplitPersonIsAnotherFromThatFrameOn)
{
    VideoResult result = resultOf({{0}, {0, 1}, {0}, {0}});
    applyPersonEdits(result, std::vector{PersonEdit{PersonEdit::Kind::split, *faceOf(result, 0, 15), {}}}, 1, {});
    EXPECT_EQ(tracksOf(result), (Tracks{{0}, {0, 1}, {2}, {2}}));
}

TEST(PersonEdits, EditsOutliveARefinementThatNumbersAnew)
{
    const VideoResult before = resultOf({{0}, {1}});
    const std::vector edits{mergeOf(before, 0, 1)};
    VideoResult refined = resultOf({{3}, {5}});
    applyPersonEdits(refined, edits, 1, {});
    EXPECT_EQ(tracksOf(refined), (Tracks{{3}, {3}}));
}

TEST(PersonEdits, AnEditWhoseFaceIsGoneIsPassedOver)
{
    VideoResult result = resultOf({{0}, {1}});
    const PersonEdit edit{PersonEdit::Kind::merge, *faceOf(result, 0), {990, {1, 2, 3, 4}}};
    applyPersonEdits(result, std::vector{edit}, 1, {});
    EXPECT_EQ(tracksOf(result), (Tracks{{0}, {1}}));
}

TEST(PersonEdits, TheStateOfTheAnalysisStays)
{
    VideoResult result = resultOf({{0}, {1}});
    result.state = VideoState::cancelled;
    applyPersonEdits(result, std::vector{mergeOf(result, 0, 1)}, 1, {});
    EXPECT_EQ(result.state, VideoState::cancelled);
}

TEST(ResultLimits, SmallAndFewFacesAreTold)
{
    VideoResult result = resultOf({{0}, {0}});
    result.frames[1].faces[0].box = {0, 0, smallFacePx - 1, 70};
    const std::vector<ResultLimit> limits = limitsOf(result);
    ASSERT_EQ(limits.size(), 2U);
    EXPECT_EQ(limits[0], (ResultLimit{LimitKind::fewFaces, 2, 0}));
    EXPECT_EQ(limits[1], (ResultLimit{LimitKind::smallFaces, 1, 0}));
}

TEST(ResultLimits, ANoseBesideTheEyesIsASideView)
{
    const std::array<Point, 5> frontal{{{10, 10}, {30, 10}, {20, 20}, {12, 30}, {28, 30}}};
    EXPECT_NEAR(turnedAway(frontal), 0, 1e-6);
    std::array<Point, 5> profile = frontal;
    profile[2].x = 30;
    EXPECT_NEAR(turnedAway(profile), 1, 1e-6);
    EXPECT_EQ(turnedAway({}), 0);
}

TEST(ResultLimits, StrongCompressionIsToldByBitsPerPixel)
{
    VideoResult result = resultOf({{0}});
    result.facts.width = 1000;
    result.facts.height = 1000;
    result.facts.averageFps = 25;
    result.facts.bitRateFromHeader = 250'000; // 0.01 bits a pixel
    const auto strong = [](const VideoResult& of) {
        for (const ResultLimit& limit : limitsOf(of))
            if (limit.kind == LimitKind::strongCompression)
                return true;
        return false;
    };
    EXPECT_TRUE(strong(result));
    result.facts.bitRateFromHeader = 2'500'000;
    EXPECT_FALSE(strong(result));
    result.facts.bitRateFromHeader.reset();
    EXPECT_FALSE(strong(result));
}

TEST(ResultLimits, ModelsFarApartAreTold)
{
    VideoResult result = resultOf({{0}});
    result.modelScores = {{0.2, StrategyRule::meanOfAll, 1, 1}, {0.6, StrategyRule::meanOfAll, 1, 1}};
    EXPECT_NEAR(modelSpread(result.modelScores), 0.4, 1e-12);
    EXPECT_EQ(limitsOf(result).back().kind, LimitKind::disagreement);
}

TEST(ResultLimits, WithoutFacesThereIsNothingToLimit)
{
    EXPECT_TRUE(limitsOf(resultOf({{}, {}})).empty());
}

} // namespace
} // namespace veriframe::test
