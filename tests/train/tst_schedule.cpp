// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "test_support.h"
#include "train/schedule.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

/// A base rate of 1 shows the factor.
OptimizerConfig withSchedule(const ScheduleConfig& schedule)
{
    OptimizerConfig optimizer;
    optimizer.learningRate = 1;
    optimizer.schedule = schedule;
    return optimizer;
}

OptimizerConfig ofType(ScheduleType type)
{
    ScheduleConfig schedule;
    schedule.type = type;
    return withSchedule(schedule);
}

TEST(Schedule, PolynomialDecayIsThePublishedOneToTheLastBit)
{
    VERIFRAME_REQUIRE_SHARED(golden, "golden/train/poly_lr.json");
    const Json expected = readJsonFile(golden);
    OptimizerConfig optimizer;
    optimizer.learningRate = expected.at("base_lr");
    optimizer.schedule.maxIterations = expected.at("max_iter");
    optimizer.schedule.power = expected.at("power");
    for (const auto& [iteration, rate] : expected.at("lr_after_step_call").items())
        EXPECT_EQ(scheduledRate(optimizer, std::stoll(iteration)), rate.get<double>()) << iteration;
}

TEST(Schedule, PolynomialDecayStartsAnewAfterMaxIter)
{
    OptimizerConfig optimizer = ofType(ScheduleType::poly);
    optimizer.schedule.maxIterations = 10;
    EXPECT_EQ(scheduledRate(optimizer, 9), 1);
    EXPECT_GT(scheduledRate(optimizer, 8), 0);
    EXPECT_EQ(scheduledRate(optimizer, 10), scheduledRate(optimizer, 0));
}

TEST(Schedule, AStepWorksWithWhatWasSetAfterTheStepBeforeIt)
{
    TrainingConfig config;
    config.batchesPerEpoch = 2500;
    const auto after = [&](std::int64_t iteration) { return scheduledRate(config.optimizer, iteration); };
    EXPECT_EQ(learningRateDuring(config, {0, 0, 2500}), after(0));
    EXPECT_EQ(learningRateDuring(config, {0, 1, 2500}), after(0));
    EXPECT_EQ(learningRateDuring(config, {0, 2, 2500}), after(1));
    EXPECT_EQ(learningRateDuring(config, {1, 0, 2500}), after(2499));
    EXPECT_EQ(learningRateDuring(config, {1, 1, 2500}), after(2500));
    EXPECT_EQ(learningRateDuring(config, {3, 0, 100}), after(2 * 2500 + 99)) << "the counter jumps after short epochs";
}

TEST(Schedule, ByEpochTheWholeEpochHasOneRate)
{
    TrainingConfig config;
    config.optimizer = ofType(ScheduleType::exponential);
    config.optimizer.schedule.perEpoch = true;
    config.optimizer.schedule.gamma = 0.5;
    EXPECT_EQ(learningRateDuring(config, {0, 0, 100}), 1);
    EXPECT_EQ(learningRateDuring(config, {2, 0, 100}), 0.25);
    EXPECT_EQ(learningRateDuring(config, {2, 99, 100}), 0.25);
}

TEST(Schedule, ConstantStays)
{
    EXPECT_EQ(scheduledRate(ofType(ScheduleType::constant), 0), 1);
    EXPECT_EQ(scheduledRate(ofType(ScheduleType::constant), 1'000'000), 1);
}

TEST(Schedule, StepMultipliesAtEqualDistances)
{
    OptimizerConfig optimizer = ofType(ScheduleType::step);
    optimizer.schedule.stepSize = 10;
    optimizer.schedule.gamma = 0.5;
    EXPECT_EQ(scheduledRate(optimizer, 9), 1);
    EXPECT_EQ(scheduledRate(optimizer, 10), 0.5);
    EXPECT_EQ(scheduledRate(optimizer, 29), 0.25);
}

TEST(Schedule, StepTakesListedRatesFromTheirTimesOn)
{
    OptimizerConfig optimizer = ofType(ScheduleType::step);
    optimizer.schedule.steps = {{5, 0.3}, {8, 0.2}};
    EXPECT_EQ(scheduledRate(optimizer, 4), 1);
    EXPECT_EQ(scheduledRate(optimizer, 5), 0.3);
    EXPECT_EQ(scheduledRate(optimizer, 7), 0.3);
    EXPECT_EQ(scheduledRate(optimizer, 100), 0.2);
}

TEST(Schedule, MultistepMultipliesAtMilestones)
{
    OptimizerConfig optimizer = ofType(ScheduleType::multistep);
    optimizer.schedule.milestones = {3, 7};
    optimizer.schedule.gamma = 0.5;
    EXPECT_EQ(scheduledRate(optimizer, 2), 1);
    EXPECT_EQ(scheduledRate(optimizer, 3), 0.5);
    EXPECT_EQ(scheduledRate(optimizer, 7), 0.25);
}

TEST(Schedule, LinearReachesItsFinalShareAndStaysThere)
{
    OptimizerConfig optimizer = ofType(ScheduleType::linear);
    optimizer.schedule.maxIterations = 100;
    optimizer.schedule.finalFactor = 0.5;
    EXPECT_EQ(scheduledRate(optimizer, 0), 1);
    EXPECT_EQ(scheduledRate(optimizer, 50), 0.75);
    EXPECT_EQ(scheduledRate(optimizer, 1000), 0.5);
}

TEST(Schedule, ThePublishedLineEndsAtNought)
{
    OptimizerConfig optimizer = ofType(ScheduleType::linear);
    optimizer.schedule.linearFactor = LinearFactor{-0.25, 1};
    EXPECT_EQ(scheduledRate(optimizer, 2), 0.5);
    EXPECT_EQ(scheduledRate(optimizer, 5), 0);
}

TEST(Schedule, CyclesGoFromLowOverHighToLow)
{
    OptimizerConfig optimizer = ofType(ScheduleType::cyclic);
    optimizer.schedule.lowestRate = 0.2;
    optimizer.schedule.cycleLength = 8;
    EXPECT_DOUBLE_EQ(scheduledRate(optimizer, 0), 0.2);
    EXPECT_DOUBLE_EQ(scheduledRate(optimizer, 2), 0.6);
    EXPECT_DOUBLE_EQ(scheduledRate(optimizer, 4), 1);
    EXPECT_DOUBLE_EQ(scheduledRate(optimizer, 6), 0.6);
    EXPECT_DOUBLE_EQ(scheduledRate(optimizer, 8), 0.2);
    optimizer.schedule.highestRate = 2.2;
    EXPECT_DOUBLE_EQ(scheduledRate(optimizer, 4), 2.2);
}

} // namespace
} // namespace veriframe::test
