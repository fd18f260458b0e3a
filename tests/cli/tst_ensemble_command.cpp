// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"
#include "dataset/dataset_layout.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/ensemble.h"
#include "predict/ensemble_score.h"
#include "test_support.h"
#include "training_set.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <spdlog/fmt/fmt.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class EnsembleCommand : public Cli {
protected:
    EnsembleCommand()
    {
        addThreeFolds(m_set);
        for (int i = 3; i < 9; ++i) { // more originals in fold 0, for the groups
            const std::string number = std::to_string(i);
            m_set.addReal("real" + number, 0, 3);
            m_set.addFake("fake" + number, "real" + number, 0, 3);
        }
        m_set.writeTable();
        for (const std::uint64_t seed : {1, 2, 3})
            writeTorchCheckpoint(
                path("c" + std::to_string(seed) + ".pth"), untrainedCheckpoint("tf_efficientnet_b0_ns", seed));
    }

    std::vector<std::string> onData(
        const std::string& action, const std::vector<std::string>& checkpoints,
        const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{"ensemble", action, "--data", m_set.root().string(), "--progress", "none"};
        for (const std::string& checkpoint : checkpoints)
            arguments.push_back(text(checkpoint));
        arguments.insert(arguments.end(), {"--input-size", "64"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    Json json(const std::vector<std::string>& arguments) const
    {
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 0) << result.messages;
        return result.exitCode == 0 ? Json::parse(result.output) : Json();
    }

    TrainingSet m_set;
};

TEST_F(EnsembleCommand, ScoresEachCheckpointAndTheirEnsemble)
{
    const Json said = json(onData("score", {"c1.pth", "c2.pth"}, {"--json", "--threshold", "0.4"}));
    EXPECT_EQ(said["set"]["videos"], 14);
    EXPECT_EQ(said["set"]["crops"], 2 * 3 + 12 * 2);
    ASSERT_EQ(said["models"].size(), 2U);
    EXPECT_EQ(said["models"][1]["name"], "c2.pth");
    EXPECT_EQ(said["ensemble"]["confusion"]["threshold"], 0.4);
    for (const char* metric :
         {"log_loss", "fake_log_loss", "real_log_loss", "area_under_roc", "average_precision", "equal_error_rate",
          "brier_score"}) {
        EXPECT_TRUE(said["ensemble"][metric].is_number()) << metric;
        EXPECT_TRUE(said["models"][0]["metrics"][metric].is_number()) << metric;
    }
    EXPECT_FALSE(said["ensemble"]["roc"].empty() || said["ensemble"]["calibration"].empty());

    const CliResult words = run(onData("score", {"c1.pth", "c2.pth"}));
    EXPECT_THAT(words.output, HasSubstr("Fold 0: 7 fake and 7 real videos"));
    EXPECT_THAT(words.output, HasSubstr("ensemble of 2"));
    EXPECT_THAT(words.output, HasSubstr(fmt::format("{:.4f}", said["ensemble"]["log_loss"].get<double>())));
}

TEST_F(EnsembleCommand, TheTableHasARowForEachVideo)
{
    const CliResult result = run(onData("score", {"c1.pth", "c2.pth"}, {"--csv", "-"}));
    ASSERT_EQ(result.exitCode, 0) << result.messages;
    const std::vector<std::vector<std::string>> rows = parseCsv(result.output);
    ASSERT_EQ(rows.size(), 15U);
    EXPECT_EQ(
        rows[0], (std::vector<std::string>{
                     "video", "original", "label", "score", "lowest", "highest", "spread", "c1.pth", "c2.pth"}));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const double a = std::stod(rows[i][7]), b = std::stod(rows[i][8]);
        EXPECT_NEAR(std::stod(rows[i][3]), (a + b) / 2, 1e-12);
        EXPECT_EQ(std::stod(rows[i][4]), std::min(a, b));
        EXPECT_EQ(rows[i][2], rows[i][0].starts_with("fake") ? "FAKE" : "REAL");
        EXPECT_EQ(rows[i][1], "real" + rows[i][0].substr(4));
    }
    const CliResult file = run(onData("score", {"c1.pth", "c2.pth"}, {"--csv", text("table.csv")}));
    EXPECT_EQ(readTextFile(path("table.csv")), result.output);
    EXPECT_THAT(file.output, HasSubstr("ensemble of 2"));
}

