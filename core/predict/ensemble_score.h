// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/held_out.h"
#include "predict/metrics.h"
#include "predict/strategy.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// The rule under which a video's score is the mean over all its crops, as the trainer validates: no probability is
/// above 1 or below 0, so that neither side ever has enough. With it, logLossOfClass() over one model's scores is the
/// trainer's fake_loss or real_loss, up to how training and judging round (precision, batch norm folded).
StrategyParameters plainMean();

/// How far models disagree about one video.
struct VideoDisagreement {
    std::size_t video = 0; ///< in HeldOutSet::videos
    double score = 0.5;    ///< of the ensemble
    double lowest = 0.5, highest = 0.5;
    double spread = 0;            ///< standard deviation of the models' scores, each counted as often as it is a member
    std::vector<double> ofModels; ///< in the order asked for
};

/// Scores any combination of models over one held-out set, in milliseconds: what a model says of a video is computed
/// once for a strategy and kept. A combination lists models by position; one listed twice counts twice. The score of a
/// video is the mean of the models' scores (spec algorithms.md 7).
///
/// A video of which some model has judged no crop is left out for all, so that combinations are compared over the same
/// videos. The const members may be called from any thread.
///
///     EnsembleScorer scorer(set, predictHeldOut(set, members, options, &cache, progress));
///     scorer.metrics(std::array<std::size_t, 3>{0, 2, 2}).logLoss
class EnsembleScorer {
public:
    /// @throws Error (mismatch) if predictions are of another set
    EnsembleScorer(
        HeldOutSet set, std::vector<HeldOutPredictions> predictions, const StrategyParameters& strategy = {});
    ~EnsembleScorer();
    EnsembleScorer(EnsembleScorer&&) noexcept;
    EnsembleScorer& operator=(EnsembleScorer&&) noexcept;

    /// @return the model's position. @throws Error (mismatch)
    std::size_t addModel(HeldOutPredictions predictions);
    /// What was kept of another strategy is forgotten; nothing is computed before it is asked for.
    void setStrategy(const StrategyParameters& strategy);
    const StrategyParameters& strategy() const;

    const HeldOutSet& set() const;
    std::size_t modelCount() const;
    const ModelFacts& model(std::size_t model) const;

    /// The videos that are scored, positions in HeldOutSet::videos, ascending; the others had no judged crop.
    const std::vector<std::size_t>& videos() const;

    /// A model's score for each of videos(). The reference holds until the strategy or the models change.
    const std::vector<double>& scoresOfModel(std::size_t model) const;
    /// A model's score for one of set().videos, with the branch of the rule that gave it.
    StrategyScore explanationOf(std::size_t model, std::size_t video) const;

    /// The ensemble's scores, one for each of videos(). @param models not empty. @throws Error (badInput)
    std::vector<LabeledScore> scores(std::span<const std::size_t> models) const;
    EnsembleMetrics metrics(std::span<const std::size_t> models, const MetricsOptions& options = {}) const;

    /// The scored videos, the largest spread first; of equal ones in the set's order.
    /// @param most how many; 0: all
    std::vector<VideoDisagreement> disagreements(std::span<const std::size_t> models, std::size_t most = 0) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
