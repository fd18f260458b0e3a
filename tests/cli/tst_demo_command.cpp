// SPDX-License-Identifier: GPL-3.0-or-later
// The whole demo, so small that it learns next to nothing: what it leaves, and that its numbers are those of its files.
#include "cli_fixture.h"
#include "predict/ensemble.h"
#include "predict/strategy.h"

#include <chrono>
#include <cmath>
#include <csignal>
#include <gmock/gmock.h>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr int unseenVideos = 4, networks = 2, epochs = 2;
constexpr const char* note = "seen drawn faces only";

struct Judged {
    double score = 0;
    bool fake = false;
};

/// Mean of -log of what was given to the truth (the demo's scores are never 0 or 1).
double logLossOf(const std::vector<Judged>& videos)
{
    double sum = 0;
    for (const Judged& video : videos)
        sum -= std::log(video.fake ? video.score : 1 - video.score);
    return sum / static_cast<double>(videos.size());
}

/// By its meaning: in how many pairs the fake scores above the real one.
double areaUnderRocOf(const std::vector<Judged>& videos)
{
    double wins = 0;
    int pairs = 0;
    for (const Judged& fake : videos)
        for (const Judged& real : videos)
            if (fake.fake && !real.fake) {
                wins += fake.score > real.score ? 1 : fake.score == real.score ? 0.5 : 0;
                ++pairs;
            }
    return wins / pairs;
}

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++count;
    return count;
}

class DemoCommand : public Cli {
protected:
    std::vector<std::string> demo(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{"demo", text("demo"), "--families",           "1",          "--unseen",
                                           "2",    "--epochs",   std::to_string(epochs), "--progress", "none"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    fs::path left(const std::string& name) const { return path("demo") / name; }

    /// The videos of the submission and the truth that was drawn.
    std::vector<Judged> judged() const
    {
        const Json truth = readJsonFile(left("unseen/dfdc_train_part_0/metadata.json"));
        std::vector<Judged> videos;
        const std::vector<std::vector<std::string>> rows = parseCsv(readTextFile(left("submission.csv")));
        for (std::size_t i = 1; i < rows.size(); ++i)
            videos.push_back({std::stod(rows[i].at(1)), truth.at(rows[i].at(0)).at("label") == "FAKE"});
        return videos;
    }

    std::vector<fs::path> checkpoints() const
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(left("runs")))
            for (int epoch = 0; epoch < epochs; ++epoch)
                if (entry.path().filename().string().ends_with(fmt::format("_ns_0_{}", epoch)))
                    files.push_back(entry.path());
        return files;
    }

    void expectEveryFile() const
    {
        EXPECT_TRUE(fs::exists(left("dataset/folds.csv")));
        EXPECT_EQ(checkpoints().size(), std::size_t(networks * epochs));
        const Json ensemble = readJsonFile(left("demo.ensemble.json"));
        EXPECT_EQ(ensemble.at("checkpoints").size(), std::size_t(networks));
        for (const Json& member : ensemble.at("checkpoints"))
            EXPECT_TRUE(fs::exists(left(member.at("path")))) << member.at("path");
        EXPECT_THAT(ensemble.at("note").get<std::string>(), HasSubstr(note));
        const std::string summary = readTextFile(left("summary.html"));
        EXPECT_EQ(countOf(summary, "<img "), std::size_t(unseenVideos + 1)) << "each video, and what the networks saw";
        EXPECT_EQ(countOf(summary, "data:image/jpeg;base64,/9j/"), std::size_t(unseenVideos + 1));
        EXPECT_EQ(countOf(summary, ">chosen<"), std::size_t(networks));
    }

    /// What is said on the terminal and in the summary is what the files say.
    void expectTrueNumbers(const CliResult& result) const
    {
        const std::vector<Judged> videos = judged();
        ASSERT_EQ(videos.size(), std::size_t(unseenVideos));
        const double loss = logLossOf(videos), area = areaUnderRocOf(videos);
        EXPECT_THAT(result.output, HasSubstr(fmt::format("log loss {:.4f}, area under the ROC {:.4f}\n", loss, area)));
        const std::string summary = readTextFile(left("summary.html"));
        EXPECT_THAT(summary, HasSubstr(fmt::format("<b>{:.3f}</b>log loss", loss)));
        EXPECT_THAT(summary, HasSubstr(fmt::format("<b>{:.3f}</b>area under the ROC", area)));
    }

