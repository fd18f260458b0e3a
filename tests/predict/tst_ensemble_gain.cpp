// SPDX-License-Identifier: GPL-3.0-or-later
#include "held_out_data.h"
#include "predict/ensemble_gain.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace veriframe::test {
namespace {

using Members = std::vector<std::size_t>;

TEST(EnsembleGain, IsTheMeanDifferenceOfTheGroups)
{
    // As many groups as originals: each group is one original with its fakes, and the deal does not matter.
    constexpr int originals = 6;
    const HeldOutSet set = madeUpSet(originals, 2, 4);
    const EnsembleScorer scorer(set, madeUpModels(set, 3));
    const Members members{0, 1, 2};
    const auto gain = gainOverSingle(scorer, members, 1, originals);
    ASSERT_TRUE(gain);
    const auto together = scorer.scores(members), alone = scorer.scores(std::array<std::size_t, 1>{1});
    std::set<std::string> names;
    for (const HeldOutVideo& video : set.videos)
        names.insert(video.original);
    std::vector<double> differences;
    for (const std::string& name : names) {
        std::vector<LabeledScore> a, b;
        for (std::size_t i = 0; i < together.size(); ++i)
            if (set.videos[scorer.videos()[i]].original == name) {
                a.push_back(together[i]);
                b.push_back(alone[i]);
            }
        differences.push_back(*logLoss(b) - *logLoss(a));
    }
    double mean = 0, squares = 0;
    for (const double difference : differences)
        mean += difference / originals;
    for (const double difference : differences)
        squares += (difference - mean) * (difference - mean);
    EXPECT_EQ(gain->groups, originals);
    EXPECT_NEAR(gain->mean, mean, 1e-12);
    EXPECT_NEAR(gain->standardError, std::sqrt(squares / (originals - 1) / originals), 1e-12);
}

TEST(EnsembleGain, OfAModelOverItselfIsNone)
{
    const HeldOutSet set = madeUpSet(12, 1, 4);
    const EnsembleScorer scorer(set, madeUpModels(set, 2));
    const auto gain = gainOverSingle(scorer, Members{1, 1}, 1);
    ASSERT_TRUE(gain);
    EXPECT_EQ(gain->mean, 0);
    EXPECT_EQ(gain->standardError, 0);
}

TEST(EnsembleGain, IsTheSameEachTimeAndNeedsAnOriginalForEachGroup)
{
    const HeldOutSet set = madeUpSet(12, 1, 4);
    const EnsembleScorer scorer(set, madeUpModels(set, 3));
    EXPECT_EQ(gainOverSingle(scorer, Members{0, 2}, 0), gainOverSingle(scorer, Members{0, 2}, 0));
    EXPECT_FALSE(gainOverSingle(scorer, Members{0, 2}, 0, 13));
    EXPECT_FALSE(gainOverSingle(scorer, Members{0, 2}, 0, 1));
}

} // namespace
} // namespace veriframe::test
