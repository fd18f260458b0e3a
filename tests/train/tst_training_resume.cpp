// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on a small drawn dataset: how they go on, begin anew, and what they refuse to go on with.
#include "base/error.h"
#include "base/json.h"
#include "nn/checkpoint_file.h"
#include "train/training.h"
#include "training_run.h"

#include <algorithm>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

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

/// Somebody has sorted the fold table in between, or a merge has.
TEST_F(Training, ARunGoesOnBitForBitWithItsTableInAnotherOrder)
{
    const Checkpoint expected = readCheckpoint(*train(m_options).last);
    m_options.output = m_output.path() / "stopped";
    EXPECT_TRUE(runUntil(0, 1).stopped);
    const std::filesystem::path table = m_set.path("folds.csv");
    std::istringstream text(textOf(table));
    std::string head;
    std::getline(text, head);
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    std::string reversed = head + '\n';
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        reversed += *line + '\n';
    writeFileAtomically(table, reversed);
    EXPECT_EQ(readCheckpoint(*train(m_options).last).stateDict, expected.stateDict);
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

TEST_F(Training, OtherDataDoesNotGoOn)
{
    EXPECT_TRUE(runUntil(0, 0).stopped);
    m_set.addReal("late", 1, 2);
    m_set.writeTable();
    const ErrorInfo error = failureOf(m_options);
    EXPECT_EQ(error.code, ErrorCode::mismatch);
    EXPECT_THAT(error.message(), HasSubstr("the training data has changed"));
    EXPECT_THAT(error.remedy, HasSubstr("--fresh"));
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

TEST_F(Training, ASecondStartIsRefusedWhileTheFirstGoesOn)
{
    m_options.config.optimizer.schedule.epochs = 1;
    std::optional<ErrorInfo> refused;
    TrainingObserver observer;
    observer.stepped = [&](const StepMetrics& metrics) {
        if (metrics.step == 0)
            refused = failureOf(m_options);
    };
    EXPECT_TRUE(train(m_options, observer).last);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->code, ErrorCode::busy);
    EXPECT_THAT(refused->on, HasSubstr(checkpointStem(m_options)));
    EXPECT_THAT(refused->why, HasSubstr("process " + std::to_string(getpid())));
    for (const auto& entry : std::filesystem::directory_iterator(m_options.output))
        EXPECT_NE(entry.path().extension(), ".lock") << entry.path();
}

TEST_F(Training, RunsOfOtherNamesTrainInTheSameFolderAtTheSameTime)
{
    m_options.config.optimizer.schedule.epochs = 1;
    TrainingOptions other = m_options;
    other.seed = 7;
    other.prefix = prefixOfSeed("", other.seed);
    TrainingObserver observer;
    observer.stepped = [&](const StepMetrics& metrics) {
        if (metrics.step > 0)
            return;
        EXPECT_TRUE(train(other).last);
    };
    EXPECT_TRUE(train(m_options, observer).last);
}

} // namespace
} // namespace veriframe::test
