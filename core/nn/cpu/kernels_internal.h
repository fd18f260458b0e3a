// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/kernel_tasks_internal.h"

namespace veriframe::cpu {

// One file per instruction set, compiled with its own flags; none of the others may hold such code. The tables may be
// made on any processor, their kernels called only where the instruction set is present.
Kernels avx2Kernels();
Kernels avx512Kernels();
/// bfloat16 factors, float32 sums.
Kernels avx512Bfloat16Kernels();

} // namespace veriframe::cpu
