// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/kernel_table_internal.h"
#include "nn/cpu/kernels_internal.h"
#include "nn/cpu/simd_avx2_internal.h"

namespace veriframe::cpu {

Kernels avx2Kernels()
{
    return kernelTable<Float32Arithmetic<Avx2>>("AVX2");
}

} // namespace veriframe::cpu