TEST_F(EnsembleCommand, StrategyParametersCount)
{
    const Json published = json(onData("score", {"c1.pth"}, {"--json"}));
    EXPECT_EQ(published["strategy"]["fake_threshold"], 0.8);
    const Json other = json(onData(
        "score", {"c1.pth"}, {"--json", "--fake-threshold", "0", "--minimum-fakes", "0", "--fake-divisor", "9"}));
    EXPECT_EQ(other["strategy"]["fake_threshold"], 0.0);
    EXPECT_EQ(other["strategy"]["minimum_fakes"], 0);
    const Json plain = json(onData("score", {"c1.pth"}, {"--json", "--plain-mean"}));
    // Every probability counts as fake, and so the mean is of all.
    EXPECT_EQ(other["ensemble"]["log_loss"], plain["ensemble"]["log_loss"]);
    EXPECT_EQ(run(onData("score", {"c1.pth"}, {"--fake-threshold", "1.5"})).exitCode, 2);
}

TEST_F(EnsembleCommand, WithThePlainMeanItSaysWhatTheTrainerSaid)
{
    const CliResult trained = run(
        {"train", "--config", "b0", "--data", m_set.root().string(), "--output", text("runs"), "--input-size", "64",
         "--batch-size", "4", "--epochs", "1", "--progress", "none", "--weights", "none", "--json"});
    ASSERT_EQ(trained.exitCode, 0) << trained.messages;
    const Json epoch = Json::parse(trained.output);
    const std::string checkpoint = epoch["checkpoint"];
    const Json said = json(
        {"ensemble", "score", "--data", m_set.root().string(), checkpoint, "--input-size", "64", "--plain-mean",
         "--json", "--progress", "none"});
    LargestDifference difference("validation losses");
    difference.note(said["ensemble"]["fake_log_loss"], epoch["fake_loss"], "fakes");
    difference.note(said["ensemble"]["real_log_loss"], epoch["real_loss"], "reals");
    difference.note(said["ensemble"]["balanced_log_loss"], epoch["bce"], "bce");
    EXPECT_LE(difference.value(), 1e-5) << "the network with its batch norm folded rounds otherwise";
}

TEST_F(EnsembleCommand, SearchesAndWritesWhatItHasFound)
{
    const Json found = json(onData(
        "search", {"c1.pth", "c2.pth", "c3.pth"},
        {"--json", "--method", "exhaustive", "--size", "2", "--groups", "3", "--output", text("best.ensemble.json"),
         "--plain-mean", "--note", "For tests."}));
    EXPECT_EQ(found["combinations"], 3 + 3);
    EXPECT_EQ(found["cross_validation"]["groups"].size(), 3U);
    EXPECT_THAT(found["explanation"].get<std::string>(), HasSubstr("Exhaustive search over 3 models and 14 videos"));
    const EnsembleManifest manifest = readEnsembleManifest(path("best.ensemble.json"));
    EXPECT_EQ(manifest.name, "best");
    EXPECT_EQ(manifest.note, "For tests.");
    EXPECT_EQ(manifest.strategy, plainMean());
    ASSERT_EQ(manifest.members.size(), found["members"].size());
    for (std::size_t i = 0; i < manifest.members.size(); ++i) {
        EXPECT_EQ(manifest.members[i].path.filename(), found["members"][i].get<std::string>());
        EXPECT_EQ(manifest.members[i].encoder, "tf_efficientnet_b0_ns");
        EXPECT_EQ(manifest.members[i].inputSizePx, 64);
        EXPECT_EQ(manifest.members[i].sha256.size(), 64U);
    }
    // Scored as a manifest, it is as good as the search said.
    const Json scored = json(
        {"ensemble", "score", "--data", m_set.root().string(), "--manifest", text("best.ensemble.json"), "--json",
         "--progress", "none"});
    EXPECT_NEAR(scored["ensemble"]["log_loss"].get<double>(), found["in_sample"].get<double>(), 1e-12);

    const CliResult words = run(onData("search", {"c1.pth", "c2.pth", "c3.pth"}, {"--groups", "2"}));
    EXPECT_EQ(words.exitCode, 0) << words.messages;
    EXPECT_THAT(words.output, HasSubstr("left out"));
    EXPECT_THAT(words.output, HasSubstr("Greedy selection with replacement"));
}

