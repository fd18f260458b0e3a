// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/plain_network_internal.h"

#include "nn/same_padding.h"

namespace veriframe {

namespace {

constexpr double batchNormEpsilon = 1e-3;

} // namespace

at::Tensor
PlainNetwork::convolve(const at::Tensor& input, const std::string& name, int kernel, int stride, int groups) const
{
    const SamePadding vertical = samePadding(static_cast<int>(input.size(2)), kernel, stride);
    const SamePadding horizontal = samePadding(static_cast<int>(input.size(3)), kernel, stride);
    at::Tensor padded = input;
    int padding = 0;
    if (stride == 1)
        padding = kernel / 2;
    else if (vertical.before + vertical.after + horizontal.before + horizontal.after > 0)
        padded = at::constant_pad_nd(input, {horizontal.before, horizontal.after, vertical.before, vertical.after});
    return at::conv2d(padded, weight(name + ".weight"), {}, stride, padding, 1, groups);
}

at::Tensor PlainNetwork::batchNorm(const at::Tensor& input, const std::string& name) const
{
    return at::batch_norm(
        input, weight(name + ".weight"), weight(name + ".bias"), weight(name + ".running_mean"),
        weight(name + ".running_var"), false, 0.1, batchNormEpsilon, false);
}

at::Tensor PlainNetwork::squeezeExcite(const at::Tensor& input, const std::string& prefix) const
{
    const auto pointwise = [&](const at::Tensor& x, const std::string& name) {
        return at::conv2d(x, weight(name + ".weight"), weight(name + ".bias"));
    };
    at::Tensor gate = pointwise(input.mean({2, 3}, true), prefix + "se.conv_reduce");
    gate = pointwise(at::silu_(gate), prefix + "se.conv_expand");
    return input * gate.sigmoid();
}

at::Tensor PlainNetwork::block(const at::Tensor& input, const BlockLayout& layout) const
{
    const std::string& prefix = layout.prefix;
    at::Tensor x = input;
    if (layout.expands) {
        x = convolve(x, prefix + "conv_pw", 1, 1, 1);
        x = batchNorm(x, prefix + "bn1");
        at::silu_(x);
    }
    x = convolve(x, prefix + "conv_dw", layout.kernel, layout.stride, layout.expanded);
    x = batchNorm(x, prefix + (layout.expands ? "bn2" : "bn1"));
    at::silu_(x);
    x = squeezeExcite(x, prefix);
    x = convolve(x, prefix + (layout.expands ? "conv_pwl" : "conv_pw"), 1, 1, 1);
    x = batchNorm(x, prefix + (layout.expands ? "bn3" : "bn2"));
    if (layout.hasSkip())
        x += input;
    return x;
}

at::Tensor PlainNetwork::featureMap(const at::Tensor& input) const
{
    at::Tensor x = convolve(input, "encoder.conv_stem", 3, 2, 1);
    x = batchNorm(x, "encoder.bn1");
    at::silu_(x);
    for (const BlockLayout& layout : m_layout.blocks)
        x = block(x, layout);
    x = convolve(x, "encoder.conv_head", 1, 1, 1);
    x = batchNorm(x, "encoder.bn2");
    return at::silu_(x);
}

at::Tensor PlainNetwork::pooled(const at::Tensor& map)
{
    return at::adaptive_avg_pool2d(map, {1, 1}).flatten(1);
}

at::Tensor PlainNetwork::logits(const at::Tensor& pooled) const
{
    return at::linear(pooled, weight("fc.weight"), weight("fc.bias")).flatten();
}

EvidenceMap PlainNetwork::evidence(const at::Tensor& map) const
{
    return evidenceOf(map, weight("fc.weight").flatten(), weight("fc.bias").item<double>());
}

} // namespace veriframe
