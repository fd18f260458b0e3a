// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"
#include "demo/synthetic_video.h"
#include "media/video_writer.h"

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <gmock/gmock.h>
#include <random>
#include <sstream>
#include <sys/mount.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

namespace fs = std::filesystem;

class PredictCommand : public Cli {
protected:
    /// File names that a CSV, a shell or a locale may stumble over.
    static std::vector<std::string> difficultNames()
    {
        return {"name with spaces.mp4", "quo\"te.mp4", "com,ma.mp4",  "new\nline.mp4",
                "ünïcödé 漢字.mp4",     "-dash.mp4",   "\xff\xfe.mp4"};
    }

    /// Writes every kind of input there is. @return the names of those that have no readable picture
    std::vector<std::string> makeDifficultFolder()
    {
        drawVideo("videos/good.mp4");
        const std::string bytes = readTextFile(path("videos/good.mp4"));
        for (const std::string& name : difficultNames())
            writeFileAtomically(path("videos") / name, bytes);

        VideoWriterOptions options;
        options.width = 320;
        options.height = 240;
        writeGray("videos/noface.mp4", options, 8);
        writeGray("videos/oneframe.mp4", options, 1);
        SyntheticVideoOptions portrait;
        portrait.width = 2160;
        portrait.height = 3840;
        portrait.frames = 2;
        writeSyntheticVideo(path("videos/portrait4k.mp4"), portrait);
        options.containerOptions["movflags"] = "+faststart";
        options.keyFrameInterval = 4;
        writeGray("whole.mp4", options, 60);
        const std::string whole = readTextFile(path("whole.mp4"));
        writeFileAtomically(path("videos/truncated.mp4"), whole.substr(0, whole.size() * 7 / 10));

        writeFileAtomically(path("videos/empty.mp4"), std::string_view());
        writeFileAtomically(path("videos/text.mp4"), std::string_view("this is a text\n"));
        fs::create_directory(path("videos/x.mp4"));
        fs::create_symlink("nowhere.mp4", path("videos/dangling.mp4"));
        ::mkfifo(path("videos/pipe.mp4").c_str(), 0600);
        std::vector<std::string> unreadable{"empty.mp4", "text.mp4", "x.mp4", "dangling.mp4", "pipe.mp4"};
        if (std::system(("ffmpeg -v error -f lavfi -i sine=d=1 -c:a aac '" + text("videos/audio.mp4") + "' 2>/dev/null")
                            .c_str()) == 0)
            unreadable.emplace_back("audio.mp4");
        if (::geteuid() != 0) { // root may read everything
            writeFileAtomically(path("videos/forbidden.mp4"), bytes);
            fs::permissions(path("videos/forbidden.mp4"), fs::perms::none);
            unreadable.emplace_back("forbidden.mp4");
        }
        writeFileAtomically(path("videos/notes.txt"), std::string_view("not a video, not a row\n"));
        return unreadable;
    }

    void writeGray(const std::string& name, const VideoWriterOptions& options, int frames) const
    {
        fs::create_directories(path(name).parent_path());
        VideoWriter writer(path(name), options);
        for (int i = 0; i < frames; ++i) {
            cv::Mat picture(options.height, options.width, CV_8UC3, cv::Scalar(90, 100, 110));
            // Some noise, so that the frames have bytes to lose.
            for (int pixel = 0; pixel < 2000; ++pixel)
                picture.data[(pixel * 7919 + i * 104729) % static_cast<int>(picture.total() * 3)] ^= 0x3F;
            writer.write(picture, i);
        }
        writer.finish();
    }

    void drawFolder(const std::string& folder, int count) const
    {
        for (int i = 0; i < count; ++i)
            drawVideo(folder + "/" + std::to_string(i) + ".mp4", 6, static_cast<std::uint64_t>(i + 1));
    }

    std::string contentOf(const std::string& name) const { return readTextFile(path(name)); }

