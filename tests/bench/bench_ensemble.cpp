// SPDX-License-Identifier: GPL-3.0-or-later
// Ensembles of 7 of 50 models over 200 000 held-out crops: scored again with other members and with another strategy,
// against the same done as one would write it first.
#include "base/files.h"
#include "bench.h"
#include "held_out_data.h"
#include "predict/ensemble_score.h"
#include "predict/ensemble_search.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <map>
#include <stdexcept>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

constexpr int models = 50;
constexpr int originals = 3334, fakesOfOriginal = 3, cropsOfVideo = 15; // 200 040 crops
constexpr std::size_t members = 7;

/// Other members each time.
class Members {
public:
    std::span<const std::size_t> next()
    {
        for (std::size_t& member : m_members)
            member = (m_next += 11) % models;
        return m_members;
    }

private:
    std::array<std::size_t, members> m_members{};
    std::size_t m_next = 0;
};

/// Another strategy each time.
class Strategies {
public:
    const StrategyParameters& next()
    {
        m_strategy.fakeThreshold -= 1e-4;
        return m_strategy;
    }

private:
    StrategyParameters m_strategy;
};

/// What Python would do: a dictionary of lists, the rule, the mean, each metric by itself.
EnsembleMetrics scoredPlainly(
    const HeldOutSet& set, const std::vector<HeldOutPredictions>& predictions, std::span<const std::size_t> chosen,
    const StrategyParameters& strategy)
{
    std::map<std::string, double> sums;
    for (const std::size_t model : chosen) {
        std::map<std::string, std::vector<double>> byVideo;
        for (const HeldOutVideo& video : set.videos)
            for (std::size_t i = video.firstCrop; i < video.firstCrop + video.crops; ++i)
                if (const double p = predictions[model].probabilities[i]; !std::isnan(p))
                    byVideo[video.name].push_back(p);
        for (const auto& [video, probabilities] : byVideo)
            sums[video] += scoreOfProbabilities(probabilities, strategy).score;
    }
    std::vector<LabeledScore> scores;
    for (const HeldOutVideo& video : set.videos)
        scores.push_back({sums[video.name] / static_cast<double>(chosen.size()), video.fake});
    EnsembleMetrics metrics;
    metrics.logLoss = logLoss(scores);
    metrics.fakeLogLoss = logLossOfClass(scores, true);
    metrics.realLogLoss = logLossOfClass(scores, false);
    metrics.areaUnderRoc = areaUnderRoc(scores);
    metrics.averagePrecision = averagePrecision(scores);
    metrics.equalErrorRate = equalErrorRate(scores);
    metrics.brierScore = brierScore(scores);
    metrics.confusion = confusionAt(scores, 0.5);
    metrics.calibration = calibrationCurve(scores, 10);
    metrics.histogram = scoreHistogram(scores, 20);
    metrics.roc = rocCurve(scores);
    return metrics;
}

void require(bool holds, const char* what)
{
    if (!holds)
        throw std::runtime_error(what);
}

/// The names under which the cache keeps made-up models apart.
void nameModels(std::vector<HeldOutPredictions>& predictions)
{
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        char sum[65];
        std::snprintf(sum, sizeof sum, "%064zx", i);
        ModelFacts& model = predictions[i].model;
        model.sha256 = std::string(sum).substr(32) + std::string(sum).substr(0, 32);
        model.encoder = "tf_efficientnet_b7_ns";
        model.inputSizePx = 380;
        model.precision = "float32";
        model.device = "cpu";
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    const HeldOutSet set = test::madeUpSet(originals, fakesOfOriginal, cropsOfVideo);
    std::vector<HeldOutPredictions> predictions = test::madeUpModels(set, models);
    nameModels(predictions);
    const TemporaryDirectory folder;
    const HeldOutCache cache(folder.path());
    for (const HeldOutPredictions& ofModel : predictions)
        cache.store(ofModel);
    EnsembleScorer scorer(set, predictions);
    EnsembleScorer restless(set, predictions); // of its own, so that the other keeps what it knows
    for (std::size_t model = 0; model < models; ++model)
        (void)scorer.scoresOfModel(model);

    Members plainly, rescored, changed, differing;
    Strategies plainStrategies, strategies;
    const std::array<std::size_t, 3> check{0, 7, 7};
    require(
        std::abs(*scoredPlainly(set, predictions, check, {}).logLoss - *scorer.metrics(check).logLoss) < 1e-12,
        "the baseline scores otherwise");
    std::vector<Row> rows = measure(
        "7 of 50 models, 200 040 crops, all metrics",
        {{"plainly: map of lists, every metric by itself",
          timed([&] { scoredPlainly(set, predictions, plainly.next(), plainStrategies.next()); })},
         {"other members", timed([&] { scorer.metrics(rescored.next()); })},
         {"another strategy", timed([&] {
              restless.setStrategy(strategies.next());
              restless.metrics(changed.next());
          })},
         {"the 100 videos that models differ about most", timed([&] { scorer.disagreements(differing.next(), 100); })}},
        arguments.repetitions, 1);
    NoProgress silent;
    const std::vector<Row> whole = measure(
        "50 models, 200 040 crops",
        {{"read from the cache", timed([&] {
              std::vector<HeldOutPredictions> read;
              for (const HeldOutPredictions& ofModel : predictions)
                  read.push_back(cache.load(ofModel.model, set).predictions.value());
              require(EnsembleScorer(set, std::move(read)).modelCount() == models, "a model is not there");
          })},
         {"greedy search of 7, with 5 groups left out", timed([&] { searchEnsemble(scorer, {}, silent); })}},
        arguments.repetitions, 1);
    rows.insert(rows.end(), whole.begin(), whole.end());
    printTable("Ensembles", "time", rows);
    std::vector<std::string> notes;
    for (const Row& row : rows) {
        char text[160];
        std::snprintf(text, sizeof text, "%s: %.1f ms", row.name.c_str(), 1000 * row.median.wall);
        notes.emplace_back(text);
        std::cout << text << '\n';
    }
    writeJson(arguments.jsonPath, "ensemble", rows, notes);
    return 0;
}
