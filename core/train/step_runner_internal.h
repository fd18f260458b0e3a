// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/gradient_exchange_internal.h"
#include "train/loss_internal.h"
#include "train/loss_scale_internal.h"
#include "train/optimizer_internal.h"
#include "train/trainable_network_internal.h"

#include <stdexcept>

namespace veriframe {

/// This rank's loss or gradients are no numbers any more; whoever knows the batch names it.
class NotANumber : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What one rank brings to a step.
struct StepInput {
    at::Tensor pictures;     ///< (batch, 3, side, side), normalised, float32
    at::Tensor fake, counts; ///< (batch), bool, on the network's device
    at::Tensor keptBranches; ///< as ForwardOptions
    double learningRate = 0;
    bool wantsStop = false; ///< this rank was asked to stop
};

/// What the step came to. The same on every rank but for `ownFakeLoss` and `ownRealLoss`.
struct StepOutcome {
    double loss = 0, fakeLoss = 0, realLoss = 0; ///< means over the ranks
    double ownFakeLoss = 0, ownRealLoss = 0;
    double gradientNorm = 0;  ///< before clipping
    double waitedSeconds = 0; ///< for the other ranks' gradients
    bool overflowed = false;  ///< with a scaled loss: the step was left out
    bool stopWanted = false;  ///< by any rank
};

struct StepOptions {
    LossConfig loss;
    at::ScalarType type = at::kFloat;
    bool scaleLoss = false; ///< for half precision, whose small gradients would become 0
    bool synchronizeBatchNorm = true;
    double longestGradient = 1; ///< L2 norm that gradients are clipped to (spec algorithms.md 10)
    std::int64_t bucketBytes = 8 << 20;
};

/// Takes optimisation steps with one rank's share of the batch: forward, backward, exchange, clip, update.
class StepRunner {
public:
    StepRunner(TrainableNetwork& network, Optimizer& optimizer, RankGroup& ranks, const StepOptions& options);

    /// @param logits of this rank's samples before the update; for those who want to look
    /// @throws NotANumber, before anything is changed; Error (internal) with another rank's message
    StepOutcome run(const StepInput& input, at::Tensor* logits = nullptr);

    LossScale& lossScale() { return m_lossScale; }

    const GradientExchange& exchange() const { return m_exchange; }

private:
    TrainableNetwork& m_network;
    Optimizer& m_optimizer;
    RankGroup& m_ranks;
    StepOptions m_options;
    GradientExchange m_exchange;
    LossScale m_lossScale;
};

} // namespace veriframe
