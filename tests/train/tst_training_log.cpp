// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "test_support.h"
#include "train/training_log.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <regex>
#include <spdlog/fmt/fmt.h>
#include <sys/resource.h>
#include <sys/wait.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// A run of three epochs of four steps. Its numbers follow from epoch and step.
class Log : public testing::Test {
protected:
    static constexpr std::int64_t steps = 4;

    static TrainingOptions options()
    {
        TrainingOptions made;
        made.config.batchesPerEpoch = 2500;
        made.data = "/data/dfdc";
        made.seed = 555;
        return made;
    }

    static TrainingFacts facts(int firstEpoch = 0, std::int64_t firstStep = 0)
    {
        TrainingFacts made;
        made.reals = 3412;
        made.fakes = 20'000;
        made.devices = {"cpu"};
        made.precision = "float32";
        made.firstEpoch = firstEpoch;
        made.firstStep = firstStep;
        return made;
    }

    static StepMetrics step(int epoch, std::int64_t step)
    {
        StepMetrics made;
        made.epoch = epoch;
        made.step = step;
        made.steps = steps;
        made.loss = 0.5 + 0.25 * static_cast<double>(step) + epoch;
        made.learningRate = 0.01;
        return made;
    }

    static EpochMetrics epoch(int number)
    {
        EpochMetrics made;
        made.epoch = number;
        made.trainLoss = 0.5;
        made.validated = true;
        made.fakeLoss = 0.75 / (number + 1);
        made.realLoss = 0.5 / (number + 1);
        made.bce = (made.fakeLoss + made.realLoss) / 2;
        made.bestBce = made.bce;
        made.improved = true;
        made.learningRate = 0.01;
        return made;
    }

    /// Steps and epochs from a place up to, not including, another.
    void run(TrainingLog& log, int firstEpoch, std::int64_t firstStep, int endEpoch, std::int64_t endStep = 0) const
    {
        for (int number = firstEpoch; number <= endEpoch; ++number) {
            const std::int64_t end = number == endEpoch ? endStep : steps;
            for (std::int64_t s = number == firstEpoch ? firstStep : 0; s < end; ++s)
                log.stepped(step(number, s));
            if (number < endEpoch)
                log.epochEnded(epoch(number));
        }
    }

    void wholeRun() const
    {
        TrainingLog log(path(""), "run_", false);
        log.started(options(), facts());
        run(log, 0, 0, 3);
    }

    fs::path path(const std::string& name) const { return m_folder.path() / name; }

    std::string text() const { return readTextFile(path("run_training.log")); }

    /// The metrics, without what differs between a whole run and a resumed one.
    std::vector<std::string> metricLines() const
    {
        std::vector<std::string> lines;
        const std::string all = readTextFile(path("run_metrics.jsonl"));
        for (std::size_t start = 0, end = 0; (end = all.find('\n', start)) != std::string::npos; start = end + 1)
            if (const Json object = parseJson(all.substr(start, end - start), "a line"); object.at("type") != "run")
                lines.push_back(toJsonLine(object));
        return lines;
    }

    std::size_t runLines() const
    {
        const std::string all = readTextFile(path("run_metrics.jsonl"));
        std::size_t count = 0;
        for (std::size_t at = 0; (at = all.find("\"type\":\"run\"", at)) != std::string::npos; ++at)
            ++count;
        return count;
    }

    /// What TensorBoard would show of a folder; the test is skipped without a Python.
    std::optional<std::string> events(const std::string& folder) const
    {
        const fs::path output = path("events.txt");
        const std::string command =
            fmt::format("python3 '{}' '{}' > '{}'", READ_EVENTS, path(folder).string(), output.string());
        const int status = std::system(command.c_str());
        constexpr int programMissing = 127;
        if (WIFEXITED(status) && WEXITSTATUS(status) == programMissing)
            return std::nullopt;
        EXPECT_EQ(status, 0);
        return readTextFile(output);
    }

private:
    const TemporaryDirectory m_folder;
};

