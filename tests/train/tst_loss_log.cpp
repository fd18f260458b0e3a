// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/json.h"
#include "test_support.h"
#include "train/loss_log.h"
#include "train/training_log.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Logs that are written on the spot.
class LossLogs : public testing::Test {
protected:
    fs::path path(const std::string& name) const { return m_folder.path() / name; }

    LossLog read(const std::string& content, const std::string& name = "b7.log") const
    {
        writeFileAtomically(path(name), content);
        return readLossLog(path(name));
    }

    /// Two epochs of a run whose second session began anew with epoch 1.
    void trainedRun() const
    {
        TrainingOptions options;
        options.config.optimizer.schedule.epochs = 40;
        options.fold = 2;
        for (const bool resumed : {false, true}) {
            TrainingLog log(m_folder.path(), "run_b7_2_", resumed);
            TrainingFacts facts;
            facts.firstEpoch = resumed ? 1 : 0;
            log.started(options, facts);
            for (int number = facts.firstEpoch; number < 3; ++number)
                log.epochEnded(epoch(number, resumed));
        }
    }

    static EpochMetrics epoch(int number, bool resumed)
    {
        EpochMetrics made;
        made.epoch = number;
        made.validated = number != 1;
        made.trainLoss = 0.75;
        made.learningRate = 0.25;
        made.seconds = 12;
        made.fakeLoss = 0.5 / (number + 1) + (resumed ? 0.25 : 0);
        made.realLoss = 0.25 / (number + 1);
        made.bce = (made.fakeLoss + made.realLoss) / 2;
        made.bestBce = made.bce;
        made.checkpoint = "run_b7_2_" + std::to_string(number);
        return made;
    }

private:
    const TemporaryDirectory m_folder;
};

std::vector<int> numbers(const LossLog& log)
{
    std::vector<int> epochs;
    for (const LoggedEpoch& epoch : log.epochs)
        epochs.push_back(epoch.epoch);
    return epochs;
}

TEST_F(LossLogs, ThePublishedLogIsRankedAsThePublishedProgramRanksIt)
{
    VERIFRAME_REQUIRE_SHARED(source, "golden/train/training.log");
    VERIFRAME_REQUIRE_SHARED(golden, "golden/train/plot_loss.json");
    const LossLog log = readLossLog(source);
    EXPECT_EQ(log.kind, LossLogKind::text);
    EXPECT_THAT(log.problems, IsEmpty());
    ASSERT_EQ(log.epochs.size(), 40U);
    const Json expected = readJsonFile(golden);
    const std::vector<EpochLosses> losses = lossesOf(log);
    for (const auto& [name, weight] : {std::pair("fake_weight_1.4", 1.4), std::pair("fake_weight_1.0", 1.0)}) {
        const ChoiceRule rule{.fakeWeight = weight};
        LargestDifference difference(std::string("weighted loss, ") + name);
        for (std::size_t i = 0; i < losses.size(); ++i)
            EXPECT_EQ(
                difference.note(
                    weightedLoss(losses[i], rule), expected.at(name).at("loss").at(i), "epoch " + std::to_string(i)),
                0);
        std::vector<int> best;
        for (const std::size_t position : chooseCheckpoints(losses, rule).chosen)
            best.push_back(losses[position].epoch);
        EXPECT_EQ(best, expected.at(name).at("best").get<std::vector<int>>());
    }
    LargestDifference bce("bce");
    for (const LoggedEpoch& epoch : log.epochs)
        EXPECT_EQ(bce.note(epoch.bce, (epoch.fakeLoss + epoch.realLoss) / 2, std::to_string(epoch.epoch)), 0);
    EXPECT_EQ(log.epochs.back().bestBce, 0.3);
}

