// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on a small drawn dataset: what they leave on disk, how they end, how they go on.
#include "base/error.h"
#include "base/json.h"
#include "base/stop.h"
#include "nn/checkpoint_file.h"
#include "nn/encoders.h"
#include "nn/inference_session.h"
#include "test_support.h"
#include "train/checkpoint_files.h"
#include "train/training.h"
#include "training_set.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <fstream>
#include <functional>
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

/// Two epochs of three steps, four crops a step, at 64 px.
class Training : public testing::Test {
protected:
    Training()
    {
        addThreeFolds(m_set);
        m_set.writeTable();
        m_options.config = embeddedTrainingConfig("b0");
        m_options.config.inputSizePx = 64;
        m_options.config.optimizer.learningRate = 0.01;
        m_options.config.batchesPerEpoch = 3;
        m_options.config.optimizer.batchSize = 4;
        m_options.config.optimizer.schedule.epochs = 2;
        m_options.data = m_set.root();
        m_options.output = m_output.path() / "runs";
        m_options.prefix = prefixOfSeed("", m_options.seed);
        m_options.threadsPerRank = 1;
        m_options.loaderThreads = 1;
    }

    std::filesystem::path file(const std::string& ending, const std::filesystem::path& folder) const
    {
        return folder / (checkpointStem(m_options) + ending);
    }

    std::filesystem::path file(const std::string& ending) const { return file(ending, m_options.output); }

    /// Runs until the given step of the given epoch has ended, then asks to stop.
    TrainingResult runUntil(int epoch, std::int64_t step)
    {
        std::stop_source stop;
        TrainingObserver observer;
        observer.stepped = [&](const StepMetrics& metrics) {
            if (metrics.epoch == epoch && metrics.step == step)
                stop.request_stop();
        };
        return train(m_options, observer, stop.get_token());
    }

    /// Untrained weights whose head answers with this at first.
    std::filesystem::path weightsWithBias(float bias) const
    {
        Checkpoint weights = untrainedCheckpoint("tf_efficientnet_b0_ns", 1);
        for (NamedTensor& entry : weights.stateDict)
            if (entry.name == "fc.bias")
                std::memcpy(entry.tensor.bytes.data(), &bias, sizeof bias);
        const std::filesystem::path file = m_output.path() / "weights.pth";
        writeTorchCheckpoint(file, weights);
        return file;
    }

    ErrorInfo failureOf(const TrainingOptions& options)
    {
        try {
            train(options);
        } catch (const Error& error) {
            return error.info();
        }
        ADD_FAILURE() << "the training did not fail";
        return {};
    }

    TrainingSet m_set;
    TemporaryDirectory m_output;
    TrainingOptions m_options;
};

