// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/config.h"

#include <torch/torch.h>

namespace veriframe {

/// A rank's loss of one batch (spec algorithms.md 10).
struct BatchLoss {
    at::Tensor value;      ///< (fake + real) / 2, differentiable; an empty side counts 0
    at::Tensor fake, real; ///< the two means, without gradient
};

/// Mean loss over the fakes and mean loss over the reals, separately.
/// @param logits (batch)   @param fake (batch) bool   @param counts (batch) bool: false leaves a sample out
BatchLoss
lossOfBatch(const at::Tensor& logits, const at::Tensor& fake, const at::Tensor& counts, const LossConfig& config);

} // namespace veriframe
