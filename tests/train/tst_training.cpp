// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on a small drawn dataset: what they leave on disk and how they end.
#include "base/error.h"
#include "nn/checkpoint_file.h"
#include "nn/encoders.h"
#include "nn/inference_session.h"
#include "train/checkpoint_files.h"
#include "train/training.h"
#include "training_run.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <new>
#include <opencv2/core/utility.hpp>
#include <sys/resource.h>
#include <thread>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

/// A float32 as checkpoints hold it.
constexpr std::array notANumber{std::byte{0}, std::byte{0}, std::byte{0xC0}, std::byte{0x7F}};

TEST_F(Training, LeavesCheckpointsAndLogs)
{
    const TrainingResult result = train(m_options);
    ASSERT_EQ(result.epochs.size(), 2U);
    EXPECT_FALSE(result.stopped);
    for (const char* ending : {"0", "1", "last"})
        EXPECT_EQ(inferEncoder(readCheckpoint(file(ending))), "tf_efficientnet_b0_ns") << ending;
    const Checkpoint last = readCheckpoint(file("last"));
    EXPECT_EQ(last.epoch, 2) << "the published trainer stores the epoch that comes next";
    EXPECT_EQ(last.bceBest, result.bestBce);
    EXPECT_EQ(last.stateDict, readCheckpoint(file("1")).stateDict);
    EXPECT_NE(last.stateDict, readCheckpoint(file("0")).stateDict);
    EXPECT_THAT(textOf(file("training.log")), HasSubstr("fake_loss "));
    EXPECT_FALSE(textOf(file("metrics.jsonl")).empty());
}

TEST_F(Training, TheBestCheckpointIsTheOneWithTheSmallestBce)
{
    const TrainingResult result = train(m_options);
    ASSERT_TRUE(result.best);
    const auto smallest =
        std::min_element(result.epochs.begin(), result.epochs.end(), [](const EpochMetrics& a, const EpochMetrics& b) {
            return a.bce < b.bce;
        });
    EXPECT_EQ(result.bestBce, smallest->bce);
    EXPECT_EQ(readCheckpoint(*result.best).stateDict, readCheckpoint(smallest->checkpoint).stateDict);
}

TEST_F(Training, TheFirstValidatedEpochIsTheBestSoFarHoweverBad)
{
    m_options.config.optimizer.schedule.epochs = 1;
    m_options.config.optimizer.learningRate = 1e-6;
    m_options.initialWeights = weightsWithBias(10); // sure that everything is a fake
    const TrainingResult result = train(m_options);
    ASSERT_GT(result.epochs.front().bce, 1);
    EXPECT_TRUE(result.best);
    EXPECT_TRUE(result.epochs.front().improved);
    EXPECT_EQ(result.bestBce, result.epochs.front().bce);
    EXPECT_THAT(textOf(file("training.log")), HasSubstr("Epoch 0 improved from 100 to "));
}

TEST_F(Training, TheFrozenEncoderStaysAsItIs)
{
    m_options.config.optimizer.schedule.epochs = 1;
    m_options.freezeEncoderEpochs = 1;
    const Checkpoint trained = readCheckpoint(*train(m_options).last);
    const Checkpoint start = untrainedCheckpoint("tf_efficientnet_b0_ns", m_options.seed);
    for (const NamedTensor& entry : start.stateDict) {
        if (entry.name.starts_with("encoder."))
            EXPECT_EQ(entry.tensor, *trained.find(entry.name)) << entry.name;
        else
            EXPECT_NE(entry.tensor, *trained.find(entry.name)) << entry.name;
    }
}

