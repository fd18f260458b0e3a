// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "train/checkpoint_choice.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Epochs from 0 whose two losses are the same.
std::vector<EpochLosses> epochsOf(const std::vector<double>& losses)
{
    std::vector<EpochLosses> epochs;
    for (const double loss : losses)
        epochs.push_back({static_cast<int>(epochs.size()), loss, loss});
    return epochs;
}

std::vector<double> falling(int count)
{
    std::vector<double> losses;
    for (int i = 0; i < count; ++i)
        losses.push_back(1.0 / (i + 1));
    return losses;
}

TEST(CheckpointChoice, TheSmallestFiveCountAndOfThemThoseThatAreNotEarly)
{
    std::vector<double> losses = falling(20);
    losses[4] = 0.001; // among the five, but early: the sixth does not take its place
    const CheckpointChoice choice = chooseCheckpoints(epochsOf(losses));
    EXPECT_THAT(choice.chosen, ElementsAre(19, 18, 17));
    EXPECT_EQ(choice.whyNone, "");
    EXPECT_EQ(choice.reason, NoChoice::notSo);
    EXPECT_EQ(
        choice.explanation,
        "Ranked by (1.4 fake + real) / 2: the 5 smallest losses, of those the epochs from 17 on. Chosen: 19, 18, 17.");
}

TEST(CheckpointChoice, FakesCountMoreThanReals)
{
    const std::vector<EpochLosses> epochs{{20, 0.5, 0.1}, {21, 0.4, 0.22}};
    EXPECT_THAT(chooseCheckpoints(epochs).chosen, ElementsAre(1, 0));
    EXPECT_THAT(chooseCheckpoints(epochs, {.fakeWeight = 1}).chosen, ElementsAre(0, 1));
}

TEST(CheckpointChoice, OfEqualLossesTheEarlierEpochComesFirst)
{
    EXPECT_THAT(
        chooseCheckpoints(epochsOf({0.3, 0.2, 0.2, 0.2}), {.candidates = 2, .firstEpoch = 0}).chosen,
        ElementsAre(1, 2));
}

TEST(CheckpointChoice, ALogThatIsTooShortSaysSo)
{
    const CheckpointChoice choice = chooseCheckpoints(epochsOf(falling(12)));
    EXPECT_THAT(choice.chosen, IsEmpty());
    EXPECT_EQ(choice.whyNone, "None of the 5 smallest losses lies in epoch 17 or later: the log has only 12 epochs.");
    EXPECT_EQ(choice.reason, NoChoice::tooEarly);
    EXPECT_EQ(choice.candidates, 5);
    EXPECT_THAT(choice.explanation, HasSubstr(choice.whyNone));
    EXPECT_EQ(
        chooseCheckpoints(epochsOf({0.5})).whyNone,
        "The only loss does not lie in epoch 17 or later: the log has only 1 epoch.");
    EXPECT_EQ(
        chooseCheckpoints(epochsOf(falling(3))).whyNone,
        "None of the 3 losses lies in epoch 17 or later: the log has only 3 epochs.");
    EXPECT_EQ(
        chooseCheckpoints(std::vector<EpochLosses>{{3, 1, 1}, {7, 0.5, 0.5}}).whyNone,
        "None of the 2 losses lies in epoch 17 or later: the log ends with epoch 7.");
}

TEST(CheckpointChoice, ALogWhoseBestEpochsAreEarlyNamesThem)
{
    std::vector<double> losses(30, 1);
    for (const std::size_t early : {3, 5, 8, 9, 11})
        losses[early] = 0.1 + 0.01 * static_cast<double>(early);
    EXPECT_EQ(
        chooseCheckpoints(epochsOf(losses)).whyNone,
        "None of the 5 smallest losses lies in epoch 17 or later: they belong to epochs 3, 5, 8, 9, 11.");
    EXPECT_EQ(
        chooseCheckpoints(epochsOf(losses), {.candidates = 1}).whyNone,
        "The smallest loss does not lie in epoch 17 or later: it belongs to epoch 3.");
}

TEST(CheckpointChoice, LossesThatAreNoNumbersNeverQualify)
{
    const double infinite = std::numeric_limits<double>::infinity();
    const ChoiceRule any{.firstEpoch = 0};
    EXPECT_THAT(chooseCheckpoints(epochsOf({nan, 0.2, infinite, 0.1}), any).chosen, ElementsAre(3, 1));
    EXPECT_EQ(chooseCheckpoints(epochsOf({nan, infinite}), any).whyNone, "No epoch's losses are numbers.");
    EXPECT_EQ(chooseCheckpoints({}, any).whyNone, "No epoch has been validated yet.");
    EXPECT_EQ(chooseCheckpoints(epochsOf({nan, infinite}), any).reason, NoChoice::noNumbers);
    EXPECT_EQ(chooseCheckpoints({}, any).reason, NoChoice::noEpochs);
}

