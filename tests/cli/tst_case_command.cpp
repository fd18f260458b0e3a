// SPDX-License-Identifier: GPL-3.0-or-later
// analyze --case, case show and case check: what a person who was not there can tell of a case.
#include "base/sha256.h"
#include "cases/case_store.h"
#include "cli_fixture.h"

#include <gmock/gmock.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CaseCommand : public Cli {
protected:
    CliResult analyze(const std::string& video, int frames, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{
            "analyze",    text(video), "--models", text("model.pth"),      "--input-size", "64",
            "--detector", "dlib",      "--frames", std::to_string(frames), "--case",       text("x.vfcase")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    CaseContent content() const { return CaseStore(path("x.vfcase"), CaseAccess::readOnly).read(); }
};

TEST_F(CaseCommand, AnalyzeKeepsWhatItPrints)
{
    drawVideo("clip.mp4", 12);
    const CliResult result = analyze("clip.mp4", 4, {"--json"});
    ASSERT_EQ(result.exitCode, 0) << result.messages;
    const Json printed = parseJson(result.output, "stdout");
    const CaseVideo video = content().videos.at(0);
    EXPECT_EQ(video.sha256, sha256OfFile(path("clip.mp4")));
    EXPECT_EQ(video.analysis.score, printed.at("score").get<double>());
    EXPECT_EQ(video.analysis.frames.size(), printed.at("frame_results").size());
    EXPECT_EQ(video.analysis.facts.width, printed.at("video").at("width").get<int>());

    const CliResult shown = run({"case", "show", text("x.vfcase"), "--json"});
    ASSERT_EQ(shown.exitCode, 0) << shown.messages;
    Json kept = parseJson(shown.output, "stdout").at("videos").at(0).at("analysis");
    for (const char* key : {"verdict", "score", "models", "tracks", "frame_results", "settings", "sha256", "seconds"})
        EXPECT_EQ(kept.at(key), printed.at(key)) << key;
}

TEST_F(CaseCommand, TheSameCaseIsGoneOnWith)
{
    drawVideo("clip.mp4", 12);
    ASSERT_EQ(analyze("clip.mp4", 4).exitCode, 0);
    ASSERT_EQ(analyze("clip.mp4", 0).exitCode, 0);
    CaseContent refined = content();
    ASSERT_EQ(refined.videos.size(), 1U) << "one hash is one video";
    EXPECT_EQ(refined.videos[0].analysis.frames.size(), 12U);

    drawVideo("other.mp4", 6, 2);
    ASSERT_EQ(analyze("other.mp4", 4).exitCode, 0);
    EXPECT_EQ(content().videos.size(), 2U);
}

TEST_F(CaseCommand, ShowTellsVerdictBookmarksExportsAndLogAndNoControlCharacters)
{
    drawVideo("clip.mp4", 6);
    ASSERT_EQ(analyze("clip.mp4", 4).exitCode, 0);
    {
        CaseStore store(path("x.vfcase"), CaseAccess::readWrite);
        store.setTitle("Harbour \x1b[31m");
        store.setBookmarks(1, std::vector{CaseBookmark{3, 0.12, CaseMark::suspicious, "Edge of the jaw"}});
        store.addExport(1, {"/out/faces.csv", "faces CSV", "", ""});
    }
    const CliResult result = run({"case", "show", text("x.vfcase")});
    ASSERT_EQ(result.exitCode, 0) << result.messages;
    for (const char* said :
         {"Harbour ", "clip.mp4", "evidence of manipulation", "Edge of the jaw", "suspicious", "/out/faces.csv", "Log",
          "The case was made.", "A probability is not proof."})
        EXPECT_THAT(result.output, HasSubstr(said));
    EXPECT_THAT(result.output, Not(HasSubstr("\x1b")));
}

TEST_F(CaseCommand, CheckTellsWhereTheVideosAre)
{
    drawVideo("clip.mp4", 6);
    ASSERT_EQ(analyze("clip.mp4", 4).exitCode, 0);
    const std::string analysed = content().videos.at(0).sha256;
    std::filesystem::create_directories(path("desk"));
    std::filesystem::rename(path("x.vfcase"), path("desk/x.vfcase"));
    const auto stateAndCode = [&](const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{"case", "check", text("desk/x.vfcase"), "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const CliResult result = run(arguments);
        return std::pair(
            parseJson(result.output, "stdout").at("videos").at(0).at("state").get<std::string>(), result.exitCode);
    };
    EXPECT_EQ(stateAndCode(), std::pair(std::string("unchanged"), 0));
    std::filesystem::create_directories(path("elsewhere"));
    std::filesystem::rename(path("clip.mp4"), path("elsewhere/renamed.mp4"));
    EXPECT_EQ(stateAndCode(), std::pair(std::string("missing"), 1));
    EXPECT_EQ(stateAndCode({"--look-in", text("elsewhere")}), std::pair(std::string("moved"), 0));
    writeFileAtomically(path("clip.mp4"), "something else");
    EXPECT_EQ(stateAndCode(), std::pair(std::string("changed"), 1));
    const CliResult words = run({"case", "check", text("desk/x.vfcase")});
    EXPECT_EQ(words.exitCode, 1);
    EXPECT_THAT(words.output, HasSubstr(analysed));
    EXPECT_THAT(words.output, HasSubstr(sha256OfFile(path("clip.mp4"))));
}

TEST_F(CaseCommand, WhatIsNoCaseCannotStart)
{
    writeFileAtomically(path("x.vfcase"), std::string(5000, 'x'));
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"case", "show", text("x.vfcase")},
          {"case", "check", text("x.vfcase")},
          {"case", "show", text("absent.vfcase")}}) {
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 3) << testing::PrintToString(arguments);
        EXPECT_THAT(result.messages, HasSubstr(".vfcase"));
    }
    drawVideo("clip.mp4", 6);
    EXPECT_EQ(analyze("clip.mp4", 4).exitCode, 3) << "refused before any work";
    EXPECT_EQ(readTextFile(path("x.vfcase")), std::string(5000, 'x'));
}

