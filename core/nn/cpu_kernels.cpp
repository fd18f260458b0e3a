// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu_kernels_internal.h"

#include "base/vector_clones.h"
#include "nn/same_padding.h"

#include <algorithm>
#include <cstring>

namespace veriframe::kernels {

namespace {

/// Vectors of GCC's extension: arithmetic works lane by lane, and the compiler splits what the target cannot hold.
template<int Lanes>
struct Vectors {
    typedef float Real __attribute__((vector_size(Lanes * 4)));
    typedef std::int32_t Integer __attribute__((vector_size(Lanes * 4)));
    typedef std::uint32_t Bits __attribute__((vector_size(Lanes * 4)));
    typedef std::uint16_t Half __attribute__((vector_size(Lanes * 2)));
};

template<int Lanes>
using Real = typename Vectors<Lanes>::Real;

template<int Lanes>
VERIFRAME_INLINE Real<Lanes> load(const float* from)
{
    Real<Lanes> value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

template<int Lanes>
VERIFRAME_INLINE Real<Lanes> load(const BFloat16Bits* from)
{
    using V = Vectors<Lanes>;
    typename V::Half half;
    std::memcpy(&half, from, sizeof half);
    return reinterpret_cast<Real<Lanes>>(__builtin_convertvector(half, typename V::Bits) << 16);
}

template<int Lanes>
VERIFRAME_INLINE void store(Real<Lanes> value, float* to)
{
    std::memcpy(to, &value, sizeof value);
}

template<int Lanes>
VERIFRAME_INLINE void store(Real<Lanes> value, BFloat16Bits* to)
{
    using V = Vectors<Lanes>;
    const auto bits = reinterpret_cast<typename V::Bits>(value);
    const auto rounded = (bits + 0x7FFFU + (bits >> 16 & 1U)) >> 16;
    const auto half = __builtin_convertvector(rounded, typename V::Half);
    std::memcpy(static_cast<void*>(to), &half, sizeof half);
}

/// exp(x) for x in about [-87, 88], clamped outside: x = n ln 2 + r, a polynomial of degree 6 for exp(r).
template<int Lanes>
VERIFRAME_INLINE Real<Lanes> exponential(Real<Lanes> x)
{
    using V = Vectors<Lanes>;
    const Real<Lanes> low = x * 0 - 87.0F;
    const Real<Lanes> high = x * 0 + 88.0F;
    x = x < low ? low : x;
    x = x > high ? high : x;
    constexpr float rounder = 12582912.0F; // 1.5 * 2^23: adding it rounds to an integer in the low bits
    const Real<Lanes> shifted = x * 1.44269504088896341F + rounder;
    const Real<Lanes> n = shifted - rounder;
    const Real<Lanes> r = x - n * 0.693359375F + n * 2.12194440e-4F;
    Real<Lanes> p = r * 1.3888889e-3F + 8.3333338e-3F;
    p = p * r + 4.1666668e-2F;
    p = p * r + 1.6666667e-1F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    const auto exponent = (reinterpret_cast<typename V::Integer>(shifted) - 0x4B400000) << 23;
    return reinterpret_cast<Real<Lanes>>(reinterpret_cast<typename V::Integer>(p) + exponent);
}

template<int Lanes>
VERIFRAME_INLINE Real<Lanes> sigmoid(Real<Lanes> x)
{
    return 1.0F / (1.0F + exponential<Lanes>(-x));
}

template<int Lanes>
VERIFRAME_INLINE Real<Lanes> silu(Real<Lanes> x)
{
    return x * sigmoid<Lanes>(x);
}

/// All channel counts of the family are multiples of eight: sixteen at a time, then perhaps eight.
constexpr int wide = 16;
constexpr int narrow = 8;

template<typename Element>
VERIFRAME_INLINE void addBiasSiluImplementation(Element* data, std::int64_t rows, int channels, const float* bias)
{
    for (std::int64_t row = 0; row < rows; ++row, data += channels) {
        int c = 0;
        for (; c + wide <= channels; c += wide)
            store<wide>(silu<wide>(load<wide>(data + c) + load<wide>(bias + c)), data + c);
        for (; c < channels; c += narrow)
            store<narrow>(silu<narrow>(load<narrow>(data + c) + load<narrow>(bias + c)), data + c);
    }
}

/// Rows of the kernel that lie inside the picture, for one output row.
struct TapRange {
    int first = 0, last = 0; ///< half open
};

VERIFRAME_INLINE TapRange tapsInside(int origin, int kernel, int size)
{
    return {std::max(0, -origin), std::min(kernel, size - origin)};
}

/// `Pixels` neighbouring outputs of one row and `Lanes` of their channels; all columns lie inside the picture unless
/// `columns` says otherwise, in which case Pixels is 1. Shared weight loads are what makes several pixels pay.
template<int Lanes, int Pixels, typename Element>
VERIFRAME_INLINE Real<Lanes> depthwisePixels(
    const DepthwiseTask<Element>& task, int top, TapRange rows, int left, TapRange columns, int channel,
    Element* output)
{
    Real<Lanes> sums[Pixels];
    for (int pixel = 0; pixel < Pixels; ++pixel)
        sums[pixel] = load<Lanes>(task.bias + channel);
    for (int ky = rows.first; ky < rows.last; ++ky) {
        const Element* row =
            task.input + (static_cast<std::int64_t>(top + ky) * task.width + left) * task.channels + channel;
        const float* weights = task.weights + static_cast<std::int64_t>(ky) * task.kernel * task.channels + channel;
        for (int kx = columns.first; kx < columns.last; ++kx) {
            const Real<Lanes> weight = load<Lanes>(weights + static_cast<std::int64_t>(kx) * task.channels);
#pragma GCC unroll 4
            for (int pixel = 0; pixel < Pixels; ++pixel)
                sums[pixel] +=
                    weight * load<Lanes>(row + static_cast<std::int64_t>(kx + pixel * task.stride) * task.channels);
        }
    }
    Real<Lanes> total = sums[0] * 0;
    for (int pixel = 0; pixel < Pixels; ++pixel) {
        const Real<Lanes> value = silu<Lanes>(sums[pixel]);
        store<Lanes>(value, output + static_cast<std::int64_t>(pixel) * task.channels);
        total += value;
    }
    return total;
}

/// One output row, `Lanes` channels.
template<int Lanes, typename Element>
VERIFRAME_INLINE void
depthwiseRow(const DepthwiseTask<Element>& task, int y, int outputWidth, int padTop, int padLeft, int channel)
{
    constexpr int together = 4;
    const int top = y * task.stride - padTop;
    const TapRange rows = tapsInside(top, task.kernel, task.height);
    const TapRange all{0, task.kernel};
    Element* output = task.output + static_cast<std::int64_t>(y) * outputWidth * task.channels + channel;
    Real<Lanes> total = load<Lanes>(task.sums + channel);
    int x = 0;
    while (x < outputWidth) {
        const int left = x * task.stride - padLeft;
        const int right = left + (together - 1) * task.stride + task.kernel;
        Element* to = output + static_cast<std::int64_t>(x) * task.channels;
        if (left >= 0 && right <= task.width && x + together <= outputWidth) {
            total += depthwisePixels<Lanes, together>(task, top, rows, left, all, channel, to);
            x += together;
        } else {
            const TapRange columns = tapsInside(left, task.kernel, task.width);
            total += depthwisePixels<Lanes, 1>(task, top, rows, left, columns, channel, to);
            ++x;
        }
    }
    store<Lanes>(total, task.sums + channel);
}

template<typename Element>
VERIFRAME_INLINE void depthwiseImplementation(const DepthwiseTask<Element>& task)
{
    const SamePadding vertical = samePadding(task.height, task.kernel, task.stride);
    const SamePadding horizontal = samePadding(task.width, task.kernel, task.stride);
    std::fill(task.sums, task.sums + task.channels, 0.0F);
    for (int y = 0; y < vertical.outputs; ++y) {
        int channel = 0;
        for (; channel + wide <= task.channels; channel += wide)
            depthwiseRow<wide>(task, y, horizontal.outputs, vertical.before, horizontal.before, channel);
        for (; channel < task.channels; channel += narrow)
            depthwiseRow<narrow>(task, y, horizontal.outputs, vertical.before, horizontal.before, channel);
    }
}

template<typename Element>
VERIFRAME_INLINE void scaleImplementation(Element* data, std::int64_t rows, int channels, const float* scale)
{
    for (std::int64_t row = 0; row < rows; ++row, data += channels)
        for (int c = 0; c < channels; c += narrow)
            store<narrow>(load<narrow>(data + c) * load<narrow>(scale + c), data + c);
}

template<typename Element>
VERIFRAME_INLINE void finishImplementation(
    const Element* product, std::int64_t rows, int channels, const float* bias, bool add, float* stream, Element* copy)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        for (int c = 0; c < channels; c += narrow) {
            Real<narrow> value = load<narrow>(product + c) + load<narrow>(bias + c);
            if (add)
                value += load<narrow>(stream + c);
            store<narrow>(value, stream + c);
            if (copy)
                store<narrow>(value, copy + c);
        }
        product += channels;
        stream += channels;
        if (copy)
            copy += channels;
    }
}

template<typename Element>
VERIFRAME_INLINE void
meanImplementation(const Element* data, std::int64_t rows, int channels, const float* bias, float* means)
{
    std::fill(means, means + channels, 0.0F);
    for (std::int64_t row = 0; row < rows; ++row, data += channels)
        for (int c = 0; c < channels; c += narrow)
            store<narrow>(
                load<narrow>(means + c) + silu<narrow>(load<narrow>(data + c) + load<narrow>(bias + c)), means + c);
    const float share = 1.0F / static_cast<float>(rows);
    for (int c = 0; c < channels; ++c)
        means[c] *= share;
}

template<typename Element>
VERIFRAME_INLINE void weighImplementation(
    const Element* data, std::int64_t rows, int channels, const float* bias, const float* weights, float* evidence)
{
    for (std::int64_t row = 0; row < rows; ++row, data += channels) {
        Real<narrow> sums = {};
        for (int c = 0; c < channels; c += narrow)
            sums += silu<narrow>(load<narrow>(data + c) + load<narrow>(bias + c)) * load<narrow>(weights + c);
        evidence[row] = 0;
        for (int lane = 0; lane < narrow; ++lane)
            evidence[row] += sums[lane];
    }
}

/// Dot product in a fixed order of additions.
VERIFRAME_INLINE float dot(const float* a, const float* b, int count)
{
    Real<narrow> sums = {};
    int i = 0;
    for (; i + narrow <= count; i += narrow)
        sums += load<narrow>(a + i) * load<narrow>(b + i);
    float total = 0;
    for (int lane = 0; lane < narrow; ++lane)
        total += sums[lane];
    for (; i < count; ++i)
        total += a[i] * b[i];
    return total;
}

VERIFRAME_INLINE float siluOf(float x)
{
    const Real<narrow> value = {x};
    return silu<narrow>(value)[0];
}

VERIFRAME_INLINE float sigmoidOf(float x)
{
    const Real<narrow> value = {x};
    return sigmoid<narrow>(value)[0];
}

} // namespace