TEST_F(EnsembleCommand, WhatIsExportedJudgesVideosByItsMembersAndItsStrategy)
{
    drawVideo("videos/a.mp4");
    const auto analyze = [&](const std::vector<std::string>& models) {
        std::vector<std::string> arguments{"analyze", text("videos/a.mp4"), "--detector", "dlib", "--frames", "4",
                                           "--json",  "--progress",         "none"};
        arguments.insert(arguments.end(), models.begin(), models.end());
        return json(arguments);
    };
    const Json faces = analyze({"--models", text("c1.pth"), text("c2.pth"), "--input-size", "64"});
    std::vector<std::vector<double>> probabilities(2);
    for (const Json& frame : faces["frame_results"])
        for (const Json& face : frame["faces"])
            for (std::size_t model = 0; model < 2; ++model)
                probabilities[model].push_back(face["probabilities"][model]);
    ASSERT_GT(probabilities[0].size(), 2U);
    // A threshold that some faces are above: the published rule would not have taken them alone.
    std::vector<double> sorted = probabilities[0];
    std::ranges::sort(sorted);
    StrategyParameters strategy;
    strategy.fakeThreshold = (sorted[0] + sorted[1]) / 2;
    strategy.minimumFakes = 0;
    const double first = scoreOfProbabilities(probabilities[0], strategy).score;
    const double expected = (first + scoreOfProbabilities(probabilities[1], strategy).score + first) / 3;

    const CliResult exported = run(
        {"ensemble",
         "export",
         text("c1.pth"),
         text("c2.pth"),
         text("c1.pth"),
         "--input-size",
         "64",
         "--output",
         text("x.ensemble.json"),
         "--fake-threshold",
         fmt::format("{}", strategy.fakeThreshold),
         "--minimum-fakes",
         "0",
         "--detector",
         "dlib",
         "--profile",
         "kernel",
         "--name",
         "mine",
         "--progress",
         "none"});
    ASSERT_EQ(exported.exitCode, 0) << exported.messages;
    const EnsembleManifest manifest = readEnsembleManifest(path("x.ensemble.json"));
    EXPECT_EQ(manifest.name, "mine");
    EXPECT_EQ(manifest.detector, "dlib");
    EXPECT_EQ(manifest.profile, Profile::kernel);
    EXPECT_EQ(manifest.strategy, strategy);
    ASSERT_EQ(manifest.members.size(), 3U);

    const Json analyzed = analyze({"--ensemble", text("x.ensemble.json"), "--profile", "dfdc"});
    EXPECT_NEAR(analyzed["score"].get<double>(), expected, 1e-12);
    EXPECT_GT(std::abs(faces["score"].get<double>() - expected), 1e-9) << "by the published rule it is another";
    const CliResult predicted = run(
        {"predict", text("videos"), "--ensemble", text("x.ensemble.json"), "--profile", "dfdc", "--frames", "4", "-o",
         text("submission.csv"), "--progress", "none"});
    ASSERT_EQ(predicted.exitCode, 0) << predicted.messages;
    EXPECT_NEAR(std::stod(parseCsv(readTextFile(path("submission.csv")))[1][1]), expected, 1e-12);
}

TEST_F(EnsembleCommand, MissingCropsAreNamedAndTheRestIsScored)
{
    fs::remove(DatasetLayout(m_set.root()).cropFolder("real4") / "20_0.png");
    const CliResult result = run(onData("score", {"c1.pth"}));
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.messages, HasSubstr("1 of 30 crops have no file"));
    EXPECT_THAT(result.output, HasSubstr("7 fake and 7 real videos"));
}