    /// What was left beside the output besides the files that belong there.
    std::vector<std::string> leftovers(const std::string& folder) const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(path(folder)))
            if (entry.path().filename().string().find(".tmp") != std::string::npos)
                names.push_back(entry.path().filename().string());
        return names;
    }

    /// How many items a run that was asked for --json took over from before.
    static int resumedOf(const CliResult& result)
    {
        const Json items = parseJson(result.output, "stdout").at("items");
        int resumed = 0;
        for (const Json& item : items)
            resumed += item.at("resumed").get<bool>();
        return resumed;
    }

    void waitUntil(const std::function<bool()>& condition) const
    {
        for (int i = 0; i < 6000 && !condition(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        ASSERT_TRUE(condition());
    }

    std::size_t journalLines(const std::string& submission) const
    {
        const fs::path journal = text(submission) + ".journal.jsonl";
        if (!fs::exists(journal))
            return 0;
        const std::string content = readTextFile(journal);
        return static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n'));
    }
};

TEST_F(PredictCommand, EveryInputIsARowAndEveryFailureHasAReason)
{
    const std::vector<std::string> unreadable = makeDifficultFolder();
    const CliResult result = run(predict("videos", "out.csv"));
    EXPECT_EQ(result.exitCode, 1) << result.messages;

    const auto rows = parseCsv(contentOf("out.csv"));
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(rows[0], (std::vector<std::string>{"filename", "label"}));
    std::vector<std::string> names;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].size(), 2U);
        names.push_back(rows[i][0]);
        double label = -1;
        std::from_chars(rows[i][1].data(), rows[i][1].data() + rows[i][1].size(), label);
        EXPECT_TRUE(label >= 0 && label <= 1) << rows[i][1];
    }
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    std::vector<std::string> expected = unreadable;
    for (const char* name : {"good.mp4", "noface.mp4", "oneframe.mp4", "portrait4k.mp4", "truncated.mp4"})
        expected.emplace_back(name);
    for (const std::string& name : difficultNames())
        expected.push_back(name);
    EXPECT_THAT(names, testing::UnorderedElementsAreArray(expected));

    const auto records = details("out.csv");
    EXPECT_EQ(records.size(), names.size());
    for (const std::string& name : unreadable) {
        ASSERT_TRUE(records.contains(name)) << name;
        EXPECT_EQ(records.at(name).at("state"), "unreadable") << name;
        EXPECT_EQ(records.at(name).at("score"), 0.5) << name;
        EXPECT_FALSE(records.at(name).at("error").at("why").get<std::string>().empty()) << name;
        EXPECT_THAT(result.messages, HasSubstr(name));
    }
    EXPECT_EQ(records.at("noface.mp4").at("state"), "noFace");
    EXPECT_THAT(records.at("noface.mp4").at("note").get<std::string>(), HasSubstr("No face"));
    EXPECT_EQ(records.at("good.mp4").at("state"), "scored");
    EXPECT_EQ(records.at("portrait4k.mp4").at("state"), "scored");
    EXPECT_EQ(records.at("name with spaces.mp4").at("state"), "scored");
    EXPECT_TRUE(records.contains("fffe2e6d7034")) << "a name that is no UTF-8 keeps its bytes";
    EXPECT_THAT(records.at("truncated.mp4").dump(), HasSubstr("frames"));
    EXPECT_THAT(records.at("truncated.mp4").value("note", ""), HasSubstr("early"));
    EXPECT_TRUE(leftovers(".").empty());

    // The same again does only what had failed.
    const CliResult second = run(predict("videos", "out.csv", {"--json"}));
    EXPECT_EQ(second.exitCode, 1);
    EXPECT_EQ(resumedOf(second), static_cast<int>(names.size() - unreadable.size()));
    EXPECT_EQ(details("out.csv"), records);
}

TEST_F(PredictCommand, KilledAtAnyMomentItContinuesToTheSameResult)
{
    drawFolder("videos", 6);
    const auto start = std::chrono::steady_clock::now();
    ASSERT_EQ(run(predict("videos", "whole.csv")).exitCode, 0);
    const std::chrono::duration<double> wholeRun = std::chrono::steady_clock::now() - start;
    const std::string expected = contentOf("whole.csv");

    std::minstd_rand random(11);
    int kills = 0;
    for (int round = 0; round < 4; ++round) {
        const std::string output = "killed" + std::to_string(round) + ".csv";
        for (int attempt = 0;; ++attempt) {
            ASSERT_LT(attempt, 40) << "it never gets further";
            CliProcess process(path("."), predict("videos", output));
            // Later each time, so that it comes to an end, however slow the machine; now and then at once.
            std::uniform_real_distribution<double> anyMoment(0, 0.3 + 0.15 * attempt);
            std::this_thread::sleep_for(wholeRun * anyMoment(random));
            process.signal(SIGKILL);
            if (process.wait().exitCode == 0)
                break;
            ++kills;
            if (fs::exists(path(output))) {
                EXPECT_EQ(contentOf(output), expected) << "a submission is whole or absent";
            }
        }
        EXPECT_EQ(contentOf(output), expected);
        EXPECT_EQ(details(output), details("whole.csv"));
        EXPECT_FALSE(fs::exists(text(output) + ".journal.jsonl"));
        EXPECT_TRUE(leftovers(".").empty());
    }
    std::cout << kills << " runs were killed\n";
    EXPECT_GT(kills, 4);
}

