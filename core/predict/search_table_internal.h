// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble_search.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// The models' scores of some videos, for a search that evaluates many combinations over them. Thread-safe.
class SearchTable {
public:
    /// @param videos positions in scorer.videos()
    SearchTable(const EnsembleScorer& scorer, const std::vector<std::size_t>& videos, SearchObjective objective);

    std::size_t models() const { return m_scores.size(); }

    std::size_t videos() const { return m_labels.size(); }

    std::size_t fakes() const;

    const std::vector<double>& scoresOf(std::size_t model) const { return m_scores[model]; }

    /// The objective of the mean of `models`. @param models not empty
    double valueOf(std::span<const std::size_t> models) const;

    /// What a search makes small: the objective, negative where larger is better.
    /// @param sums of the members' scores for each video  @param work as long, for the scores
    double lossOf(std::span<const double> sums, std::size_t members, std::vector<LabeledScore>& work) const;

    std::vector<LabeledScore> labels() const { return m_labels; }

private:
    std::vector<std::vector<double>> m_scores; ///< [model][video]
    std::vector<LabeledScore> m_labels;        ///< the scores are not used
    SearchObjective m_objective;
};

/// Counts combinations from several threads, passes them on and looks whether to stop.
class SearchCount {
public:
    SearchCount(std::int64_t total, Progress& progress, std::stop_token stop)
        : m_total(total), m_progress(progress), m_stop(std::move(stop))
    {}

    /// @throws Stopped
    void one();

private:
    const std::int64_t m_total;
    Progress& m_progress;
    const std::stop_token m_stop;
    std::atomic<std::int64_t> m_done = 0;
};

struct SearchChoice {
    std::vector<std::size_t> members; ///< ascending
    std::vector<double> path;         ///< greedy: the objective after each step
};

SearchChoice chosenMembers(const SearchTable& table, const EnsembleSearchOptions& options, SearchCount& count);

std::size_t bestSingleOf(const SearchTable& table);

std::string
explanationOf(const EnsembleScorer& scorer, const EnsembleSearchOptions& options, const EnsembleSearchResult& result);

} // namespace veriframe
