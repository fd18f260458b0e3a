// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/device.h"
#include "nn/folded_weights_internal.h"

namespace veriframe {

/// The folded classifier on a CUDA device, channels-last, in half, bfloat16 or float32. One thread at a time.
class CudaNetwork {
public:
    CudaNetwork(FoldedWeights weights, const Device& device, Precision precision);

    /// @param input float32 or uint8-derived batch on the device, (n, 3, side, side), normalised
    /// @return (n), float32, on the device
    at::Tensor logits(const at::Tensor& input) const;
    /// See EvidenceMap. @param input of one face
    EvidenceMap evidence(const at::Tensor& input) const;
    /// Normalises on the device. @param rgb uint8, (n, side, side, 3), on the host; pinned memory uploads faster
    at::Tensor upload(const at::Tensor& rgb) const;

private:
    at::Tensor featureMap(const at::Tensor& input) const;
    at::Tensor convolve(const at::Tensor& input, const FoldedConvolution& convolution, int stride, int groups) const;
    at::Tensor block(const at::Tensor& input, const FoldedBlock& block) const;

    FoldedWeights m_weights;
    at::Device m_device;
    at::ScalarType m_type;
    at::Tensor m_mean, m_scale;
};

} // namespace veriframe
