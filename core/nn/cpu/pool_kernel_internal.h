// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/arithmetic_internal.h"
#include "nn/cpu/product_internal.h"

namespace veriframe::cpu {

/// Kernels::pool: the head.
template<typename Arithmetic>
void pool(const PoolTask& task)
{
    using Simd = typename Arithmetic::Simd;
    using Real = typename Arithmetic::Real;
    withBlocks<Simd>(task.right.blocks, [&]<int Blocks>() VERIFRAME_LAMBDA_INLINE {
        Real totals[Blocks];
        for (Real& total : totals)
            total = Simd::zero();
        const auto finish = [&](int row, int block, Real sum) VERIFRAME_LAMBDA_INLINE {
            const Real value = Arithmetic::silu(sum);
            totals[block] = Simd::add(totals[block], value);
            if (task.map)
                Simd::store(value, task.map + row * task.mapStep + block * Simd::lanes);
        };
        multiplyRows<Arithmetic, Blocks>(task.left, task.right, {task.right.bias, 0}, finish);
        for (int block = 0; block < Blocks; ++block)
            Simd::store(totals[block], task.sums + block * Simd::lanes);
    });
}

} // namespace veriframe::cpu
