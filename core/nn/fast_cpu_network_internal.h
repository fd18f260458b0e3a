// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/arena_internal.h"
#include "nn/cpu_kernels_internal.h"
#include "nn/evidence_map.h"
#include "nn/folded_weights_internal.h"

#include <vector>

namespace veriframe {

/// The buffers of one forward pass; one per thread.
struct Workspace {
    Arena input, stream, current, expanded, filtered, product, weights, channels;
};

/// The folded classifier on a CPU, one face at a time on one thread, channels-last: matrix products by LibTorch's BLAS
/// (bfloat16: oneDNN), everything between them by our kernels. One face and one thread make results independent of
/// batch and thread count. Const members may be called from several threads, each with its own workspace.
/// @tparam Element float or BFloat16Bits: the activations; the residual stream is float32 in both.
template<typename Element>
class FastCpuNetwork {
public:
    explicit FastCpuNetwork(const FoldedWeights& weights);
    ~FastCpuNetwork();

    /// @param nhwc normalised face, (sidePx, sidePx, 3)
    /// @param features if not null, receives the pooled features
    float logit(const float* nhwc, int sidePx, Workspace& workspace, float* features = nullptr) const;
    /// What each cell of the last feature map adds to the logit; see EvidenceMap.
    EvidenceMap evidence(const float* nhwc, int sidePx, Workspace& workspace) const;

private:
    struct Block;
    struct Map;
    /// The head's matrix products, (cells, features), before bias and SiLU; in the workspace. `map` becomes their size.
    const Element* headProducts(const float* nhwc, int sidePx, Map& map, Workspace& workspace) const;
    void runBlock(const Block& block, Map& map, Workspace& workspace) const;

    at::Tensor m_stem;
    std::vector<float> m_stemBias;
    std::vector<Block> m_blocks;
    at::Tensor m_head;
    std::vector<float> m_headBias;
    std::vector<float> m_classifier;
    double m_classifierBias;
};

} // namespace veriframe