TEST_F(EnsembleCommand, WhatIsDamagedInTheCacheIsSaidAndMadeAnew)
{
    const CliResult first = run(onData("score", {"c1.pth"}));
    ASSERT_EQ(first.exitCode, 0) << first.messages;
    for (const auto& entry : fs::directory_iterator(m_set.path(".veriframe/predictions")))
        fs::resize_file(entry.path(), fs::file_size(entry.path()) - 1);
    const CliResult again = run(onData("score", {"c1.pth"}));
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_EQ(again.output, first.output);
    EXPECT_THAT(again.messages, HasSubstr("made anew"));
    EXPECT_THAT(run(onData("score", {"c1.pth"})).messages, Not(HasSubstr("made anew")));
}

TEST_F(EnsembleCommand, OneClassIsScoredAsFarAsItGoesAndNotSearched)
{
    TrainingSet reals;
    for (int i = 0; i < 6; ++i)
        reals.addReal("real" + std::to_string(i), 0, 3);
    reals.writeTable();
    const auto command = [&](const std::string& action) {
        return std::vector<std::string>{"ensemble",     action,         "--data", reals.root().string(),
                                        text("c1.pth"), "--input-size", "64",     "--progress",
                                        "none",         "--json"};
    };
    const Json said = json(command("score"));
    EXPECT_TRUE(said["ensemble"]["real_log_loss"].is_number());
    EXPECT_TRUE(said["ensemble"]["fake_log_loss"].is_null() && said["ensemble"]["area_under_roc"].is_null());
    const CliResult searched = run(command("search"));
    EXPECT_EQ(searched.exitCode, 3);
    EXPECT_THAT(searched.messages, HasSubstr("has no fake video"));
}

TEST_F(EnsembleCommand, WhatIsReadIsNeverOverwritten)
{
    const std::string before = readTextFile(path("c1.pth"));
    const CliResult scored = run(onData("score", {"c1.pth"}, {"--csv", text("c1.pth")}));
    EXPECT_NE(scored.exitCode, 0);
    EXPECT_THAT(scored.messages, HasSubstr("one of the files that are read"));
    const CliResult exported = run({"ensemble", "export", "--output", text("c1.pth"), text("c1.pth")});
    EXPECT_NE(exported.exitCode, 0);
    EXPECT_THAT(exported.messages, HasSubstr("one of the files that are read"));
    EXPECT_EQ(readTextFile(path("c1.pth")), before);
}

TEST_F(EnsembleCommand, WhoHasLearnedFromTheFoldByItsNameIsNamed)
{
    const std::string learned = "111_DeepFakeClassifier_tf_efficientnet_b0_ns_2_17";
    const std::string heldOut = "111_DeepFakeClassifier_tf_efficientnet_b0_ns_0_17";
    fs::copy_file(path("c1.pth"), path(learned));
    fs::copy_file(path("c2.pth"), path(heldOut));
    const CliResult scored = run(onData("score", {learned, heldOut}));
    EXPECT_EQ(scored.exitCode, 0);
    EXPECT_THAT(scored.messages, HasSubstr(learned + " held out fold 2, by its name: it has learned from fold 0"));
    EXPECT_THAT(scored.output, HasSubstr("ensemble of 2"));
    EXPECT_THAT(run(onData("score", {heldOut, "c1.pth"})).messages, Not(HasSubstr("has learned from")));

    // A search would choose it for what it remembers.
    const CliResult searched = run(onData("search", {learned, heldOut, "c3.pth"}, {"--json"}));
    EXPECT_EQ(searched.exitCode, 1);
    EXPECT_THAT(searched.messages, HasSubstr(learned + " is left out: it held out fold 2"));
    const Json said = Json::parse(searched.output);
    EXPECT_EQ(said["left_out"], Json::array({learned}));
    EXPECT_EQ(said["models"].size(), 2U);
    const CliResult none = run(onData("search", {learned}));
    EXPECT_EQ(none.exitCode, 3);
    EXPECT_THAT(none.messages, HasSubstr("every checkpoint has learned from fold 0"));
}