TEST_F(LossLogs, WhatTrainingWritesIsReadAlikeInAllThreeForms)
{
    trainedRun();
    const LossLog text = readLossLog(path("run_b7_2_training.log"));
    const LossLog metrics = readLossLog(path("run_b7_2_metrics.jsonl"));
    const LossLog events = readLossLog(path("run_b7_2_events"));
    EXPECT_EQ(text.kind, LossLogKind::text);
    EXPECT_EQ(metrics.kind, LossLogKind::metrics);
    EXPECT_EQ(events.kind, LossLogKind::events);
    for (const LossLog* log : {&text, &metrics, &events}) {
        SCOPED_TRACE(toString(log->kind));
        EXPECT_THAT(log->problems, IsEmpty());
        EXPECT_EQ(log->name, "run_b7_2");
        EXPECT_EQ(log->fold, 2);
        ASSERT_EQ(log->epochs.back().epoch, 2);
        EXPECT_NEAR(log->epochs.back().fakeLoss, 0.5 / 3 + 0.25, 1e-7) << "the resumed session counts";
        EXPECT_NEAR(log->epochs.back().realLoss, 0.25 / 3, 1e-7);
        EXPECT_EQ(log->epochs.front().bce, 0.375);
    }
    EXPECT_THAT(numbers(text), ElementsAre(0, 2)) << "it does not tell of epochs that were not validated";
    EXPECT_THAT(numbers(metrics), ElementsAre(0, 1, 2));
    EXPECT_THAT(numbers(events), ElementsAre(0, 1, 2));
    for (const LossLog* log : {&metrics, &events}) {
        EXPECT_FALSE(log->epochs[1].validated);
        EXPECT_TRUE(std::isnan(log->epochs[1].fakeLoss));
        EXPECT_EQ(log->epochs[1].trainLoss, 0.75);
        EXPECT_EQ(log->epochs[1].learningRate, 0.25);
    }
    EXPECT_EQ(metrics.plannedEpochs, 40);
    EXPECT_EQ(metrics.epochs[2].checkpoint, "run_b7_2_2");
    EXPECT_EQ(metrics.epochs[2].seconds, 12);
}

TEST_F(LossLogs, ACheckpointBesideATextLogIsFoundByItsName)
{
    trainedRun();
    writeFileAtomically(path("run_b7_2_2"), std::string_view("weights"));
    const LossLog log = readLossLog(path("run_b7_2_training.log"));
    EXPECT_EQ(log.epochs[0].checkpoint, "");
    EXPECT_EQ(log.epochs[1].checkpoint, path("run_b7_2_2").string());
}

TEST_F(LossLogs, LinesOfLossesAloneCountFromZero)
{
    const LossLog log = read("fake_loss 0.5\nreal_loss 0.25\r\n fake_loss 4e-1 \nreal_loss 0.125\n");
    EXPECT_THAT(numbers(log), ElementsAre(0, 1));
    EXPECT_EQ(log.epochs[1].fakeLoss, 0.4);
    EXPECT_EQ(log.epochs[1].bce, (0.4 + 0.125) / 2);
    EXPECT_THAT(log.problems, IsEmpty());
}

TEST_F(LossLogs, OtherLinesAndProgressBarsAreNoMatter)
{
    const LossLog log =
        read("Freezing encoder!!!\nEpoch: 0; lr 0.01; Loss 0.69\rEpoch: 0; lr 0.01; Loss 0.68\rfake_loss 0.5\n"
             "real_loss 0.25\nEpoch: 0 bce: 0.375, bce_best: 0.375\n");
    EXPECT_THAT(numbers(log), ElementsAre(0));
    EXPECT_EQ(log.epochs[0].fakeLoss, 0.5);
    EXPECT_THAT(log.problems, IsEmpty());
}

TEST_F(LossLogs, ALineThatIsNoNumberIsNamed)
{
    const LossLog log = read("fake_loss nan\nreal_loss 0.25\nfake_loss 0.5x\nreal_loss inf\n");
    EXPECT_THAT(
        log.problems, ElementsAre(
                          "In line 1 fake_loss is no number: \"nan\".", "In line 3 fake_loss is no number: \"0.5x\".",
                          "In line 4 real_loss is no number: \"inf\"."));
    ASSERT_EQ(log.epochs.size(), 2U);
    EXPECT_TRUE(std::isnan(log.epochs[0].fakeLoss));
    EXPECT_EQ(log.epochs[0].realLoss, 0.25);
}

