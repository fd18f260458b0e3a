// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/rank_group_internal.h"

#include <torch/torch.h>

namespace veriframe {

/// The tensors of one batch norm layer, all of shape (channels), float32.
struct BatchNormLayer {
    at::Tensor weight, bias;            ///< learned
    at::Tensor runningMean, runningVar; ///< moved by training in place
};

inline constexpr double batchNormEpsilon = 1e-3; ///< spec algorithms.md 6
inline constexpr double batchNormMomentum = 0.1;

/// Batch norm in training, over the batches of all ranks of the group (synchronised), followed by SiLU if `activates`.
/// Moves the running statistics, the variance with N/(N-1) of the count over all ranks (Ioffe and Szegedy 2015).
/// Differentiable; each rank's gradients of weight and bias are its own share, to be averaged as all gradients are.
/// @param input (batch, channels, height, width)   @param ranks nullptr: this rank's batch alone
at::Tensor trainBatchNorm(const at::Tensor& input, const BatchNormLayer& layer, bool activates, RankGroup* ranks);

/// Batch norm by the running statistics, followed by SiLU if `activates`. Differentiable.
at::Tensor applyBatchNorm(const at::Tensor& input, const BatchNormLayer& layer, bool activates);

} // namespace veriframe
