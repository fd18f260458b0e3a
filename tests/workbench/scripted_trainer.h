// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training_job.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

namespace veriframe::test {

/// What a ScriptedTrainer does.
struct TrainerScript {
    int steps = 20;                           ///< of an epoch
    double stepSeconds = 0;                   ///< that one takes
    std::set<std::uint64_t> failAtStart = {}; ///< seeds whose data does not fit
    std::set<std::uint64_t> failInEpoch = {}; ///< seeds whose loss is no number in the middle of epoch 1
    bool logs = false;                        ///< writes the logs that a real run leaves
    int waitInEpoch = -1; ///< does not get beyond its middle until it is asked to stop; -1: goes through
};

/// What it was asked for.
struct TrainerCalls {
    std::atomic<int> runs = 0, running = 0, mostAtOnce = 0;
    std::atomic<std::int64_t> steps = 0;
    std::mutex mutex;
    std::vector<TrainingOptions> options; ///< of each run; under the mutex
};

/// A trainer that computes nothing: losses that fall as losses do, checkpoints of a few bytes, and the state file by
/// which a stopped run is known. Honours both ways to stop and goes on from where it was stopped.
Trainer scriptedTrainer(const TrainerScript& script, std::shared_ptr<TrainerCalls> calls = {});

/// A dataset as training sees it, of empty files: crops, landmarks, masks and folds.csv of `folds` folds with a real
/// and two fake videos each.
void writeTrainingDataset(const std::filesystem::path& root, int folds = 4, int cropsPerVideo = 5);

} // namespace veriframe::test