TEST_F(Log, TheTextIsThePublishedOne)
{
    wholeRun();
    EXPECT_EQ(
        text(), "real 3412 fakes 3412 mode train\ntraining epoch 0\nTest phase\nfake_loss 0.75\nreal_loss 0.5\n"
                "Epoch 0 improved from 100 to 0.625\nEpoch: 0 bce: 0.625, bce_best: 0.625\n"
                "real 3412 fakes 3412 mode train\ntraining epoch 1\nTest phase\nfake_loss 0.375\nreal_loss 0.25\n"
                "Epoch 1 improved from 0.625 to 0.3125\nEpoch: 1 bce: 0.3125, bce_best: 0.3125\n"
                "real 3412 fakes 3412 mode train\ntraining epoch 2\nTest phase\nfake_loss 0.25\n"
                "real_loss 0.16666666666666666\n"
                "Epoch 2 improved from 0.3125 to 0.20833333333333331\n"
                "Epoch: 2 bce: 0.20833333333333331, bce_best: 0.20833333333333331\n");
}

TEST_F(Log, EveryLineHasTheFormOfThePublishedLog)
{
    VERIFRAME_REQUIRE_SHARED(golden, "golden/train/training.log");
    wholeRun();
    const auto forms = [](std::string log) {
        log = std::regex_replace(log, std::regex("[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?"), "#");
        std::vector<std::string> lines;
        for (std::size_t start = 0, end = 0; (end = log.find('\n', start)) != std::string::npos; start = end + 1)
            lines.push_back(log.substr(start, end - start));
        return lines;
    };
    const std::vector<std::string> published = forms(readTextFile(golden));
    const std::vector<std::string> ours = forms(text());
    ASSERT_GE(published.size(), ours.size());
    EXPECT_TRUE(std::equal(ours.begin(), ours.end(), published.begin()));
}

TEST_F(Log, AnEpochWithoutImprovementSaysNothingOfOne)
{
    TrainingLog log(path(""), "run_", false);
    log.started(options(), facts());
    EpochMetrics metrics = epoch(0);
    metrics.improved = false;
    metrics.bestBce = 0.1;
    log.epochEnded(metrics);
    EXPECT_THAT(text(), Not(HasSubstr("improved")));
    EXPECT_THAT(text(), HasSubstr("Epoch: 0 bce: 0.625, bce_best: 0.1\n"));
}

TEST_F(Log, AnEpochThatWasNotValidatedHasNoLosses)
{
    TrainingLog log(path(""), "run_", false);
    log.started(options(), facts());
    EpochMetrics metrics = epoch(0);
    metrics.validated = false;
    log.epochEnded(metrics);
    EXPECT_EQ(text(), "real 3412 fakes 3412 mode train\ntraining epoch 0\n");
    const Json object = parseJson(metricLines().at(0), "a line");
    EXPECT_FALSE(object.contains("bce"));
    EXPECT_EQ(object.at("train_loss"), 0.5);
}

TEST_F(Log, NotesAreLinesOfTheirOwnAlsoBeforeTheStart)
{
    TrainingLog log(path(""), "run_", false);
    log.noted("early");
    log.started(options(), facts());
    log.noted("two\nlines");
    EXPECT_EQ(text(), "early\ntwo lines\n");
}

TEST_F(Log, MetricsBeginWithTheRunAndHaveEveryStepAndEpoch)
{
    wholeRun();
    const std::string all = readTextFile(path("run_metrics.jsonl"));
    const Json run = parseJson(all.substr(0, all.find('\n')), "the first line");
    EXPECT_EQ(run.at("type"), "run");
    EXPECT_EQ(run.at("seed"), 555);
    EXPECT_EQ(run.at("reals"), 3412);
    EXPECT_EQ(parseTrainingConfig(run.at("config").dump(), "it"), options().config);
    EXPECT_TRUE(std::regex_match(run.at("time").get<std::string>(), std::regex("....-..-..T..:..:..Z")));
    const std::vector<std::string> lines = metricLines();
    ASSERT_EQ(lines.size(), 3U * (steps + 1));
    const Json third = parseJson(lines[2], "a line");
    EXPECT_EQ(third.at("type"), "step");
    EXPECT_EQ(third.at("step"), 2);
    EXPECT_EQ(third.at("loss"), 1.0);
    const Json end = parseJson(lines[4], "a line");
    EXPECT_EQ(end.at("type"), "epoch");
    EXPECT_EQ(end.at("bce"), 0.625);
}

