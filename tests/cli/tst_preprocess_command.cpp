// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"
#include "demo/synthetic_dataset.h"
#include "demo/synthetic_video.h"

#include <chrono>
#include <csignal>
#include <gmock/gmock.h>
#include <iostream>
#include <random>
#include <thread>
#include <unistd.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class PreprocessCommand : public Cli {
protected:
    /// A drawn dataset: two parts, five videos of which one shows nobody.
    void drawDataset(const std::string& name) const
    {
        static const std::unique_ptr<TemporaryDirectory> drawn = [] {
            auto folder = std::make_unique<TemporaryDirectory>();
            SyntheticDatasetOptions options;
            options.partNumbers = {0, 10};
            options.familiesPerPart = 2;
            options.fakesPerFamily = 1;
            options.facelessEvery = 4;
            options.frames = 21;
            options.codecs = {"h264", "mpeg4"};
            NoProgress progress;
            writeSyntheticDataset(folder->path(), options, progress);
            return folder;
        }();
        fs::copy(drawn->path(), path(name), fs::copy_options::recursive);
    }

    std::vector<std::string>
    preprocess(const std::string& step, const std::string& root, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{"preprocess", step, text(root), "--progress", "none", "--detector", "dlib"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    /// Every file below a folder with its content.
    std::map<std::string, std::string> tree(const std::string& name) const
    {
        std::map<std::string, std::string> files;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path(name)))
            files[fs::relative(entry.path(), path(name)).string()] =
                entry.is_directory() ? std::string() : readTextFile(entry.path());
        return files;
    }

    static std::string
    difference(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b)
    {
        std::string names;
        for (const auto& [name, content] : a)
            if (!b.contains(name) || b.at(name) != content)
                names += name + "\n";
        for (const auto& [name, content] : b)
            if (!a.contains(name))
                names += "+" + name + "\n";
        return names;
    }
};

TEST_F(PreprocessCommand, MakesTrainingDataAndTellsWhatIsMissing)
{
    drawDataset("set");
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(result.output, HasSubstr("boxes      4 done"));
    EXPECT_THAT(result.output, HasSubstr("no face was found"));
    EXPECT_THAT(result.messages, HasSubstr("preprocessing_report.json"));
    EXPECT_TRUE(fs::exists(path("set/folds.csv")));

    const CliResult status = run(preprocess("status", "set", {"--json"}));
    EXPECT_EQ(status.exitCode, 0) << status.messages;
    const Json report = parseJson(status.output, "stdout");
    EXPECT_EQ(report, readJsonFile(path("set/preprocessing_report.json")));
    EXPECT_EQ(report["counts"]["crops"]["skipped"], 1);
    EXPECT_EQ(report["counts"]["boxes"]["open"], 0);
}

TEST_F(PreprocessCommand, StepsOneByOneMakeTheSameAsAll)
{
    drawDataset("all");
    drawDataset("steps");
    ASSERT_EQ(run(preprocess("all", "all")).exitCode, 0);
    for (const char* step : {"boxes", "crops", "landmarks", "diffs", "folds"})
        ASSERT_EQ(run(preprocess(step, "steps")).exitCode, 0) << step;
    EXPECT_EQ(difference(tree("all"), tree("steps")), "");
}

TEST_F(PreprocessCommand, KilledAtAnyMomentItGoesOnToTheSameTree)
{
    drawDataset("whole");
    const auto start = std::chrono::steady_clock::now();
    ASSERT_EQ(run(preprocess("all", "whole")).exitCode, 0);
    const std::chrono::duration<double> wholeRun = std::chrono::steady_clock::now() - start;
    const auto expected = tree("whole");

    std::minstd_rand random(7);
    int kills = 0;
    for (int round = 0; round < 2; ++round) {
        const std::string name = "killed" + std::to_string(round);
        drawDataset(name);
        for (int attempt = 0;; ++attempt) {
            ASSERT_LT(attempt, 60) << "it never gets further";
            CliProcess process(path("."), preprocess("all", name));
            std::uniform_real_distribution<double> anyMoment(0, 0.25 + 0.1 * attempt);
            std::this_thread::sleep_for(wholeRun * anyMoment(random));
            process.signal(SIGKILL);
            if (process.wait().exitCode == 0)
                break;
            ++kills;
        }
        EXPECT_EQ(difference(expected, tree(name)), "");
    }
    std::cout << kills << " runs were killed\n";
    EXPECT_GT(kills, 3);
}

