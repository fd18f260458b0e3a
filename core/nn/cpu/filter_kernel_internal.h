// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/arithmetic_internal.h"
#include "nn/cpu/product_internal.h"

namespace veriframe::cpu {

/// The expanded rows that the depthwise convolution needs at the moment: `kernel` rows, each of planes (vector, pixel,
/// lane), with zeros left and right of the picture, so that the convolution knows no edges.
template<typename Simd>
class Ring {
public:
    VERIFRAME_INLINE explicit Ring(const FilterTask& task)
        : m_values(task.ring), m_kernel(task.shape.kernel),
          m_plane(static_cast<std::ptrdiff_t>(ringWidth(task.shape)) * Simd::lanes), m_row(m_plane * task.expand.blocks)
    {
        const std::ptrdiff_t begin = static_cast<std::ptrdiff_t>(task.shape.padLeft) * Simd::lanes;
        const std::ptrdiff_t end = begin + static_cast<std::ptrdiff_t>(task.shape.width) * Simd::lanes;
        for (std::ptrdiff_t plane = 0; plane < static_cast<std::ptrdiff_t>(m_kernel) * task.expand.blocks; ++plane) {
            fillZero(m_values + plane * m_plane, 0, begin);
            fillZero(m_values + plane * m_plane, end, m_plane);
        }
    }

    /// @param y a row of the input, >= 0
    VERIFRAME_INLINE float* row(int y) const { return m_values + (y % m_kernel) * m_row; }

    VERIFRAME_INLINE std::ptrdiff_t plane() const { return m_plane; }

private:
    static VERIFRAME_INLINE void fillZero(float* values, std::ptrdiff_t begin, std::ptrdiff_t end)
    {
        for (std::ptrdiff_t i = begin; i < end; i += Simd::lanes)
            Simd::store(Simd::zero(), values + i);
    }

