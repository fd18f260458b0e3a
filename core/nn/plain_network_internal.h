// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/efficientnet_layout.h"
#include "nn/evidence_map.h"
#include "nn/torch_tensors_internal.h"

namespace veriframe {

/// The classifier as the published program evaluates it: eager, NCHW, batch norm as a layer of its own. It is the
/// reference that everything faster is compared with. Const members may be called from several threads.
class PlainNetwork {
public:
    PlainNetwork(EncoderLayout layout, WeightMap weights) : m_layout(std::move(layout)), m_weights(std::move(weights))
    {}

    /// @param input float32, shape (n, 3, height, width), normalised
    /// @return the last feature map, shape (n, features, ceil(height / 32), ceil(width / 32))
    at::Tensor featureMap(const at::Tensor& input) const;
    /// The globally pooled features. @param map as featureMap returns it. @return shape (n, features)
    static at::Tensor pooled(const at::Tensor& map);
    /// @param pooled as pooled() returns it. @return shape (n)
    at::Tensor logits(const at::Tensor& pooled) const;
    /// See EvidenceMap. @param map of one face
    EvidenceMap evidence(const at::Tensor& map) const;

private:
    const at::Tensor& weight(const std::string& name) const { return m_weights.at(name); }

    at::Tensor convolve(const at::Tensor& input, const std::string& name, int kernel, int stride, int groups) const;
    at::Tensor batchNorm(const at::Tensor& input, const std::string& name) const;
    at::Tensor squeezeExcite(const at::Tensor& input, const std::string& prefix) const;
    at::Tensor block(const at::Tensor& input, const BlockLayout& layout) const;

    EncoderLayout m_layout;
    WeightMap m_weights;
};

} // namespace veriframe
