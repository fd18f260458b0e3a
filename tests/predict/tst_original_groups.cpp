// SPDX-License-Identifier: GPL-3.0-or-later
#include "held_out_data.h"

#include "predict/original_groups_internal.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <string>

namespace veriframe::test {
namespace {

/// Four originals with fakes, eight without, and eight fakes whose originals are not held out.
EnsembleScorer mixedScorer()
{
    HeldOutSet set = madeUpSet(12, 1, 2);
    for (HeldOutVideo& video : set.videos)
        if (video.fake && std::stoi(video.original.substr(4)) >= 4)
            video.original = video.name;
    return {set, madeUpModels(set, 1)};
}

TEST(OriginalGroups, EachVideoIsInOneGroupTogetherWithItsOriginal)
{
    const EnsembleScorer scorer = mixedScorer();
    std::multiset<std::size_t> videos;
    std::size_t originals = 0;
    std::set<std::string> seen;
    for (const OriginalGroup& group : dealtOriginals(scorer, 3, 1)) {
        videos.insert(group.videos.begin(), group.videos.end());
        originals += group.originals;
        std::set<std::string> here;
        for (const std::size_t video : group.videos)
            here.insert(scorer.set().videos[scorer.videos()[video]].original);
        EXPECT_EQ(here.size(), group.originals);
        for (const std::string& original : here)
            EXPECT_TRUE(seen.insert(original).second) << original << " is in two groups";
    }
    EXPECT_EQ(videos.size(), scorer.videos().size());
    EXPECT_EQ(std::set(videos.begin(), videos.end()).size(), videos.size());
    EXPECT_EQ(originals, originalCount(scorer));
}

TEST(OriginalGroups, EachGroupHasOfEachMakeUp)
{
    const EnsembleScorer scorer = mixedScorer();
    for (const std::uint64_t seed : {1, 2, 3})
        for (const OriginalGroup& group : dealtOriginals(scorer, 4, seed)) {
            const auto fakes = std::ranges::count_if(
                group.videos, [&](std::size_t video) { return scorer.set().videos[scorer.videos()[video]].fake; });
            EXPECT_GT(fakes, 0);
            EXPECT_LT(fakes, static_cast<std::ptrdiff_t>(group.videos.size()));
        }
}

TEST(OriginalGroups, TheSeedDecidesWhichShareAGroup)
{
    const EnsembleScorer scorer = mixedScorer();
    const auto firstOf = [&](std::uint64_t seed) { return dealtOriginals(scorer, 3, seed).front().videos; };
    EXPECT_EQ(firstOf(1), firstOf(1));
    EXPECT_NE(firstOf(1), firstOf(2));
}

} // namespace
} // namespace veriframe::test
