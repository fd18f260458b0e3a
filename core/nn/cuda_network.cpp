// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cuda_network_internal.h"

#include "nn/normalization_internal.h"
#include "nn/same_padding.h"

namespace veriframe {

namespace {

at::ScalarType torchType(Precision precision)
{
    return precision == Precision::float16 ? at::kHalf : precision == Precision::bfloat16 ? at::kBFloat16 : at::kFloat;
}

at::Tensor perChannel(const std::array<float, 3>& values, const at::Device& device)
{
    return at::tensor({values[0], values[1], values[2]}).to(device).view({1, 3, 1, 1});
}

} // namespace

CudaNetwork::CudaNetwork(FoldedWeights weights, const Device& device, Precision precision)
    : m_weights(std::move(weights)), m_device(at::kCUDA, static_cast<at::DeviceIndex>(device.index)),
      m_type(torchType(precision)), m_mean(perChannel(normalizationMean, m_device)),
      m_scale(perChannel({1 / normalizationStd[0], 1 / normalizationStd[1], 1 / normalizationStd[2]}, m_device))
{
    const auto move = [&](at::Tensor& tensor) {
        if (!tensor.defined())
            return;
        tensor = tensor.to(m_device, m_type);
        if (tensor.dim() == 4)
            tensor = tensor.contiguous(at::MemoryFormat::ChannelsLast);
    };
    const auto moveConvolution = [&](FoldedConvolution& convolution) {
        move(convolution.weight);
        move(convolution.bias);
    };
    moveConvolution(m_weights.stem);
    for (FoldedBlock& block : m_weights.blocks) {
        moveConvolution(block.expand);
        moveConvolution(block.depthwise);
        moveConvolution(block.project);
        for (at::Tensor* tensor : {&block.reduceWeight, &block.reduceBias, &block.exciteWeight, &block.exciteBias})
            move(*tensor);
    }
    moveConvolution(m_weights.head);
    m_weights.classifierWeight = m_weights.classifierWeight.to(m_device);
}

at::Tensor CudaNetwork::upload(const at::Tensor& rgb) const
{
    const at::Tensor bytes = rgb.to(m_device, /*non_blocking=*/true);
    const at::Tensor image = bytes.permute({0, 3, 1, 2}).to(at::kFloat);
    return (image / 255.0 - m_mean) * m_scale;
}

at::Tensor
CudaNetwork::convolve(const at::Tensor& input, const FoldedConvolution& convolution, int stride, int groups) const
{
    const auto kernel = static_cast<int>(convolution.weight.size(2));
    const SamePadding padding = samePadding(static_cast<int>(input.size(2)), kernel, stride);
    const bool even = padding.before == padding.after;
    const at::Tensor padded =
        even ? input : at::constant_pad_nd(input, {padding.before, padding.after, padding.before, padding.after});
    return at::conv2d(padded, convolution.weight, convolution.bias, stride, even ? padding.before : 0, 1, groups);
}

at::Tensor CudaNetwork::block(const at::Tensor& input, const FoldedBlock& block) const
{
    const BlockLayout& layout = block.layout;
    at::Tensor x = input;
    if (layout.expands) {
        x = convolve(x, block.expand, 1, 1);
        at::silu_(x);
    }
    x = convolve(x, block.depthwise, layout.stride, layout.expanded);
    at::silu_(x);
    at::Tensor gate = at::linear(x.mean({2, 3}), block.reduceWeight, block.reduceBias);
    gate = at::linear(at::silu_(gate), block.exciteWeight, block.exciteBias).sigmoid();
    x *= gate.unsqueeze(-1).unsqueeze(-1);
    x = convolve(x, block.project, 1, 1);
    if (layout.hasSkip())
        x += input;
    return x;
}

at::Tensor CudaNetwork::featureMap(const at::Tensor& input) const
{
    at::Tensor x = input.to(m_type).contiguous(at::MemoryFormat::ChannelsLast);
    x = convolve(x, m_weights.stem, 2, 1);
    at::silu_(x);
    for (const FoldedBlock& folded : m_weights.blocks)
        x = block(x, folded);
    x = convolve(x, m_weights.head, 1, 1);
    return at::silu_(x);
}

at::Tensor CudaNetwork::logits(const at::Tensor& input) const
{
    const at::Tensor pooled = featureMap(input).to(at::kFloat).mean({2, 3});
    return at::mv(pooled, m_weights.classifierWeight) + m_weights.classifierBias;
}

EvidenceMap CudaNetwork::evidence(const at::Tensor& input) const
{
    return evidenceOf(featureMap(input), m_weights.classifierWeight, m_weights.classifierBias);
}

} // namespace veriframe
