// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"
#include "test_support.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <thread>

namespace veriframe::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Logs of made-up runs whose losses fall with the epochs.
class PlotLossCommand : public Cli {
protected:
    static std::string losses(int epoch, double fake)
    {
        return "training epoch " + std::to_string(epoch) + "\nfake_loss " + std::to_string(fake) + "\nreal_loss " +
               std::to_string(fake / 2) + "\n";
    }

    void writeLog(const std::string& name, int epochs, double floor = 0.25) const
    {
        std::string log;
        for (int epoch = 0; epoch < epochs; ++epoch)
            log += losses(epoch, floor + 0.5 / (epoch + 1));
        std::filesystem::create_directories(path(name).parent_path());
        writeFileAtomically(path(name), log);
    }
};

std::vector<int> chosenIn(const Json& run)
{
    std::vector<int> epochs;
    for (const Json& chosen : run.at("chosen"))
        epochs.push_back(chosen.at("epoch"));
    return epochs;
}

TEST_F(PlotLossCommand, ThePublishedLogGivesThePublishedEpochs)
{
    VERIFRAME_REQUIRE_SHARED(log, "golden/train/training.log");
    VERIFRAME_REQUIRE_SHARED(golden, "golden/train/plot_loss.json");
    const Json expected = readJsonFile(golden);
    LargestDifference difference("ranked losses of plot-loss");
    for (const char* const weight : {"1.4", "1.0"}) {
        const Json& rule = expected.at(std::string("fake_weight_") + weight);
        const CliResult result = run({"plot-loss", log.string(), "--fake-weight", weight, "--json"});
        ASSERT_EQ(result.exitCode, 0) << result.messages;
        const Json told = parseJson(result.output, "the output").at("runs").at(0);
        EXPECT_EQ(chosenIn(told), rule.at("best").get<std::vector<int>>());
        for (std::size_t i = 0; i < 40; ++i)
            EXPECT_EQ(
                difference.note(told.at("epochs").at(i).at("ranked_loss"), rule.at("loss").at(i), std::to_string(i)),
                0);
    }
}

TEST_F(PlotLossCommand, ATableMarksTheBestAndSaysByWhichRule)
{
    writeLog("b7.log", 20);
    const CliResult result = run({"plot-loss", text("b7.log")});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(result.output, StartsWith("b7: 20 validated epochs"));
    EXPECT_THAT(result.output, HasSubstr("    19   0.27500   0.13750   0.26125   0.20625  1 best, best bce\n"));
    EXPECT_THAT(result.output, HasSubstr("of those the epochs from 17 on. Chosen: 19, 18, 17.\n"));
}

TEST_F(PlotLossCommand, AShortLogSaysWhyNothingIsMarked)
{
    writeLog("b7.log", 12);
    const CliResult result = run({"plot-loss", text("b7.log")});
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_THAT(
        result.output,
        HasSubstr("None of the 5 smallest losses lies in epoch 17 or later: the log has only 12 epochs."));
    EXPECT_THAT(
        run({"plot-loss", text("b7.log"), "--after-epoch", "-1", "--best", "2"}).output, HasSubstr("Chosen: 11, 10."));
    EXPECT_THAT(run({"plot-loss", text("b7.log"), "--rule", "bce"}).output, HasSubstr("Chosen: 11."));
}

TEST_F(PlotLossCommand, SmoothingIsShownAndDecidesOnlyWhereThatIsAskedFor)
{
    std::string log;
    for (int epoch = 0; epoch < 30; ++epoch)
        log += losses(epoch, epoch == 20 ? 0.1 : 0.6 - 0.01 * epoch);
    writeFileAtomically(path("b7.log"), log);
    const auto best = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"plot-loss", text("b7.log"), "--json", "--best", "1"});
        return chosenIn(parseJson(run(more).output, "the output").at("runs").at(0));
    };
    EXPECT_THAT(best({}), ElementsAre(20));
    EXPECT_THAT(best({"--smoothing", "0.9"}), ElementsAre(20));
    EXPECT_THAT(best({"--smoothing", "0.9", "--rank-smoothed"}), ElementsAre(29));
    EXPECT_EQ(run({"plot-loss", text("b7.log"), "--rank-smoothed"}).exitCode, 2);
}

