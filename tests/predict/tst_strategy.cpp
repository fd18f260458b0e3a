// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "predict/strategy.h"
#include "test_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

TEST(Strategy, GivesThePublishedScores)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/strategy/confident.json");
    LargestDifference difference("strategy scores");
    for (const Json& vector : readJsonFile(path)) {
        const std::vector<double> p = vector["p"];
        difference.note(scoreOfProbabilities(p).score, vector["expected"], std::to_string(p.size()) + " faces");
    }
    EXPECT_LE(difference.value(), 1e-12);
}

TEST(Strategy, WithoutAFaceItIsUndecidedAndSaysSo)
{
    const StrategyScore score = scoreOfProbabilities({});
    EXPECT_EQ(score.score, 0.5);
    EXPECT_EQ(score.rule, StrategyRule::noFace);
}

TEST(Strategy, TwelveSureFakesOutOfThirtyAreNotEnoughOnlyAtTheEdge)
{
    // floor(30 / 2.5) = 12: twelve fakes do not exceed it, thirteen do.
    std::vector<double> p(30, 0.5);
    std::fill_n(p.begin(), 12, 0.9);
    EXPECT_EQ(scoreOfProbabilities(p).rule, StrategyRule::meanOfAll);
    p[12] = 0.9;
    const StrategyScore score = scoreOfProbabilities(p);
    EXPECT_EQ(score.rule, StrategyRule::meanOfFakes);
    EXPECT_NEAR(score.score, 0.9, 1e-12);
    EXPECT_EQ(score.used, 13);
    EXPECT_THAT(score.explanation(), HasSubstr("13 of 30"));
}

TEST(Strategy, ElevenFakesAreTooFewWhateverTheirShare)
{
    EXPECT_EQ(scoreOfProbabilities(std::vector<double>(11, 0.9)).rule, StrategyRule::meanOfAll);
    EXPECT_EQ(scoreOfProbabilities(std::vector<double>(12, 0.9)).rule, StrategyRule::meanOfFakes);
}

TEST(Strategy, ThresholdsThemselvesCountOnNeitherSide)
{
    EXPECT_EQ(scoreOfProbabilities(std::vector<double>(20, 0.8)).rule, StrategyRule::meanOfAll);
    EXPECT_EQ(scoreOfProbabilities(std::vector<double>(20, 0.2)).rule, StrategyRule::meanOfAll);
    EXPECT_EQ(scoreOfProbabilities(std::vector<double>(20, 0.19)).rule, StrategyRule::meanOfReals);
}

} // namespace
} // namespace veriframe::test
