// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <torch/torch.h>
#include <unordered_map>
#include <vector>

namespace veriframe {

/// One learned tensor: a view into FlatParameters, a leaf of the graph.
struct Parameter {
    std::string name;
    at::Tensor tensor;
    std::int64_t offset = 0, count = 0; ///< in the flat buffers
};

/// All learned tensors of a classifier in one float32 buffer and their gradients in a second one, in the order of the
/// network from stem to `fc`: clipping, the optimiser, averages and the exchange between ranks each work on a few long
/// vectors instead of a thousand short ones. Convolutions are stored channels-last. What gets no gradient
/// (`encoder.classifier`) is not part of it.
class FlatParameters {
public:
    FlatParameters(const std::string& encoder, const torch::Device& device);

    const std::vector<Parameter>& list() const { return m_list; }

    const at::Tensor& operator[](const std::string& name) const;

    at::Tensor& values() { return m_values; }

    at::Tensor& gradients() { return m_gradients; }

    std::int64_t count() const { return m_values.numel(); }

    /// Where the parameters outside the encoder begin; they come last.
    std::int64_t headOffset() const { return m_headOffset; }

    /// Whether the encoder's parameters get gradients.
    void setEncoderLearns(bool learns);

    bool encoderLearns() const { return m_encoderLearns; }

    /// The view of `flat` that has the shape and memory format of a parameter.
    static at::Tensor viewOf(const at::Tensor& flat, const Parameter& parameter);

private:
    at::Tensor m_values, m_gradients;
    std::vector<Parameter> m_list;
    std::unordered_map<std::string, std::size_t> m_positions;
    std::int64_t m_headOffset = 0;
    bool m_encoderLearns = true;
};

} // namespace veriframe
