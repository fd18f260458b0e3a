// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/kernel_table_internal.h"
#include "nn/cpu/kernels_internal.h"
#include "nn/cpu/simd_avx512_bfloat16_internal.h"

namespace veriframe::cpu {

Kernels avx512Bfloat16Kernels()
{
    return kernelTable<BFloat16Arithmetic<Avx512Bfloat16>>("AVX-512 with BF16");
}

} // namespace veriframe::cpu