TEST_F(PlotLossCommand, RunsOfAFolderAreTakenTogetherAndFiltered)
{
    writeLog("runs/b7_111_training.log", 20);
    writeLog("runs/b7_555_training.log", 20);
    writeLog("runs/b5/training.log", 20);
    const CliResult all = run({"plot-loss", text("runs"), text("runs/b5/training.log")});
    EXPECT_THAT(all.output, HasSubstr("b7_111: 20"));
    EXPECT_THAT(all.output, HasSubstr("\n\nb7_555: 20"));
    EXPECT_EQ(all.output.find("b5: 20"), all.output.rfind("b5: 20")) << "each log once";
    const CliResult some = run({"plot-loss", text("runs"), "--filter", "^b7_[15]"});
    EXPECT_THAT(some.output, Not(HasSubstr("b5:")));
    EXPECT_EQ(run({"plot-loss", text("runs"), "--filter", "b9"}).exitCode, 3);
    EXPECT_EQ(run({"plot-loss", text("runs"), "--filter", "("}).exitCode, 2);
}

TEST_F(PlotLossCommand, OneRunByManyNamesIsShownOnceAndThatIsSaid)
{
    writeLog("runs/b7/training.log", 20);
    std::filesystem::create_directory_symlink(path("runs/b7"), path("runs/latest"));
    const CliResult result = run(
        {"plot-loss", text("runs/b7/training.log"), std::filesystem::relative(path("runs/b7")).string(),
         text("runs/latest/training.log")});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_EQ(result.output.find("20 validated epochs"), result.output.rfind("20 validated epochs"));
    EXPECT_THAT(result.output, StartsWith("b7: 20 validated epochs"));
    EXPECT_THAT(result.messages, HasSubstr("Note: " + text("runs/b7/training.log") + " was found 3 times, also as "));
    EXPECT_THAT(result.messages, HasSubstr(": it is one run."));
}

