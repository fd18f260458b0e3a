// SPDX-License-Identifier: GPL-3.0-or-later
// analyze --case: nothing that a case or a video holds is lost, results do not hang on what was done before, and what
// was exported is told.
#include "base/sha256.h"
#include "cases/case_store.h"
#include "cli_fixture.h"

#include <gmock/gmock.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CaseKeeping : public Cli {
protected:
    CliResult analyze(const std::string& video, int frames, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{
            "analyze", text(video),  "--models", text("model.pth"), "--input-size",
            "64",      "--detector", "dlib",     "--frames",        std::to_string(frames)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    CliResult keep(const std::string& video, int frames, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{"--case", text("x.vfcase")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return analyze(video, frames, arguments);
    }

    Json shown() const
    {
        return parseJson(run({"case", "show", text("x.vfcase"), "--json"}).output, "stdout").at("videos").at(0);
    }

    CaseContent content() const { return CaseStore(path("x.vfcase"), CaseAccess::readOnly).read(); }
};

TEST_F(CaseKeeping, NoOutputTakesThePlaceOfTheCase)
{
    drawVideo("clip.mp4", 6);
    ASSERT_EQ(keep("clip.mp4", 2).exitCode, 0);
    const std::string before = sha256OfFile(path("x.vfcase"));
    for (const char* output : {"--csv", "--report"}) {
        const CliResult result = keep("clip.mp4", 2, {output, text("x.vfcase")});
        EXPECT_EQ(result.exitCode, 3) << output;
        EXPECT_THAT(result.messages, HasSubstr("x.vfcase"));
        EXPECT_EQ(sha256OfFile(path("x.vfcase")), before) << output;
    }
    EXPECT_EQ(analyze("clip.mp4", 2, {"--case", text("clip.mp4")}).exitCode, 3);
    EXPECT_EQ(analyze("clip.mp4", 2, {"--report", text("model.pth")}).exitCode, 3);
    EXPECT_EQ(run({"case", "show", text("x.vfcase")}).exitCode, 0);
}

TEST_F(CaseKeeping, AResultDoesNotHangOnWhatTheCaseHeldBefore)
{
    drawVideo("clip.mp4", 24);
    ASSERT_EQ(keep("clip.mp4", 6).exitCode, 0);
    for (const int frames : {3, 10, 0}) {
        const CliResult with = keep("clip.mp4", frames, {"--json"});
        const CliResult without = analyze("clip.mp4", frames, {"--json"});
        ASSERT_EQ(with.exitCode, 0) << with.messages;
        Json one = parseJson(with.output, "stdout"), other = parseJson(without.output, "stdout");
        one.erase("seconds");
        other.erase("seconds");
        EXPECT_EQ(one, other) << frames;
        EXPECT_EQ(one.at("settings").at("frames"), frames);
        EXPECT_EQ(one.at("settings").at("evenly_spaced"), true);
    }
}

TEST_F(CaseKeeping, FewerFramesDoNotTakeThePlaceOfMore)
{
    drawVideo("clip.mp4", 24);
    ASSERT_EQ(keep("clip.mp4", 0).exitCode, 0);
    const Json before = shown().at("analysis");
    const CliResult fewer = keep("clip.mp4", 3);
    EXPECT_EQ(fewer.exitCode, 0);
    EXPECT_THAT(fewer.messages, HasSubstr("keeps"));
    EXPECT_EQ(shown().at("analysis"), before);
}

TEST_F(CaseKeeping, WhatWasMadeOfTheVideoIsToldAndTheReportHasWhatTheCaseKnows)
{
    drawVideo("clip.mp4", 12);
    ASSERT_EQ(keep("clip.mp4", 2).exitCode, 0);
    {
        CaseStore store(path("x.vfcase"), CaseAccess::readWrite);
        store.setTitle("Harbour");
        store.setVideoNotes(1, "From the quay");
        store.setBookmarks(1, std::vector{CaseBookmark{3, 0.12, CaseMark::suspicious, "Edge of the jaw"}});
    }
    const CliResult result = keep("clip.mp4", 4, {"--csv", text("faces.csv"), "--report", text("report.json")});
    ASSERT_EQ(result.exitCode, 0) << result.messages;
    const CaseContent kept = content();
    const std::vector<CaseExport>& exports = kept.videos.at(0).exports;
    ASSERT_EQ(exports.size(), 2U);
    EXPECT_EQ(exports[0].path, path("report.json"));
    EXPECT_EQ(exports[0].sha256, sha256OfFile(path("report.json")));
    EXPECT_EQ(exports[1].path, path("faces.csv"));
    EXPECT_EQ(exports[1].sha256, sha256OfFile(path("faces.csv")));
    EXPECT_THAT(kept.log.back().what, HasSubstr("faces.csv"));

    const Json report = readJsonFile(path("report.json"));
    EXPECT_EQ(report.at("title"), "Harbour");
    EXPECT_GT(report.at("log").size(), 4U);
    const Json& video = report.at("videos").at(0);
    EXPECT_EQ(video.at("notes"), "From the quay");
    EXPECT_EQ(video.at("bookmarks").at(0).at("note"), "Edge of the jaw");
    EXPECT_EQ(video.at("frame_results").size(), 4U);
}

TEST_F(CaseKeeping, WhatCannotBeWrittenOrReadIsToldBeforeAnythingIsMade)
{
    drawVideo("clip.mp4", 6);
    const std::vector<std::vector<std::string>> wrong = {
        {"--report", text("absent/x.html")},
        {"--csv", text("absent/x.csv")},
        {"--report", "/proc/absent.html"},
        {"--csv", "/proc/absent.csv"},
        {"--models", text("absent.pth")}};
    for (const std::vector<std::string>& more : wrong) {
        std::vector<std::string> arguments{"analyze",        text("clip.mp4"), "--case",
                                           text("x.vfcase"), "--detector",     "dlib"};
        if (more[0] != "--models")
            arguments.insert(arguments.end(), {"--models", text("model.pth"), "--input-size", "64"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 3) << more[0];
        EXPECT_EQ(result.output, "");
        EXPECT_THAT(result.messages, HasSubstr("absent"));
        EXPECT_FALSE(std::filesystem::exists(path("x.vfcase"))) << more[0];
    }
    const CliResult noVideo = keep("absent.mp4", 2);
    EXPECT_THAT(noVideo.messages, HasSubstr("Check the path."));
    EXPECT_FALSE(std::filesystem::exists(path("x.vfcase")));
}

TEST_F(CaseKeeping, AVideoThatCannotBeReadHasAReasonAndNoScore)
{
    writeFileAtomically(path("clip.mp4"), std::string(5000, 'x'));
    EXPECT_NE(keep("clip.mp4", 4).exitCode, 0);
    const Json analysis = shown().at("analysis");
    EXPECT_EQ(analysis.at("state"), "unreadable");
    EXPECT_TRUE(analysis.at("score").is_null());
    EXPECT_FALSE(analysis.contains("verdict"));
    EXPECT_TRUE(analysis.at("models").empty());
    const std::string words = run({"case", "show", text("x.vfcase")}).output;
    EXPECT_THAT(words, HasSubstr(content().videos.at(0).analysis.error->why));
    EXPECT_THAT(words, Not(HasSubstr("0.5")));
    EXPECT_THAT(words, Not(HasSubstr("evidence of")));
}

TEST_F(CaseKeeping, NamesDoNotCommandTheTerminal)
{
    const std::string name = "a\x1b[31m\xc2\x9b"
                             "31m\xe2\x80\xae.mp4";
    drawVideo(name, 6);
    const CliResult judged = keep(name, 2);
    const CliResult shownText = run({"case", "show", text("x.vfcase")});
    ASSERT_EQ(judged.exitCode, 0) << judged.messages;
    writeFileAtomically(path(name), "something else");
    const CliResult checked = run({"case", "check", text("x.vfcase")});
    for (const CliResult& result : {judged, shownText, checked})
        for (const char* command : {"\x1b", "\xc2\x9b", "\xe2\x80\xae"})
            EXPECT_THAT(result.output + result.messages, Not(HasSubstr(command)));
}

TEST_F(CaseKeeping, MovedVideosAreFoundBelowTheCaseAndTheirPlacesKept)
{
    drawVideo("clip.mp4", 6);
    drawVideo("other.mp4", 6, 2);
    ASSERT_EQ(keep("clip.mp4", 2).exitCode, 0);
    ASSERT_EQ(keep("other.mp4", 2).exitCode, 0);
    std::filesystem::create_directories(path("sub/deeper"));
    std::filesystem::rename(path("clip.mp4"), path("sub/deeper/renamed.mp4"));
    std::filesystem::rename(path("other.mp4"), path("sub/other.mp4"));
    EXPECT_EQ(run({"case", "check", text("x.vfcase")}).exitCode, 0);
    EXPECT_EQ(content().videos.at(0).path, path("clip.mp4")) << "checking changes nothing";
    const CliResult result = run({"case", "relink", text("x.vfcase")});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(result.output, HasSubstr("renamed.mp4"));
    EXPECT_EQ(content().videos.at(0).path, path("sub/deeper/renamed.mp4"));
    EXPECT_EQ(content().videos.at(1).path, path("sub/other.mp4"));
    std::filesystem::remove(path("sub/other.mp4"));
    EXPECT_EQ(run({"case", "relink", text("x.vfcase")}).exitCode, 1);
}

} // namespace
} // namespace veriframe::test
