// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/small_convolution_internal.h"

#include "base/vector_clones.h"

#include <algorithm>
#include <cstring>

namespace veriframe {

namespace {

constexpr int lanes = 16;
constexpr int groupWidth = 2 * lanes;

typedef float Vector __attribute__((vector_size(lanes * 4)));

VERIFRAME_INLINE Vector load(const float* from)
{
    Vector value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

/// Where one tile of neighbouring output pixels reads and writes.
struct Tile {
    const float* input;
    std::int64_t pixelStride, rowStride;
    int rows, segment; ///< kernel rows, and values of one kernel row: kernel * inputs
    const float* weights;
    const float* bias;
    const float* slope;
    float* output;
    std::int64_t outputStride;
};

/// `Pixels` outputs of `Blocks` * 16 channels. Vectors may reach beyond a pixel's channels into the next pixel, which
/// is written afterwards.
// Offsets inside one picture's rows fit an int.
// NOLINTBEGIN(bugprone-implicit-widening-of-multiplication-result)
template<int Blocks, int Pixels>
VERIFRAME_INLINE void computeTile(const Tile& tile)
{
    Vector sums[Pixels][Blocks];
#pragma GCC unroll 8
    for (int pixel = 0; pixel < Pixels; ++pixel)
#pragma GCC unroll 2
        for (int block = 0; block < Blocks; ++block)
            sums[pixel][block] = load(tile.bias + block * lanes);
    const float* weights = tile.weights;
    for (int row = 0; row < tile.rows; ++row) {
        const float* input = tile.input + row * tile.rowStride;
        for (int i = 0; i < tile.segment; ++i, weights += groupWidth) {
            Vector weight[Blocks];
#pragma GCC unroll 2
            for (int block = 0; block < Blocks; ++block)
                weight[block] = load(weights + block * lanes);
#pragma GCC unroll 8
            for (int pixel = 0; pixel < Pixels; ++pixel) {
                const float value = input[pixel * tile.pixelStride + i];
#pragma GCC unroll 2
                for (int block = 0; block < Blocks; ++block)
                    sums[pixel][block] += weight[block] * value;
            }
        }
    }
#pragma GCC unroll 8
    for (int pixel = 0; pixel < Pixels; ++pixel)
#pragma GCC unroll 2
        for (int block = 0; block < Blocks; ++block) {
            const Vector value = sums[pixel][block];
            const Vector active = value < 0 ? value * load(tile.slope + block * lanes) : value;
            std::memcpy(tile.output + pixel * tile.outputStride + block * lanes, &active, sizeof active);
        }
}

// NOLINTEND(bugprone-implicit-widening-of-multiplication-result)

/// One row of outputs in tiles of `pixels`; the last tile is moved left onto pixels that are done, which come out the
/// same. @param pixels at most Pixels and width
template<int Blocks, int Pixels>
VERIFRAME_INLINE void computeTiles(Tile tile, int width, int pixels)
{
    if constexpr (Pixels > 1) {
        if (pixels < Pixels)
            return computeTiles<Blocks, Pixels - 1>(tile, width, pixels);
    }
    const float* input = tile.input;
    float* output = tile.output;
    for (int x = 0; x < width; x += Pixels) {
        x = std::min(x, width - Pixels);
        tile.input = input + x * tile.pixelStride;
        tile.output = output + x * tile.outputStride;
        computeTile<Blocks, Pixels>(tile);
    }
}

/// One row of outputs in as few tiles of at most `most` pixels as it takes, all of one size: short ones do not keep the
/// processor busy.
template<int Blocks, int Pixels>
VERIFRAME_INLINE void computeRow(const Tile& tile, int width, int most)
{
    if (width < 1)
        return;
    const int tiles = (width + most - 1) / most;
    computeTiles<Blocks, Pixels>(tile, width, (width + tiles - 1) / tiles);
}

/// The 16 output channels that follow the tile's.
VERIFRAME_INLINE Tile secondHalf(Tile tile)
{
    tile.weights += lanes;
    tile.bias += lanes;
    tile.slope += lanes;
    tile.output += lanes;
    return tile;
}

/// Whether the processor has registers for large tiles: 32 of 16 values.
bool hasManyRegisters()
{
#ifdef __x86_64__
    return __builtin_cpu_supports("avx512f");
#else
    return false;
#endif
}

VERIFRAME_CLONES void convolveRows(
    const SmallConvolution& layer, const float* input, std::int64_t rowStride, bool manyRegisters, FloatMap& output)
{
    const int segment = layer.kernel * layer.inputs;
    const std::int64_t groupWeights = std::int64_t(layer.kernel) * segment * groupWidth;
    for (int y = 0; y < output.height; ++y)
        for (int group = 0; group < layer.groups; ++group) {
            const std::ptrdiff_t channel = std::ptrdiff_t(group) * groupWidth;
            float* to = output.values.data() + std::int64_t(y) * output.width * layer.outputs + channel;
            const Tile tile{
                input + y * rowStride,
                layer.inputs,
                rowStride,
                layer.kernel,
                segment,
                layer.weights.data() + group * groupWeights,
                layer.bias.data() + channel,
                layer.slope.data() + channel,
                to,
                layer.outputs};
            const bool both = layer.outputs - channel > lanes;
            if (manyRegisters && both) {
                computeRow<2, 6>(tile, output.width, 6);
                continue;
            }
            // The second half first: what it writes beyond a pixel's channels, the first half writes over.
            const int last = both ? 1 : 0;
            for (int half = last; half >= 0; --half)
                computeRow<1, 8>(half == 1 ? secondHalf(tile) : tile, output.width, manyRegisters ? 8 : 6);
        }
}

std::vector<float> padded(const std::vector<float>& values, std::size_t size, float fill)
{
    std::vector<float> result(size, fill);
    std::copy(values.begin(), values.end(), result.begin());
    return result;
}

} // namespace

SmallConvolution::SmallConvolution(
    int inputChannels, int outputChannels, int kernelSide, const std::vector<float>& weight,
    const std::vector<float>& biasValues, const std::vector<float>& slopeValues)
    : inputs(inputChannels), outputs(outputChannels), kernel(kernelSide),
      groups((outputChannels + groupWidth - 1) / groupWidth)
{
    const auto size = static_cast<std::size_t>(groups) * groupWidth;
    bias = padded(biasValues, size, 0);
    slope = padded(slopeValues, size, 1);
    const std::size_t taps = static_cast<std::size_t>(kernel) * kernel * inputs;
    weights.assign(size * taps, 0);
    for (std::size_t output = 0; output < static_cast<std::size_t>(outputs); ++output)
        for (std::size_t input = 0; input < static_cast<std::size_t>(inputs); ++input)
            for (std::size_t place = 0; place < static_cast<std::size_t>(kernel) * kernel; ++place) {
                const std::size_t tap = place * static_cast<std::size_t>(inputs) + input;
                const std::size_t group = output / groupWidth;
                weights[(group * taps + tap) * groupWidth + output % groupWidth] =
                    weight[(output * static_cast<std::size_t>(inputs) + input) * kernel * kernel + place];
            }
}

void FloatMap::resize(int newHeight, int newWidth, int newChannels)
{
    height = newHeight;
    width = newWidth;
    channels = newChannels;
    // Never smaller: growing again would clear what is written over anyway.
    values.resize(std::max(values.size(), static_cast<std::size_t>(height) * width * channels + groupWidth));
}

void convolve(
    const SmallConvolution& layer, const float* input, int height, int width, std::int64_t rowStride, FloatMap& output)
{
    output.resize(std::max(height - layer.kernel + 1, 0), std::max(width - layer.kernel + 1, 0), layer.outputs);
    convolveRows(layer, input, rowStride, hasManyRegisters(), output);
}

VERIFRAME_CLONES void maxPool(const FloatMap& input, int kernel, FloatMap& output)
{
    constexpr int stride = 2;
    const auto size = [&](int inputs) { return std::max(0, (inputs - kernel + stride - 1) / stride) + 1; };
    output.resize(size(input.height), size(input.width), input.channels);
    const std::ptrdiff_t channels = input.channels;
    float* to = output.values.data();
    for (int y = 0; y < output.height; ++y)
        for (int x = 0; x < output.width; ++x, to += channels) {
            const int rows = std::min(kernel, input.height - y * stride);
            const int columns = std::min(kernel, input.width - x * stride);
            const float* window = input.values.data() +
                                  (std::ptrdiff_t(y) * stride * input.width + std::ptrdiff_t(x) * stride) * channels;
            // The last vector may reach into the next pixel, which is written afterwards, or into the slack.
            for (std::ptrdiff_t channel = 0; channel < channels; channel += lanes) {
                Vector best = load(window + channel);
                for (int row = 0; row < rows; ++row)
                    for (int column = 0; column < columns; ++column) {
                        const Vector value =
                            load(window + (std::ptrdiff_t(row) * input.width + column) * channels + channel);
                        best = value > best ? value : best;
                    }
                std::memcpy(to + channel, &best, sizeof best);
            }
        }
}

} // namespace veriframe
