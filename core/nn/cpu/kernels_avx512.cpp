// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/kernel_table_internal.h"
#include "nn/cpu/kernels_internal.h"
#include "nn/cpu/simd_avx512_internal.h"

namespace veriframe::cpu {

Kernels avx512Kernels()
{
    return kernelTable<Float32Arithmetic<Avx512>>("AVX-512");
}

} // namespace veriframe::cpu
