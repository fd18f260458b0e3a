// SPDX-License-Identifier: GPL-3.0-or-later
#include "ensemble_report.h"

#include "base/csv.h"

#include <algorithm>
#include <numeric>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr std::size_t toldDisagreements = 5;
constexpr std::size_t widestName = 60;

using Members = std::vector<std::size_t>;

Members allModels(const EnsembleScorer& scorer)
{
    Members all(scorer.modelCount());
    std::iota(all.begin(), all.end(), std::size_t(0));
    return all;
}

std::string number(const std::optional<double>& value)
{
    return value ? fmt::format("{:.4f}", *value) : "-";
}

/// The end of a name tells checkpoints apart.
std::string shortName(const std::string& name)
{
    return name.size() <= widestName ? name : "..." + name.substr(name.size() - widestName + 3);
}

std::size_t nameWidth(const EnsembleScorer& scorer)
{
    std::size_t width = std::string("ensemble of 50").size();
    for (std::size_t model = 0; model < scorer.modelCount(); ++model)
        width = std::max(width, shortName(scorer.model(model).name).size());
    return width;
}

std::string tableHead(std::size_t width)
{
    return fmt::format(
        "{:<{}} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}\n", "", width, "log loss", "fakes", "reals", "AUC", "AP",
        "EER", "Brier");
}

std::string tableRow(const std::string& name, std::size_t width, const EnsembleMetrics& metrics)
{
    return fmt::format(
        "{:<{}} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}\n", name, width, number(metrics.logLoss),
        number(metrics.fakeLogLoss), number(metrics.realLogLoss), number(metrics.areaUnderRoc),
        number(metrics.averagePrecision), number(metrics.equalErrorRate), number(metrics.brierScore));
}

std::string modelRows(const EnsembleScorer& scorer, std::size_t width)
{
    std::string text;
    for (std::size_t model = 0; model < scorer.modelCount(); ++model)
        text += tableRow(shortName(scorer.model(model).name), width, scorer.metrics(Members{model}));
    return text;
}

std::string setText(const EnsembleScorer& scorer, const EnsembleMetrics& metrics)
{
    const HeldOutSet& set = scorer.set();
    std::string text = fmt::format(
        "Fold {}: {} fake and {} real videos, {} crops (frames that {} divides)\n", set.fold, metrics.fakes,
        metrics.reals, set.crops.size(), set.frameStride);
    if (const std::size_t without = set.videos.size() - scorer.videos().size(); without > 0)
        text += fmt::format("{} videos without a judged crop are left out\n", without);
    return text;
}

std::string strategyText(const StrategyParameters& strategy)
{
    if (strategy == plainMean())
        return "Score of a video: the mean of its crops, as the trainer validates\n";
    return fmt::format(
        "Score of a video: the mean of the crops above {} where they are more than n/{} and {}, of those below {} "
        "where "
        "they are more than {} n, else of all\n",
        strategy.fakeThreshold, strategy.fakeDivisor, strategy.minimumFakes, strategy.realThreshold,
        strategy.realFraction);
}

std::string disagreementText(const EnsembleScorer& scorer, const Members& members)
{
    if (members.size() < 2)
        return {};
    std::string text = "The models differ most about:\n";
    for (const VideoDisagreement& video : scorer.disagreements(members, toldDisagreements)) {
        const HeldOutVideo& facts = scorer.set().videos[video.video];
        text += fmt::format(
            "  {} ({}): {:.3f}, from {:.3f} to {:.3f}\n", facts.name, facts.fake ? "fake" : "real", video.score,
            video.lowest, video.highest);
    }
    return text;
}

template<typename T>
Json asJson(const std::optional<T>& value)
{
    return value ? Json(*value) : Json();
}

Json asJson(const StrategyParameters& strategy)
{
    return {
        {"fake_threshold", strategy.fakeThreshold},
        {"real_threshold", strategy.realThreshold},
        {"fake_divisor", strategy.fakeDivisor},
        {"minimum_fakes", strategy.minimumFakes},
        {"real_fraction", strategy.realFraction}};
}

