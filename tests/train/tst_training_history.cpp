// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "train/training_history.h"
#include "train/training_log.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace veriframe {
namespace {

namespace fs = std::filesystem;

constexpr int steps = 4, epochs = 3;

/// A folder of runs that left their logs.
class History : public testing::Test {
protected:
    TrainingOptions options(std::uint64_t seed = 555) const
    {
        TrainingOptions made;
        made.config.optimizer.schedule.epochs = epochs;
        made.config.optimizer.batchSize = 7;
        made.data = "/data/dfdc";
        made.foldTable = "/data/other_folds.csv";
        made.fold = 2;
        made.seed = seed;
        made.output = m_folder.path();
        made.prefix = prefixOfSeed("final_", seed);
        made.stochasticDepth = 0.35;
        made.averageDecay = 0.999;
        made.freezeEncoderEpochs = 2;
        made.gridMask = true;
        made.hardDrops = false;
        made.augmentations = AugmentationSet::geometric;
        made.synchronizeBatchNorm = false;
        made.validateEvery = 2;
        return made;
    }

    static TrainingFacts facts(int firstEpoch = 0, std::int64_t firstStep = 0)
    {
        TrainingFacts made;
        made.reals = 3412;
        made.fakes = 20'000;
        made.validationVideos = 40;
        made.validationCrops = 600;
        made.ranks = 2;
        made.devices = {"cuda:0", "cuda:3"};
        made.precision = "float16";
        made.startingWeights = "/weights/b7.pth";
        made.firstEpoch = firstEpoch;
        made.firstStep = firstStep;
        return made;
    }

    static StepMetrics step(int epoch, std::int64_t number)
    {
        StepMetrics made;
        made.epoch = epoch;
        made.step = number;
        made.steps = steps;
        made.loss = 1.0 / (epoch * steps + static_cast<double>(number) + 1);
        made.learningRate = 0.01;
        return made;
    }

    static EpochMetrics epoch(int number)
    {
        EpochMetrics made;
        made.epoch = number;
        made.validated = true;
        made.fakeLoss = 0.75 / (number + 1);
        made.realLoss = 0.5 / (number + 1);
        made.bce = (made.fakeLoss + made.realLoss) / 2;
        made.seconds = 12;
        made.checkpoint = "/somewhere/" + std::to_string(number);
        return made;
    }

    /// A session from a place to the end of an epoch.
    static void session(const TrainingOptions& of, int firstEpoch, std::int64_t firstStep, int endEpoch)
    {
        TrainingLog log(of.output, checkpointStem(of), firstEpoch > 0 || firstStep > 0);
        log.started(of, facts(firstEpoch, firstStep));
        for (int number = firstEpoch; number < endEpoch; ++number) {
            for (std::int64_t s = number == firstEpoch ? firstStep : 0; s < steps; ++s)
                log.stepped(step(number, s));
            log.epochEnded(epoch(number));
        }
    }

    fs::path metricsFile(const TrainingOptions& of) const { return of.output / (checkpointStem(of) + "metrics.jsonl"); }

    std::optional<TrainingHistory> read(const TrainingOptions& of) const
    {
        return readTrainingHistory(of.output, checkpointStem(of));
    }