TEST_F(PredictCommand, ATornLastJournalLineIsDoneAgain)
{
    drawFolder("videos", 3);
    ASSERT_EQ(run(predict("videos", "whole.csv")).exitCode, 0);
    // What a power cut leaves: the header, one record, half a record.
    const std::string sidecar = contentOf("whole.csv.details.jsonl");
    const std::size_t second = sidecar.find('\n', sidecar.find('\n') + 1);
    writeFileAtomically(path("torn.csv.journal.jsonl"), sidecar.substr(0, second + 100));
    const CliResult result = run(predict("videos", "torn.csv", {"--json"}));
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_EQ(contentOf("torn.csv"), contentOf("whole.csv"));
    EXPECT_EQ(resumedOf(result), 1);
}

TEST_F(PredictCommand, InterruptedItEndsCleanlyAndGoesOnLater)
{
    drawFolder("videos", 6);
    ASSERT_EQ(run(predict("videos", "whole.csv")).exitCode, 0);
    for (const int number : {SIGINT, SIGTERM}) {
        const std::string output = "stopped" + std::to_string(number) + ".csv";
        CliProcess process(path("."), predict("videos", output, {"--videos-at-once", "1"}));
        waitUntil([&] { return journalLines(output) >= 2 || !process.running(); });
        process.signal(number);
        const CliResult result = process.wait();
        if (result.exitCode == 0)
            continue; // it was faster
        EXPECT_EQ(result.exitCode, 130) << result.messages;
        EXPECT_FALSE(fs::exists(path(output)));
        EXPECT_TRUE(fs::exists(text(output) + ".journal.jsonl"));
        EXPECT_THAT(result.messages, HasSubstr("go on"));
        EXPECT_EQ(run(predict("videos", output)).exitCode, 0);
        EXPECT_EQ(contentOf(output), contentOf("whole.csv"));
    }
}

TEST_F(PredictCommand, TwoRunsOnOneOutputRefuseEachOther)
{
    drawFolder("videos", 6);
    CliProcess first(path("."), predict("videos", "out.csv"));
    waitUntil([&] { return journalLines("out.csv") >= 1; });
    const CliResult second = run(predict("videos", "out.csv"));
    EXPECT_EQ(second.exitCode, 3);
    EXPECT_THAT(second.messages, HasSubstr("is writing it"));
    EXPECT_EQ(first.wait().exitCode, 0);
    EXPECT_FALSE(fs::exists(text("out.csv") + ".lock"));
}

TEST_F(PredictCommand, AFullDiskIsReportedAndLeavesNothingHalfWritten)
{
    drawFolder("videos", 8);
    fs::create_directory(path("small"));
    // Two pages: the lock and the beginning of the journal.
    if (::mount("tmpfs", path("small").c_str(), "tmpfs", 0, "size=8k") != 0)
        GTEST_SKIP() << "needs to mount a small tmpfs, which only root may";
    const CliResult full = run(predict("videos", "small/out.csv"));
    EXPECT_EQ(full.exitCode, 3);
    EXPECT_THAT(full.messages, HasSubstr("No space left"));
    EXPECT_THAT(full.messages, HasSubstr("out.csv"));
    EXPECT_FALSE(fs::exists(path("small/out.csv")));
    EXPECT_TRUE(leftovers("small").empty());
    if (fs::exists(path("small/out.csv.journal.jsonl"))) {
        const std::string journal = contentOf("small/out.csv.journal.jsonl");
        EXPECT_TRUE(journal.empty() || journal.back() == '\n') << "only whole records stay";
    }
    // With more room it goes on.
    ASSERT_EQ(::mount("tmpfs", path("small").c_str(), "tmpfs", MS_REMOUNT, "size=1m"), 0);
    EXPECT_EQ(run(predict("videos", "small/out.csv")).exitCode, 0);
    EXPECT_EQ(parseCsv(contentOf("small/out.csv")).size(), 9U);
    ::umount(path("small").c_str());
}

