// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_training.h"

#include "nn/same_padding.h"
#include "train/tensor_conversion_internal.h"

namespace veriframe::bench {

namespace {

// As the published trainer's modules and optimiser have them (spec algorithms.md 6 and 10).
constexpr double normMomentum = 0.1, normEpsilon = 1e-3;
constexpr double learningRate = 0.01, momentum = 0.9, weightDecay = 1e-4, longestGradient = 1;
constexpr double labelOfFake = 0.99, labelOfReal = 0.01;

bool isParameter(const std::string& name)
{
    return !name.starts_with("encoder.classifier.") && (name.ends_with(".weight") || name.ends_with(".bias"));
}

} // namespace

ReferenceTraining::ReferenceTraining(const std::string& encoder, const Checkpoint& weights)
    : m_layout(layoutOfEncoder(encoder))
{
    for (const NamedTensor& entry : weights.stateDict) {
        at::Tensor& tensor = m_entries[entry.name] = tensorOf(entry.tensor).clone();
        if (!isParameter(entry.name))
            continue;
        tensor.requires_grad_(true);
        m_parameters.push_back(tensor);
    }
    m_optimizer = std::make_unique<torch::optim::SGD>(
        m_parameters,
        torch::optim::SGDOptions(learningRate).momentum(momentum).weight_decay(weightDecay).nesterov(true));
}

double ReferenceTraining::step(const at::Tensor& pictures, const at::Tensor& fake)
{
    m_optimizer->zero_grad();
    const at::Tensor labels =
        at::where(fake, at::full({fake.size(0)}, labelOfFake), at::full({fake.size(0)}, labelOfReal));
    const at::Tensor losses =
        at::binary_cross_entropy_with_logits(logits(pictures), labels, {}, {}, at::Reduction::None);
    const at::Tensor loss = (losses.index({fake}).mean() + losses.index({~fake}).mean()) / 2;
    loss.backward();
    torch::nn::utils::clip_grad_norm_(m_parameters, longestGradient);
    m_optimizer->step();
    return loss.item<double>();
}

at::Tensor
ReferenceTraining::convolve(const at::Tensor& input, const std::string& name, int kernel, int stride, int groups) const
{
    const SamePadding rows = samePadding(static_cast<int>(input.size(2)), kernel, stride);
    const SamePadding columns = samePadding(static_cast<int>(input.size(3)), kernel, stride);
    const bool pads = rows.before + rows.after + columns.before + columns.after > 0;
    const at::Tensor padded =
        pads ? at::constant_pad_nd(input, {columns.before, columns.after, rows.before, rows.after}) : input;
    return at::conv2d(padded, m_entries.at(name + ".weight"), {}, stride, at::IntArrayRef(0), 1, groups);
}

at::Tensor ReferenceTraining::pointwise(const at::Tensor& input, const std::string& name) const
{
    return at::conv2d(input, m_entries.at(name + ".weight"), m_entries.at(name + ".bias"));
}

at::Tensor ReferenceTraining::normalize(const at::Tensor& input, const std::string& name)
{
    return at::batch_norm(
        input, m_entries.at(name + ".weight"), m_entries.at(name + ".bias"), m_entries.at(name + ".running_mean"),
        m_entries.at(name + ".running_var"), true, normMomentum, normEpsilon, true);
}

at::Tensor ReferenceTraining::squeezeExcite(const at::Tensor& input, const std::string& prefix) const
{
    const at::Tensor squeezed = at::silu(pointwise(input.mean({2, 3}, true), prefix + "se.conv_reduce"));
    return input * pointwise(squeezed, prefix + "se.conv_expand").sigmoid();
}

at::Tensor ReferenceTraining::block(const at::Tensor& input, const BlockLayout& layout)
{
    const std::string& prefix = layout.prefix;
    at::Tensor x = input;
    if (layout.expands)
        x = at::silu(normalize(convolve(x, prefix + "conv_pw", 1, 1, 1), prefix + "bn1"));
    x = convolve(x, prefix + "conv_dw", layout.kernel, layout.stride, layout.expanded);
    x = squeezeExcite(at::silu(normalize(x, prefix + (layout.expands ? "bn2" : "bn1"))), prefix);
    x = convolve(x, prefix + (layout.expands ? "conv_pwl" : "conv_pw"), 1, 1, 1);
    x = normalize(x, prefix + (layout.expands ? "bn3" : "bn2"));
    return layout.hasSkip() ? x + input : x;
}

at::Tensor ReferenceTraining::logits(const at::Tensor& input)
{
    at::Tensor x = at::silu(normalize(convolve(input, "encoder.conv_stem", 3, 2, 1), "encoder.bn1"));
    for (const BlockLayout& layout : m_layout.blocks)
        x = block(x, layout);
    x = at::silu(normalize(convolve(x, "encoder.conv_head", 1, 1, 1), "encoder.bn2"));
    return at::linear(x.mean({2, 3}), m_entries.at("fc.weight"), m_entries.at("fc.bias")).flatten();
}

} // namespace veriframe::bench