/// A seed whose first epoch gives two ranks equally many fakes in each step. Each rank takes the mean of its own fakes
/// and of its own reals, so that only then the mean over ranks is the mean over the whole batch.
std::uint64_t seedWithEqualRanks(const TrainingData& data, std::size_t batchOfRank)
{
    for (std::uint64_t seed = 1;; ++seed) {
        const std::vector<CropSample> samples = samplesOfEpoch(data, 0, seed);
        const auto fakes = [&](std::size_t batch) {
            const auto begin = samples.begin() + static_cast<std::ptrdiff_t>(batch * batchOfRank);
            return std::count_if(begin, begin + static_cast<std::ptrdiff_t>(batchOfRank), [&](const CropSample& crop) {
                return data.videoOf(crop).fake;
            });
        };
        bool equal = true;
        for (std::size_t batch = 0; batch < samples.size() / batchOfRank; batch += 2)
            equal = equal && fakes(batch) == fakes(batch + 1);
        if (equal)
            return seed;
    }
}

/// Nothing but rounding differs; what is drawn at random is left out here, the loader's tests have it.
TEST_F(Training, RanksShareTheWorkWithoutChangingIt)
{
    m_options.seed = seedWithEqualRanks(m_set.read(0), 4);
    m_options.config.optimizer.schedule.epochs = 1;
    m_options.config.optimizer.batchSize = 8;
    m_options.config.batchesPerEpoch = 3;
    m_options.config.optimizer.learningRate = 1e-4; // rounding differs, and larger steps let it grow
    m_options.augmentations = AugmentationSet::none;
    m_options.hardDrops = false;
    m_options.stochasticDepth = 0;
    std::vector<StepMetrics> one;
    TrainingObserver observer;
    observer.stepped = [&](const StepMetrics& metrics) { one.push_back(metrics); };
    train(m_options, observer);

    std::vector<StepMetrics> two;
    observer.stepped = [&](const StepMetrics& metrics) { two.push_back(metrics); };
    m_options.output = m_output.path() / "two";
    m_options.config.optimizer.batchSize = 4;
    m_options.devices = {Device{}, Device{}};
    const TrainingResult result = train(m_options, observer);
    ASSERT_EQ(one.size(), 3U);
    ASSERT_EQ(two.size(), one.size());
    for (std::size_t step = 0; step < one.size(); ++step) {
        EXPECT_EQ(two[step].learningRate, one[step].learningRate);
        EXPECT_NEAR(two[step].loss, one[step].loss, 1e-4) << "step " << step;
    }
    EXPECT_TRUE(result.last);
    EXPECT_TRUE(std::isfinite(result.epochs.front().bce));
}

TEST_F(Training, FewerSamplesThanRanksNeedForAStepAreRefusedBeforeAnythingIsMade)
{
    m_options.devices.assign(4, Device{});
    m_options.config.optimizer.batchSize = 16; // 24 samples: two ranks would have none
    const ErrorInfo error = failureOf(m_options);
    EXPECT_EQ(error.code, ErrorCode::badInput);
    EXPECT_THAT(error.message(), HasSubstr("24 samples"));
    EXPECT_FALSE(std::filesystem::exists(m_options.output));
}

TEST_F(Training, OnePictureThatShrinksToOnePixelKeepsTheRunningStatisticsFinite)
{
    m_options.config.inputSizePx = 32;
    m_options.config.optimizer.batchSize = 1;
    m_options.config.optimizer.learningRate = 1e-4;
    m_options.config.optimizer.schedule.epochs = 1;
    const Checkpoint trained = readCheckpoint(*train(m_options).last);
    const std::vector<float> values = trained.find("encoder.bn2.running_var")->toFloat32();
    EXPECT_TRUE(std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }));
}

TEST_F(Training, WhatTheLibrariesThrowIsNamedByItsPlaceInTheRun)
{
    TrainingObserver observer;
    observer.stepped = [](const StepMetrics& metrics) {
        if (metrics.step == 1)
            throw std::bad_alloc();
    };
    try {
        train(m_options, observer);
        ADD_FAILURE() << "the training did not fail";
    } catch (const Error& error) {
        EXPECT_EQ(error.info().on, "epoch 0, step 1, rank 0");
        EXPECT_EQ(error.info().why, "not enough memory");
        EXPECT_THAT(error.info().remedy, HasSubstr("batch size"));
    }
}