TEST_F(LossLogs, WhatNoLogLossIsIsNamedAndCountsAsNone)
{
    const LossLog text = read("fake_loss -0.5\nreal_loss 0.25\nfake_loss 0.5\nreal_loss 1e308\n"
                              "training epoch 2\nEpoch: 2 bce: -0.125, bce_best: -0.125\nfake_loss 0\nreal_loss 0\n");
    EXPECT_THAT(
        text.problems,
        ElementsAre(
            "In line 1 fake_loss is negative, which no log loss is: \"-0.5\".",
            "In line 4 real_loss is larger than any log loss of a network: \"1e308\".",
            "In line 6 bce is negative, which no log loss is: \"Epoch: 2 bce: -0.125, bce_best: -0.125\".",
            "Epoch 2, in line 6, lacks its losses."));
    EXPECT_TRUE(std::isnan(text.epochs[0].fakeLoss) && std::isnan(text.epochs[0].bce));
    EXPECT_EQ(text.epochs[0].realLoss, 0.25);
    EXPECT_THAT(chooseCheckpoints(lossesOf(text), {.firstEpoch = 0}).chosen, ElementsAre(3))
        << "only 0 and 0 are losses";

    const LossLog metrics = read(
        R"({"type":"epoch","epoch":0,"validated":true,"fake_loss":-1e-3,"real_loss":0.5,"bce":-2,"bce_best":-2})"
        "\n"
        R"({"type":"epoch","epoch":1,"validated":true,"fake_loss":1e300,"real_loss":1e300})"
        "\n"
        R"({"type":"epoch","epoch":2,"validated":true,"bce":-3})"
        "\n",
        "metrics.jsonl");
    EXPECT_THAT(
        metrics.problems, ElementsAre(
                              "In line 1 bce is negative, which no log loss is: -2.",
                              "In line 1 fake_loss is negative, which no log loss is: -0.001.",
                              "In line 2 fake_loss is larger than any log loss of a network: 1e+300.",
                              "In line 2 real_loss is larger than any log loss of a network: 1e+300.",
                              "In line 3 bce is negative, which no log loss is: -3."));
    EXPECT_TRUE(chooseCheckpoints(lossesOf(metrics), {.firstEpoch = 0}).chosen.empty());
    EXPECT_TRUE(improvedEpochs(lossesOf(metrics)).empty());
}

TEST_F(LossLogs, AHalfThatIsMissingIsNamedAndTheOtherKept)
{
    const LossLog log = read("training epoch 0\nfake_loss 0.5\ntraining epoch 1\nfake_loss 0.4\nreal_loss 0.3\nEpoch: "
                             "1 bce: 0.35, bce_best: "
                             "0.35\nreal_loss 0.2\n");
    EXPECT_THAT(
        log.problems,
        ElementsAre("Epoch 0, in line 2, lacks its real_loss.", "Epoch 2, in line 7, lacks its fake_loss."));
    ASSERT_THAT(numbers(log), ElementsAre(0, 1, 2));
    EXPECT_EQ(log.epochs[0].fakeLoss, 0.5);
    EXPECT_TRUE(std::isnan(log.epochs[0].realLoss));
    EXPECT_EQ(log.epochs[1].realLoss, 0.3);
}

TEST_F(LossLogs, OfAnEpochThatIsToldTwiceTheLaterCounts)
{
    const LossLog log = read("training epoch 4\nfake_loss 0.5\nreal_loss 0.5\nEpoch: 4 bce: 0.5, bce_best: 0.5\n"
                             "training epoch 4\nfake_loss 0.3\nreal_loss 0.3\nEpoch: 4 bce: 0.3, bce_best: 0.3\n");
    ASSERT_THAT(numbers(log), ElementsAre(4));
    EXPECT_EQ(log.epochs[0].fakeLoss, 0.3);
    EXPECT_THAT(log.problems, ElementsAre("Epoch 4 is told again in line 6: the later counts."));
}

TEST_F(LossLogs, ALastLineWithoutAnEndMayBeCut)
{
    EXPECT_THAT(
        read("fake_loss 0.5\nreal_loss 0.2").problems,
        ElementsAre("Line 2 is the last and has no end: its number may be cut."));
    EXPECT_THAT(
        read(R"({"type":"epoch","epoch":0,"validated":true,"fake_lo)").problems,
        Contains("Line 1 is the last and has no end: it is left out."));
}