TEST(CheckpointChoice, HugeLossesStayNumbersAndComeLast)
{
    const double huge = 1e308;
    const std::vector<EpochLosses> epochs{{0, huge, huge}, {1, 0.5, 0.5}, {2, huge, 0.5}};
    const ChoiceRule any{.firstEpoch = 0};
    EXPECT_THAT(chooseCheckpoints(epochs, any).chosen, ElementsAre(1, 2, 0));
    EXPECT_EQ(weightedLoss(epochs[0], any), 1.2e308);
    EXPECT_EQ(epochs[0].bce(), huge);
    EXPECT_EQ(weightedLoss(epochs[0], {.fakeWeight = 1000}), std::numeric_limits<double>::max());
    for (const double loss : rankedLosses(epochs, {.fakeWeight = 1000, .firstEpoch = 0, .smoothing = 0.9}))
        EXPECT_TRUE(std::isfinite(loss)) << loss;
}

TEST(CheckpointChoice, ByBceTheBestEpochIsChosenHoweverEarly)
{
    const ChoiceRule rule{.criterion = ChoiceCriterion::bce};
    const CheckpointChoice choice = chooseCheckpoints(epochsOf({0.5, 0.2, 0.4, nan, 0.2}), rule);
    EXPECT_THAT(choice.chosen, ElementsAre(1)) << "an equal bce is no improvement";
    EXPECT_EQ(
        choice.explanation,
        "Ranked by bce, (fake + real) / 2: the epoch with the smallest, as training keeps it. Chosen: 1.");
}

TEST(CheckpointChoice, TrainingReplacesItsBestWhereTheBceFallsBelowAllBefore)
{
    EXPECT_THAT(improvedEpochs(epochsOf({0.5, 0.6, nan, 0.4, 0.4, 0.3})), ElementsAre(0, 3, 5));
    EXPECT_THAT(improvedEpochs({}), IsEmpty());
}

TEST(CheckpointChoice, ALogThatHasTheBceAloneIsRankedByItAndSaysWhyNotOtherwise)
{
    const std::vector<EpochLosses> epochs{{20, nan, nan, 0.4}, {21, nan, nan, 0.3}};
    EXPECT_EQ(
        chooseCheckpoints(epochs).whyNone, "No epoch has both a fake and a real loss, only their mean: rank by bce.");
    EXPECT_EQ(chooseCheckpoints(epochs).reason, NoChoice::onlyMeans);
    EXPECT_THAT(chooseCheckpoints(epochs, {.criterion = ChoiceCriterion::bce}).chosen, ElementsAre(1));
}

TEST(CheckpointChoice, SmoothingIsAMovingAverageThatStartsAtTheFirstValue)
{
    // m = s m + (1 - s) x, over 1 - s^n: 4; (2 + 1) / 0.75; ...
    const std::vector<double> values{4, 2, nan, 8};
    const std::vector<double> result = smoothed(values, 0.5);
    EXPECT_DOUBLE_EQ(result[0], 4);
    EXPECT_DOUBLE_EQ(result[1], (0.25 * 4 + 0.5 * 2) / 0.75);
    EXPECT_TRUE(std::isnan(result[2]));
    EXPECT_DOUBLE_EQ(result[3], (0.125 * 4 + 0.25 * 2 + 0.5 * 8) / 0.875) << "what is no number counts for nothing";
    EXPECT_DOUBLE_EQ(smoothed(values, 0)[1], 2);
}

TEST(CheckpointChoice, SmoothedLossesAreRankedOnlyWhereTheRuleSaysSo)
{
    const std::vector<EpochLosses> epochs = epochsOf({0.9, 0.1, 0.9, 0.3, 0.3, 0.3});
    const ChoiceRule measured{.candidates = 1, .firstEpoch = 0};
    ChoiceRule averaged = measured;
    averaged.smoothing = 0.6;
    EXPECT_THAT(chooseCheckpoints(epochs, measured).chosen, ElementsAre(1));
    EXPECT_THAT(chooseCheckpoints(epochs, averaged).chosen, ElementsAre(5));
    EXPECT_THAT(chooseCheckpoints(epochs, averaged).explanation, HasSubstr("smoothed by 0.6"));
}

TEST(CheckpointChoice, RulesOutOfRangeAreRefused)
{
    const std::vector<EpochLosses> epochs = epochsOf({0.5});
    EXPECT_THROW(chooseCheckpoints(epochs, {.candidates = 0}), Error);
    EXPECT_THROW(chooseCheckpoints(epochs, {.fakeWeight = -1}), Error);
    EXPECT_THROW(chooseCheckpoints(epochs, {.fakeWeight = nan}), Error);
    EXPECT_THROW(chooseCheckpoints(epochs, {.smoothing = 1}), Error);
    EXPECT_THROW(chooseCheckpoints(epochs, {.smoothing = nan}), Error);
}

} // namespace
} // namespace veriframe::test
