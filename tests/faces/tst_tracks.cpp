// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/synthetic_video.h"
#include "faces/tracks.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

/// Persons are told apart by a made-up direction of appearance.
std::vector<float> lookOf(int person)
{
    std::vector<float> look(8, 0);
    look[static_cast<std::size_t>(person)] = 1;
    return look;
}

TrackInput face(int frame, float x, int person)
{
    return {frame, {x, 50, x + 40, 100}, lookOf(person)};
}

TEST(Tracks, OnePersonWhoMovesIsOneTrack)
{
    std::vector<TrackInput> faces;
    for (int i = 0; i < 10; ++i)
        faces.push_back(face(i * 10, 20.0F + 15.0F * static_cast<float>(i), 0));
    EXPECT_EQ(linkTracks(faces, {}), std::vector<int>(10, 0));
}

TEST(Tracks, TwoPersonsStayApartAlsoWhenTheyChangeOrder)
{
    std::vector<TrackInput> faces;
    std::vector<int> expected;
    for (int i = 0; i < 8; ++i) {
        // The detector lists the larger face first: the order changes from frame to frame.
        const int first = i % 2;
        faces.push_back(face(i, first ? 300.0F : 20.0F, first));
        faces.push_back(face(i, first ? 20.0F : 300.0F, 1 - first));
        expected.insert(expected.end(), {first, 1 - first});
    }
    EXPECT_EQ(linkTracks(faces, {}), expected);
}

TEST(Tracks, NoFrameHasTwoFacesOfOneTrack)
{
    const std::vector<TrackInput> faces{face(0, 20, 0), face(1, 20, 0), face(1, 24, 0), face(2, 22, 0)};
    const std::vector<int> tracks = linkTracks(faces, {});
    EXPECT_NE(tracks[1], tracks[2]);
}

TEST(Tracks, AShotBoundarySplitsThem)
{
    std::vector<TrackInput> faces;
    for (int i = 0; i < 6; ++i)
        faces.push_back(face(i * 10, 20, 0));
    EXPECT_EQ(linkTracks(faces, {30}), (std::vector<int>{0, 0, 0, 1, 1, 1}));
}

TEST(Tracks, AnotherPersonInTheSamePlaceIsAnotherTrack)
{
    const std::vector<TrackInput> faces{face(0, 20, 0), face(1, 21, 0), face(2, 20, 5), face(3, 21, 5)};
    const std::vector<int> tracks = linkTracks(faces, {});
    EXPECT_EQ(tracks[0], tracks[1]);
    EXPECT_NE(tracks[1], tracks[2]);
    EXPECT_EQ(tracks[2], tracks[3]);
}

TEST(Tracks, NothingGivesNothing)
{
    EXPECT_TRUE(linkTracks({}, {}).empty());
    EXPECT_TRUE(shotBoundaries({}).empty());
}

TEST(Shots, ACutIsFoundAndMotionIsNot)
{
    std::vector<std::vector<float>> signatures;
    for (int i = 0; i < 12; ++i) {
        SyntheticVideoOptions options;
        options.identity = i < 6 ? 1 : 40;
        options.motion = i < 6 ? 1 : 77;
        signatures.push_back(frameSignature(drawSyntheticFrame(options, i * 4).rgb));
    }
    EXPECT_EQ(shotBoundaries(signatures), std::vector<int>{6});
}

} // namespace
} // namespace veriframe::test