TEST_F(LossLogs, BrokenLinesOfMetricsAreNamed)
{
    const LossLog log = read(
        R"({"type":"run","fold":3,"first_epoch":0,"config":{"optimizer":{"schedule":{"epochs":7}}}})"
        "\n"
        R"({"type":"epoch","epoch":0,"validated":true,"fake_loss":null,"real_loss":0.5,"bce":null})"
        "\nnonsense\n"
        R"({"type":"epoch","epoch":"one","validated":true})"
        "\n"
        R"({"type":"epoch","epoch":1,"validated":true,"fake_loss":0.25})"
        "\n",
        "metrics.jsonl");
    EXPECT_EQ(log.fold, 3);
    EXPECT_EQ(log.plannedEpochs, 7);
    EXPECT_THAT(numbers(log), ElementsAre(0, 1));
    EXPECT_THAT(
        log.problems, ElementsAre(
                          "In line 2 fake_loss is no number: \"null\".", "Line 3 is no JSON object: \"nonsense\".",
                          "Line 4 does not say which epoch it is of.", "Epoch 1, in line 5, lacks its real_loss."));
}

TEST_F(LossLogs, WhatIsNoLogIsARowThatSaysWhy)
{
    EXPECT_THAT(
        readLossLog(path("absent")).problems, ElementsAre("The log cannot be read: No such file or directory."));
    EXPECT_THAT(readLossLog(path("")).problems, ElementsAre("The folder holds no training log."));
    EXPECT_THAT(read("").problems, ElementsAre("The file is empty."));
    EXPECT_THAT(
        read("a,b\n1,2\n").problems, ElementsAre("It is no training log: no line of it tells a loss or an epoch."));
    EXPECT_THAT(
        read("{\"a\": 1}\n").problems,
        ElementsAre("It is no metrics.jsonl: no line of it is a run, a step or an epoch."));
    EXPECT_THAT(
        read(std::string("PK\3\4\0\0\0\0\0\0\0\0\0\0\0\0", 16)).problems,
        ElementsAre("It is no training log: it holds binary data."));
    ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
    EXPECT_THAT(readLossLog(path("pipe")).problems, ElementsAre("The log cannot be read: it is no regular file."));
    EXPECT_THAT(readLossLog("/dev/zero").problems, ElementsAre("The log cannot be read: it is no regular file."));
}

TEST_F(LossLogs, HugeLinesAreNamedAndPassedOver)
{
    const std::string huge(std::size_t(3) << 20, 'x');
    const LossLog text = read("fake_loss 0.5\nreal_loss 0.25\n" + huge + "\nfake_loss 0.4\nreal_loss 0.2\n");
    EXPECT_THAT(numbers(text), ElementsAre(0, 1));
    EXPECT_THAT(text.problems, ElementsAre("Line 3 is longer than any of a log and is passed over."));
    const std::string deep(std::size_t(1) << 19, '[');
    const LossLog metrics = read("{\"type\":\"step\",\"epoch\":0}\n" + deep + "\n");
    EXPECT_THAT(metrics.problems, ElementsAre(AllOf(HasSubstr("Line 2 is no JSON object"), HasSubstr("[[["))));
}