/// Two runs at once, as the demo has them; the one that ends first must not end it for the other.
TEST_F(Training, OpenCvGetsItsThreadsBackAfterTheLastRun)
{
    m_options.config.optimizer.schedule.epochs = 1;
    const int before = cv::getNumThreads();
    cv::setNumThreads(3);
    int within = 0;
    TrainingObserver observer;
    observer.epochEnded = [&](const EpochMetrics&) { // while one run lives another begins and ends
        TrainingOptions inner = m_options;
        inner.output = m_output.path() / "inner";
        train(inner);
        within = cv::getNumThreads();
    };
    train(m_options, observer);
    EXPECT_EQ(within, 1);
    EXPECT_EQ(cv::getNumThreads(), 3);
    cv::setNumThreads(before);
}

TEST_F(Training, ARunThatCannotStartLeavesNothingBehind)
{
    m_options.initialWeights = m_output.path() / "nowhere.pth";
    EXPECT_EQ(failureOf(m_options).code, ErrorCode::notFound);
    EXPECT_FALSE(std::filesystem::exists(m_options.output));
}

TEST_F(Training, ALossThatIsNoNumberNamesTheBatchAndKeepsWhatIsThere)
{
    const Checkpoint before = readCheckpoint(*train(m_options).last);
    m_options.resume = false;
    m_options.initialWeights = weightsWithBias(std::numeric_limits<float>::quiet_NaN());
    const ErrorInfo error = failureOf(m_options);
    EXPECT_EQ(error.code, ErrorCode::internal);
    EXPECT_THAT(error.on, HasSubstr("epoch 0, step "));
    EXPECT_THAT(error.on, HasSubstr("crops/"));
    EXPECT_THAT(error.message(), HasSubstr("not a number"));
    EXPECT_EQ(readCheckpoint(file("last")).stateDict, before.stateDict);
}

TEST_F(Training, ACheckpointWithAValueThatIsNoNumberIsNotWritten)
{
    const CheckpointFiles files(m_options);
    std::filesystem::create_directories(m_options.output);
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", 1);
    files.save(checkpoint, 0, true);
    const Checkpoint before = readCheckpoint(files.last());
    for (NamedTensor& entry : checkpoint.stateDict)
        if (entry.name == "encoder.bn1.running_var")
            std::copy_n(notANumber.begin(), notANumber.size(), entry.tensor.bytes.end() - 4);
    try {
        files.save(checkpoint, 1, true);
        ADD_FAILURE() << "it was written";
    } catch (const Error& error) {
        EXPECT_THAT(error.info().on, testing::EndsWith("_1"));
        EXPECT_THAT(error.info().why, HasSubstr("encoder.bn1.running_var"));
    }
    EXPECT_FALSE(std::filesystem::exists(files.ofEpoch(1)));
    EXPECT_EQ(readCheckpoint(files.last()).stateDict, before.stateDict);
}