VERIFRAME_CLONES void addBiasSilu(float* data, std::int64_t rows, int channels, const float* bias)
{
    addBiasSiluImplementation(data, rows, channels, bias);
}

VERIFRAME_CLONES void addBiasSilu(BFloat16Bits* data, std::int64_t rows, int channels, const float* bias)
{
    addBiasSiluImplementation(data, rows, channels, bias);
}

VERIFRAME_CLONES void depthwiseSilu(const DepthwiseTask<float>& task)
{
    depthwiseImplementation(task);
}

VERIFRAME_CLONES void depthwiseSilu(const DepthwiseTask<BFloat16Bits>& task)
{
    depthwiseImplementation(task);
}

VERIFRAME_CLONES void scaleChannels(float* data, std::int64_t rows, int channels, const float* scale)
{
    scaleImplementation(data, rows, channels, scale);
}

VERIFRAME_CLONES void scaleChannels(BFloat16Bits* data, std::int64_t rows, int channels, const float* scale)
{
    scaleImplementation(data, rows, channels, scale);
}

VERIFRAME_CLONES void finishProjection(
    const float* product, std::int64_t rows, int channels, const float* bias, bool add, float* stream, float* copy)
{
    finishImplementation(product, rows, channels, bias, add, stream, copy);
}

VERIFRAME_CLONES void finishProjection(
    const BFloat16Bits* product, std::int64_t rows, int channels, const float* bias, bool add, float* stream,
    BFloat16Bits* copy)
{
    finishImplementation(product, rows, channels, bias, add, stream, copy);
}