TEST_F(LossLogs, AMillionWrongLinesAreSaidInAFewSentences)
{
    std::string lines;
    for (int i = 0; i < 100'000; ++i)
        lines += "fake_loss \x1b[31m\nreal_loss 0.5\n";
    const LossLog log = read(lines);
    ASSERT_EQ(log.problems.size(), 21U);
    EXPECT_EQ(log.problems.front(), "In line 1 fake_loss is no number: \"?[31m\".");
    EXPECT_EQ(log.problems.back(), "There are 99980 more problems of such kinds.");
}

TEST_F(LossLogs, OfARunWithSeveralLogsTheOneThatTellsMostIsFound)
{
    trainedRun();
    EXPECT_THAT(findLossLogs(path("")), ElementsAre(path("run_b7_2_metrics.jsonl")));
    fs::remove(path("run_b7_2_metrics.jsonl"));
    EXPECT_THAT(findLossLogs(path("")), ElementsAre(path("run_b7_2_events"))) << "and not the steps below it";
    fs::remove_all(path("run_b7_2_events"));
    EXPECT_THAT(findLossLogs(path("")), ElementsAre(path("run_b7_2_training.log")));
}

TEST_F(LossLogs, RunsInFoldersAndLogsWithoutAnEndingAreFound)
{
    for (const char* const folder : {"a", "b"}) {
        fs::create_directories(path(folder));
        writeFileAtomically(path(folder) / "training.log", std::string_view("fake_loss 1\n"));
    }
    fs::create_directories(path("logs"));
    writeFileAtomically(path("logs/b7_111"), std::string_view("Freezing\ntraining epoch 0\n"));
    writeFileAtomically(path("logs/notes.txt"), std::string_view("nothing of the kind\n"));
    const std::vector<fs::path> found = findLossLogs(path(""));
    ASSERT_THAT(found, ElementsAre(path("a/training.log"), path("b/training.log"), path("logs/b7_111")));
    EXPECT_THAT(distinctRunNames(found), ElementsAre("a", "b", "b7_111"));
    EXPECT_THAT(findLossLogs(path("absent")), ElementsAre(path("absent")));
    EXPECT_THAT(findLossLogs(path("logs/notes.txt")), ElementsAre(path("logs/notes.txt")));
}

TEST_F(LossLogs, ALogByManyNamesIsOneAndThatIsSaid)
{
    fs::create_directories(path("runs/b7"));
    const fs::path log = path("runs/b7/training.log");
    writeFileAtomically(log, std::string_view("fake_loss 1\n"));
    writeFileAtomically(path("runs/b5.log"), std::string_view("fake_loss 1\n"));
    fs::create_directory_symlink(path("runs/b7"), path("runs/latest"));
    fs::create_symlink(log, path("link.log"));
    const fs::path relative = fs::relative(log);
    const FoundLossLogs found =
        findLossLogs(std::vector{log, relative, path("link.log"), path("runs"), path("runs/../absent.log"), log});
    EXPECT_THAT(found.paths, ElementsAre(log, path("runs/b5.log"), path("runs/../absent.log")));
    ASSERT_EQ(found.notes.size(), 1U);
    EXPECT_THAT(
        found.notes[0], AllOf(
                            HasSubstr(log.string() + " was found 6 times, also as "),
                            HasSubstr(path("link.log").string()), HasSubstr(": it is one run.")));
    EXPECT_THAT(
        findLossLogs(std::vector{relative, relative}).notes,
        ElementsAre(relative.string() + " was found 2 times: it is one run."));
    EXPECT_THAT(findLossLogs(std::vector{log, path("runs/b5.log")}).notes, IsEmpty());
}

TEST_F(LossLogs, WhatALogIsReadFromIsKnownByWhateverName)
{
    fs::create_directories(path("b7_events"));
    writeFileAtomically(path("b7.log"), std::string_view("fake_loss 1\n"));
    fs::create_symlink(path("b7.log"), path("link.log"));
    fs::create_hard_link(path("b7.log"), path("hard.log"));
    EXPECT_TRUE(isReadFrom(path("b7.log"), path("b7.log")));
    EXPECT_TRUE(isReadFrom(path("b7.log"), path("b7_events/../link.log")));
    EXPECT_TRUE(isReadFrom(path("b7.log"), path("hard.log")));
    EXPECT_TRUE(isReadFrom(path("absent.log"), fs::relative(path("absent.log"))));
    EXPECT_FALSE(isReadFrom(path("b7.log"), path("absent.log")));
    EXPECT_TRUE(isReadFrom(path("b7_events"), path("b7_events/events.out.tfevents.1")));
    EXPECT_FALSE(isReadFrom(path("b7_events"), path("b7_events/losses.csv")));
}

TEST_F(LossLogs, NamesThatAreTheSameTakeTheirFoldersAlong)
{
    EXPECT_THAT(
        distinctRunNames({"/x/a/b7_metrics.jsonl", "/y/a/b7_training.log", "/y/c/b5.log", "/z/b7_events"}),
        ElementsAre("x/a/b7", "y/a/b7", "b5", "z/b7"));
}

} // namespace
} // namespace veriframe::test
