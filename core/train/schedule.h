// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/config.h"

#include <cstdint>

namespace veriframe {

/// What the published scheduler sets when it is told the time t: an iteration, counted over epochs, or an epoch.
///
/// | type        | rate                                                                                       |
/// |-------------|--------------------------------------------------------------------------------------------|
/// | poly        | base * (1 - ((t+1) mod maxIterations) / maxIterations)^power                               |
/// | constant    | base                                                                                       |
/// | step        | that of the last of `steps` at or before t, base before the first; without any of them:   |
/// |             | base * gamma^floor(t / stepSize)                                                           |
/// | multistep   | base * gamma^(milestones at or before t)                                                   |
/// | exponential | base * gamma^t                                                                             |
/// | linear      | base * (1 + (finalFactor - 1) * min(t / maxIterations, 1)), or base * (alpha * t + beta)   |
/// | cyclic      | from lowest to highest and back in straight lines, once in cycleLength                     |
///
/// @param optimizer valid (requireValid)   @param t from 0
/// @return >= 0. Thread-safe. Source: PolyLR, LRStepScheduler and ExponentialLRScheduler of the published
/// training/tools/schedulers.py (poly agrees bit for bit), torch's MultiStepLR and CyclicLR ("triangular").
double scheduledRate(const OptimizerConfig& optimizer, std::int64_t t);

/// A step of a run.
struct SchedulePosition {
    int epoch = 0;
    std::int64_t step = 0;         ///< in the epoch, from 0
    std::int64_t stepsOfEpoch = 0; ///< that every epoch really has, >= 1
};

/// The learning rate in force during a step. The published program sets the rate after each iteration, to that of
/// t = step + epoch * batchesPerEpoch, so that a step works with what was set after the step before it, and the first
/// two steps of a run with the same rate; where "mode" is "epoch", it sets that of t = epoch before the epoch's first
/// step. Thread-safe. Source: train_epoch of the published training/pipelines/train_classifier.py.
double learningRateDuring(const TrainingConfig& config, const SchedulePosition& position);

} // namespace veriframe
