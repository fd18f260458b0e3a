// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "train/checkpoint_files.h"
#include "train/learner_internal.h"
#include "train/training_data.h"
#include "train/training_log.h"

#include <memory>

namespace veriframe {

/// What the ranks of a process share.
struct RunShared {
    const TrainingOptions& options;
    const TrainingObserver& observer;
    const StopAfterEpoch* afterEpoch = nullptr;
    std::stop_token stop;   ///< asked for by the user
    std::stop_token others; ///< a rank of this process has failed
    std::stop_token either; ///< for work that the ranks do not end together
    const TrainingData& data;
    int threadsPerRank = 1, loaderThreads = 1;
    std::string dataFingerprint; ///< as fingerprintOf() says
};

/// One rank's way through the run. Rank 0 keeps the log and the checkpoints.
class RankRun {
public:
    RankRun(const RunShared& shared, const Device& device, RankGroup& ranks);

    /// @throws Error; Stopped during validation, which a resumed run then begins with
    TrainingResult run();

    /// For people: "epoch 3, step 12, rank 0".
    std::string where() const;

private:
    bool isFirst() const { return m_ranks.rank() == 0; }

    void begin();
    TrainingFacts facts() const;
    /// @return false if the run shall stop
    bool trainEpoch();
    void tellStep(const StepOutcome& outcome, std::int64_t step, std::int64_t steps, double learningRate);
    void endEpoch();
    void saveState();
    bool anyWants(bool wanted);
    void note(const std::string& line);

    const RunShared& m_shared;
    const TrainingOptions& m_options;
    RankGroup& m_ranks;
    Device m_device;
    Learner m_learner;
    CheckpointFiles m_files;
    std::unique_ptr<FileLock> m_lock;   ///< of rank 0
    std::unique_ptr<TrainingLog> m_log; ///< of rank 0
    RunPosition m_position;
    TrainingResult m_result;
    double m_learningRate = 0; ///< of the epoch's last step

    struct Pace; ///< how fast it goes
    std::shared_ptr<Pace> m_pace;
};

} // namespace veriframe
