// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/flat_parameters_internal.h"

#include "nn/efficientnet_layout.h"

namespace veriframe {

namespace {

using Kind = EntryLayout::Kind;

bool isLearned(const EntryLayout& entry)
{
    const bool isBuffer =
        entry.kind == Kind::runningMean || entry.kind == Kind::runningVar || entry.kind == Kind::batchCount;
    return !isBuffer && !entry.name.starts_with("encoder.classifier.");
}

/// A view with the sides of `shape` on consecutive elements, the channels of a convolution innermost.
at::Tensor shaped(const at::Tensor& slice, at::IntArrayRef shape)
{
    if (shape.size() != 4)
        return slice.view(shape);
    return slice.view({shape[0], shape[2], shape[3], shape[1]}).permute({0, 3, 1, 2});
}

} // namespace

FlatParameters::FlatParameters(const std::string& encoder, const torch::Device& device)
{
    std::int64_t total = 0;
    std::vector<std::vector<std::int64_t>> shapes;
    for (const EntryLayout& entry : classifierEntries(encoder)) {
        if (!isLearned(entry))
            continue;
        std::int64_t count = 1;
        for (const std::int64_t side : entry.shape)
            count *= side;
        if (entry.name == "fc.weight")
            m_headOffset = total;
        m_positions[entry.name] = m_list.size();
        m_list.push_back({entry.name, {}, total, count});
        shapes.push_back(entry.shape);
        total += count;
    }
    const auto options = at::TensorOptions().dtype(at::kFloat).device(device);
    m_values = at::zeros({total}, options);
    m_gradients = at::zeros({total}, options);
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        Parameter& parameter = m_list[i];
        const at::Tensor slice = m_values.narrow(0, parameter.offset, parameter.count);
        parameter.tensor = shaped(slice, shapes[i]).detach().requires_grad_(true);
        parameter.tensor.mutable_grad() = viewOf(m_gradients, parameter);
    }
}

at::Tensor FlatParameters::viewOf(const at::Tensor& flat, const Parameter& parameter)
{
    return shaped(flat.narrow(0, parameter.offset, parameter.count), parameter.tensor.sizes());
}

const at::Tensor& FlatParameters::operator[](const std::string& name) const
{
    return m_list[m_positions.at(name)].tensor;
}

void FlatParameters::setEncoderLearns(bool learns)
{
    m_encoderLearns = learns;
    for (Parameter& parameter : m_list)
        if (parameter.offset < m_headOffset)
            parameter.tensor.requires_grad_(learns);
}

} // namespace veriframe