TEST_F(PlotLossCommand, NoPatternTakesLongOrEndsTheProgram)
{
    writeLog("runs/" + std::string(200, 'a') + ".log", 20);
    const CliResult backtracks = run({"plot-loss", text("runs"), "--filter", "(a*)*b"});
    EXPECT_EQ(backtracks.exitCode, 3);
    EXPECT_THAT(backtracks.messages, HasSubstr("no run's name matches"));
    EXPECT_EQ(run({"plot-loss", text("runs"), "--filter", "^(a|aa)+$"}).exitCode, 0);
    const std::string open(60'000, '('), closed(60'000, ')');
    EXPECT_EQ(run({"plot-loss", text("runs"), "--filter", open + closed}).exitCode, 0) << "it matches the empty text";
    for (const std::string& hostile : {open, std::string("a{1000}{1000}"), std::string("[z-a]"), std::string("*")}) {
        const CliResult result = run({"plot-loss", text("runs"), "--filter", hostile});
        EXPECT_EQ(result.exitCode, 2) << hostile.substr(0, 20);
        EXPECT_THAT(result.messages, HasSubstr("is no regular expression: "));
        EXPECT_LT(result.messages.size(), 1000U) << "what was typed is not said whole";
    }
}

TEST_F(PlotLossCommand, NumbersThatAreNoneAreRefused)
{
    writeLog("b7.log", 20);
    const std::pair<std::string, std::string> wrong[] = {{"--smoothing", "nan"},   {"--smoothing", "-nan"},
                                                         {"--smoothing", "1"},     {"--fake-weight", "nan"},
                                                         {"--fake-weight", "inf"}, {"--fake-weight", "much"}};
    for (const auto& [option, value] : wrong) {
        const CliResult result = run({"plot-loss", text("b7.log"), option + "=" + value});
        EXPECT_EQ(result.exitCode, 2) << option << ' ' << value;
        EXPECT_THAT(result.messages, HasSubstr(option + ": \"" + value + "\" is no number from 0 to "));
    }
    EXPECT_EQ(run({"plot-loss", text("b7.log"), "--smoothing", "0.999", "--fake-weight", "0"}).exitCode, 0);
}

TEST_F(PlotLossCommand, ADashIsStandardOutputForTheTableAndNoNameOfAFile)
{
    writeLog("b7.log", 3);
    const CliResult toFile = run({"plot-loss", text("b7.log"), "--csv", text("b7.csv")});
    const CliResult shown = run({"plot-loss", text("b7.log"), "--csv", "-"});
    EXPECT_EQ(shown.exitCode, 0) << shown.messages;
    EXPECT_EQ(shown.output, readTextFile(path("b7.csv")));
    EXPECT_FALSE(std::filesystem::exists("-"));
    for (const char* const option : {"--png", "--svg", "--json-file"}) {
        const CliResult result = run({"plot-loss", text("b7.log"), option, "-"});
        EXPECT_EQ(result.exitCode, 2) << option;
        EXPECT_THAT(result.messages, HasSubstr("does not write to standard output"));
    }
    EXPECT_EQ(run({"plot-loss", text("b7.log"), "--csv", "-", "--json"}).exitCode, 2);
}

TEST_F(PlotLossCommand, LossesThatAreNoneAreNamedAndNotRanked)
{
    std::string log = losses(0, 0.5) + "training epoch 1\nfake_loss -3\nreal_loss 0.1\n" +
                      "training epoch 2\nfake_loss 1e308\nreal_loss 1e308\n" +
                      "training epoch 3\nfake_loss 3e38\nreal_loss 3e38\n";
    writeFileAtomically(path("b7.log"), log);
    const CliResult result = run({"plot-loss", text("b7.log"), "--after-epoch", "-1", "--fake-weight", "1000"});
    EXPECT_THAT(result.output, HasSubstr("Chosen: 0, 3."));
    EXPECT_THAT(result.output, HasSubstr("     1         -   0.10000         -         -\n"));
    EXPECT_THAT(result.output, HasSubstr("     3  3.00e+38  3.00e+38  1.50e+41  3.00e+38  2\n"));
    EXPECT_THAT(result.messages, HasSubstr("b7: In line 5 fake_loss is negative, which no log loss is: \"-3\"."));
    EXPECT_THAT(result.messages, HasSubstr("b7: In line 8 fake_loss is larger than any log loss of a network"));
    const CliResult drawn =
        run({"plot-loss", text("b7.log"), "--svg", text("b7.svg"), "--png", text("b7.png"), "--log-y"});
    EXPECT_EQ(drawn.exitCode, 0) << drawn.messages;
    EXPECT_THAT(readTextFile(path("b7.svg")), Not(HasSubstr("nan")));
}

TEST_F(PlotLossCommand, CsvHasARowForEachEpochWithAllDigits)
{
    writeLog("b7.log", 3);
    EXPECT_EQ(run({"plot-loss", text("b7.log"), "--csv", text("b7.csv"), "--after-epoch", "-1"}).exitCode, 0);
    const auto rows = parseCsv(readTextFile(path("b7.csv")));
    ASSERT_EQ(rows.size(), 4U);
    const auto column = [&](const std::string& name) {
        return static_cast<std::size_t>(std::ranges::find(rows[0], name) - rows[0].begin());
    };
    EXPECT_EQ(rows[2][column("run")], "b7");
    EXPECT_EQ(rows[2][column("epoch")], "1");
    EXPECT_EQ(rows[2][column("fake_loss")], "0.5");
    EXPECT_EQ(std::stod(rows[3][column("ranked_loss")]), (1.4 * 0.416667 + 0.208333) / 2);
    EXPECT_EQ(rows[3][column("rank")], "1");
    EXPECT_THAT(rows[3][column("rule")], StartsWith("Ranked by (1.4 fake + real) / 2"));
}

TEST_F(PlotLossCommand, DiagramsAreWrittenWithoutADisplay)
{
    writeLog("runs/a.log", 20);
    writeLog("runs/b.log", 20, 0.125);
    const CliResult result = run(
        {"plot-loss", text("runs"), "--png", text("l.png"), "--svg", text("l.svg"), "--json-file", text("l.json"),
         "--log-y"});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(readTextFile(path("l.png")), StartsWith("\x89PNG"));
    EXPECT_THAT(readTextFile(path("l.svg")), HasSubstr("</svg>"));
    EXPECT_EQ(readJsonFile(path("l.json")).at("runs").size(), 2U);
}

TEST_F(PlotLossCommand, ABrokenLogIsARowAndTheOthersAreShown)
{
    writeLog("good.log", 20);
    writeFileAtomically(path("binary.log"), std::string("PK\3\4\0\0\0\0\0\0\0\0\0\0", 14));
    const CliResult result = run({"plot-loss", text("binary.log"), text("absent.log"), text("good.log")});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.messages, HasSubstr("binary: It is no training log: it holds binary data."));
    EXPECT_THAT(result.messages, HasSubstr("absent: The log cannot be read: No such file or directory."));
    EXPECT_THAT(result.output, HasSubstr("binary: 0 validated epochs"));
    EXPECT_THAT(result.output, HasSubstr("Chosen: 19, 18, 17."));
}