Json curvesJson(const EnsembleMetrics& metrics)
{
    Json calibration = Json::array(), roc = Json::array();
    for (const CalibrationBin& bin : metrics.calibration)
        calibration.push_back(
            {{"low", bin.low},
             {"high", bin.high},
             {"count", bin.count},
             {"mean_score", bin.meanScore},
             {"share_of_fakes", bin.shareOfFakes}});
    for (const RocPoint& point : metrics.roc)
        roc.push_back(
            {{"false_positive_rate", point.falsePositiveRate},
             {"true_positive_rate", point.truePositiveRate},
             {"threshold", point.threshold}});
    return {
        {"calibration", calibration},
        {"histogram", {{"fakes", metrics.histogram.fakes}, {"reals", metrics.histogram.reals}}},
        {"roc", roc}};
}

Json asJson(const EnsembleMetrics& metrics)
{
    const Confusion& confusion = metrics.confusion;
    return {
        {"videos", metrics.videos},
        {"fakes", metrics.fakes},
        {"reals", metrics.reals},
        {"log_loss", asJson(metrics.logLoss)},
        {"fake_log_loss", asJson(metrics.fakeLogLoss)},
        {"real_log_loss", asJson(metrics.realLogLoss)},
        {"balanced_log_loss", asJson(metrics.balancedLogLoss)},
        {"area_under_roc", asJson(metrics.areaUnderRoc)},
        {"average_precision", asJson(metrics.averagePrecision)},
        {"equal_error_rate", asJson(metrics.equalErrorRate)},
        {"brier_score", asJson(metrics.brierScore)},
        {"confusion",
         {{"threshold", confusion.threshold},
          {"fakes_found", confusion.fakesFound},
          {"fakes_missed", confusion.fakesMissed},
          {"reals_cleared", confusion.realsCleared},
          {"reals_accused", confusion.realsAccused}}}};
}

Json setJson(const EnsembleScorer& scorer)
{
    const HeldOutSet& set = scorer.set();
    return {
        {"root", set.root.string()},
        {"fold", set.fold},
        {"frame_stride", set.frameStride},
        {"videos", set.videos.size()},
        {"videos_scored", scorer.videos().size()},
        {"crops", set.crops.size()},
        {"crops_missing", set.missing},
        {"fingerprint", set.fingerprint}};
}

Json modelJson(const EnsembleScorer& scorer, std::size_t model, const MetricsOptions& options)
{
    const ModelFacts& facts = scorer.model(model);
    return {{"name", facts.name},           {"sha256", facts.sha256},
            {"encoder", facts.encoder},     {"input_size", facts.inputSizePx},
            {"precision", facts.precision}, {"metrics", asJson(scorer.metrics(Members{model}, options))}};
}

Json modelsJson(const EnsembleScorer& scorer, const MetricsOptions& options)
{
    Json models = Json::array();
    for (std::size_t model = 0; model < scorer.modelCount(); ++model)
        models.push_back(modelJson(scorer, model, options));
    return models;
}

Json namesJson(const EnsembleScorer& scorer, std::span<const std::size_t> members)
{
    Json names = Json::array();
    for (const std::size_t member : members)
        names.push_back(scorer.model(member).name);
    return names;
}

std::string partsText(const CrossValidation& validation)
{
    std::string text = fmt::format(
        "{:>9} {:>9} {:>8} {:>8} {:>10} {:>12} {:>9}\n", "left out", "originals", "videos", "members", "ensemble",
        "best single", "gain");
    for (std::size_t i = 0; i < validation.parts.size(); ++i) {
        const SearchPart& part = validation.parts[i];
        text += fmt::format(
            "{:>9} {:>9} {:>8} {:>8} {:>10.4f} {:>12.4f} {:>+9.4f}\n", i + 1, part.originals, part.videos,
            part.members.size(), part.ofEnsemble, part.ofBestSingle, part.gain);
    }
    return text;
}

