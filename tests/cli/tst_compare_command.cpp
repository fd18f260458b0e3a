// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"

#include "demo/synthetic_video.h"

#include <csignal>
#include <gmock/gmock.h>
#include <thread>

namespace veriframe::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class CompareCommand : public Cli {
protected:
    CompareCommand()
    {
        writeTorchCheckpoint(path("other.pth"), untrainedCheckpoint("tf_efficientnet_b0_ns", 2));
        drawVideo("a.mp4", 12);
    }

    /// compare with the untrained network, small input and the detector that needs no download.
    std::vector<std::string> compare(const std::vector<std::string>& more) const
    {
        std::vector<std::string> arguments{"compare", text("a.mp4"), "--models", text("model.pth"), "--input-size",
                                           "64",      "--detector",  "dlib",     "--frames",        "4"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    Json json(const std::vector<std::string>& more) const
    {
        std::vector<std::string> arguments = compare(more);
        arguments.emplace_back("--json");
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 0) << result.messages;
        return parseJson(result.output, "stdout");
    }
};

TEST_F(CompareCommand, TwoEnsemblesAreToldInWordsJsonAndCsv)
{
    const std::vector<std::string> other{"--other-models", text("other.pth"), "--csv", text("faces.csv")};
    const CliResult words = run(compare(other));
    EXPECT_EQ(words.exitCode, 0) << words.messages;
    EXPECT_THAT(
        words.output, AllOf(
                          HasSubstr("model.pth"), HasSubstr("other.pth"), HasSubstr("4 frames compared, with 4 faces"),
                          HasSubstr("difference"), HasSubstr("Frames that change sides: "),
                          HasSubstr("A probability is not proof.")));
    EXPECT_THAT(words.messages, HasSubstr("untrained"));
    const Json numbers = json(other);
    EXPECT_EQ(numbers.at("summary").at("faces_compared"), 4);
    const auto rows = parseCsv(readTextFile(path("faces.csv")));
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[0][14], "probability");
    EXPECT_EQ(std::stod(rows[1][16]), numbers.at("frames").at(0).at("faces").at(0).at("difference").get<double>());
    EXPECT_EQ(std::stod(rows[1][15]) - std::stod(rows[1][14]), std::stod(rows[1][16]));
}

TEST_F(CompareCommand, EachSideSaysWhatAnalyzeSaysOfIt)
{
    const Json comparison = json({"--other-models", text("other.pth")});
    for (const auto& [side, model] : {std::pair("first", "model.pth"), std::pair("second", "other.pth")}) {
        const CliResult alone = run(
            {"analyze", text("a.mp4"), "--models", text(model), "--input-size", "64", "--detector", "dlib", "--frames",
             "4", "--json"});
        EXPECT_EQ(comparison.at(side).at("score"), parseJson(alone.output, "stdout").at("score")) << side;
    }
}

TEST_F(CompareCommand, AVideoAndItsCopyOfAnotherSizeAreComparedOnTheSameFrames)
{
    SyntheticVideoOptions smaller;
    smaller.width = 240;
    smaller.height = 180;
    smaller.frames = 10;
    writeSyntheticVideo(path("small.mp4"), smaller);
    const CliResult words = run(compare({text("small.mp4")}));
    EXPECT_EQ(words.exitCode, 0) << words.messages;
    EXPECT_THAT(words.output, HasSubstr("Frames are paired by their index."));
    EXPECT_THAT(words.output, HasSubstr("The first video is longer by 2 frames"));
    const Json numbers = json({text("small.mp4")});
    EXPECT_EQ(numbers.at("summary").at("frames_paired"), 4);
    EXPECT_EQ(numbers.at("frames").at(3).at("second_frame"), 9) << "of the shorter one";
    EXPECT_EQ(numbers.at("second").at("width"), 240);
}

TEST_F(CompareCommand, OtherFrameRatesArePairedByTimeAndSaidSo)
{
    SyntheticVideoOptions slow;
    slow.width = 320;
    slow.height = 240;
    slow.frames = 6;
    slow.fps = 15;
    writeSyntheticVideo(path("slow.mp4"), slow);
    EXPECT_THAT(run(compare({text("slow.mp4")})).output, HasSubstr("paired by the time at which they are shown"));
    const Json byTime = json({text("slow.mp4")});
    EXPECT_EQ(byTime.at("paired_by"), "time");
    EXPECT_EQ(byTime.at("frames").at(3).at("first_frame"), 10);
    EXPECT_EQ(byTime.at("frames").at(3).at("second_frame"), 5);
    EXPECT_EQ(json({text("slow.mp4"), "--pair", "index"}).at("paired_by"), "index");
}

