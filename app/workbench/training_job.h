// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "train/training.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace veriframe {

/// What trains: veriframe::train, or a stand-in of the tests.
using Trainer = std::function<TrainingResult(
    const TrainingOptions&, const TrainingObserver&, std::stop_token, const StopAfterEpoch*)>;

/// What a run has said since it was last asked. Every step is in one of these.
struct TrainingNews {
    std::optional<TrainingFacts> facts;
    std::vector<StepMetrics> steps;
    std::vector<EpochMetrics> epochs;
    std::optional<std::pair<std::int64_t, std::int64_t>> validating; ///< crops done, of all
    std::vector<std::string> notes;
};

/// Two ways to end a run before its time. Thread-safe.
struct TrainingStops {
    std::stop_source now; ///< the state is saved where it stands
    StopAfterEpoch afterEpoch;
};

/// A run as the work of a job: passes what the trainer says on to the GUI thread, all of it, but in lots: at most ten a
/// second, however fast the trainer is. Reports its steps as the job's progress.
/// @param take runs on the GUI thread
/// @throws what the trainer throws, on the job's thread
TrainingResult runTraining(
    const Trainer& trainer, const TrainingOptions& options, TrainingStops& stops, JobContext& context,
    std::function<void(const TrainingNews&)> take);

} // namespace veriframe