VERIFRAME_CLONES void
meanOfBiasSilu(const float* data, std::int64_t rows, int channels, const float* bias, float* means)
{
    meanImplementation(data, rows, channels, bias, means);
}

VERIFRAME_CLONES void
meanOfBiasSilu(const BFloat16Bits* data, std::int64_t rows, int channels, const float* bias, float* means)
{
    meanImplementation(data, rows, channels, bias, means);
}

VERIFRAME_CLONES void weighBiasSilu(
    const float* data, std::int64_t rows, int channels, const float* bias, const float* weights, float* evidence)
{
    weighImplementation(data, rows, channels, bias, weights, evidence);
}

VERIFRAME_CLONES void weighBiasSilu(
    const BFloat16Bits* data, std::int64_t rows, int channels, const float* bias, const float* weights, float* evidence)
{
    weighImplementation(data, rows, channels, bias, weights, evidence);
}

VERIFRAME_CLONES void squeezeExciteGate(
    const float* means, int channels, const float* reduce, const float* reduceBias, int squeezed, const float* excite,
    const float* exciteBias, float* scratch, float* gate)
{
    for (int i = 0; i < squeezed; ++i)
        scratch[i] = siluOf(dot(means, reduce + static_cast<std::int64_t>(i) * channels, channels) + reduceBias[i]);
    for (int c = 0; c < channels; ++c)
        gate[c] = sigmoidOf(dot(scratch, excite + static_cast<std::int64_t>(c) * squeezed, squeezed) + exciteBias[c]);
}

void convert(const float* from, std::int64_t count, float* to)
{
    std::copy(from, from + count, to);
}

VERIFRAME_CLONES void convert(const float* from, std::int64_t count, BFloat16Bits* to)
{
    std::int64_t i = 0;
    for (; i + narrow <= count; i += narrow)
        store<narrow>(load<narrow>(from + i), to + i);
    if (i < count) {
        float tail[narrow] = {};
        BFloat16Bits rounded[narrow];
        std::copy(from + i, from + count, tail);
        store<narrow>(load<narrow>(tail), rounded);
        std::copy(rounded, rounded + (count - i), to + i);
    }
}

} // namespace veriframe::kernels
