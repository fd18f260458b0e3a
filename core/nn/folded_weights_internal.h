// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/efficientnet_layout.h"
#include "nn/torch_tensors_internal.h"

#include <vector>

namespace veriframe {

/// A convolution with its batch norm folded into weight and bias.
struct FoldedConvolution {
    at::Tensor weight; ///< float32, (output, input / groups, kernel, kernel)
    at::Tensor bias;   ///< float32, (output)
};

struct FoldedBlock {
    BlockLayout layout;
    FoldedConvolution expand; ///< undefined tensors in stage 0
    FoldedConvolution depthwise;
    FoldedConvolution project;
    at::Tensor reduceWeight, reduceBias; ///< squeeze: (squeezed, expanded), (squeezed)
    at::Tensor exciteWeight, exciteBias; ///< excite: (expanded, squeezed), (expanded)
};

/// The classifier for inference: w' = w * gamma / sqrt(var + eps), b' = beta - mean * gamma / sqrt(var + eps),
/// computed in double (Ioffe and Szegedy 2015, algorithm 2).
struct FoldedWeights {
    FoldedConvolution stem;
    std::vector<FoldedBlock> blocks;
    FoldedConvolution head;
    at::Tensor classifierWeight; ///< (features)
    double classifierBias = 0;
};

FoldedWeights foldBatchNorm(const EncoderLayout& layout, const WeightMap& weights);

} // namespace veriframe
