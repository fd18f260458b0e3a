// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/vector_clones.h"

#include <cstddef>

namespace veriframe::cpu {

// What the kernels of core/nn/cpu are asked to do. Conventions of all of them:
//
// - Activations are channels-last, rows top to bottom. Channels are padded with zeros to a multiple of `channelStep`.
// - Products read activations and weights in units of 32 bits: one float32, or two bfloat16 that follow each other.
//   "Depth" is what is summed over, in units.
// - Output channels come in vectors of the instruction set's `lanes`; up to `mostBlocks` vectors are a panel. The
//   weights of a panel are packed (depth, vector, lane), so that a product reads them from front to back.
// - Every sum has one order, whatever the rows and panels that a call covers: results depend on nothing else.
// - Kernels run on the calling thread, allocate nothing and throw nothing.

/// Channel counts are padded to this; a multiple of every instruction set's lanes.
inline constexpr int channelStep = 16;

/// Output rows whose squeeze-excite sums are added up in registers; strips of rows begin at multiples of it.
inline constexpr int pooledRows = 8;

/// The left factor of a product: rows of activations, each of `segments` stretches of `depth` units.
struct Activations {
    const void* values = nullptr; ///< float32, or bfloat16 pairs
    std::ptrdiff_t rowStep = 0;   ///< units from row to row
    int rows = 0;
    int depth = 0;
    int segments = 1;
    std::ptrdiff_t segmentStep = 0; ///< units from one segment of a row to the next
};

/// The right factor: the weights of one panel of output channels.
struct WeightPanel {
    const void* weights = nullptr; ///< packed; 64-byte aligned
    const float* bias = nullptr;   ///< blocks * lanes
    int blocks = 0;                ///< vectors of output channels, 1 to mostBlocks
};

/// output = act(activations x weights + bias), float32. SiLU or the logistic function, by the kernel that takes it.
struct ActivateTask {
    Activations left;
    WeightPanel right;
    float* output = nullptr;
    std::ptrdiff_t outputStep = 0; ///< floats from row to row
};

/// A part of a projection: one stretch of the depth of some rows and one panel. Stretches of a product are done from
/// first to last; what they sum up to waits in `partial` in between.
struct ProjectTask {
    Activations left; ///< one segment
    WeightPanel right;
    bool first = true, last = true; ///< of the depth
    float* partial = nullptr;       ///< not read by the first, not written by the last stretch
    std::ptrdiff_t partialStep = 0; ///< floats from row to row
    float* stream = nullptr;        ///< receives the result in float32
    bool addToStream = false;       ///< a skip connection: the result is added to what is there
    void* copy = nullptr;           ///< bfloat16: receives the result, rounded; float32: null
    std::ptrdiff_t outputStep = 0;  ///< elements from row to row, of stream and copy
};

/// The shape of a depthwise convolution with "same" padding.
struct FilterShape {
    int height = 0, width = 0;
    int kernel = 3; ///< 3 or 5
    int stride = 1; ///< 1 or 2
    int padTop = 0, padLeft = 0;
    int outputHeight = 0, outputWidth = 0;
};

/// One panel and strip of rows of the middle of a block: SiLU(expansion), depthwise convolution, SiLU, and the sums for
/// squeeze-excite. The expanded rows live in a ring of `kernel` rows only.
struct FilterTask {
    FilterShape shape;
    int firstRow = 0, lastRow = 0;     ///< output rows, half open; firstRow is a multiple of pooledRows
    Activations left;                  ///< of the expansion: row = pixel; values null where there is no expansion
    WeightPanel expand;                ///< `blocks` holds for all below
    const float* unexpanded = nullptr; ///< without expansion: float32 input, at the panel's first channel
    std::ptrdiff_t unexpandedStep = 0; ///< floats from pixel to pixel
    const float* weights = nullptr;    ///< (vector, kernel * kernel, lane)
    const float* bias = nullptr;       ///< (vector, lane)
    float* ring = nullptr;             ///< ringFloats(shape, blocks * lanes), 64-byte aligned
    void* output = nullptr;            ///< elements, at the panel's first channel of the map's first pixel
    std::ptrdiff_t outputStep = 0;     ///< elements from pixel to pixel
    float* sums = nullptr;             ///< (rows / pooledRows, ...), at the panel's first channel
    std::ptrdiff_t sumsStep = 0;       ///< floats from one group of rows to the next
};

/// Outputs that the depthwise kernels may compute beyond the end of a row; their inputs must exist.
inline constexpr int spareOutputs = 8;

/// Pixels of a ring's row, its zero margins included.
VERIFRAME_INLINE constexpr int ringWidth(const FilterShape& shape)
{
    const int read = (shape.outputWidth + spareOutputs - 1) * shape.stride + shape.kernel;
    const int written = shape.padLeft + shape.width;
    return read > written ? read : written;
}

/// Floats of a ring for `channels` channels.
VERIFRAME_INLINE constexpr std::size_t ringFloats(const FilterShape& shape, int channels)
{
    return static_cast<std::size_t>(shape.kernel) * static_cast<std::size_t>(ringWidth(shape)) *
           static_cast<std::size_t>(channels);
}

/// SiLU(activations x weights + bias) of one panel, summed over the rows in their order.
struct PoolTask {
    Activations left;
    WeightPanel right;
    float* sums = nullptr;      ///< blocks * lanes
    float* map = nullptr;       ///< if not null, receives the summands, row by row
    std::ptrdiff_t mapStep = 0; ///< floats from row to row
};

/// The rows of a panel of weights, each times its input channel's factor; rounded once.
struct ScaleWeightsTask {
    const float* weights = nullptr; ///< float32, in the packed order
    const float* factors = nullptr; ///< one per input channel
    void* output = nullptr;         ///< packed elements
    int depth = 0;                  ///< units
    int blocks = 0;
};

/// Activations times one factor per channel, in place.
struct ScaleActivationsTask {
    void* values = nullptr; ///< elements, rows one after another
    std::ptrdiff_t rows = 0;
    int channels = 0; ///< a multiple of channelStep
    const float* factors = nullptr;
};

/// One instruction set's kernels for one precision.
struct Kernels {
    const char* name = "";                           ///< for people: "AVX-512"
    int lanes = 0;                                   ///< float32 values of a vector
    int mostBlocks = 0;                              ///< vectors of a panel
    int elementsPerUnit = 1;                         ///< 1: float32, 2: bfloat16
    void (*silu)(const ActivateTask&) = nullptr;     ///< float32 factors in either precision
    void (*logistic)(const ActivateTask&) = nullptr; ///< float32 factors in either precision
    void (*filter)(const FilterTask&) = nullptr;
    void (*project)(const ProjectTask&) = nullptr;
    void (*pool)(const PoolTask&) = nullptr;
    void (*scaleWeights)(const ScaleWeightsTask&) = nullptr;
    void (*scaleActivations)(const ScaleActivationsTask&) = nullptr;
};

} // namespace veriframe::cpu
