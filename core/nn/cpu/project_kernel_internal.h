// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/arithmetic_internal.h"
#include "nn/cpu/product_internal.h"

namespace veriframe::cpu {

/// Kernels::project.
template<typename Arithmetic>
void project(const ProjectTask& task)
{
    using Simd = typename Arithmetic::Simd;
    const SumStart start = task.first ? SumStart{task.right.bias, 0} : SumStart{task.partial, task.partialStep};
    using Real = typename Arithmetic::Real;
    using Element = typename Arithmetic::Element;
    withBlocks<Simd>(task.right.blocks, [&]<int Blocks>() VERIFRAME_LAMBDA_INLINE {
        const auto finish = [&](int row, int block, Real sum) VERIFRAME_LAMBDA_INLINE {
            if (!task.last) {
                Simd::store(sum, task.partial + row * task.partialStep + block * Simd::lanes);
                return;
            }
            const std::ptrdiff_t place = row * task.outputStep + block * Simd::lanes;
            Real result = sum;
            if (task.addToStream)
                result = Simd::add(result, Simd::load(task.stream + place));
            Simd::store(result, task.stream + place);
            if constexpr (Arithmetic::elementsPerUnit > 1)
                Simd::store(result, static_cast<Element*>(task.copy) + place);
        };
        multiplyRows<Arithmetic, Blocks>(task.left, task.right, start, finish);
    });
}

} // namespace veriframe::cpu
