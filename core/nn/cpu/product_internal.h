// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/vector_clones.h"
#include "nn/cpu/kernel_tasks_internal.h"

namespace veriframe::cpu {

/// What the sums of a product begin with.
struct SumStart {
    const float* values = nullptr; ///< (vector, lane), for the first row
    std::ptrdiff_t rowStep = 0;    ///< floats to the next row's; 0: all rows begin alike
};

/// `Rows` rows times one panel of `Blocks` vectors, all sums in registers: the one kernel that all matrix products are
/// made of. Each sum runs over segments and depth from first to last.
/// @param to the sums: (row, vector, lane)
template<typename Arithmetic, int Blocks, int Rows>
__attribute__((noinline)) void multiplyTile(
    const Activations& left, const typename Arithmetic::Unit* weights, int firstRow, const SumStart& start, float* to)
{
    using Unit = typename Arithmetic::Unit;
    using Simd = typename Arithmetic::Simd;
    typename Arithmetic::Real sums[Rows][Blocks];
#pragma GCC unroll 16
    for (int row = 0; row < Rows; ++row)
#pragma GCC unroll 4
        for (int block = 0; block < Blocks; ++block)
            sums[row][block] = Simd::load(start.values + (firstRow + row) * start.rowStep + block * Simd::lanes);
    const std::ptrdiff_t step = left.rowStep;
    for (int segment = 0; segment < left.segments; ++segment) {
        const Unit* values = static_cast<const Unit*>(left.values) + firstRow * step + segment * left.segmentStep;
        for (int depth = left.depth; depth > 0; --depth, ++values, weights += Blocks * Simd::lanes) {
            // Weights come from the second-level cache; asked for eight steps ahead, they are there in time.
#pragma GCC unroll 4
            for (int block = 0; block < Blocks; ++block)
                __builtin_prefetch(weights + (8 * Blocks + block) * Simd::lanes);
            typename Arithmetic::Factors factors[Blocks];
#pragma GCC unroll 4
            for (int block = 0; block < Blocks; ++block)
                factors[block] = Arithmetic::load(weights + block * Simd::lanes);
#pragma GCC unroll 16
            for (int row = 0; row < Rows; ++row) {
                const typename Arithmetic::Factors value = Arithmetic::all(values[row * step]);
#pragma GCC unroll 4
                for (int block = 0; block < Blocks; ++block)
                    sums[row][block] = Arithmetic::multiplyAdd(value, factors[block], sums[row][block]);
            }
        }
    }
#pragma GCC unroll 16
    for (int row = 0; row < Rows; ++row)
#pragma GCC unroll 4
        for (int block = 0; block < Blocks; ++block)
            Simd::store(sums[row][block], to + (row * Blocks + block) * Simd::lanes);
}

/// The tile of as many rows as are left, at most `Rows`. @return that number
template<typename Arithmetic, int Blocks, int Rows>
VERIFRAME_INLINE int multiplyNext(
    const Activations& left, const typename Arithmetic::Unit* weights, int firstRow, const SumStart& start, float* to)
{
    if constexpr (Rows > 1) {
        if (left.rows - firstRow < Rows)
            return multiplyNext<Arithmetic, Blocks, Rows - 1>(left, weights, firstRow, start, to);
    }
    multiplyTile<Arithmetic, Blocks, Rows>(left, weights, firstRow, start, to);
    return Rows;
}

/// All rows times one panel, in tiles.
/// @param finish (row, vector, sum) takes the results, row by row
template<typename Arithmetic, int Blocks, typename Finish>
VERIFRAME_INLINE void
multiplyRows(const Activations& left, const WeightPanel& right, const SumStart& start, const Finish& finish)
{
    using Simd = typename Arithmetic::Simd;
    constexpr int tileRows = Simd::tileRows(Blocks);
    const auto* weights = static_cast<const typename Arithmetic::Unit*>(right.weights);
    alignas(64) float sums[tileRows * Blocks * Simd::lanes];
    for (int first = 0; first < left.rows;) {
        const int rows = multiplyNext<Arithmetic, Blocks, tileRows>(left, weights, first, start, sums);
        for (int row = 0; row < rows; ++row)
#pragma GCC unroll 4
            for (int block = 0; block < Blocks; ++block)
                finish(first + row, block, Simd::load(sums + (row * Blocks + block) * Simd::lanes));
        first += rows;
    }
}

/// Calls body.template operator()<blocks>() for the run-time number of vectors of a panel.
template<typename Simd, int Blocks = 1, typename Body>
VERIFRAME_INLINE void withBlocks(int blocks, const Body& body)
{
    if constexpr (Blocks < Simd::mostBlocks) {
        if (blocks != Blocks)
            return withBlocks<Simd, Blocks + 1>(blocks, body);
    }
    body.template operator()<Blocks>();
}

} // namespace veriframe::cpu