Json validationJson(const EnsembleScorer& scorer, const CrossValidation& validation)
{
    Json parts = Json::array();
    for (const SearchPart& part : validation.parts)
        parts.push_back(
            {{"originals", part.originals},
             {"videos", part.videos},
             {"members", namesJson(scorer, part.members)},
             {"best_single", scorer.model(part.bestSingle).name},
             {"ensemble", part.ofEnsemble},
             {"of_best_single", part.ofBestSingle},
             {"gain", part.gain}});
    return {
        {"ensemble", validation.ofEnsemble},
        {"best_single", validation.ofBestSingle},
        {"mean_gain", validation.meanGain},
        {"standard_error", validation.standardError},
        {"groups", parts}};
}

} // namespace

std::string scoreText(const EnsembleScorer& scorer, const MetricsOptions& options)
{
    const Members members = allModels(scorer);
    const EnsembleMetrics metrics = scorer.metrics(members, options);
    const std::size_t width = nameWidth(scorer);
    std::string text =
        setText(scorer, metrics) + strategyText(scorer.strategy()) + "\n" + tableHead(width) + modelRows(scorer, width);
    if (members.size() > 1)
        text += tableRow(fmt::format("ensemble of {}", members.size()), width, metrics);
    const Confusion& confusion = metrics.confusion;
    text += fmt::format(
        "\nFrom {} on called fake: {} of {} fakes found, {} of {} reals accused\n", confusion.threshold,
        confusion.fakesFound, metrics.fakes, confusion.realsAccused, metrics.reals);
    return text + disagreementText(scorer, members);
}

Json scoreJson(const EnsembleScorer& scorer, const MetricsOptions& options)
{
    const EnsembleMetrics metrics = scorer.metrics(allModels(scorer), options);
    Json ensemble = asJson(metrics);
    ensemble.update(curvesJson(metrics));
    return {
        {"set", setJson(scorer)},
        {"strategy", asJson(scorer.strategy())},
        {"models", modelsJson(scorer, options)},
        {"ensemble", ensemble}};
}

std::string scoreCsv(const EnsembleScorer& scorer)
{
    std::string text = "video,original,label,score,lowest,highest,spread";
    for (std::size_t model = 0; model < scorer.modelCount(); ++model)
        text += "," + csvField(scorer.model(model).name);
    text += "\n";
    std::vector<VideoDisagreement> rows = scorer.disagreements(allModels(scorer));
    std::ranges::sort(rows, {}, &VideoDisagreement::video);
    for (const VideoDisagreement& row : rows) {
        const HeldOutVideo& video = scorer.set().videos[row.video];
        text += fmt::format(
            "{},{},{},{},{},{},{}", csvField(video.name), csvField(video.original), video.fake ? "FAKE" : "REAL",
            row.score, row.lowest, row.highest, row.spread);
        for (const double score : row.ofModels)
            text += fmt::format(",{}", score);
        text += "\n";
    }
    return text;
}

std::string searchText(const EnsembleScorer& scorer, const EnsembleSearchResult& result)
{
    const EnsembleMetrics metrics = scorer.metrics(result.members);
    const std::size_t width = nameWidth(scorer);
    std::string text =
        setText(scorer, metrics) + strategyText(scorer.strategy()) + "\n" + tableHead(width) + modelRows(scorer, width);
    text += tableRow(fmt::format("ensemble of {}", result.members.size()), width, metrics) + "\n";
    if (result.validation)
        text += partsText(*result.validation) + "\n";
    return text + result.explanation + "\n";
}

Json searchJson(const EnsembleScorer& scorer, const EnsembleSearchResult& result)
{
    return {
        {"set", setJson(scorer)},
        {"strategy", asJson(scorer.strategy())},
        {"models", modelsJson(scorer, {})},
        {"method", toString(result.method)},
        {"objective", toString(result.objective)},
        {"members", namesJson(scorer, result.members)},
        {"in_sample", result.inSample},
        {"best_single", scorer.model(result.bestSingle).name},
        {"best_single_in_sample", result.bestSingleInSample},
        {"combinations", result.combinations},
        {"cross_validation", result.validation ? validationJson(scorer, *result.validation) : Json()},
        {"explanation", result.explanation}};
}

} // namespace veriframe::cli