    std::vector<std::string> onDataset(const std::string& action, const std::vector<std::string>& more) const
    {
        std::vector<std::string> arguments{"ensemble", action,       "--data", left("dataset").string(),
                                           "--json",   "--progress", "none"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    /// What one checkpoint alone says of the faces of a video.
    std::vector<double> probabilitiesOf(const fs::path& video, const EnsembleMember& member) const
    {
        const CliResult result = run(
            {"analyze", video.string(), "--models", member.path.string(), "--input-size",
             std::to_string(member.inputSizePx), "--detector", "dlib", "--json", "--progress", "none"});
        std::vector<double> probabilities;
        EXPECT_EQ(result.exitCode, 0) << result.messages;
        const Json analysis = Json::parse(result.output);
        for (const Json& frame : analysis.at("frame_results"))
            for (const Json& face : frame.at("faces"))
                probabilities.push_back(face.at("probabilities").at(0));
        return probabilities;
    }

    /// Chooses among the demo's checkpoints, and judges with the file that this leaves.
    void expectTheChosenToJudgeAsTheyWereChosen() const
    {
        std::vector<std::string> search{"--groups",
                                        "0",
                                        "--size",
                                        "3",
                                        "--minimum-fakes",
                                        "2",
                                        "--fake-threshold",
                                        "0.4",
                                        "--input-size",
                                        "224",
                                        "--detector",
                                        "dlib",
                                        "-o",
                                        text("chosen.ensemble.json")};
        for (const fs::path& checkpoint : checkpoints())
            search.push_back(checkpoint.string());
        const CliResult searched = run(onDataset("search", search));
        ASSERT_EQ(searched.exitCode, 0) << searched.messages;
        const CliResult scored = run(onDataset("score", {"--ensemble", text("chosen.ensemble.json")}));
        ASSERT_EQ(scored.exitCode, 0) << scored.messages;
        EXPECT_NEAR(
            Json::parse(scored.output).at("ensemble").at("log_loss").get<double>(),
            Json::parse(searched.output).at("in_sample").get<double>(), 1e-12);

        const EnsembleManifest manifest = readEnsembleManifest(path("chosen.ensemble.json"));
        EXPECT_THAT(manifest.note, HasSubstr(note));
        const fs::path unseen = left("unseen/dfdc_train_part_0");
        const CliResult predicted = run(
            {"predict", unseen.string(), "--ensemble", text("chosen.ensemble.json"), "--output", text("chosen.csv"),
             "--progress", "none"});
        ASSERT_EQ(predicted.exitCode, 0) << predicted.messages;
        const std::vector<std::vector<std::string>> rows = parseCsv(readTextFile(path("chosen.csv")));
        ASSERT_EQ(rows.size(), std::size_t(1 + unseenVideos));
        for (std::size_t i = 1; i < rows.size(); ++i) {
            double sum = 0;
            for (const EnsembleMember& member : manifest.members)
                sum += scoreOfProbabilities(probabilitiesOf(unseen / rows[i][0], member), manifest.strategy).score;
            EXPECT_EQ(std::stod(rows[i][1]), sum / static_cast<double>(manifest.members.size())) << rows[i][0];
        }
    }

    /// Starts a demo, asks it to stop once that file is there, not one of an earlier demo, and expects it to end as one
    /// that was interrupted.
    void interruptOnce(const fs::path& file) const
    {
        const fs::path earlier = left("summary.html");
        CliProcess process(path("."), demo());
        while (process.running() && (fs::exists(earlier) || !fs::exists(file)))
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        process.signal(SIGINT);
        const CliResult result = process.wait();
        EXPECT_EQ(result.exitCode, 130) << result.messages;
    }

    /// A stopped demo has no result, and none of an earlier one that names checkpoints which are gone.
    void expectNoResult() const
    {
        for (const char* name :
             {"demo.ensemble.json", "submission.csv", "submission.csv.details.jsonl", "summary.html"})
            EXPECT_FALSE(fs::exists(left(name))) << name;
    }
};

TEST_F(DemoCommand, LeavesAResultWhoseNumbersAreTrueAndIsReplacedByTheNextOne)
{
    const CliResult first = run(demo());
    ASSERT_EQ(first.exitCode, 0) << first.messages;
    EXPECT_THAT(first.messages, HasSubstr(note));
    expectEveryFile();
    expectTrueNumbers(first);
    const std::string submission = readTextFile(left("submission.csv"));

    // The ensemble judges the same videos the same, and says its note.
    const CliResult predicted = run(
        {"predict", left("unseen/dfdc_train_part_0").string(), "--ensemble", left("demo.ensemble.json").string(),
         "--output", text("again.csv"), "--progress", "none"});
    EXPECT_EQ(predicted.exitCode, 0) << predicted.messages;
    EXPECT_THAT(predicted.messages, HasSubstr(note));
    EXPECT_EQ(readTextFile(path("again.csv")), submission);
    expectTheChosenToJudgeAsTheyWereChosen();

    writeFileAtomically(left("runs/of_the_first"), std::string_view("a file"));
    interruptOnce(left("runs/demo_2_DeepFakeClassifier_tf_efficientnet_b0_ns_0_metrics.jsonl"));
    EXPECT_FALSE(fs::exists(left("runs/of_the_first")));
    expectNoResult();

    const CliResult second = run(demo());
    ASSERT_EQ(second.exitCode, 0) << second.messages;
    expectEveryFile();
    EXPECT_EQ(readTextFile(left("submission.csv")), submission) << "the same seed";
    EXPECT_EQ(second.output, first.output);
}

TEST_F(DemoCommand, EndsWhereverItIsStopped)
{
    for (const char* file : {".veriframe-demo", "dataset/dfdc_train_part_0/metadata.json", "dataset/crops"}) {
        SCOPED_TRACE(file);
        interruptOnce(left(file));
        expectNoResult();
        fs::remove_all(path("demo"));
    }
}

TEST_F(DemoCommand, LeavesAFolderAloneThatNoDemoHasMade)
{
    for (const char* name : {"dataset", "runs", "unseen", "submission.csv", "demo.ensemble.json", "summary.html"}) {
        fs::create_directories(path("demo"));
        writeFileAtomically(left(name), std::string_view("weeks of work"));
        const CliResult result = run(demo());
        EXPECT_EQ(result.exitCode, 3) << result.messages;
        EXPECT_THAT(result.messages, HasSubstr(left(name).string() + ": it is there already"));
        EXPECT_EQ(readTextFile(left(name)), "weeks of work");
        EXPECT_EQ(std::distance(fs::directory_iterator(path("demo")), {}), 1) << "nothing was done";
        fs::remove_all(path("demo"));
    }
}

TEST_F(DemoCommand, RefusesSizesThatAreNone)
{
    for (const char* option : {"--families", "--unseen", "--epochs"}) {
        const CliResult result = run(demo({option, "0"}));
        EXPECT_EQ(result.exitCode, 2) << result.messages;
        EXPECT_THAT(result.messages, HasSubstr(option));
        EXPECT_FALSE(fs::exists(path("demo")));
    }
}

} // namespace
} // namespace veriframe::test