TEST_F(EnsembleCommand, NumbersThatAreNoneAreRefused)
{
    const auto refuses = [&](const std::vector<std::string>& arguments, const std::string& option) {
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 2) << option;
        EXPECT_THAT(result.messages, HasSubstr(option + ": \"nan\" is no number from "));
    };
    for (const std::string option :
         {"--threshold", "--fake-threshold", "--real-threshold", "--real-fraction", "--fake-divisor"})
        refuses(onData("score", {"c1.pth"}, {option, "nan"}), option);
    refuses(onData("search", {"c1.pth"}, {"--fake-threshold", "nan"}), "--fake-threshold");
    refuses(
        {"ensemble", "export", text("c1.pth"), "-o", text("x.ensemble.json"), "--fake-threshold", "nan"},
        "--fake-threshold");
    EXPECT_FALSE(fs::exists(path("x.ensemble.json")));
}

TEST_F(EnsembleCommand, ADashIsNoNameOfAFile)
{
    for (const CliResult& result :
         {run(onData("search", {"c1.pth"}, {"-o", "-"})), run({"ensemble", "export", text("c1.pth"), "-o", "-"})}) {
        EXPECT_EQ(result.exitCode, 2);
        EXPECT_THAT(result.messages, HasSubstr("does not write to standard output"));
    }
    EXPECT_EQ(run(onData("score", {"c1.pth"}, {"--csv", "-", "--json"})).exitCode, 2) << "two things in one stream";
}

TEST_F(EnsembleCommand, ANetworkThatGivesNoNumbersIsBlamed)
{
    Checkpoint broken = untrainedCheckpoint("tf_efficientnet_b0_ns", 1);
    for (NamedTensor& entry : broken.stateDict)
        if (entry.name == "fc.bias")
            entry.tensor.bytes = {std::byte(0), std::byte(0), std::byte(0xC0), std::byte(0x7F)};
    writeTorchCheckpoint(path("broken.pth"), broken);
    const CliResult result = run(onData("score", {"c1.pth", "broken.pth"}));
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.messages, HasSubstr("broken.pth: for "));
    EXPECT_THAT(result.messages, HasSubstr("its network gives what is no number"));
    drawVideo("videos/a.mp4");
    const CliResult analyzed = run(
        {"analyze", text("videos/a.mp4"), "--models", text("broken.pth"), "--input-size", "64", "--detector", "dlib",
         "--frames", "2", "--progress", "none"});
    EXPECT_NE(analyzed.exitCode, 0) << analyzed.output;
    EXPECT_THAT(analyzed.messages, HasSubstr("its network gives what is no number"));
}

TEST_F(EnsembleCommand, WhatCannotBeDoneIsSaid)
{
    const auto says = [&](const std::vector<std::string>& arguments, int exitCode, const std::string& what) {
        const CliResult result = run(arguments);
        EXPECT_EQ(result.exitCode, exitCode) << what;
        EXPECT_THAT(result.messages, HasSubstr(what));
    };
    says(onData("score", {"absent.pth"}), 3, "absent.pth");
    says(onData("score", {"c1.pth"}, {"--fold", "9"}), 3, "Folds with videos: 0, 1, 2");
    says(onData("score", {"c1.pth"}, {"--encoder", "tf_efficientnet_b1_ns"}), 3, "c1.pth");
    says(onData("search", {"c1.pth"}, {"--groups", "40"}), 3, "there are 7");
    says(onData("search", {"c1.pth"}, {"--method", "guess"}), 2, "--method");
    says({"ensemble", "score", text("c1.pth")}, 2, "--data");
    says({"ensemble", "export", text("c1.pth")}, 2, "--output");
    std::ofstream(path("broken.pth")) << "no checkpoint";
    says({"ensemble", "export", text("broken.pth"), "-o", text("x.ensemble.json")}, 3, "broken.pth");
    EXPECT_FALSE(fs::exists(path("x.ensemble.json")));
    fs::remove(m_set.path("folds.csv"));
    says(onData("score", {"c1.pth"}), 3, "folds.csv");
}

} // namespace
} // namespace veriframe::test