TEST_F(Training, AMissingCropEndsTheRunOnAllRanksWithItsName)
{
    // The same crop is missing for everybody, whichever rank draws it first.
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_set.path("crops")))
        if (entry.path().filename() == "10_0.png")
            std::filesystem::remove(entry.path());
    m_options.devices = {Device{}, Device{}};
    const auto start = std::chrono::steady_clock::now();
    const ErrorInfo error = failureOf(m_options);
    EXPECT_EQ(error.code, ErrorCode::notFound);
    EXPECT_THAT(error.message(), HasSubstr("10_0.png"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST_F(Training, AMissingHeldOutCropEndsTheValidationOnAllRanks)
{
    m_set.addReal("real3", 0, 96); // several batches of validation for each of two ranks
    m_set.writeTable();
    std::filesystem::remove(m_set.path("crops/real3/900_0.png")); // of rank 1's half
    m_options.devices = {Device{}, Device{}};
    m_options.config.batchesPerEpoch = 1;
    TrainingObserver slow;
    std::vector<std::int64_t> validated;
    slow.validating = [&](std::int64_t done, std::int64_t) {
        validated.push_back(done);
        // Long enough for rank 1 to fail on a loaded machine.
        std::this_thread::sleep_for(std::chrono::seconds(validated.size() == 1 ? 15 : 0));
    };
    const auto start = std::chrono::steady_clock::now();
    try {
        train(m_options, slow);
        ADD_FAILURE() << "a crop is missing";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::notFound);
        EXPECT_THAT(error.info().message(), HasSubstr("900_0.png"));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
    EXPECT_EQ(validated.size(), 1U) << "rank 0 went on";
}

TEST_F(Training, WeightsOfAnotherEncoderAreRefused)
{
    m_options.initialWeights = m_output.path() / "b1.pth";
    writeTorchCheckpoint(m_options.initialWeights, untrainedCheckpoint("tf_efficientnet_b1_ns", 1));
    const ErrorInfo error = failureOf(m_options);
    EXPECT_EQ(error.code, ErrorCode::mismatch);
    EXPECT_FALSE(std::filesystem::exists(file("0")));
}

TEST_F(Training, StartsFromAnEncoderInTimmsNames)
{
    Checkpoint timm;
    for (NamedTensor& entry : untrainedCheckpoint("tf_efficientnet_b0_ns", 99).stateDict)
        if (entry.name.starts_with("encoder."))
            timm.stateDict.push_back({entry.name.substr(8), std::move(entry.tensor)});
    m_options.initialWeights = m_output.path() / "timm.pth";
    writeTorchCheckpoint(m_options.initialWeights, timm);
    m_options.freezeEncoderEpochs = 2;
    const Checkpoint trained = readCheckpoint(*train(m_options).last);
    EXPECT_EQ(*trained.find("encoder.conv_stem.weight"), *timm.find("conv_stem.weight"));
}

TEST_F(Training, ADeviceIsTakenOnce)
{
    m_options.devices = {Device{true, 0}, Device{true, 1}, Device{true, 0}};
    const ErrorInfo error = failureOf(m_options);
    EXPECT_EQ(error.code, ErrorCode::badInput);
    EXPECT_THAT(error.message(), HasSubstr("cuda:0"));
}

TEST_F(Training, AStopDoesNotHideAFailure)
{
    m_options.config.optimizer.schedule.epochs = 1;
    m_options.config.batchesPerEpoch = 1;
    m_options.devices = {Device{}, Device{}};
    m_set.addReal("long", 0, 200); // the second rank still validates when the first one fails
    m_set.writeTable();
    std::stop_source stop;
    TrainingObserver observer;
    observer.validating = [&](std::int64_t, std::int64_t) {
        stop.request_stop();
        throw std::runtime_error("the disk is on fire");
    };
    try {
        const TrainingResult result = train(m_options, observer, stop.get_token());
        ADD_FAILURE() << "stopped: " << result.stopped;
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("the disk is on fire"));
    }
}

TEST_F(Training, ARankThatWaitsForAStoppedOneIsStoppedToo)
{
    m_options.config.optimizer.schedule.epochs = 1;
    m_options.config.batchesPerEpoch = 1;
    m_options.devices = {Device{}, Device{}};
    m_set.addReal("long", 0, 96); // two batches of validation for each rank
    m_set.writeTable();
    std::stop_source stop;
    TrainingObserver observer;
    observer.validating = [&](std::int64_t, std::int64_t) {
        std::this_thread::sleep_for(std::chrono::seconds(3)); // the second rank is through
        stop.request_stop();
    };
    EXPECT_TRUE(train(m_options, observer, stop.get_token()).stopped);
}

TEST_F(Training, AFullDiskKeepsTheEarlierCheckpoints)
{
    m_options.config.optimizer.schedule.epochs = 1;
    const Checkpoint before = readCheckpoint(*train(m_options).last);
    m_options.config.optimizer.schedule.epochs = 2;
    m_options.resume = false;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    rlimit small = usual;
    small.rlim_cur = 4 << 20; // less than a checkpoint
    setrlimit(RLIMIT_FSIZE, &small);
    const ErrorInfo error = failureOf(m_options);
    setrlimit(RLIMIT_FSIZE, &usual);
    EXPECT_EQ(error.code, ErrorCode::unwritable);
    EXPECT_EQ(readCheckpoint(file("last")).stateDict, before.stateDict);
}

} // namespace
} // namespace veriframe::test