TEST_F(Log, LongEpochsLogEverySoManiethStepAndTheLast)
{
    TrainingLog log(path(""), "run_", false);
    log.started(options(), facts());
    for (std::int64_t s = 0; s < 2500; ++s) {
        StepMetrics metrics = step(0, s);
        metrics.steps = 2500;
        log.stepped(metrics);
    }
    const std::vector<std::string> lines = metricLines();
    ASSERT_EQ(lines.size(), 251U);
    EXPECT_EQ(parseJson(lines[1], "a line").at("step"), 10);
    EXPECT_EQ(parseJson(lines.back(), "a line").at("step"), 2499);
}

TEST_F(Log, NoNumberIsNull)
{
    TrainingLog log(path(""), "run_", false);
    log.started(options(), facts());
    StepMetrics metrics = step(0, 0);
    metrics.gradientNorm = std::numeric_limits<double>::infinity();
    log.stepped(metrics);
    EXPECT_TRUE(parseJson(metricLines().at(0), "a line").at("gradient_norm").is_null());
}

TEST_F(Log, AResumedRunLeavesWhatAnUndisturbedOneLeaves)
{
    wholeRun();
    const std::string wholeText = text();
    const std::vector<std::string> wholeMetrics = metricLines();
    const std::optional<std::string> wholeEpochs = events("run_events"), wholeSteps = events("run_events/steps");

    struct Case {
        int epoch;
        std::int64_t step;
        int ranUntilEpoch;
        std::int64_t ranUntilStep;
    };

    for (const Case& one :
         {Case{1, 0, 1, 0}, {1, 2, 1, 2}, {1, 0, 2, 3}, {1, 2, 3, 0}, {1, 4, 2, 0}, {0, 0, 1, 1}, {3, 0, 3, 0}}) {
        SCOPED_TRACE(fmt::format(
            "resumed at {}:{}, had run until {}:{}", one.epoch, one.step, one.ranUntilEpoch, one.ranUntilStep));
        {
            TrainingLog log(path(""), "run_", false);
            log.started(options(), facts());
            run(log, 0, 0, one.ranUntilEpoch, one.ranUntilStep);
        }
        {
            TrainingLog log(path(""), "run_", true);
            log.started(options(), facts(one.epoch, one.step));
            run(log, one.epoch, one.step, 3);
        }
        EXPECT_EQ(text(), wholeText);
        EXPECT_EQ(metricLines(), wholeMetrics);
        EXPECT_EQ(runLines(), 2U);
        EXPECT_EQ(events("run_events"), wholeEpochs);
        EXPECT_EQ(events("run_events/steps"), wholeSteps);
    }
}

TEST_F(Log, LinesThatAKillHasCutThroughAreDropped)
{
    {
        TrainingLog log(path(""), "run_", false);
        log.started(options(), facts());
        run(log, 0, 0, 1, 0);
    }
    const std::string wholeText = text();
    const std::vector<std::string> wholeMetrics = metricLines();
    writeFileAtomically(path("run_training.log"), wholeText + "real 3412 fakes");
    writeFileAtomically(path("run_metrics.jsonl"), readTextFile(path("run_metrics.jsonl")) + R"({"type":"step","epo)");
    TrainingLog log(path(""), "run_", true);
    log.started(options(), facts(1, 0));
    EXPECT_EQ(text(), wholeText);
    EXPECT_EQ(metricLines(), wholeMetrics);
}

