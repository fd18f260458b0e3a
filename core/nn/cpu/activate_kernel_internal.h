// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/arithmetic_internal.h"
#include "nn/cpu/product_internal.h"

namespace veriframe::cpu {

/// Kernels::silu: the stem, and the first layer of squeeze-excite. Kernels::logistic: its second layer.
template<typename Simd, bool Silu>
void activate(const ActivateTask& task)
{
    withBlocks<Simd>(task.right.blocks, [&]<int Blocks>() VERIFRAME_LAMBDA_INLINE {
        using Real = typename Simd::Real;
        const auto finish = [&](int row, int block, Real sum) VERIFRAME_LAMBDA_INLINE {
            const Real share = logistic<Simd>(sum);
            Simd::store(
                Silu ? Simd::multiply(sum, share) : share, task.output + row * task.outputStep + block * Simd::lanes);
        };
        multiplyRows<Float32Arithmetic<Simd>, Blocks>(task.left, task.right, {task.right.bias, 0}, finish);
    });
}

} // namespace veriframe::cpu
