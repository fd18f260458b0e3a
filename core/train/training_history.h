// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/training.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// What a run has left in its logs (training_log.h), whoever started it.
struct TrainingHistory {
    TrainingOptions
        options;       ///< as far as the log tells: configuration, data, fold table, fold, seed, files, recipe, devices
    std::string begun; ///< when its latest session was begun: "2026-02-03T10:11:12Z"
    TrainingFacts facts;            ///< of its latest session
    std::vector<StepMetrics> steps; ///< those that were logged: of long epochs about 250 each
    std::vector<EpochMetrics> epochs;
    std::vector<std::string> lines; ///< of the text log
    bool resumable = false;         ///< there is a saved state to go on from

    bool finished() const
    {
        return !epochs.empty() && epochs.back().epoch + 1 >= options.config.optimizer.schedule.epochs;
    }
};

/// The run whose files begin with a stem. What a kill has cut off and lines that cannot be understood are passed over.
/// Thread-safe. @return nothing where it has left no log, or one of another form
/// @throws Error (unreadable)
std::optional<TrainingHistory> readTrainingHistory(const std::filesystem::path& folder, const std::string& stem);

/// All runs whose logs lie in a folder, those that began first coming first; what cannot be read is passed over.
/// Thread-safe. @return nothing where there is no such folder. @throws Stopped
std::vector<TrainingHistory> readTrainingHistories(const std::filesystem::path& folder, std::stop_token stop = {});

} // namespace veriframe
