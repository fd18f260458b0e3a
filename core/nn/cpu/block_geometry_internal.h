// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/packed_classifier_internal.h"
#include "nn/same_padding.h"

#include <algorithm>

namespace veriframe::cpu {

/// The stem reads a picture with its "same" padding written out.
struct StemGeometry {
    int padBefore = 0, paddedSide = 0, outputSide = 0;
};

inline StemGeometry stemGeometry(int sidePx)
{
    const SamePadding padding = samePadding(sidePx, 3, 2);
    return {padding.before, (padding.outputs - 1) * 2 + 3, padding.outputs};
}

inline FilterShape filterShape(const BlockLayout& layout, int side)
{
    const SamePadding padding = samePadding(side, layout.kernel, layout.stride);
    return {side, side, layout.kernel, layout.stride, padding.before, padding.before, padding.outputs, padding.outputs};
}

inline int pooledGroups(const FilterShape& shape)
{
    return (shape.outputHeight + pooledRows - 1) / pooledRows;
}

/// How a block's projection is divided. All of it follows from the block and the picture's size alone, but for the
/// number of items, on which no result depends.
struct Projection {
    bool scalesWeights = false; ///< squeeze-excite's factors go to the weights, else to the activations
    int stretches = 1;          ///< of the depth
    int stretchUnits = 0;
    int rows = 0;      ///< of one item
    int rowGroups = 0; ///< items below each other
};

/// Activations of one item and stretch stay in the second-level cache: 320 KB of at least 1 MB.
inline Projection planProjection(const PackedBlock& block, const FilterShape& shape)
{
    constexpr int longestStretch = 768;
    constexpr int cachedUnits = 80 * 1024;
    constexpr int rowStep = 24; // a multiple of most tiles' rows
    const int pixels = shape.outputHeight * shape.outputWidth;
    Projection projection;
    // Scaling the weights costs input * output, scaling the activations pixels * input: the cheaper one is done.
    projection.scalesWeights = pixels > block.project.outputs;
    const int depth = block.project.depth;
    projection.stretches = (depth + longestStretch - 1) / longestStretch;
    projection.stretchUnits = (depth + projection.stretches - 1) / projection.stretches;
    projection.rows = std::max(rowStep, cachedUnits / projection.stretchUnits / rowStep * rowStep);
    projection.rowGroups = (pixels + projection.rows - 1) / projection.rows;
    return projection;
}

} // namespace veriframe::cpu
