// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "held_out_data.h"
#include "predict/ensemble_score.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <thread>

namespace veriframe::test {
namespace {

using Members = std::vector<std::size_t>;

constexpr double notJudged = std::numeric_limits<double>::quiet_NaN();

class Scorer : public testing::Test {
protected:
    Scorer() : set(madeUpSet(10, 2, 16)), models(madeUpModels(set, 4)), scorer(set, models) {}

    /// The score as the sentences of spec algorithms.md 7 say it.
    double expectedScore(std::size_t video, const Members& members, const StrategyParameters& strategy) const
    {
        const HeldOutVideo& of = set.videos[video];
        double sum = 0;
        for (const std::size_t member : members)
            sum +=
                scoreOfProbabilities(std::span(models[member].probabilities).subspan(of.firstCrop, of.crops), strategy)
                    .score;
        return sum / static_cast<double>(members.size());
    }

    void expectScores(const Members& members) const
    {
        const std::vector<LabeledScore> scores = scorer.scores(members);
        ASSERT_EQ(scores.size(), set.videos.size());
        for (std::size_t i = 0; i < scores.size(); ++i) {
            EXPECT_DOUBLE_EQ(scores[i].score, expectedScore(i, members, scorer.strategy())) << i;
            EXPECT_EQ(scores[i].fake, set.videos[i].fake) << i;
        }
    }

    HeldOutSet set;
    std::vector<HeldOutPredictions> models;
    EnsembleScorer scorer;
};

TEST_F(Scorer, TheScoreIsTheMeanOverTheModels)
{
    expectScores({2});
    expectScores({0, 1, 3});
}

TEST_F(Scorer, AModelNamedTwiceCountsTwice)
{
    expectScores({1, 1, 2});
    EXPECT_NE(scorer.scores(Members{1, 1, 2})[0].score, scorer.scores(Members{1, 2})[0].score);
}

TEST_F(Scorer, AnotherStrategyGivesItsOwnScores)
{
    expectScores({0, 1});
    const double before = *scorer.metrics(Members{0, 1}).logLoss;
    scorer.setStrategy(plainMean());
    expectScores({0, 1});
    EXPECT_NE(*scorer.metrics(Members{0, 1}).logLoss, before);
    scorer.setStrategy({});
    EXPECT_EQ(*scorer.metrics(Members{0, 1}).logLoss, before);
}

TEST_F(Scorer, WithThePlainMeanNoCropIsLeftOut)
{
    scorer.setStrategy(plainMean());
    for (std::size_t video = 0; video < set.videos.size(); ++video)
        EXPECT_EQ(scorer.explanationOf(0, video).rule, StrategyRule::meanOfAll);
    std::vector<double> sure(16, 1.0);
    EXPECT_EQ(scoreOfProbabilities(sure, plainMean()).rule, StrategyRule::meanOfAll);
    std::ranges::fill(sure, 0.0);
    EXPECT_EQ(scoreOfProbabilities(sure, plainMean()).rule, StrategyRule::meanOfAll);
}

TEST_F(Scorer, CropsThatWereNotJudgedAreLeftOut)
{
    models[0].probabilities[3] = notJudged;
    const EnsembleScorer other(set, models, plainMean());
    double sum = 0;
    for (std::size_t i = 0; i < 16; ++i)
        sum += i == 3 ? 0 : models[0].probabilities[i];
    EXPECT_DOUBLE_EQ(other.scoresOfModel(0)[0], sum / 15);
    EXPECT_EQ(other.videos().size(), set.videos.size());
}

TEST_F(Scorer, AVideoThatOneModelKnowsNothingOfIsLeftOutForAll)
{
    HeldOutPredictions blind = models[0];
    std::fill_n(blind.probabilities.begin() + 16, 16, notJudged);
    const std::size_t added = scorer.addModel(blind);
    EXPECT_EQ(scorer.videos().size(), set.videos.size() - 1);
    EXPECT_EQ(scorer.videos()[1], 2U);
    EXPECT_EQ(scorer.metrics(Members{0}).videos, static_cast<std::int64_t>(set.videos.size()) - 1);
    EXPECT_EQ(scorer.scoresOfModel(added).size(), set.videos.size() - 1);
    EXPECT_DOUBLE_EQ(scorer.scores(Members{1})[1].score, expectedScore(2, {1}, {}));
}

TEST_F(Scorer, PredictionsOfAnotherSetAreRefused)
{
    HeldOutPredictions others = models[0];
    others.fingerprint = "another";
    try {
        scorer.addModel(others);
        FAIL() << "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::mismatch);
        EXPECT_EQ(error.info().on, "model0.pth");
    }
    EXPECT_EQ(scorer.modelCount(), 4U);
}

TEST_F(Scorer, AnEnsembleNeedsMembersThatThereAre)
{
    EXPECT_THROW(scorer.scores({}), Error);
    EXPECT_THROW(scorer.scores(Members{4}), Error);
}

TEST_F(Scorer, WithOneClassTheMetricsThatNeedBothAreNotThere)
{
    const HeldOutSet reals = madeUpSet(5, 0, 4);
    const EnsembleScorer other(reals, madeUpModels(reals, 2));
    const EnsembleMetrics metrics = other.metrics(Members{0, 1});
    EXPECT_TRUE(metrics.logLoss && metrics.realLogLoss && metrics.brierScore);
    EXPECT_FALSE(metrics.fakeLogLoss || metrics.balancedLogLoss || metrics.areaUnderRoc || metrics.equalErrorRate);
}

TEST_F(Scorer, DisagreementsComeLargestFirst)
{
    const Members members{0, 1, 3, 3};
    const std::vector<VideoDisagreement> all = scorer.disagreements(members);
    ASSERT_EQ(all.size(), set.videos.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<double>& p = all[i].ofModels;
        ASSERT_EQ(p.size(), 4U);
        const double mean = (p[0] + p[1] + p[2] + p[3]) / 4;
        EXPECT_DOUBLE_EQ(p[2], p[3]);
        EXPECT_DOUBLE_EQ(all[i].score, mean);
        EXPECT_DOUBLE_EQ(all[i].score, expectedScore(all[i].video, members, {}));
        EXPECT_EQ(all[i].lowest, *std::ranges::min_element(p));
        EXPECT_EQ(all[i].highest, *std::ranges::max_element(p));
        double squares = 0;
        for (const double value : p)
            squares += (value - mean) * (value - mean);
        EXPECT_NEAR(all[i].spread, std::sqrt(squares / 4), 1e-15);
        if (i > 0) {
            EXPECT_LE(all[i].spread, all[i - 1].spread);
        }
    }
    const std::vector<VideoDisagreement> few = scorer.disagreements(members, 3);
    ASSERT_EQ(few.size(), 3U);
    EXPECT_EQ(few[2].video, all[2].video);
}

TEST_F(Scorer, SeveralThreadsMayAskAtOnce)
{
    const double expected = *EnsembleScorer(set, models).metrics(Members{0, 1, 2, 3}).logLoss;
    std::array<double, 4> got{};
    {
        std::vector<std::jthread> threads;
        for (double& value : got)
            threads.emplace_back([&] { value = *scorer.metrics(Members{0, 1, 2, 3}).logLoss; });
    }
    for (const double value : got)
        EXPECT_EQ(value, expected);
}

} // namespace
} // namespace veriframe::test