std::string textOf(const std::filesystem::path& path)
{
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

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

TEST_F(Training, AStoppedRunGoesOnBitForBit)
{
    const TrainingResult whole = train(m_options);
    const Checkpoint expected = readCheckpoint(*whole.last);
    // The last step of an epoch: then the run is stopped while it validates.
    for (const auto& [epoch, step] : {std::pair{0, 0}, std::pair{0, 2}, std::pair{1, 1}}) {
        m_options.output = m_output.path() / ("stopped_" + std::to_string(epoch) + "_" + std::to_string(step));
        EXPECT_TRUE(runUntil(epoch, step).stopped);
        const TrainingResult rest = train(m_options);
        EXPECT_FALSE(rest.stopped);
        const Checkpoint got = readCheckpoint(*rest.last);
        EXPECT_EQ(got.stateDict, expected.stateDict) << "stopped in epoch " << epoch << " after step " << step;
        EXPECT_EQ(got.bceBest, expected.bceBest);
        EXPECT_EQ(rest.epochs.back().trainLoss, whole.epochs.back().trainLoss);
        EXPECT_EQ(textOf(file("training.log")), textOf(file("training.log", m_output.path() / "runs")));
    }
}

TEST_F(Training, ARunWithAveragesGoesOnBitForBit)
{
    m_options.averageDecay = 0.9;
    m_options.config.optimizer.type = OptimizerType::adamW;
    const Checkpoint expected = readCheckpoint(*train(m_options).last);
    m_options.output = m_output.path() / "stopped";
    EXPECT_TRUE(runUntil(1, 0).stopped);
    EXPECT_EQ(readCheckpoint(*train(m_options).last).stateDict, expected.stateDict);
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

TEST_F(Training, ARunGoesOnWithAnotherNumberOfRanks)
{
    EXPECT_TRUE(runUntil(1, 0).stopped);
    m_options.devices = {Device{}, Device{}};
    TrainingFacts facts;
    TrainingObserver observer;
    observer.started = [&](const TrainingFacts& known) { facts = known; };
    const TrainingResult rest = train(m_options, observer);
    EXPECT_EQ(facts.ranks, 2);
    EXPECT_EQ(facts.firstEpoch, 1);
    ASSERT_EQ(rest.epochs.size(), 1U);
    EXPECT_EQ(rest.epochs.front().epoch, 1);
}

TEST_F(Training, EndsAfterTheEpochWhenAskedTo)
{
    StopAfterEpoch afterEpoch;
    TrainingObserver observer;
    observer.stepped = [&](const StepMetrics&) { afterEpoch.request(); };
    const TrainingResult result = train(m_options, observer, {}, &afterEpoch);
    EXPECT_TRUE(result.stopped);
    ASSERT_EQ(result.epochs.size(), 1U);
    EXPECT_TRUE(result.epochs.front().validated);
    EXPECT_EQ(train(m_options).epochs.size(), 1U) << "the second epoch is left";
}

TEST_F(Training, AFinishedRunSaysSo)
{
    train(m_options);
    std::string note;
    TrainingObserver observer;
    observer.noted = [&](const std::string& line) { note = line; };
    const TrainingResult again = train(m_options, observer);
    EXPECT_TRUE(again.epochs.empty());
    EXPECT_TRUE(again.last);
    EXPECT_THAT(note, HasSubstr("trained already"));
}

TEST_F(Training, AnotherConfigurationDoesNotGoOn)
{
    EXPECT_TRUE(runUntil(0, 0).stopped);
    m_options.config.optimizer.learningRate = 0.5;
    const ErrorInfo error = failureOf(m_options);
    EXPECT_EQ(error.code, ErrorCode::mismatch);
    EXPECT_THAT(error.message(), HasSubstr("config/optimizer/learning_rate was 0.01, and is 0.5 now"));
    m_options.resume = false;
    EXPECT_FALSE(train(m_options).stopped);
}

/// A saved state, and what may be wrong with one.
class SavedState {
public:
    explicit SavedState(std::filesystem::path file) : m_file(std::move(file)), m_good(readCheckpoint(m_file)) {}

    Json facts() const
    {
        const std::vector<std::byte>& bytes = m_good.find("run")->bytes;
        return Json::parse(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }

    void writeWithText(const std::string& text) const
    {
        writeWith("run", [&](TensorData& data) {
            data.shape = {static_cast<std::int64_t>(text.size())};
            const auto bytes = std::as_bytes(std::span(text));
            data.bytes.assign(bytes.begin(), bytes.end());
        });
    }

    void writeWith(const std::string& name, const std::function<void(TensorData&)>& change) const
    {
        Checkpoint changed = m_good;
        const auto entry = std::ranges::find(changed.stateDict, name, &NamedTensor::name);
        ASSERT_NE(entry, changed.stateDict.end()) << name;
        change(entry->tensor);
        writeTorchCheckpoint(m_file, changed);
    }

    void writeWithout(const std::string& name) const
    {
        Checkpoint changed = m_good;
        std::erase_if(changed.stateDict, [&](const NamedTensor& entry) { return entry.name == name; });
        writeTorchCheckpoint(m_file, changed);
    }

private:
    std::filesystem::path m_file;
    Checkpoint m_good;
};

TEST_F(Training, ADamagedStateIsRefusedByNameWithAWayOut)
{
    EXPECT_TRUE(runUntil(0, 0).stopped);
    const SavedState state(file("resume"));
    const auto expectRefused = [&](const std::string& what) {
        SCOPED_TRACE(what);
        const ErrorInfo error = failureOf(m_options);
        EXPECT_EQ(error.code, ErrorCode::corrupt) << error.message();
        EXPECT_THAT(error.on, HasSubstr(file("resume").string()));
        EXPECT_THAT(error.remedy, HasSubstr("--fresh"));
    };
    const Json facts = state.facts();
    for (const auto& item : facts.items()) {
        Json changed = facts;
        changed.erase(item.key());
        state.writeWithText(changed.dump());
        expectRefused("without " + item.key());
    }
    const std::vector<std::pair<const char*, Json>> wrong{
        {"version", "one"},   {"version", 99},       {"identity", nullptr},
        {"identity", 7},      {"epoch", -1},         {"epoch", 3},
        {"epoch", 0.5},       {"epoch", "0"},        {"samples_used", -4},
        {"best_bce", -1},     {"best_bce", nullptr}, {"samples_used", std::numeric_limits<std::int64_t>::max()},
        {"loss_sum", "1"},    {"loss_count", -1},    {"loss_scale", 0},
        {"loss_scale", 1e30}, {"calm_steps", -1},    {"calm_steps", 1e30}};
    for (const auto& [key, value] : wrong) {
        Json changed = facts;
        changed[key] = value;
        state.writeWithText(changed.dump());
        expectRefused(std::string(key) + " " + value.dump());
    }
    for (const char* text : {"", "[]", "{", "\xFF\xFE"}) {
        state.writeWithText(text);
        expectRefused(std::string("facts \"") + text + '"');
    }
    for (const char* name :
         {"run", "model.fc.bias", "model.encoder.bn1.num_batches_tracked", "optimizer.mean", "optimizer.encoder_steps",
          "optimizer.head_steps"}) {
        state.writeWithout(name);
        expectRefused(std::string("without ") + name);
        state.writeWith(name, [](TensorData& data) { data = {TensorType::int32, {1}, std::vector<std::byte>(4)}; });
        expectRefused(std::string(name) + " of another type");
        state.writeWith(name, [](TensorData& data) {
            data = {TensorType::float32, {1, 2}, std::vector<std::byte>(8)};
        });
        expectRefused(std::string(name) + " of another shape");
    }
    state.writeWith("optimizer.head_steps", [](TensorData& data) { data.bytes.assign(8, std::byte{0xFF}); });
    expectRefused("a negative number of steps");
    std::filesystem::resize_file(file("resume"), 100'000);
    expectRefused("cut off");
    m_options.resume = false;
    EXPECT_FALSE(train(m_options).stopped);
}

TEST_F(Training, WhatAFreshRunReplacesIsNotGoneOnWith)
{
    train(m_options);
    m_options.resume = false;
    TrainingObserver observer;
    observer.stepped = [](const StepMetrics&) { throw std::runtime_error("as if killed"); };
    EXPECT_THROW(train(m_options, observer), std::exception);
    m_options.resume = true;
    EXPECT_EQ(train(m_options).epochs.size(), 2U);
}

TEST_F(Training, AFreshRunLeavesEarlierCheckpointsButDoesNotCallThemItsOwn)
{
    train(m_options);
    m_options.resume = false;
    std::stop_source stop;
    std::string notes;
    TrainingObserver observer;
    observer.noted = [&](const std::string& line) { notes += line; };
    observer.stepped = [&](const StepMetrics&) { stop.request_stop(); };
    const TrainingResult cut = train(m_options, observer, stop.get_token());
    EXPECT_TRUE(cut.stopped);
    EXPECT_FALSE(cut.best);
    EXPECT_FALSE(cut.last);
    EXPECT_TRUE(std::filesystem::exists(file("1")));
    EXPECT_THAT(notes, HasSubstr("earlier run"));
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
        std::this_thread::sleep_for(std::chrono::seconds(validated.size() == 1 ? 5 : 0));
    };
    const auto start = std::chrono::steady_clock::now();
    try {
        train(m_options, slow);
        ADD_FAILURE() << "a crop is missing";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::notFound);
        EXPECT_THAT(error.info().message(), HasSubstr("900_0.png"));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
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