TEST_F(PredictCommand, OtherSettingsDoNotContinueAnInterruptedRun)
{
    drawFolder("videos", 3);
    ASSERT_EQ(run(predict("videos", "out.csv")).exitCode, 0);
    fs::rename(path("out.csv.details.jsonl"), path("out.csv.journal.jsonl"));
    fs::remove(path("out.csv"));
    const CliResult other = run(predict("videos", "out.csv", {"--profile", "kernel"}));
    EXPECT_EQ(other.exitCode, 3);
    EXPECT_THAT(other.messages, HasSubstr("profile"));
    EXPECT_THAT(other.messages, HasSubstr("--fresh"));
    EXPECT_EQ(run(predict("videos", "out.csv", {"--profile", "kernel", "--fresh"})).exitCode, 0);
}

TEST_F(PredictCommand, AChangedVideoIsDoneAgain)
{
    drawFolder("videos", 2);
    ASSERT_EQ(run(predict("videos", "out.csv")).exitCode, 0);
    drawVideo("videos/1.mp4", 7, 9);
    const CliResult result = run(predict("videos", "out.csv", {"--json"}));
    ASSERT_EQ(result.exitCode, 0);
    const Json items = parseJson(result.output, "stdout").at("items");
    EXPECT_TRUE(items.at(0).at("resumed").get<bool>());
    EXPECT_FALSE(items.at(1).at("resumed").get<bool>());
}

TEST_F(PredictCommand, ShardsTogetherAreTheWhole)
{
    drawFolder("videos", 5);
    ASSERT_EQ(run(predict("videos", "whole.csv")).exitCode, 0);
    std::map<std::string, std::string> labels;
    for (const char* shard : {"0/2", "1/2"}) {
        ASSERT_EQ(run(predict("videos", "part.csv", {"--shard", shard, "--fresh"})).exitCode, 0);
        for (const auto& row : parseCsv(contentOf("part.csv")))
            labels[row.at(0)] = row.at(1);
    }
    std::map<std::string, std::string> expected;
    for (const auto& row : parseCsv(contentOf("whole.csv")))
        expected[row.at(0)] = row.at(1);
    EXPECT_EQ(labels, expected);
}

TEST_F(PredictCommand, ProgressIsJsonLinesWhenAsked)
{
    drawFolder("videos", 3);
    const CliResult result = run(predict("videos", "out.csv", {"--progress", "json"}));
    ASSERT_EQ(result.exitCode, 0);
    std::istringstream lines(result.messages);
    int progress = 0;
    std::int64_t last = -1;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] != '{')
            continue;
        const Json json = parseJson(line, "stderr");
        EXPECT_EQ(json.at("stage"), "videos");
        EXPECT_EQ(json.at("total"), 3);
        EXPECT_GE(json.at("done").get<std::int64_t>(), last);
        last = json.at("done");
        EXPECT_TRUE(json.contains("perSecond") && json.contains("secondsLeft"));
        ++progress;
    }
    EXPECT_GE(progress, 2);
    EXPECT_EQ(last, 3);
    EXPECT_TRUE(result.output.empty()) << "stdout is for data";
}

TEST_F(PredictCommand, SaysWhyItCannotStart)
{
    drawFolder("videos", 1);
    const auto refusal = [&](const std::vector<std::string>& arguments) {
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 3) << result.messages;
        return result.messages;
    };
    EXPECT_THAT(refusal(predict("absent", "out.csv")), HasSubstr("no such folder"));
    EXPECT_THAT(refusal(predict("model.pth", "out.csv")), HasSubstr("not a folder"));
    fs::create_directory(path("bare"));
    EXPECT_THAT(refusal(predict("bare", "out.csv")), HasSubstr("no .mp4"));
    EXPECT_THAT(refusal(predict("videos", "absent/out.csv")), HasSubstr("does not exist"));
    EXPECT_THAT(refusal(predict("videos", "videos")), HasSubstr("it is a folder"));
    EXPECT_THAT(
        refusal({"predict", text("videos"), "--models", text("absent.pth"), "--output", text("o.csv")}),
        HasSubstr("absent.pth"));
    EXPECT_THAT(
        refusal(predict("videos", "out.csv", {"--encoder", "tf_efficientnet_b7_ns"})),
        HasSubstr("tf_efficientnet_b0_ns"));
    EXPECT_THAT(
        refusal({"predict", text("videos"), "--models", text("model.pth"), "--detector-weights", text("absent")}),
        HasSubstr("absent"));
    EXPECT_THAT(refusal(predict("videos", "out.csv", {"--device", "cuda:99"})), HasSubstr("cuda"));
    EXPECT_FALSE(fs::exists(path("out.csv")));
}

