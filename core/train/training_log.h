// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/training.h"

#include <filesystem>
#include <memory>

namespace veriframe {

/// Writes what a run has to say beside its checkpoints (spec formats.md): the text log that the published plot_loss
/// reads, metrics.jsonl, TensorBoard events. Appends when a run is resumed. Not thread-safe.
class TrainingLog {
public:
    /// @param stem the run's checkpointStem(): the files are <stem>training.log, <stem>metrics.jsonl and a folder
    ///        <stem>events. @param append the run is resumed at firstEpoch, firstStep: what stands behind that is cut
    ///        off
    /// @throws Error (unwritable)
    TrainingLog(const std::filesystem::path& folder, const std::string& stem, bool append);
    ~TrainingLog();

    void started(const TrainingOptions& options, const TrainingFacts& facts);
    void stepped(const StepMetrics& metrics); ///< @throws Error (unwritable)
    void epochEnded(const EpochMetrics& metrics);
    void noted(const std::string& line);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
