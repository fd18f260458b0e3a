// SPDX-License-Identifier: GPL-3.0-or-later
// What predict is given: lists, several folders, labels.
#include "cli_fixture.h"

#include <chrono>
#include <cmath>
#include <csignal>
#include <gmock/gmock.h>
#include <random>
#include <thread>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

namespace fs = std::filesystem;

class PredictInputs : public Cli {
protected:
    void drawFolder(const std::string& folder, int count) const
    {
        for (int i = 0; i < count; ++i)
            drawVideo(folder + "/" + std::to_string(i) + ".mp4", 6, static_cast<std::uint64_t>(i + 1));
    }

    std::string contentOf(const std::string& name) const { return readTextFile(path(name)); }
};

/// predict with the folder replaced by a list of videos.
std::vector<std::string> withList(std::vector<std::string> arguments, const std::string& list)
{
    arguments[1] = "--list";
    arguments.insert(arguments.begin() + 2, list);
    return arguments;
}

TEST_F(PredictInputs, AListGivesTheCsvOfTheSameVideosInAFolder)
{
    drawFolder("videos", 3);
    ASSERT_EQ(run(predict("videos", "folder.csv")).exitCode, 0);
    writeFileAtomically(
        path("list.txt"), std::string_view("# any order\nvideos/2.mp4\n\nvideos/0.mp4\nvideos/1.mp4\n"));
    ASSERT_EQ(run(withList(predict("", "list.csv"), text("list.txt"))).exitCode, 0);
    EXPECT_EQ(contentOf("list.csv"), contentOf("folder.csv"));
    EXPECT_EQ(details("list.csv"), details("folder.csv"));
    ASSERT_EQ(run(predict("list.txt", "positional.csv")).exitCode, 0);
    EXPECT_EQ(contentOf("positional.csv"), contentOf("folder.csv"));
}

TEST_F(PredictInputs, VideosOfSeveralFoldersAreToldApartAndALineWithoutAFileIsARow)
{
    drawVideo("a/clip.mp4", 6, 1);
    drawVideo("b/clip.mp4", 6, 2);
    writeFileAtomically(path("list.txt"), std::string_view("b/clip.mp4\na/clip.mp4\nb/absent.mp4\n"));
    EXPECT_EQ(run(withList(predict("", "out.csv"), text("list.txt"))).exitCode, 1);
    const auto rows = parseCsv(contentOf("out.csv"));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1][0], "a/clip.mp4");
    EXPECT_EQ(rows[2][0], "b/absent.mp4");
    EXPECT_EQ(rows[3][0], "b/clip.mp4");
    EXPECT_NE(rows[1][1], rows[3][1]);
    EXPECT_EQ(rows[2][1], "0.5");
}

TEST_F(PredictInputs, AListKilledAtAnyMomentContinuesToTheSameResult)
{
    std::string list;
    for (int i = 0; i < 6; ++i) {
        const std::string name = (i % 2 ? "a/" : "b/") + std::to_string(i / 2) + ".mp4";
        drawVideo(name, 6, static_cast<std::uint64_t>(i + 1));
        list += name + "\n";
    }
    writeFileAtomically(path("list.txt"), list);
    const auto start = std::chrono::steady_clock::now();
    ASSERT_EQ(run(withList(predict("", "whole.csv"), text("list.txt"))).exitCode, 0);
    const std::chrono::duration<double> wholeRun = std::chrono::steady_clock::now() - start;
    std::minstd_rand random(5);
    int kills = 0;
    for (int attempt = 0;; ++attempt) {
        ASSERT_LT(attempt, 40) << "it never gets further";
        CliProcess process(path("."), withList(predict("", "killed.csv"), text("list.txt")));
        std::uniform_real_distribution<double> anyMoment(0, 0.3 + 0.15 * attempt);
        std::this_thread::sleep_for(wholeRun * anyMoment(random));
        process.signal(SIGKILL);
        if (process.wait().exitCode == 0)
            break;
        ++kills;
    }
    EXPECT_EQ(contentOf("killed.csv"), contentOf("whole.csv"));
    EXPECT_EQ(details("killed.csv"), details("whole.csv"));
    EXPECT_GT(kills, 0);
}

TEST_F(PredictInputs, LabelsGiveLogLossAndAuc)
{
    drawFolder("videos", 3);
    writeFileAtomically(path("videos/text.mp4"), std::string_view("no video"));
    writeFileAtomically(
        path("labels.csv"), std::string_view("filename,label\n0.mp4,1\n1.mp4,0\ntext.mp4,REAL\nelsewhere.mp4,1\n"));
    const CliResult result = run(predict("videos", "out.csv", {"--json", "--labels", text("labels.csv")}));
    EXPECT_EQ(result.exitCode, 1);
    const Json json = parseJson(result.output, "stdout");
    std::map<std::string, double> scores;
    for (const Json& item : json.at("items"))
        scores[item.at("file")] = item.at("label");
    const Json& accuracy = json.at("accuracy");
    EXPECT_EQ(accuracy.at("videos"), 3);
    EXPECT_EQ(accuracy.at("fakes"), 1);
    EXPECT_EQ(accuracy.at("reals"), 2);
    EXPECT_EQ(accuracy.at("not_judged"), 1);
    EXPECT_EQ(accuracy.at("unlabelled"), Json::array({"2.mp4"}));
    EXPECT_EQ(accuracy.at("absent"), Json::array({"elsewhere.mp4"}));
    const double expected = -(std::log(scores["0.mp4"]) + std::log(1 - scores["1.mp4"]) + std::log(0.5)) / 3;
    EXPECT_NEAR(accuracy.at("log_loss").get<double>(), expected, 1e-12);
    const auto pair = [&](double real) { return scores["0.mp4"] > real ? 1.0 : scores["0.mp4"] == real ? 0.5 : 0.0; };
    EXPECT_NEAR(accuracy.at("area_under_roc").get<double>(), (pair(scores["1.mp4"]) + pair(0.5)) / 2, 1e-12);
    EXPECT_THAT(result.messages, HasSubstr("Log loss "));
    EXPECT_THAT(result.messages, HasSubstr("1 videos have no label"));
    // A mistake in the labels is told before the work, not after it.
    writeFileAtomically(path("wrong.csv"), std::string_view("name,label\n"));
    const CliResult wrong = run(predict("videos", "wrong-out.csv", {"--labels", text("wrong.csv")}));
    EXPECT_EQ(wrong.exitCode, 3);
    EXPECT_THAT(wrong.messages, HasSubstr("filename"));
    EXPECT_FALSE(fs::exists(path("wrong-out.csv")));
}

TEST_F(PredictInputs, WithoutAnyInputItSaysWhatIsMissing)
{
    const CliResult result = run({"predict", "--output", text("out.csv")});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.messages, HasSubstr("a folder, a list or a video is required"));
}

} // namespace
} // namespace veriframe::test
