// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/folded_weights_internal.h"

namespace veriframe {

namespace {

constexpr double batchNormEpsilon = 1e-3;

FoldedConvolution fold(const WeightMap& weights, const std::string& convolution, const std::string& norm)
{
    const auto real = [&](const std::string& name) { return weights.at(name).to(at::kDouble); };
    const at::Tensor factor = real(norm + ".weight") / (real(norm + ".running_var") + batchNormEpsilon).sqrt();
    const at::Tensor weight = real(convolution + ".weight") * factor.view({-1, 1, 1, 1});
    const at::Tensor bias = real(norm + ".bias") - real(norm + ".running_mean") * factor;
    return {weight.to(at::kFloat).contiguous(), bias.to(at::kFloat).contiguous()};
}

FoldedBlock foldBlock(const BlockLayout& layout, const WeightMap& weights)
{
    const std::string& prefix = layout.prefix;
    FoldedBlock block;
    block.layout = layout;
    if (layout.expands)
        block.expand = fold(weights, prefix + "conv_pw", prefix + "bn1");
    block.depthwise = fold(weights, prefix + "conv_dw", prefix + (layout.expands ? "bn2" : "bn1"));
    block.project =
        fold(weights, prefix + (layout.expands ? "conv_pwl" : "conv_pw"), prefix + (layout.expands ? "bn3" : "bn2"));
    block.reduceWeight = weights.at(prefix + "se.conv_reduce.weight").flatten(1).contiguous();
    block.reduceBias = weights.at(prefix + "se.conv_reduce.bias");
    block.exciteWeight = weights.at(prefix + "se.conv_expand.weight").flatten(1).contiguous();
    block.exciteBias = weights.at(prefix + "se.conv_expand.bias");
    return block;
}

} // namespace

FoldedWeights foldBatchNorm(const EncoderLayout& layout, const WeightMap& weights)
{
    FoldedWeights folded;
    folded.stem = fold(weights, "encoder.conv_stem", "encoder.bn1");
    for (const BlockLayout& block : layout.blocks)
        folded.blocks.push_back(foldBlock(block, weights));
    folded.head = fold(weights, "encoder.conv_head", "encoder.bn2");
    folded.classifierWeight = weights.at("fc.weight").flatten().contiguous();
    folded.classifierBias = weights.at("fc.bias").item<double>();
    return folded;
}

} // namespace veriframe
