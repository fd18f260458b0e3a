// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "train/step_runner_internal.h"

#include <functional>
#include <string>
#include <vector>

namespace veriframe::test {

/// A run of a few steps with formula weights and formula pictures, as golden/train/steps.json was made: labels .01 and
/// .99 in turn, drop path 0, learning rate .01, the same batch in each step.
struct FormulaRun {
    std::string encoder = "tf_efficientnet_b0_ns";
    int ranks = 1, perRank = 4, sidePx = 96, steps = 3;
    std::int64_t bucketBytes = 8 << 20;
    OptimizerConfig optimizer;
    LossConfig loss;
    at::ScalarType type = at::kFloat;
    int threadsPerRank = 1;
    int frozenSteps = 0; ///< steps at the start in which the encoder does not learn
    int unkeptRank = -1; ///< that drops all residual branches; none: -1
};

/// What a rank saw and has in the end.
struct RankRecord {
    std::vector<StepOutcome> outcomes;
    std::vector<std::vector<NamedTensor>> states; ///< after each step
    std::vector<std::vector<float>> logits;       ///< of the rank's samples before each update
    std::vector<int> sentEarly;                   ///< buckets of gradients that left during each backward pass
};

/// This rank's part of the run.
RankRecord runRank(const FormulaRun& run, RankGroup& group);

/// All ranks as threads of this process.
std::vector<RankRecord> runThreads(const FormulaRun& run);

/// A record's outcomes and logits on their way between processes; states travel as checkpoints.
Json toJson(const RankRecord& record);
RankRecord recordOf(const Json& json);

/// Samples of the formula pictures, (count, 3, sidePx, sidePx).
at::Tensor formulaPictures(int first, int count, int sidePx);

} // namespace veriframe::test
