// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "train/batch_loader.h"
#include "train/resume_state_internal.h"
#include "train/step_runner_internal.h"
#include "train/training.h"
#include "train/validation.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace veriframe {

/// One rank's network and what makes it learn.
class Learner {
public:
    /// @throws Error if weights do not fit
    Learner(const TrainingOptions& options, const Device& device, RankGroup& ranks, int threads);

    /// One step with a batch of the loader. @throws Error (internal) naming the batch if the loss is not a number
    StepOutcome learn(
        const TrainingBatch& batch, const std::vector<std::size_t>& positions, int epoch, double learningRate,
        bool wantsStop);

    /// Whether the encoder learns in this epoch.
    void setEpoch(int epoch);

    /// Logits of data.validation, the work shared out over the ranks; the same on every rank. The weights' averages
    /// count if they are kept. @param tell crops done and in all, of this rank
    /// @throws Stopped; Error naming a crop that cannot be read, or with the message of a rank that has failed
    std::vector<double> validate(
        const TrainingData& data, int loaderThreads, std::stop_token stop,
        const std::function<void(std::int64_t, std::int64_t)>& tell);

    /// What a checkpoint of now holds.
    Checkpoint checkpoint(int epoch, double bestBce);

    LearnerParts parts() { return {m_network, *m_optimizer, m_runner.lossScale(), m_averages}; }

    Precision precision() const { return m_precision; }

private:
    at::Tensor pictures(const TrainingBatch& batch) const;

    const TrainingOptions& m_options;
    Device m_device;
    RankGroup& m_ranks;
    int m_threads;
    Precision m_precision;
    TrainableNetwork m_network;
    std::unique_ptr<Optimizer> m_optimizer;
    StepRunner m_runner;
    at::Tensor m_averages;
    at::Tensor m_mean, m_std; ///< (1, 3, 1, 1), of bytes
};

/// What training in half precision means on the device. @throws Error (unsupported)
Precision trainingPrecision(const TrainingOptions& options, const Device& device);

} // namespace veriframe