TEST_F(CompareCommand, TheSameTwiceIsSaid)
{
    const CliResult video = run(compare({text("a.mp4")}));
    EXPECT_EQ(video.exitCode, 0) << video.messages;
    EXPECT_THAT(video.output, HasSubstr("Both files have the same content."));
    EXPECT_THAT(video.output, HasSubstr("0.000 at most"));
    EXPECT_THAT(
        run(compare({"--other-models", text("model.pth")})).output, HasSubstr("Both ensembles are the same networks."));
}

TEST_F(CompareCommand, AVideoWithoutAFaceHasNoCounterparts)
{
    SyntheticVideoOptions empty;
    empty.width = 320;
    empty.height = 240;
    empty.frames = 12;
    empty.people = 0;
    writeSyntheticVideo(path("empty.mp4"), empty);
    const CliResult words = run(compare({text("empty.mp4")}));
    EXPECT_EQ(words.exitCode, 0) << words.messages;
    EXPECT_THAT(words.output, HasSubstr("nothing to compare"));
    EXPECT_THAT(words.output, HasSubstr("The second lacks a face in 4 frames: no face was found in the frame."));
}

TEST_F(CompareCommand, WhatIsNoVideoIsNamedAndNothingWritten)
{
    writeFileAtomically(path("text.mp4"), std::string_view("no video"));
    for (const char* name : {"text.mp4", "absent.mp4"}) {
        const CliResult result = run(compare({text(name), "--csv", text("out.csv")}));
        EXPECT_EQ(result.exitCode, 3) << name;
        EXPECT_THAT(result.messages, HasSubstr(name));
        EXPECT_TRUE(result.output.empty());
    }
    EXPECT_FALSE(std::filesystem::exists(path("out.csv")));
    EXPECT_EQ(run(compare({"--other-models", text("absent.pth")})).exitCode, 3);
}

TEST_F(CompareCommand, OneSideOrThreeAreWrongUsage)
{
    const std::vector<std::vector<std::string>> wrong{
        {},
        {text("a.mp4"), "--other-models", text("other.pth")},
        {"--other-models", text("other.pth"), "--other-ensemble", text("x.ensemble.json")},
        {"--other-models", text("other.pth"), "--json", "--csv", "-"},
        {text("a.mp4"), "--pair", "guess"}};
    for (const auto& more : wrong) {
        const CliResult result = run(compare(more));
        EXPECT_EQ(result.exitCode, 2) << testing::PrintToString(more);
        EXPECT_FALSE(result.messages.empty());
        EXPECT_TRUE(result.output.empty());
    }
}

TEST_F(CompareCommand, AMistypedCommandLineCostsNobodyAFile)
{
    writeFileAtomically(path("holidays.csv"), std::string_view("day,place\n1,here\n"));
    for (const auto& [name, why] :
         {std::pair("a.mp4", "one of the files that are read"), std::pair("holidays.csv", "no table of faces")}) {
        const std::string before = readTextFile(path(name));
        const CliResult result = run(compare({"--other-models", text("other.pth"), "--csv", text(name)}));
        EXPECT_EQ(result.exitCode, 3);
        EXPECT_THAT(result.messages, HasSubstr(why));
        EXPECT_EQ(readTextFile(path(name)), before);
    }
}

TEST_F(CompareCommand, InterruptedItTellsWhatItHas)
{
    drawVideo("long.mp4", 400);
    CliProcess process(
        path("."), {"compare", text("long.mp4"), "--models", text("model.pth"), "--other-models", text("other.pth"),
                    "--detector", "dlib", "--frames", "0", "--json"});
    while (process.running() && !process.catches(SIGINT))
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    process.signal(SIGINT);
    const CliResult result = process.wait();
    EXPECT_EQ(result.exitCode, 130) << result.messages;
    EXPECT_THAT(result.messages, Not(HasSubstr("Error")));
}

} // namespace
} // namespace veriframe::test
