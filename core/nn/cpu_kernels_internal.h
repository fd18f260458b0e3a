// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace veriframe {

/// The upper half of a float32, rounded to nearest even.
struct BFloat16Bits {
    std::uint16_t bits = 0;
};

/// What the network does between its matrix products, on channels-last activations. Each kernel exists for float32 and
/// bfloat16 and is compiled for AVX-512, AVX2 and plain x86-64; the processor's own is chosen when the program starts.
/// All run on the calling thread. SiLU is x / (1 + exp(-x)), its exponential accurate to about 2 ulp in float32.
namespace kernels {

/// data = SiLU(data + bias). @param data (rows, channels)   @param bias (channels)
void addBiasSilu(float* data, std::int64_t rows, int channels, const float* bias);
void addBiasSilu(BFloat16Bits* data, std::int64_t rows, int channels, const float* bias);

/// What a depthwise convolution works on. Padding is TensorFlow's "same" (see samePadding).
template<typename Element>
struct DepthwiseTask {
    const Element* input = nullptr; ///< (height, width, channels)
    int height = 0, width = 0, channels = 0;
    int kernel = 3, stride = 1;
    const float* weights = nullptr; ///< (kernel * kernel, channels)
    const float* bias = nullptr;    ///< (channels)
    Element* output = nullptr; ///< (ceil(height / stride), ceil(width / stride), channels): SiLU(convolution + bias)
    float* sums = nullptr;     ///< (channels): the sum of the outputs over all pixels
};

void depthwiseSilu(const DepthwiseTask<float>& task);
void depthwiseSilu(const DepthwiseTask<BFloat16Bits>& task);

/// data *= scale. @param data (rows, channels)   @param scale (channels)
void scaleChannels(float* data, std::int64_t rows, int channels, const float* scale);
void scaleChannels(BFloat16Bits* data, std::int64_t rows, int channels, const float* scale);

/// Ends a projection: stream = product + bias, plus the stream where `add` is set; `copy` becomes the stream, rounded.
/// @param product (rows, channels)   @param stream (rows, channels), float32   @param copy same; may be nullptr
void finishProjection(
    const float* product, std::int64_t rows, int channels, const float* bias, bool add, float* stream, float* copy);
void finishProjection(
    const BFloat16Bits* product, std::int64_t rows, int channels, const float* bias, bool add, float* stream,
    BFloat16Bits* copy);

/// means = mean over the rows of SiLU(data + bias). @param data (rows, channels)   @param means (channels)
void meanOfBiasSilu(const float* data, std::int64_t rows, int channels, const float* bias, float* means);
void meanOfBiasSilu(const BFloat16Bits* data, std::int64_t rows, int channels, const float* bias, float* means);

/// evidence = the sum over the channels of SiLU(data + bias) * weights, one value per row.
/// @param data (rows, channels)   @param weights (channels)   @param evidence (rows)
void weighBiasSilu(
    const float* data, std::int64_t rows, int channels, const float* bias, const float* weights, float* evidence);
void weighBiasSilu(
    const BFloat16Bits* data, std::int64_t rows, int channels, const float* bias, const float* weights,
    float* evidence);

/// gate = sigmoid(excite * SiLU(reduce * means + reduceBias) + exciteBias)
/// @param reduce (squeezed, channels)   @param excite (channels, squeezed)   @param scratch (squeezed)
void squeezeExciteGate(
    const float* means, int channels, const float* reduce, const float* reduceBias, int squeezed, const float* excite,
    const float* exciteBias, float* scratch, float* gate);

/// to = from, rounded to the element type.
void convert(const float* from, std::int64_t count, float* to);
void convert(const float* from, std::int64_t count, BFloat16Bits* to);

} // namespace kernels
} // namespace veriframe
