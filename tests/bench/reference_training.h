// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/checkpoint_file.h"
#include "nn/efficientnet_layout.h"

#include <map>
#include <memory>
#include <string>
#include <torch/torch.h>
#include <vector>

namespace veriframe::bench {

/// A training step as LibTorch's own parts do it, one operator after another as the published modules are: NCHW,
/// padding apart, its batch norm and activation apart, one tensor and one gradient for each parameter, its SGD and its
/// clipping. One rank, no stochastic depth, float32.
class ReferenceTraining {
public:
    /// @param weights a whole classifier of that encoder
    ReferenceTraining(const std::string& encoder, const Checkpoint& weights);

    /// @param pictures (batch, 3, side, side), normalised  @param fake (batch), bool, both labels in it
    /// @return the loss before the update: (mean over fakes + mean over reals) / 2, labels .01 and .99
    double step(const at::Tensor& pictures, const at::Tensor& fake);

private:
    at::Tensor convolve(const at::Tensor& input, const std::string& name, int kernel, int stride, int groups) const;
    at::Tensor pointwise(const at::Tensor& input, const std::string& name) const;
    at::Tensor normalize(const at::Tensor& input, const std::string& name);
    at::Tensor squeezeExcite(const at::Tensor& input, const std::string& prefix) const;
    at::Tensor block(const at::Tensor& input, const BlockLayout& layout);
    at::Tensor logits(const at::Tensor& input);

    EncoderLayout m_layout;
    std::map<std::string, at::Tensor> m_entries; ///< of the state dict; parameters want gradients
    std::vector<at::Tensor> m_parameters;
    std::unique_ptr<torch::optim::SGD> m_optimizer;
};

} // namespace veriframe::bench
