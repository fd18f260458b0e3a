// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/ensemble_score.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// A model's probabilities, video by video, without the crops that were not judged.
struct JudgedCrops {
    ModelFacts facts;
    std::vector<double> probabilities;
    std::vector<std::size_t> begins; ///< of each video of the set, and the end

    std::span<const double> ofVideo(std::size_t video) const
    {
        return std::span(probabilities).subspan(begins[video], begins[video + 1] - begins[video]);
    }
};

JudgedCrops judgedCrops(const HeldOutSet& set, HeldOutPredictions predictions)
{
    if (predictions.fingerprint != set.fingerprint || predictions.probabilities.size() != set.crops.size())
        throw Error(
            ErrorCode::mismatch, "Scoring the predictions of", predictions.model.name,
            "they are of another held-out set", "Judge this set with the checkpoint.");
    JudgedCrops judged{std::move(predictions.model), std::move(predictions.probabilities), {}};
    std::size_t end = 0;
    for (const HeldOutVideo& video : set.videos) {
        judged.begins.push_back(end);
        for (std::size_t i = video.firstCrop; i < video.firstCrop + video.crops; ++i)
            if (const double p = judged.probabilities[i]; !std::isnan(p))
                judged.probabilities[end++] = p;
    }
    judged.begins.push_back(end);
    judged.probabilities.resize(end);
    return judged;
}

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double standardDeviationOf(std::span<const double> values)
{
    const double mean = meanOf(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

} // namespace

StrategyParameters plainMean()
{
    StrategyParameters parameters;
    parameters.fakeThreshold = 1;
    parameters.realThreshold = 0;
    return parameters;
}

struct EnsembleScorer::Impl {
    HeldOutSet set;
    StrategyParameters strategy;
    std::vector<JudgedCrops> models;
    std::vector<std::size_t> videos;
    mutable std::mutex mutex;
    mutable std::vector<std::optional<std::vector<double>>> kept; ///< of each model, for each of `videos`

    void forget() { kept.assign(models.size(), std::nullopt); }

    void chooseVideos()
    {
        videos.clear();
        for (std::size_t video = 0; video < set.videos.size(); ++video)
            if (std::ranges::none_of(models, [&](const JudgedCrops& model) { return model.ofVideo(video).empty(); }))
                videos.push_back(video);
    }

    const std::vector<double>& scoresOf(std::size_t model) const
    {
        const std::scoped_lock lock(mutex);
        std::optional<std::vector<double>>& scores = kept.at(model);
        if (!scores) {
            scores.emplace();
            scores->reserve(videos.size());
            for (const std::size_t video : videos)
                scores->push_back(scoreOfProbabilities(models[model].ofVideo(video), strategy).score);
        }
        return *scores;
    }

    std::vector<const double*> columns(std::span<const std::size_t> chosen) const
    {
        if (chosen.empty() || std::ranges::any_of(chosen, [&](std::size_t model) { return model >= models.size(); }))
            throw Error(
                ErrorCode::badInput, "Scoring the ensemble", {},
                chosen.empty() ? "it has no member" : "it names a model that there is not");
        std::vector<const double*> columns;
        for (const std::size_t model : chosen)
            columns.push_back(scoresOf(model).data());
        return columns;
    }
};

EnsembleScorer::EnsembleScorer(
    HeldOutSet set, std::vector<HeldOutPredictions> predictions, const StrategyParameters& strategy)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->set = std::move(set);
    m_impl->strategy = strategy;
    for (HeldOutPredictions& ofModel : predictions)
        m_impl->models.push_back(judgedCrops(m_impl->set, std::move(ofModel)));
    m_impl->chooseVideos();
    m_impl->forget();
}

EnsembleScorer::~EnsembleScorer() = default;
EnsembleScorer::EnsembleScorer(EnsembleScorer&&) noexcept = default;
EnsembleScorer& EnsembleScorer::operator=(EnsembleScorer&&) noexcept = default;

std::size_t EnsembleScorer::addModel(HeldOutPredictions predictions)
{
    m_impl->models.push_back(judgedCrops(m_impl->set, std::move(predictions)));
    const std::vector<std::size_t> before = m_impl->videos;
    m_impl->chooseVideos();
    if (m_impl->videos == before)
        m_impl->kept.emplace_back();
    else
        m_impl->forget();
    return m_impl->models.size() - 1;
}

void EnsembleScorer::setStrategy(const StrategyParameters& strategy)
{
    if (strategy == m_impl->strategy)
        return;
    m_impl->strategy = strategy;
    m_impl->forget();
}

const StrategyParameters& EnsembleScorer::strategy() const
{
    return m_impl->strategy;
}

const HeldOutSet& EnsembleScorer::set() const
{
    return m_impl->set;
}

std::size_t EnsembleScorer::modelCount() const
{
    return m_impl->models.size();
}

const ModelFacts& EnsembleScorer::model(std::size_t model) const
{
    return m_impl->models.at(model).facts;
}

const std::vector<std::size_t>& EnsembleScorer::videos() const
{
    return m_impl->videos;
}

const std::vector<double>& EnsembleScorer::scoresOfModel(std::size_t model) const
{
    return m_impl->scoresOf(model);
}

StrategyScore EnsembleScorer::explanationOf(std::size_t model, std::size_t video) const
{
    return scoreOfProbabilities(m_impl->models.at(model).ofVideo(video), m_impl->strategy);
}

std::vector<LabeledScore> EnsembleScorer::scores(std::span<const std::size_t> models) const
{
    const std::vector<const double*> columns = m_impl->columns(models);
    std::vector<LabeledScore> scores(m_impl->videos.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        double sum = 0;
        for (const double* column : columns)
            sum += column[i];
        scores[i] = {sum / static_cast<double>(columns.size()), m_impl->set.videos[m_impl->videos[i]].fake};
    }
    return scores;
}

EnsembleMetrics EnsembleScorer::metrics(std::span<const std::size_t> models, const MetricsOptions& options) const
{
    return metricsOf(scores(models), options);
}

std::vector<VideoDisagreement>
EnsembleScorer::disagreements(std::span<const std::size_t> models, std::size_t most) const
{
    const std::vector<const double*> columns = m_impl->columns(models);
    std::vector<double> ofVideo(columns.size());
    const auto gather = [&](std::size_t index) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            ofVideo[i] = columns[i][index];
    };
    std::vector<std::pair<double, std::size_t>> spreads; // negative, so that the natural order is the wanted one
    for (std::size_t index = 0; index < m_impl->videos.size(); ++index) {
        gather(index);
        spreads.emplace_back(-standardDeviationOf(ofVideo), index);
    }
    const std::size_t count = most == 0 ? spreads.size() : std::min(most, spreads.size());
    std::partial_sort(spreads.begin(), spreads.begin() + static_cast<std::ptrdiff_t>(count), spreads.end());
    std::vector<VideoDisagreement> result;
    for (const auto& [spread, index] : std::span(spreads).first(count)) {
        gather(index);
        const auto [lowest, highest] = std::ranges::minmax(ofVideo);
        result.push_back({m_impl->videos[index], meanOf(ofVideo), lowest, highest, -spread, ofVideo});
    }
    return result;
}

} // namespace veriframe