TEST_F(PredictCommand, NothingItIsMadeFromIsReplaced)
{
    drawFolder("videos", 2);
    writeFileAtomically(path("list.txt"), std::string_view("videos/0.mp4\nvideos/1.mp4\n"));
    writeFileAtomically(path("truth.csv"), std::string_view("filename,label\n0.mp4,1\n"));
    writeFileAtomically(
        path("x.ensemble.json"), std::string_view(R"({"format": "veriframe-ensemble", "version": 1, "detector": "dlib",
            "checkpoints": [{"path": "model.pth", "input_size": 64}]})"));
    const auto expectKept = [&](const std::string& file, std::vector<std::string> arguments) {
        const std::string before = contentOf(file);
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 3) << file;
        EXPECT_THAT(result.messages, testing::AllOf(HasSubstr(file), HasSubstr("Give the submission another name")));
        EXPECT_EQ(contentOf(file), before);
    };
    expectKept("videos/1.mp4", predict("videos", "videos/1.mp4"));
    expectKept("list.txt", predict("list.txt", "list.txt", {"--overwrite"}));
    expectKept("truth.csv", predict("videos", "truth.csv", {"--labels", text("truth.csv"), "--fresh"}));
    expectKept("model.pth", predict("videos", "model.pth"));
    expectKept(
        "x.ensemble.json",
        {"predict", text("videos"), "--ensemble", text("x.ensemble.json"), "-o", text("x.ensemble.json")});
}

TEST_F(PredictCommand, ATableThatIsNotItsOwnOrOfOtherSettingsStaysUnlessAskedFor)
{
    drawFolder("videos", 2);
    writeFileAtomically(path("out.csv"), std::string_view("a,b\n1,2\n"));
    const CliResult foreign = run(predict("videos", "out.csv"));
    EXPECT_EQ(foreign.exitCode, 3);
    EXPECT_THAT(foreign.messages, HasSubstr("--overwrite"));
    EXPECT_EQ(contentOf("out.csv"), "a,b\n1,2\n");
    EXPECT_EQ(run(predict("videos", "out.csv", {"--overwrite"})).exitCode, 0);
    const std::string first = contentOf("out.csv");
    EXPECT_EQ(run(predict("videos", "out.csv")).exitCode, 0) << "the same command again, as a batch user runs it";
    const CliResult other = run(predict("videos", "out.csv", {"--profile", "kernel"}));
    EXPECT_EQ(other.exitCode, 3);
    EXPECT_THAT(other.messages, testing::AllOf(HasSubstr("profile"), HasSubstr("--overwrite")));
    EXPECT_EQ(contentOf("out.csv"), first);
    EXPECT_EQ(run(predict("videos", "out.csv", {"--profile", "kernel", "--overwrite"})).exitCode, 0);
}

TEST_F(PredictCommand, NamesOfFilesDoNotCommandTheTerminal)
{
    drawFolder("videos", 1);
    for (const char* name : {"e\x1b[31m.mp4", "c\u009b31m.mp4", "t\u202e4pm.exe.mp4", "raw\x9b.mp4"})
        writeFileAtomically(path("videos") / name, std::string_view());
    const CliResult result = run(predict("videos", "out.csv", {"--progress", "plain"}));
    EXPECT_EQ(result.exitCode, 1);
    for (const char* name : {"e?[31m.mp4", "c?31m.mp4", "t?4pm.exe.mp4", "raw?.mp4"})
        EXPECT_THAT(result.messages, HasSubstr(name));
    for (const char* command : {"\x1b", "\x9b", "\u202e"})
        EXPECT_THAT(result.messages, testing::Not(HasSubstr(command)));
}

TEST_F(PredictCommand, TheSidecarNamesTheOriginOfTheScores)
{
    drawFolder("videos", 1);
    const CliResult result = run(predict("videos", "out.csv"));
    ASSERT_EQ(result.exitCode, 0);
    EXPECT_THAT(result.messages, HasSubstr("untrained"));
    const std::string sidecar = contentOf("out.csv.details.jsonl");
    const Json header = parseJson(sidecar.substr(0, sidecar.find('\n')), "details");
    EXPECT_THAT(header.at("label").get<std::string>(), HasSubstr("1 means fake"));
    const Json& model = header.at("settings").at("models").at(0);
    EXPECT_EQ(model.at("name"), "model.pth");
    EXPECT_EQ(model.at("sha256").get<std::string>().size(), 64U);
    EXPECT_TRUE(model.at("untrained").get<bool>());
    EXPECT_EQ(header.at("settings").at("detector").at("name"), "dlib");
    EXPECT_EQ(header.at("settings").at("profile"), "dfdc");
    EXPECT_THAT(header.at("program").get<std::string>(), HasSubstr("Veriframe"));
}

} // namespace
} // namespace veriframe::test