TEST_F(PlotLossCommand, ALogIsNeverOverwritten)
{
    writeLog("b7.log", 3);
    const std::string before = readTextFile(path("b7.log"));
    const CliResult result = run({"plot-loss", text("b7.log"), "--csv", text("b7.log")});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.messages, HasSubstr("it is one of the logs"));
    EXPECT_EQ(readTextFile(path("b7.log")), before);
}

/// Waits until a file holds something, a minute at most.
bool comesToHold(const std::filesystem::path& file, const std::string& what)
{
    for (int i = 0; i < 600; ++i) {
        if (std::filesystem::exists(file) && readTextFile(file).find(what) != std::string::npos)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

TEST_F(PlotLossCommand, FollowingShowsWhatIsAddedAndRunsThatBeginUntilItIsInterrupted)
{
    writeLog("runs/b7.log", 18);
    CliProcess process(path(""), {"plot-loss", text("runs"), "--follow", "--csv", text("l.csv")});
    EXPECT_TRUE(comesToHold(path("l.csv"), "b7,17,"));
    std::ofstream(path("runs/b7.log"), std::ios::app) << losses(18, 0.03125);
    EXPECT_TRUE(comesToHold(path("l.csv"), "b7,18,1,0.03125,"));
    writeLog("runs/b5.log", 3);
    EXPECT_TRUE(comesToHold(path("l.csv"), "b5,2,"));
    process.signal(SIGINT);
    const CliResult result = process.wait();
    EXPECT_EQ(result.exitCode, 130);
    EXPECT_THAT(result.output, HasSubstr("b7: 18 validated epochs"));
    EXPECT_THAT(result.output, HasSubstr("b7: 19 validated epochs"));
}

TEST_F(PlotLossCommand, WhatALogIsReadFromIsNeverOverwrittenByWhateverName)
{
    writeLog("runs/b7.log", 3);
    std::filesystem::create_directories(path("runs/b5_events"));
    const std::string events = text("runs/b5_events/events.out.tfevents.1.a");
    writeFileAtomically(events, std::string_view("not whole"));
    std::filesystem::create_symlink(path("runs/b7.log"), path("link.csv"));
    const std::string before = readTextFile(path("runs/b7.log"));
    for (const std::string& output : {text("link.csv"), events, text("absent.log")}) {
        const CliResult result = run({"plot-loss", text("runs"), text("absent.log"), "--csv", output});
        EXPECT_EQ(result.exitCode, 3) << output;
        EXPECT_THAT(result.messages, HasSubstr("it is one of the logs"));
    }
    EXPECT_EQ(readTextFile(path("runs/b7.log")), before);
    EXPECT_EQ(readTextFile(events), "not whole");
    EXPECT_FALSE(std::filesystem::exists(path("absent.log")));
}

TEST_F(PlotLossCommand, ALogThatBeginsWhileItFollowsIsNotOverwritten)
{
    writeLog("runs/b7.log", 3);
    CliProcess process(
        path(""), {"plot-loss", text("runs"), "--follow", "--json-file", text("runs/later_metrics.jsonl")});
    ASSERT_TRUE(comesToHold(path("runs/later_metrics.jsonl"), "\"runs\""));
    // Somebody begins a run under the output's name, and another log grows: now it would be written.
    const std::string begun = "{\"type\":\"run\",\"fold\":0,\"first_epoch\":0}\n";
    writeFileAtomically(path("runs/later_metrics.jsonl"), begun);
    std::ofstream(path("runs/b7.log"), std::ios::app) << losses(3, 0.25);
    const CliResult result = process.wait();
    EXPECT_EQ(result.exitCode, 3) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr("it is one of the logs"));
    EXPECT_EQ(readTextFile(path("runs/later_metrics.jsonl")), begun);
}

} // namespace
} // namespace veriframe::test
