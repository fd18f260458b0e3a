// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/trainable_network_internal.h"

#include "base/seeded_random.h"
#include "nn/same_padding.h"
#include "nn/strict_loading.h"
#include "train/tensor_conversion_internal.h"

#include <algorithm>
#include <cstring>

namespace veriframe {

namespace {

using Kind = EntryLayout::Kind;

bool isUnused(const std::string& name)
{
    return name.starts_with("encoder.classifier.");
}

/// timm's own files name the encoder's entries without the prefix and end in a 1000-class head.
Checkpoint withEncoderPrefix(Checkpoint checkpoint)
{
    if (!checkpoint.find("conv_stem.weight"))
        return checkpoint;
    for (NamedTensor& entry : checkpoint.stateDict)
        entry.name = "encoder." + entry.name;
    return checkpoint;
}

} // namespace

TrainableNetwork::TrainableNetwork(const std::string& encoder, const torch::Device& device)
    : m_encoder(encoder), m_device(device), m_layout(layoutOfEncoder(encoder)), m_parameters(encoder, device)
{
    for (const EntryLayout& entry : classifierEntries(encoder)) {
        const auto options = at::TensorOptions().device(device).dtype(at::kFloat);
        if (entry.kind == Kind::runningMean)
            m_buffers[entry.name] = at::zeros(entry.shape, options);
        else if (entry.kind == Kind::runningVar)
            m_buffers[entry.name] = at::ones(entry.shape, options);
        else if (entry.kind == Kind::batchCount)
            m_buffers[entry.name] = at::zeros({}, at::kLong);
        else if (isUnused(entry.name))
            m_unused.push_back({entry.name, dataOf(at::zeros(entry.shape))});
        if (entry.kind == Kind::batchCount) {
            const std::string layer = entry.name.substr(0, entry.name.rfind('.'));
            m_norms[layer] = {
                m_parameters[layer + ".weight"], m_parameters[layer + ".bias"], m_buffers[layer + ".running_mean"],
                m_buffers[layer + ".running_var"]};
        }
    }
}

void TrainableNetwork::load(const Checkpoint& given)
{
    const Checkpoint checkpoint = withEncoderPrefix(given);
    const bool hasHead = checkpoint.find("fc.weight") != nullptr;
    std::vector<ExpectedEntry> expected;
    for (const EntryLayout& entry : classifierEntries(m_encoder)) {
        const bool isOptional =
            entry.kind == Kind::batchCount || isUnused(entry.name) || (!hasHead && entry.name.starts_with("fc."));
        expected.push_back({entry.name, entry.shape, isOptional});
    }
    requireEntries(checkpoint, expected, m_encoder, "Choose weights of that encoder, or another encoder.");

    const at::NoGradGuard noGradient;
    for (const Parameter& parameter : m_parameters.list())
        if (const TensorData* data = checkpoint.find(parameter.name))
            at::Tensor(parameter.tensor).copy_(tensorOf(*data));
    for (auto& [name, buffer] : m_buffers) {
        const TensorData* data = checkpoint.find(name);
        if (data && buffer.scalar_type() == at::kFloat)
            buffer.copy_(tensorOf(*data));
        else if (data && data->type == TensorType::int64)
            std::memcpy(buffer.data_ptr(), data->bytes.data(), sizeof(std::int64_t));
    }
    for (NamedTensor& entry : m_unused)
        if (const TensorData* data = checkpoint.find(entry.name))
            entry.tensor = dataOf(tensorOf(*data));
}

std::vector<NamedTensor> TrainableNetwork::stateDict(const at::Tensor& values)
{
    std::map<std::string, TensorData> entries;
    for (const Parameter& parameter : m_parameters.list())
        entries[parameter.name] =
            dataOf(values.defined() ? FlatParameters::viewOf(values, parameter) : parameter.tensor);
    for (const auto& [name, buffer] : m_buffers)
        entries[name] = dataOf(buffer);
    for (const NamedTensor& entry : m_unused)
        entries[entry.name] = entry.tensor;
    std::vector<NamedTensor> dict;
    for (const EntryLayout& entry : classifierEntries(m_encoder))
        dict.push_back({entry.name, std::move(entries.at(entry.name))});
    return dict;
}

at::Tensor TrainableNetwork::runningStatistics() const
{
    std::vector<at::Tensor> parts;
    for (const auto& [name, buffer] : m_buffers)
        if (buffer.scalar_type() == at::kFloat)
            parts.push_back(buffer);
    return at::cat(parts);
}

void TrainableNetwork::setRunningStatistics(const at::Tensor& flat)
{
    std::int64_t offset = 0;
    for (auto& [name, buffer] : m_buffers) {
        if (buffer.scalar_type() != at::kFloat)
            continue;
        buffer.copy_(flat.narrow(0, offset, buffer.numel()));
        offset += buffer.numel();
    }
}

at::Tensor TrainableNetwork::convolve(
    const at::Tensor& input, const std::string& name, int kernel, int stride, int groups,
    const ForwardOptions& options) const
{
    const SamePadding vertical = samePadding(static_cast<int>(input.size(2)), kernel, stride);
    const SamePadding horizontal = samePadding(static_cast<int>(input.size(3)), kernel, stride);
    at::Tensor padded = input;
    int padding = 0;
    if (vertical.before == vertical.after && horizontal.before == horizontal.after &&
        vertical.before == horizontal.before)
        padding = vertical.before;
    else
        padded = at::constant_pad_nd(input, {horizontal.before, horizontal.after, vertical.before, vertical.after});
    return at::conv2d(padded, m_parameters[name + ".weight"].to(options.type), {}, stride, padding, 1, groups);
}

at::Tensor
TrainableNetwork::pointwise(const at::Tensor& input, const std::string& name, const ForwardOptions& options) const
{
    return at::conv2d(
        input, m_parameters[name + ".weight"].to(options.type), m_parameters[name + ".bias"].to(options.type));
}

at::Tensor TrainableNetwork::normalize(
    const at::Tensor& input, const std::string& name, bool activates, const ForwardOptions& options)
{
    const BatchNormLayer& layer = m_norms.at(name);
    if (!options.learns)
        return applyBatchNorm(input, layer, activates);
    at::Tensor& batches = m_buffers.at(name + ".num_batches_tracked");
    ++*batches.data_ptr<std::int64_t>();
    return trainBatchNorm(input, layer, activates, options.ranks);
}

at::Tensor
TrainableNetwork::squeezeExcite(const at::Tensor& input, const std::string& prefix, const ForwardOptions& options) const
{
    const at::Tensor squeezed = pointwise(input.mean({2, 3}, true), prefix + "se.conv_reduce", options);
    return input * pointwise(at::silu(squeezed), prefix + "se.conv_expand", options).sigmoid();
}

at::Tensor TrainableNetwork::block(const at::Tensor& input, std::size_t index, const ForwardOptions& options)
{
    const BlockLayout& layout = m_layout.blocks[index];
    const std::string& prefix = layout.prefix;
    at::Tensor x = input;
    if (layout.expands)
        x = normalize(convolve(x, prefix + "conv_pw", 1, 1, 1, options), prefix + "bn1", true, options);
    x = convolve(x, prefix + "conv_dw", layout.kernel, layout.stride, layout.expanded, options);
    x = normalize(x, prefix + (layout.expands ? "bn2" : "bn1"), true, options);
    x = squeezeExcite(x, prefix, options);
    x = convolve(x, prefix + (layout.expands ? "conv_pwl" : "conv_pw"), 1, 1, 1, options);
    x = normalize(x, prefix + (layout.expands ? "bn3" : "bn2"), false, options);
    if (!layout.hasSkip())
        return x;
    if (options.learns && options.keptBranches.defined())
        x = x * options.keptBranches[static_cast<std::int64_t>(index)].to(x.options()).view({-1, 1, 1, 1});
    return x + input;
}

at::Tensor TrainableNetwork::logits(const at::Tensor& input, const ForwardOptions& options)
{
    at::Tensor x = input.to(m_device, options.type).contiguous(at::MemoryFormat::ChannelsLast);
    x = normalize(convolve(x, "encoder.conv_stem", 3, 2, 1, options), "encoder.bn1", true, options);
    for (std::size_t i = 0; i < m_layout.blocks.size(); ++i)
        x = block(x, i, options);
    x = normalize(convolve(x, "encoder.conv_head", 1, 1, 1, options), "encoder.bn2", true, options);
    const at::Tensor pooled = x.to(at::kFloat).mean({2, 3});
    return at::linear(pooled, m_parameters["fc.weight"], m_parameters["fc.bias"]).flatten();
}

at::Tensor
keptBranches(std::size_t blocks, const std::vector<std::size_t>& positions, double rate, std::uint64_t seed, int epoch)
{
    if (rate <= 0)
        return {};
    at::Tensor factors =
        at::ones({static_cast<std::int64_t>(blocks), static_cast<std::int64_t>(positions.size())}, at::kFloat);
    auto values = factors.accessor<float, 2>();
    for (std::size_t sample = 0; sample < positions.size(); ++sample) {
        SeededRandom random(seed + (static_cast<std::uint64_t>(epoch) << 32), 0x64657074 + positions[sample]);
        for (std::size_t block = 0; block < blocks; ++block) {
            const double keep = 1 - rate * static_cast<double>(block) / static_cast<double>(blocks);
            const bool kept = random.uniform(0, 1) < static_cast<float>(keep);
            values[static_cast<std::int64_t>(block)][static_cast<std::int64_t>(sample)] =
                kept ? static_cast<float>(1 / keep) : 0.0F;
        }
    }
    return factors;
}

} // namespace veriframe