    float* m_values;
    int m_kernel;
    std::ptrdiff_t m_plane, m_row;
};

/// Fills row y of the ring: SiLU(input x weights + bias), or the input as it is where there is no expansion.
template<typename Arithmetic>
void expandRow(const FilterTask& task, int y, const Ring<typename Arithmetic::Simd>& ring)
{
    using Simd = typename Arithmetic::Simd;
    using Real = typename Arithmetic::Real;
    const std::ptrdiff_t plane = ring.plane();
    float* to = ring.row(y) + static_cast<std::ptrdiff_t>(task.shape.padLeft) * Simd::lanes;
    const std::ptrdiff_t firstPixel = static_cast<std::ptrdiff_t>(y) * task.shape.width;
    if (!task.left.values) {
        const float* from = task.unexpanded + firstPixel * task.unexpandedStep;
        for (int block = 0; block < task.expand.blocks; ++block)
            for (int x = 0; x < task.shape.width; ++x)
                Simd::store(
                    Simd::load(from + x * task.unexpandedStep + block * Simd::lanes),
                    to + block * plane + static_cast<std::ptrdiff_t>(x) * Simd::lanes);
        return;
    }
    Activations left = task.left;
    left.values = static_cast<const typename Arithmetic::Unit*>(left.values) + firstPixel * left.rowStep;
    left.rows = task.shape.width;
    withBlocks<Simd>(task.expand.blocks, [&]<int Blocks>() VERIFRAME_LAMBDA_INLINE {
        const auto finish = [&](int x, int block, Real sum) VERIFRAME_LAMBDA_INLINE {
            Simd::store(Arithmetic::silu(sum), to + block * plane + static_cast<std::ptrdiff_t>(x) * Simd::lanes);
        };
        multiplyRows<Arithmetic, Blocks>(left, task.expand, {task.expand.bias, 0}, finish);
    });
}

/// Neighbouring outputs of one row and vector. Inputs that several outputs share are loaded once.
/// @param rows (Kernel), null where the row is outside of the picture   @param column floats from a row's begin
template<typename Simd, int Kernel, int Stride>
VERIFRAME_INLINE void convolveNeighbours(
    const float* const* rows, std::ptrdiff_t column, const float* weights,
    typename Simd::Real (&sums)[Simd::neighbours])
{
    using Real = typename Simd::Real;
    constexpr int inputs = (Simd::neighbours - 1) * Stride + Kernel;
#pragma GCC unroll 5
    for (int ky = 0; ky < Kernel; ++ky, weights += Kernel * Simd::lanes) {
        if (!rows[ky])
            continue;
        const float* from = rows[ky] + column;
        Real values[inputs];
#pragma GCC unroll 16
        for (int input = 0; input < inputs; ++input)
            values[input] = Simd::load(from + input * Simd::lanes);
#pragma GCC unroll 5
        for (int kx = 0; kx < Kernel; ++kx) {
            const Real weight = Simd::load(weights + kx * Simd::lanes);
#pragma GCC unroll 8
            for (int output = 0; output < Simd::neighbours; ++output)
                sums[output] = Simd::multiplyAdd(weight, values[output * Stride + kx], sums[output]);
        }
    }
}

/// One output row of all vectors of the panel. @param totals (vector, lane): the row's outputs are added
template<typename Arithmetic, int Kernel, int Stride>
void convolveRow(const FilterTask& task, int y, const Ring<typename Arithmetic::Simd>& ring, float* totals)
{
    using Simd = typename Arithmetic::Simd;
    using Real = typename Arithmetic::Real;
    const int width = task.shape.outputWidth;
    const int top = y * Stride - task.shape.padTop;
    for (int block = 0; block < task.expand.blocks; ++block) {
        const float* rows[Kernel];
        for (int ky = 0; ky < Kernel; ++ky) {
            const bool inside = top + ky >= 0 && top + ky < task.shape.height;
            rows[ky] = inside ? ring.row(top + ky) + block * ring.plane() : nullptr;
        }
        const float* weights = task.weights + static_cast<std::ptrdiff_t>(block) * Kernel * Kernel * Simd::lanes;
        const Real bias = Simd::load(task.bias + block * Simd::lanes);
        Real total = Simd::load(totals + block * Simd::lanes);
        auto* to = static_cast<typename Arithmetic::Element*>(task.output) +
                   static_cast<std::ptrdiff_t>(y) * width * task.outputStep + block * Simd::lanes;
        for (int x = 0; x < width; x += Simd::neighbours) {
            Real sums[Simd::neighbours];
#pragma GCC unroll 8
            for (Real& sum : sums)
                sum = bias;
            convolveNeighbours<Simd, Kernel, Stride>(
                rows, static_cast<std::ptrdiff_t>(x) * Stride * Simd::lanes, weights, sums);
#pragma GCC unroll 8
            for (int output = 0; output < Simd::neighbours; ++output)
                if (x + output < width) {
                    const Real value = Arithmetic::silu(sums[output]);
                    Simd::store(value, to + (x + output) * task.outputStep);
                    total = Simd::add(total, value);
                }
        }
        Simd::store(total, totals + block * Simd::lanes);
    }
}

template<typename Arithmetic>
VERIFRAME_INLINE void
convolveAnyRow(const FilterTask& task, int y, const Ring<typename Arithmetic::Simd>& ring, float* totals)
{
    if (task.shape.kernel == 3 && task.shape.stride == 1)
        convolveRow<Arithmetic, 3, 1>(task, y, ring, totals);
    else if (task.shape.kernel == 3)
        convolveRow<Arithmetic, 3, 2>(task, y, ring, totals);
    else if (task.shape.stride == 1)
        convolveRow<Arithmetic, 5, 1>(task, y, ring, totals);
    else
        convolveRow<Arithmetic, 5, 2>(task, y, ring, totals);
}

/// Kernels::filter.
template<typename Arithmetic>
void filter(const FilterTask& task)
{
    using Simd = typename Arithmetic::Simd;
    const FilterShape& shape = task.shape;
    const Ring<Simd> ring(task);
    float totals[Simd::mostBlocks * Simd::lanes];
    const int channels = task.expand.blocks * Simd::lanes;
    const int firstInput = task.firstRow * shape.stride - shape.padTop;
    int next = firstInput > 0 ? firstInput : 0;
    for (int y = task.firstRow; y < task.lastRow; ++y) {
        if ((y - task.firstRow) % pooledRows == 0)
            for (int channel = 0; channel < channels; ++channel)
                totals[channel] = 0;
        const int wanted = y * shape.stride - shape.padTop + shape.kernel;
        for (; next < wanted && next < shape.height; ++next)
            expandRow<Arithmetic>(task, next, ring);
        convolveAnyRow<Arithmetic>(task, y, ring, totals);
        if ((y + 1) % pooledRows == 0 || y + 1 == task.lastRow) {
            float* sums = task.sums + (y / pooledRows) * task.sumsStep;
            for (int channel = 0; channel < channels; ++channel)
                sums[channel] = totals[channel];
        }
    }
}

} // namespace veriframe::cpu