    TemporaryDirectory m_folder;
};

TEST_F(History, AWholeRunComesBack)
{
    const TrainingOptions of = options();
    session(of, 0, 0, epochs);
    const auto history = read(of);
    ASSERT_TRUE(history);
    EXPECT_TRUE(history->finished());
    EXPECT_FALSE(history->resumable);
    ASSERT_EQ(history->steps.size(), static_cast<std::size_t>(steps * epochs));
    EXPECT_EQ(history->steps[5].epoch, 1);
    EXPECT_EQ(history->steps[5].step, 1);
    EXPECT_EQ(history->steps[5].loss, step(1, 1).loss);
    ASSERT_EQ(history->epochs.size(), static_cast<std::size_t>(epochs));
    EXPECT_EQ(history->epochs[2].bce, epoch(2).bce);
    EXPECT_EQ(history->epochs[2].checkpoint, epoch(2).checkpoint);
    EXPECT_EQ(history->facts.precision, "float16");
    EXPECT_EQ(history->facts.validationCrops, 600);
    EXPECT_FALSE(history->lines.empty());
    EXPECT_FALSE(history->begun.empty());
}

TEST_F(History, ItsOptionsAreThoseItWasStartedWith)
{
    const TrainingOptions of = options();
    session(of, 0, 0, 1);
    const TrainingOptions found = read(of)->options;
    EXPECT_EQ(found.config, of.config);
    EXPECT_EQ(found.data, of.data);
    EXPECT_EQ(found.foldTable, of.foldTable);
    EXPECT_EQ(found.fold, of.fold);
    EXPECT_EQ(found.seed, of.seed);
    EXPECT_EQ(found.output, of.output);
    EXPECT_EQ(found.prefix, of.prefix);
    EXPECT_EQ(found.stochasticDepth, of.stochasticDepth);
    EXPECT_EQ(found.averageDecay, of.averageDecay);
    EXPECT_EQ(found.freezeEncoderEpochs, of.freezeEncoderEpochs);
    EXPECT_EQ(found.gridMask, of.gridMask);
    EXPECT_EQ(found.hardDrops, of.hardDrops);
    EXPECT_EQ(found.augmentations, of.augmentations);
    EXPECT_EQ(found.synchronizeBatchNorm, of.synchronizeBatchNorm);
    EXPECT_EQ(found.validateEvery, of.validateEvery);
    EXPECT_EQ(found.initialWeights, "/weights/b7.pth");
    EXPECT_EQ(found.devices, (std::vector<Device>{{true, 0}, {true, 3}}));
}

TEST_F(History, ARunThatWentOnIsOneRun)
{
    const TrainingOptions of = options();
    session(of, 0, 0, 2);
    session(of, 1, 2, epochs); // the second half of epoch 1 once more
    const auto history = read(of);
    EXPECT_EQ(history->steps.size(), static_cast<std::size_t>(steps * epochs));
    EXPECT_EQ(history->epochs.size(), static_cast<std::size_t>(epochs));
    EXPECT_EQ(history->facts.firstEpoch, 1);
}

TEST_F(History, WhatAKillHasCutIsPassedOver)
{
    const TrainingOptions of = options();
    session(of, 0, 0, 1);
    const std::string whole = readTextFile(metricsFile(of));
    writeFileAtomically(metricsFile(of), whole + "\n[1, 2]\nnot json\n{\"type\":\"step\",\"epo");
    writeFileAtomically(of.output / (checkpointStem(of) + "resume"), std::string_view("state"));
    const auto history = read(of);
    EXPECT_EQ(history->steps.size(), static_cast<std::size_t>(steps));
    EXPECT_FALSE(history->finished());
    EXPECT_TRUE(history->resumable);
}

TEST_F(History, ALossThatIsNoNumberStaysNone)
{
    const TrainingOptions of = options();
    {
        TrainingLog log(of.output, checkpointStem(of), false);
        log.started(of, facts());
        StepMetrics broken = step(0, 0);
        broken.loss = std::numeric_limits<double>::quiet_NaN();
        log.stepped(broken);
    }
    EXPECT_TRUE(std::isnan(read(of)->steps.front().loss));
}

TEST_F(History, AFolderOfRunsIsListed)
{
    for (const std::uint64_t seed : {777, 111})
        session(options(seed), 0, 0, 1);
    writeFileAtomically(m_folder.path() / "other_metrics.jsonl", std::string_view("{\"type\":\"run\"}\n"));
    writeFileAtomically(m_folder.path() / "empty_metrics.jsonl", std::string_view());
    fs::create_directories(m_folder.path() / "folder_metrics.jsonl");
    const std::vector<TrainingHistory> histories = readTrainingHistories(m_folder.path());
    ASSERT_EQ(histories.size(), 2U);
    EXPECT_TRUE(readTrainingHistories(m_folder.path() / "nowhere").empty());
    EXPECT_FALSE(readTrainingHistory(m_folder.path(), "nothing_"));
}

} // namespace
} // namespace veriframe
