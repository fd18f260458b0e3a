// SPDX-License-Identifier: GPL-3.0-or-later
// From real videos to a network that judges them, with the program alone.
#include "base/json.h"
#include "cli_fixture.h"
#include "nn/checkpoint_file.h"
#include "test_support.h"
#include "train/config.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <gmock/gmock.h>
#include <thread>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

constexpr double lossToReach = 0.2;
constexpr int epochs = 12;
constexpr const char* stem = "runs/111_DeepFakeClassifier_tf_efficientnet_b0_ns_0_";

class TrainOnRealVideos : public Cli {
protected:
    void preprocess(const fs::path& videos, const fs::path& weights) const
    {
        fs::copy(videos, path("set"), fs::copy_options::recursive);
        const CliResult result = run(
            {"preprocess", "all", text("set"), "--detector", "mtcnn", "--detector-weights", weights.string(),
             "--progress", "none"});
        ASSERT_EQ(result.exitCode, 0) << result.messages;
    }

    /// The demo's network in 128 px, for the hundred crops there are.
    void writeConfig() const
    {
        TrainingConfig config = embeddedTrainingConfig("b0");
        config.optimizer.batchSize = 8;
        config.optimizer.learningRate = 0.001;
        config.optimizer.schedule.epochs = epochs;
        config.optimizer.schedule.maxIterations = 100;
        writeFileAtomically(path("config.json"), toJsonText(config));
    }

    /// A short run that is to learn these few videos by heart: what makes long runs robust is off.
    std::vector<std::string> train() const
    {
        return {"train", "--config",        text("config.json"),  "--data",    text("set"),  "--fold",
                "0",     "--output",        text("runs"),         "--weights", "none",       "--augmentation",
                "none",  "--no-hard-drops", "--stochastic-depth", "0",         "--progress", "none"};
    }

    /// The published form and ours tell the same.
    void expectPlotLossReads() const
    {
        std::vector<Json> told;
        for (const char* ending : {"metrics.jsonl", "training.log", "events"}) {
            const CliResult result = run({"plot-loss", text(std::string(stem) + ending), "--json"});
            ASSERT_EQ(result.exitCode, 0) << result.messages;
            const Json log = Json::parse(result.output).at("runs").at(0);
            EXPECT_TRUE(log.at("problems").empty()) << log.at("problems");
            Json& losses = told.emplace_back(Json::array());
            for (const Json& epoch : log.at("epochs"))
                losses.push_back({epoch.at("epoch"), epoch.at("fake_loss"), epoch.at("real_loss")});
            ASSERT_EQ(losses.size(), static_cast<std::size_t>(epochs)) << ending;
        }
        double largest = 0;
        for (const Json& other : told)
            for (std::size_t i = 0; i < other.size(); ++i)
                for (const std::size_t column : {0, 1, 2})
                    largest =
                        std::max(largest, std::abs(other[i][column].get<double>() - told[0][i][column].get<double>()));
        std::printf("plot-loss: largest difference between the three logs %g\n", largest);
        EXPECT_LT(largest, 1e-6) << "TensorBoard's scalars are single precision";
    }

    /// Stops the run once its first epoch is there, as somebody who needs the machine would.
    void stopInTheMiddle() const
    {
        CliProcess process(path(""), train());
        for (int i = 0; i < 1200 && !fs::exists(path(std::string(stem) + "0")) && process.running(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        process.signal(SIGTERM);
        EXPECT_EQ(process.wait().exitCode, 130);
    }

    /// epoch -> training loss
    std::map<int, double> losses() const
    {
        std::map<int, double> byEpoch;
        std::istringstream lines(readTextFile(path(std::string(stem) + "metrics.jsonl")));
        for (std::string line; std::getline(lines, line);)
            if (const Json entry = Json::parse(line); entry.contains("train_loss"))
                byEpoch[entry.at("epoch")] = entry.at("train_loss");
        return byEpoch;
    }
};

/// Loads a checkpoint as the published programs do.
void expectPythonReads(const fs::path& checkpoint)
{
    if (std::system("/usr/bin/python3 -c 'import torch' 2>/dev/null") != 0) {
        GTEST_LOG_(INFO) << "not read by Python: there is no python3-torch";
        return;
    }
    const std::string script = "import torch; c = torch.load(\"" + checkpoint.string() +
                               "\", map_location=\"cpu\"); s = c[\"state_dict\"]; "
                               "assert s[\"encoder.conv_stem.weight\"].shape == (32, 3, 3, 3), list(s)[:3]; "
                               "assert s[\"fc.weight\"].shape == (1, 1280); "
                               "assert all(torch.isfinite(v.float()).all() for v in s.values()); "
                               "assert 0 < c[\"bce_best\"] < 10 and c[\"epoch\"] >= 0";
    EXPECT_EQ(std::system(("/usr/bin/python3 -c '" + script + "'").c_str()), 0);
}

TEST_F(TrainOnRealVideos, LearnsThemGoesOnAfterAStopAndJudgesThem)
{
    VERIFRAME_REQUIRE_SHARED(videos, "data/dfdc_mini");
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/mtcnn");
    preprocess(videos, weights);
    writeConfig();
    stopInTheMiddle();
    const CliResult rest = run(train());
    ASSERT_EQ(rest.exitCode, 0) << rest.messages;

    const std::map<int, double> byEpoch = losses();
    ASSERT_EQ(byEpoch.size(), static_cast<std::size_t>(epochs)) << "each epoch once, the stop notwithstanding";
    for (const auto& [epoch, loss] : byEpoch)
        std::printf("epoch %d: training loss %.3f\n", epoch, loss);
    EXPECT_LT(byEpoch.rbegin()->second, lossToReach);

    const fs::path last = path(std::string(stem) + "last");
    expectPythonReads(last);
    expectPlotLossReads();
    const CliResult judged = run(
        {"predict", text("set/dfdc_train_part_4"), "--models", last.string(), "--input-size", "128", "--detector",
         "dlib", "-o", text("submission.csv"), "--progress", "none"});
    ASSERT_EQ(judged.exitCode, 0) << judged.messages;
    std::map<std::string, double> scores;
    for (const auto& row : parseCsv(readTextFile(path("submission.csv"))))
        if (row.size() == 2 && row[0] != "filename")
            scores[row[0]] = std::stod(row[1]);
    std::printf("004.mp4 %.3f, 004_982.mp4 %.3f\n", scores.at("004.mp4"), scores.at("004_982.mp4"));
    EXPECT_GT(scores.at("004_982.mp4"), scores.at("004.mp4")) << "the network has learnt these two";
}

} // namespace
} // namespace veriframe::test