TEST_F(CaseCommand, ACaseThatIsOpenElsewhereIsNotWritten)
{
    drawVideo("clip.mp4", 6);
    const CaseStore elsewhere = CaseStore::create(path("x.vfcase"));
    const CliResult result = analyze("clip.mp4", 4);
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.messages, HasSubstr("process"));
    EXPECT_EQ(run({"case", "show", text("x.vfcase")}).exitCode, 0) << "but read";
}

TEST_F(CaseCommand, ReportWritesWhatAStrangerCanCheck)
{
    drawVideo("clip.mp4", 12);
    ASSERT_EQ(analyze("clip.mp4", 4).exitCode, 0);
    const CliResult result = run({"case", "report", text("x.vfcase"), "--output", text("report")});
    ASSERT_EQ(result.exitCode, 0) << result.messages;
    const Json report = readJsonFile(path("report/report.json"));
    EXPECT_EQ(report.at("videos").at(0).at("sha256"), sha256OfFile(path("clip.mp4")));
    EXPECT_EQ(report.at("title"), "x");
    EXPECT_EQ(report.at("log").size(), content().log.size());
    EXPECT_FALSE(report.at("videos").at(0).at("strongest").empty()) << "the video is there, and so are its frames";
    EXPECT_TRUE(readTextFile(path("report/report.pdf")).starts_with("%PDF-"));
    EXPECT_TRUE(std::filesystem::exists(path("report/SHA256SUMS")));
}

TEST_F(CaseCommand, ReportNeverOverwritesTheCase)
{
    drawVideo("clip.mp4", 6);
    ASSERT_EQ(analyze("clip.mp4", 2).exitCode, 0);
    std::filesystem::copy_file(path("x.vfcase"), path("case.html"));
    const std::string before = readTextFile(path("case.html"));
    const CliResult result = run({"case", "report", text("case.html"), "--output", text("case.html")});
    EXPECT_EQ(result.exitCode, 3) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr("it is one of the files that the report is made from"));
    EXPECT_EQ(readTextFile(path("case.html")), before);
}

TEST_F(CaseCommand, ReportShowsNoPictureOfAnotherVideo)
{
    drawVideo("clip.mp4", 12);
    ASSERT_EQ(analyze("clip.mp4", 4).exitCode, 0);
    drawVideo("clip.mp4", 12, 2);
    const CliResult result = run({"case", "report", text("x.vfcase"), "-o", text("report.json")});
    ASSERT_EQ(result.exitCode, 0) << result.messages;
    const Json video = readJsonFile(path("report.json")).at("videos").at(0);
    EXPECT_THAT(video.at("missing").get<std::string>(), HasSubstr(sha256OfFile(path("clip.mp4"))));
    EXPECT_TRUE(video.at("strongest").empty());
}

} // namespace
} // namespace veriframe::test