TEST_F(Log, AnEpochThatWasAnnouncedAndNoMoreIsAnnouncedOnce)
{
    {
        TrainingLog log(path(""), "run_", false);
        log.started(options(), facts());
        run(log, 0, 0, 1, 1);
    }
    writeFileAtomically(path("run_training.log"), text().substr(0, text().rfind("training epoch 1")));
    TrainingLog log(path(""), "run_", true);
    log.started(options(), facts(1, 0));
    log.stepped(step(1, 0));
    EXPECT_THAT(text(), testing::EndsWith("bce_best: 0.625\nreal 3412 fakes 3412 mode train\ntraining epoch 1\n"));
}

TEST_F(Log, ResumingWithoutLogsBeginsThem)
{
    TrainingLog log(path("new/folder"), "run_", true);
    log.started(options(), facts(2, 0));
    log.epochEnded(epoch(2));
    EXPECT_THAT(readTextFile(path("new/folder/run_training.log")), HasSubstr("Epoch 2 improved from 100 to 0.2083"));
}

TEST_F(Log, ANewRunReplacesAnOlderOne)
{
    wholeRun();
    TrainingLog log(path(""), "run_", false);
    log.started(options(), facts());
    EXPECT_EQ(text(), "");
    EXPECT_TRUE(metricLines().empty());
    EXPECT_EQ(runLines(), 1U);
    const fs::directory_iterator files(path("run_events/steps"));
    EXPECT_EQ(std::distance(begin(files), end(files)), 1);
}

TEST_F(Log, PythonReadsTheEventsByTheRulesOfTheFormat)
{
    TrainingLog log(path(""), "run_", false);
    log.started(options(), facts());
    run(log, 0, 0, 2);
    const auto epochs = events("run_events"), stepEvents = events("run_events/steps");
    if (!epochs)
        GTEST_SKIP() << "needs python3";
    EXPECT_EQ(
        *epochs, "train/loss 0 0.5\ngroup0/lr 0 0.01\nval/bce 0 0.625\nval/fake_loss 0 0.75\nval/real_loss 0 0.5\n"
                 "train/loss 1 0.5\ngroup0/lr 1 0.01\nval/bce 1 0.3125\nval/fake_loss 1 0.375\nval/real_loss 1 0.25\n");
    EXPECT_THAT(*stepEvents, HasSubstr("train/loss 3 1.25\n"));
    EXPECT_THAT(*stepEvents, HasSubstr("train/loss 2500 1.5\n")) << "steps are counted as iterations of the schedule";
}

TEST_F(Log, EventFilesHaveTheNameThatTensorBoardLooksFor)
{
    wholeRun();
    for (const char* folder : {"run_events", "run_events/steps"}) {
        int files = 0;
        for (const auto& entry : fs::directory_iterator(path(folder)))
            if (entry.is_regular_file()) {
                ++files;
                EXPECT_TRUE(std::regex_match(
                    entry.path().filename().string(), std::regex("events\\.out\\.tfevents\\.[0-9]{10}\\..+")));
            }
        EXPECT_EQ(files, 1) << folder;
    }
}

TEST_F(Log, APlaceThatCannotBeWrittenIsNamed)
{
    EXPECT_THAT(
        [] { TrainingLog("/dev/null/folder", "run_", false); },
        testing::Throws<Error>(testing::Property(&Error::what, HasSubstr("/dev/null/folder"))));
}

TEST_F(Log, AFullDiskIsUnwritableWithTheFileAndLeavesWholeLines)
{
    TrainingLog log(path(""), "run_", false);
    log.started(options(), facts());
    // No file may grow beyond some bytes: what a full disk or a quota does.
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    rlimit tight = limit;
    tight.rlim_cur = fs::file_size(path("run_metrics.jsonl")) + 1000;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
    std::string message;
    ErrorCode code = ErrorCode::internal;
    try {
        for (std::int64_t s = 0; s < 100; ++s)
            log.stepped(step(0, s % steps));
    } catch (const Error& error) {
        message = error.what();
        code = error.code();
    }
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, former);
    EXPECT_EQ(code, ErrorCode::unwritable);
    EXPECT_THAT(message, HasSubstr(path("run_metrics.jsonl").string()));
    EXPECT_TRUE(readTextFile(path("run_metrics.jsonl")).ends_with('\n'));
}

} // namespace
} // namespace veriframe::test