TEST_F(PreprocessCommand, InterruptedItEndsCleanlyAndGoesOn)
{
    drawDataset("whole");
    ASSERT_EQ(run(preprocess("all", "whole")).exitCode, 0);
    drawDataset("set");
    CliProcess process(path("."), preprocess("all", "set"));
    while (process.running() && !fs::exists(path("set/.veriframe/boxes.jsonl")))
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    process.signal(SIGINT);
    const CliResult stopped = process.wait();
    EXPECT_EQ(stopped.exitCode, 130) << stopped.messages;
    EXPECT_THAT(stopped.messages, HasSubstr("go on"));
    EXPECT_EQ(run(preprocess("all", "set")).exitCode, 0);
    EXPECT_EQ(difference(tree("whole"), tree("set")), "");
}

TEST_F(PreprocessCommand, ASecondRunOnTheSameRootIsRefused)
{
    drawDataset("set");
    CliProcess first(path("."), preprocess("all", "set"));
    while (first.running() && !fs::exists(path("set/.veriframe/whole-run.lock")))
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    const CliResult second = run(preprocess("all", "set"));
    EXPECT_EQ(second.exitCode, 3) << second.messages;
    EXPECT_THAT(second.messages, HasSubstr("another run is working on it"));
    EXPECT_THAT(second.messages, HasSubstr("--shard"));
    EXPECT_EQ(first.wait().exitCode, 0);
}

TEST_F(PreprocessCommand, ShardsAtOnceShareTheWork)
{
    drawDataset("whole");
    ASSERT_EQ(run(preprocess("all", "whole")).exitCode, 0);
    drawDataset("set");
    {
        CliProcess first(path("."), preprocess("all", "set", {"--shard", "0/2"}));
        const CliResult second = run(preprocess("all", "set", {"--shard", "1/2"}));
        EXPECT_EQ(second.exitCode, 0) << second.messages;
        EXPECT_THAT(second.messages, HasSubstr("folds: left out"));
        EXPECT_EQ(first.wait().exitCode, 0);
    }
    EXPECT_TRUE(fs::exists(path("set/preprocessing_report.1-of-2.json")));
    for (const char* shard : {"0", "1"})
        fs::remove(path(std::string("set/preprocessing_report.") + shard + "-of-2.json"));
    EXPECT_EQ(run(preprocess("all", "set")).exitCode, 0);
    EXPECT_EQ(difference(tree("whole"), tree("set")), "");
}

TEST_F(PreprocessCommand, RefusesWhatMakesNoSense)
{
    EXPECT_EQ(run({"preprocess"}).exitCode, 2);
    EXPECT_EQ(run({"preprocess", "everything", text("set")}).exitCode, 2);
    EXPECT_EQ(run({"preprocess", "all"}).exitCode, 2);
    EXPECT_EQ(run({"preprocess", "all", text("set"), "--shard", "2/2"}).exitCode, 2);
    EXPECT_EQ(run({"preprocess", "all", text("set"), "--splits", "51"}).exitCode, 2);
    EXPECT_EQ(run({"preprocess", "all", text("set"), "--fresh", "--resume"}).exitCode, 2);
    const CliResult absent = run({"preprocess", "all", text("absent")});
    EXPECT_EQ(absent.exitCode, 3);
    EXPECT_THAT(absent.messages, HasSubstr("no such folder"));
    drawDataset("set");
    const CliResult weights =
        run({"preprocess", "boxes", text("set"), "--detector", "mtcnn", "--detector-weights", text("none")});
    EXPECT_EQ(weights.exitCode, 3) << weights.messages;
}

