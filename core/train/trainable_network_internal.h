// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/efficientnet_layout.h"
#include "nn/tensor_data.h"
#include "train/batch_norm_internal.h"
#include "train/flat_parameters_internal.h"

#include <map>
#include <optional>
#include <string>
#include <torch/torch.h>
#include <vector>

namespace veriframe {

/// How one pass through the network computes.
struct ForwardOptions {
    bool learns = true;               ///< batch statistics; false: running ones, as in validation
    RankGroup* ranks = nullptr;       ///< over whose batches the statistics go; nullptr: this rank's alone
    at::Tensor keptBranches;          ///< (blocks, batch) factors of the residual branches; undefined: all 1
    at::ScalarType type = at::kFloat; ///< of the convolutions and activations
};

/// DeepFakeClassifier with gradients (spec algorithms.md 6), in timm's names. Not thread-safe.
class TrainableNetwork {
public:
    /// @throws Error (badInput) for an unknown encoder
    TrainableNetwork(const std::string& encoder, const torch::Device& device);

    const std::string& encoder() const { return m_encoder; }

    const torch::Device& device() const { return m_device; }

    FlatParameters& parameters() { return m_parameters; }

    std::size_t blockCount() const { return m_layout.blocks.size(); }

    /// Takes a whole classifier, or an encoder alone (timm's names without "encoder."); then `fc` stays as it is.
    /// @throws Error (mismatch) that lists missing, unexpected and misshapen entries
    void load(const Checkpoint& checkpoint);
    /// The whole state dict in timm's order, float32. @param values instead of the parameters' own; may be undefined
    std::vector<NamedTensor> stateDict(const at::Tensor& values = {});

    /// The running statistics, one flat float32 tensor, for averages and exact resume.
    at::Tensor runningStatistics() const;
    void setRunningStatistics(const at::Tensor& flat);

    /// @param input (batch, 3, side, side), normalised, float32. @return (batch) logits, float32
    at::Tensor logits(const at::Tensor& input, const ForwardOptions& options);

private:
    at::Tensor convolve(
        const at::Tensor& input, const std::string& name, int kernel, int stride, int groups,
        const ForwardOptions& options) const;
    at::Tensor pointwise(const at::Tensor& input, const std::string& name, const ForwardOptions& options) const;
    at::Tensor
    normalize(const at::Tensor& input, const std::string& name, bool activates, const ForwardOptions& options);
    at::Tensor squeezeExcite(const at::Tensor& input, const std::string& prefix, const ForwardOptions& options) const;
    at::Tensor block(const at::Tensor& input, std::size_t index, const ForwardOptions& options);

    std::string m_encoder;
    torch::Device m_device;
    EncoderLayout m_layout;
    FlatParameters m_parameters;
    std::map<std::string, at::Tensor> m_buffers; ///< running statistics, num_batches_tracked
    std::vector<NamedTensor> m_unused;           ///< encoder.classifier, carried through
    std::map<std::string, BatchNormLayer> m_norms;
};

/// Stochastic depth (Huang et al. 2016; spec algorithms.md 6): factors 0 or 1 / keep probability for each block and
/// sample. They follow from seed, epoch and the samples' positions in the epoch, whatever rank holds them.
/// @param positions of the batch's samples. @return (blocks, batch); undefined if rate is 0
at::Tensor
keptBranches(std::size_t blocks, const std::vector<std::size_t>& positions, double rate, std::uint64_t seed, int epoch);

} // namespace veriframe
