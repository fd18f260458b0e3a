// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/activate_kernel_internal.h"
#include "nn/cpu/filter_kernel_internal.h"
#include "nn/cpu/pool_kernel_internal.h"
#include "nn/cpu/project_kernel_internal.h"
#include "nn/cpu/scale_kernels_internal.h"

namespace veriframe::cpu {

/// All kernels of one arithmetic. Only for the files that are compiled for its instruction set.
template<typename Arithmetic>
VERIFRAME_INLINE Kernels kernelTable(const char* name)
{
    using Simd = typename Arithmetic::Simd;
    return {
        name,
        Simd::lanes,
        Simd::mostBlocks,
        Arithmetic::elementsPerUnit,
        activate<Simd, true>,
        activate<Simd, false>,
        filter<Arithmetic>,
        project<Arithmetic>,
        pool<Arithmetic>,
        scaleWeights<Arithmetic>,
        scaleActivations<Arithmetic>};
}

} // namespace veriframe::cpu