TEST_F(PreprocessCommand, NamesTheFailedVideosAndGoesOn)
{
    drawDataset("set");
    Json metadata = readJsonFile(path("set/dfdc_train_part_0/metadata.json"));
    metadata["broken.mp4"] = {{"label", "REAL"}, {"split", "train"}};
    writeJsonFile(path("set/dfdc_train_part_0/metadata.json"), metadata);
    writeFileAtomically(path("set/dfdc_train_part_0/broken.mp4"), std::string_view("no video"));
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 1) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr("broken: boxes failed"));
    EXPECT_THAT(result.output, HasSubstr("broken"));
    EXPECT_TRUE(fs::exists(path("set/folds.csv")));
}

TEST_F(PreprocessCommand, APartThatCannotBeReadIsAFailure)
{
    drawDataset("set");
    ASSERT_EQ(run(preprocess("all", "set")).exitCode, 0);
    const std::string table = readTextFile(path("set/folds.csv"));
    writeFileAtomically(path("set/dfdc_train_part_10/metadata.json"), std::string_view("{"));
    const CliResult folds = run(preprocess("folds", "set"));
    EXPECT_EQ(folds.exitCode, 1) << folds.messages;
    EXPECT_THAT(folds.messages, HasSubstr("1 part whose metadata cannot be read"));
    EXPECT_THAT(folds.messages, HasSubstr("folds: left out"));
    EXPECT_EQ(readTextFile(path("set/folds.csv")), table);
    EXPECT_EQ(run(preprocess("status", "set")).exitCode, 1);
}

TEST_F(PreprocessCommand, SaysThatSomethingIsLeftToDo)
{
    drawDataset("set");
    const CliResult crops = run(preprocess("crops", "set"));
    EXPECT_THAT(crops.messages, HasSubstr("crops: 7 open"));
    EXPECT_THAT(crops.messages, testing::Not(HasSubstr("nothing was left")));
    ASSERT_EQ(run(preprocess("all", "set")).exitCode, 0);
    EXPECT_THAT(run(preprocess("crops", "set")).messages, HasSubstr("nothing was left to do"));
}

TEST_F(PreprocessCommand, WritesCopiesAndFrames)
{
    drawDataset("set");
    const CliResult compressed =
        run({"preprocess", "compress", text("set"), "--progress", "none", "--json", "--crf", "40"});
    EXPECT_EQ(compressed.exitCode, 0) << compressed.messages;
    EXPECT_EQ(parseJson(compressed.output, "stdout")["run"]["steps"][0]["worked"], 7);
    const CliResult frames = run({"preprocess", "frames", text("set"), "--progress", "none", "--every", "20"});
    EXPECT_EQ(frames.exitCode, 0) << frames.messages;
    EXPECT_EQ(std::distance(fs::directory_iterator(path("set/jpegs")), {}), 7);
}

TEST_F(PreprocessCommand, TheDemoDrawsADataset)
{
    const CliResult result = run({"demo", text("demo"), "--dataset", "--frames", "11", "--progress", "none"});
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    EXPECT_THAT(result.output, HasSubstr("FAKE"));
    EXPECT_TRUE(fs::exists(path("demo/dataset/folds.csv")));
}

/// Folders and files that may not be read or written. Where the tests run as root, whom nothing is forbidden, the
/// program runs as nobody.
class PreprocessPermissions : public PreprocessCommand {
protected:
    void SetUp() override
    {
        if (::geteuid() != 0)
            return;
        m_user = CliUser::nobody;
        fs::permissions(path("."), fs::perms::others_exec, fs::perm_options::add);
        const CliResult started = run({"--version"});
        if (started.exitCode != 0)
            GTEST_SKIP() << "the program cannot be started as nobody: " << started.messages;
    }

    void TearDown() override
    {
        std::error_code gone;
        for (const fs::path& denied : m_denied)
            fs::permissions(denied, fs::perms::owner_all, gone);
    }

