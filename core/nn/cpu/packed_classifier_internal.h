// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/packed_matrix_internal.h"
#include "nn/efficientnet_layout.h"
#include "nn/tensor_data.h"

#include <vector>

namespace veriframe::cpu {

/// One inverted residual block, batch norm folded, packed.
struct PackedBlock {
    BlockLayout layout;
    PackedMatrix expand; ///< stage 0: panels without weights
    const float* depthwise = nullptr;
    const float* depthwiseBias = nullptr;
    PackedMatrix reduce, excite; ///< float32 in either precision
    PackedMatrix project;
};

/// The classifier's weights as the kernels read them. Nothing of LibTorch.
struct PackedClassifier {
    PackedMatrix stem; ///< float32 in either precision; depth (kernel row, kernel column, colour)
    std::vector<PackedBlock> blocks;
    PackedMatrix head;
    std::vector<float> classifier; ///< (features)
    double classifierBias = 0;
    ArenaStack storage;
};

/// Folds batch norm into the convolutions, in double: w' = w * gamma / sqrt(var + eps), b' = beta - mean * gamma /
/// sqrt(var + eps) (Ioffe and Szegedy 2015, algorithm 2), and packs them.
/// @param checkpoint known to have the layout's entries
/// @throws Error (unsupported) for weights that are no floating-point numbers
PackedClassifier packClassifier(const EncoderLayout& layout, const Checkpoint& checkpoint, const Kernels& kernels);

} // namespace veriframe::cpu
