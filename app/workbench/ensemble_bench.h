// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_values.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// What is scored: constant, so that several jobs may look at it at once.
struct BenchContent {
    std::shared_ptr<const HeldOutSet> set; ///< not null
    std::vector<std::shared_ptr<const HeldOutPredictions>> models;
    StrategyParameters strategy;
    bool operator==(const BenchContent&) const = default; ///< the same set and models, not equal ones
};

/// A scorer of its own over that. @throws Error (mismatch) if predictions are of another set. Thread-safe.
EnsembleScorer scorerOf(const BenchContent& content);

constexpr std::size_t notOnBench = static_cast<std::size_t>(-1);

/// What is asked of a bench.
struct BenchQuestion {
    std::vector<std::size_t> members;  ///< positions of models; repetitions are weights
    std::vector<std::size_t> ofMember; ///< the model of each row of the list of members; notOnBench: none
    MetricsOptions options;
};

/// What it answers, with models in the place of labels.
struct BenchAnswer {
    StudyFigures figures;
    std::size_t bestSingle = notOnBench, suggestion = notOnBench;
};

/// Answers one question after another and keeps what was computed for the models that stay. One thread at a time.
class EnsembleBench {
public:
    /// @throws Error (mismatch) if predictions are of another set
    BenchAnswer answer(const BenchContent& content, const BenchQuestion& question);

private:
    void take(const BenchContent& content);

    BenchContent m_content; ///< what the scorer holds
    std::optional<EnsembleScorer> m_scorer;
};

} // namespace veriframe