    /// Two real videos in part 0, one and its fake in part 10, all small and of whom the program runs as.
    void drawFamilies(const std::string& name) const
    {
        static const std::unique_ptr<TemporaryDirectory> drawn = [] {
            auto folder = std::make_unique<TemporaryDirectory>();
            const auto draw = [&](const std::string& part, const std::string& video, std::uint64_t identity,
                                  bool fake) {
                SyntheticVideoOptions options;
                options.width = 320;
                options.height = 240;
                options.frames = 11;
                options.identity = identity;
                options.manipulated = fake;
                fs::create_directories(folder->path() / part);
                writeSyntheticVideo(folder->path() / part / video, options);
            };
            draw("dfdc_train_part_0", "alice.mp4", 1, false);
            draw("dfdc_train_part_0", "bob.mp4", 2, false);
            draw("dfdc_train_part_10", "carol.mp4", 3, false);
            draw("dfdc_train_part_10", "dave.mp4", 3, true);
            writeJsonFile(
                folder->path() / "dfdc_train_part_0/metadata.json",
                {{"alice.mp4", {{"label", "REAL"}}}, {"bob.mp4", {{"label", "REAL"}}}});
            writeJsonFile(
                folder->path() / "dfdc_train_part_10/metadata.json",
                {{"carol.mp4", {{"label", "REAL"}}}, {"dave.mp4", {{"label", "FAKE"}, {"original", "carol.mp4"}}}});
            return folder;
        }();
        fs::copy(drawn->path(), path(name), fs::copy_options::recursive);
        giveToUser(name);
    }

    /// A folder and all in it.
    void giveToUser(const std::string& name) const
    {
        if (m_user == CliUser::same)
            return;
        ASSERT_EQ(::lchown(text(name).c_str(), nobodyId, nobodyId), 0);
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path(name)))
            ASSERT_EQ(::lchown(entry.path().c_str(), nobodyId, nobodyId), 0) << entry.path();
    }

    CliResult run(const std::vector<std::string>& arguments) const { return Cli::run(arguments, m_user); }

    /// Leaves the owner only these permissions.
    void deny(const std::string& name, fs::perms left = fs::perms::none)
    {
        fs::permissions(path(name), left);
        m_denied.push_back(path(name));
    }

    void allow(const std::string& name) const { fs::permissions(path(name), fs::perms::owner_all); }

    /// Once everything is allowed again, the run goes on to what an undisturbed one makes.
    void expectToEndAsUndisturbed(const std::string& name) const
    {
        const CliResult mended = run(preprocess("all", name));
        EXPECT_EQ(mended.exitCode, 0) << mended.messages;
        drawFamilies("undisturbed");
        ASSERT_EQ(run(preprocess("all", "undisturbed")).exitCode, 0);
        EXPECT_EQ(difference(tree("undisturbed"), tree(name)), "");
    }

    static constexpr fs::perms readOnly = fs::perms::owner_read | fs::perms::owner_exec;

private:
    CliUser m_user = CliUser::same;
    std::vector<fs::path> m_denied;
};

TEST_F(PreprocessPermissions, APartThatMayNotBeReadIsNamedAndTheOtherIsDone)
{
    drawFamilies("set");
    deny("set/dfdc_train_part_10");
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 1) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr("dfdc_train_part_10/metadata.json (Permission denied"));
    EXPECT_THAT(result.output, HasSubstr("boxes      2 done\n"));
    EXPECT_FALSE(fs::exists(path("set/folds.csv"))) << "a table of half the dataset would be taken for the whole";
    EXPECT_EQ(run(preprocess("status", "set")).exitCode, 1);
    allow("set/dfdc_train_part_10");
    expectToEndAsUndisturbed("set");
}

TEST_F(PreprocessPermissions, APartThatMayNotBeListedIsDoneByItsMetadata)
{
    drawFamilies("set");
    deny("set/dfdc_train_part_10", fs::perms::owner_exec);
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 1) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr("dfdc_train_part_10 (the folder cannot be listed: Permission denied"));
    EXPECT_THAT(result.output, HasSubstr("boxes      3 done\n"));
    allow("set/dfdc_train_part_10");
    expectToEndAsUndisturbed("set");
}

