// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/optimizer_internal.h"
#include "train/step_runner_internal.h"
#include "train/trainable_network_internal.h"
#include "train/training.h"
#include "train/validation.h"

#include <filesystem>
#include <optional>

namespace veriframe {

/// Where in a run a saved state stands.
struct RunPosition {
    int epoch = 0;
    std::int64_t samplesUsed = 0; ///< of the epoch, over all ranks: the next step begins behind them
    double bestBce = bestBceBeforeAny;
    double lossSum = 0; ///< of the epoch's steps so far
    std::int64_t lossCount = 0;
};

/// What a rank learns with; every rank has the same.
struct LearnerParts {
    TrainableNetwork& network;
    Optimizer& optimizer;
    LossScale& lossScale;
    at::Tensor& averages; ///< of the weights; undefined if off
};

/// Everything that a run needs to go on as if it had not been interrupted, in one torch file: weights, statistics,
/// optimiser, loss scale, averages, position. What is drawn follows from seed, epoch and position, so that no generator
/// needs saving. Replaced in one step. @throws Error (unwritable)
void writeResumeState(
    const std::filesystem::path& path, const TrainingOptions& options, const RunPosition& position,
    const LearnerParts& parts);

/// @return nothing if there is no such file
/// @throws Error (mismatch) naming what differs, if the state belongs to another run; (corrupt) naming file and fault,
/// if anything of it is missing or impossible; (unreadable)
std::optional<RunPosition>
readResumeState(const std::filesystem::path& path, const TrainingOptions& options, const LearnerParts& parts);

} // namespace veriframe
