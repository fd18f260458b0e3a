// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/config.h"
#include "train/flat_parameters_internal.h"

#include <map>
#include <memory>
#include <string>
#include <torch/torch.h>

namespace veriframe {

/// Changes parameters along their gradients, on the flat buffers. What does not learn is left untouched, also by weight
/// decay. Formulas are PyTorch's, whose names the configuration uses.
class Optimizer {
public:
    virtual ~Optimizer() = default;

    virtual void step(FlatParameters& parameters, double learningRate) = 0;

    /// What step() remembers, by name, for exact resume: flat float32 tensors and counters (int64).
    virtual std::map<std::string, at::Tensor> state() const = 0;
    /// @throws Error (mismatch) if the state is another optimiser's
    virtual void setState(const std::map<std::string, at::Tensor>& state) = 0;
};

std::unique_ptr<Optimizer> makeOptimizer(const OptimizerConfig& config, const FlatParameters& parameters);

/// The L2 norm of all gradients.
at::Tensor gradientNorm(FlatParameters& parameters);

/// Scales the gradients by min(1, longest / (norm + 1e-6)) (spec algorithms.md 10; torch's clip_grad_norm_).
void clipGradients(FlatParameters& parameters, double norm, double longest);

} // namespace veriframe