TEST_F(PreprocessPermissions, AVideoThatMayNotBeReadFailsAlone)
{
    drawFamilies("set");
    deny("set/dfdc_train_part_0/bob.mp4");
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 1) << result.messages;
    EXPECT_THAT(
        result.messages, HasSubstr("bob: boxes failed: Reading the video dfdc_train_part_0/bob.mp4: Permission denied. "
                                   "Check the permissions of the file and its folder."));
    EXPECT_THAT(result.output, HasSubstr("boxes      2 done, 1 failed\n"));
    allow("set/dfdc_train_part_0/bob.mp4");
    expectToEndAsUndisturbed("set");
}

TEST_F(PreprocessPermissions, ARootThatMayNotBeWrittenIsSaidBeforeAnyWork)
{
    drawFamilies("set");
    const auto before = tree("set");
    deny("set", readOnly);
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 3) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr(text("set/.veriframe") + ": Permission denied"));
    EXPECT_THAT(result.messages, HasSubstr("choose a dataset on a disk you may write to"));
    EXPECT_EQ(difference(before, tree("set")), "");
    // What can be read can still be reported.
    EXPECT_EQ(run(preprocess("status", "set")).exitCode, 0);
    deny("set");
    const CliResult unreadable = run(preprocess("status", "set"));
    EXPECT_EQ(unreadable.exitCode, 3) << unreadable.messages;
    EXPECT_THAT(unreadable.messages, HasSubstr(text("set") + ": Permission denied"));
}

TEST_F(PreprocessPermissions, AnOutputFolderThatMayNotBeWrittenEndsTheRunAndLosesNothing)
{
    drawFamilies("set");
    ASSERT_EQ(run(preprocess("all", "set")).exitCode, 0);
    const auto before = tree("set");
    for (const auto& [step, folder] : std::map<std::string, std::string>{
             {"boxes", "set/bboxes"}, {"crops", "set/crops"}, {"landmarks", "set/landmarks"}, {"diffs", "set/diffs"}}) {
        deny(folder, readOnly);
        const CliResult result = run(preprocess(step, "set", {"--fresh"}));
        EXPECT_EQ(result.exitCode, 3) << result.messages;
        EXPECT_THAT(result.messages, HasSubstr("Error: Writing " + text(folder) + "/"));
        EXPECT_THAT(result.messages, HasSubstr(": Permission denied. Choose a place you may write to."));
        allow(folder);
    }
    EXPECT_EQ(run(preprocess("all", "set")).exitCode, 0);
    EXPECT_EQ(difference(before, tree("set")), "");
}

TEST_F(PreprocessPermissions, WriteProtectedLeftoversDoNotAppearAmongTheCrops)
{
    drawFamilies("set");
    const std::string leftover = "set/crops/.alice.tmp/of_another";
    fs::create_directories(path(leftover));
    writeFileAtomically(path(leftover + "/0_0.png"), std::string_view("old"));
    giveToUser("set/crops");
    deny(leftover, readOnly);
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 0) << result.messages;
    expectToEndAsUndisturbed("set");
}

TEST_F(PreprocessPermissions, NotesThatMayNotBeReadAreNamed)
{
    drawFamilies("set");
    ASSERT_EQ(run(preprocess("boxes", "set")).exitCode, 0);
    deny("set/.veriframe/boxes.jsonl");
    const CliResult result = run(preprocess("all", "set"));
    EXPECT_EQ(result.exitCode, 3) << result.messages;
    EXPECT_THAT(result.messages, HasSubstr("Reading " + text("set/.veriframe/boxes.jsonl") + ": Permission denied"));
    allow("set/.veriframe/boxes.jsonl");
    expectToEndAsUndisturbed("set");
}

} // namespace
} // namespace veriframe::test
