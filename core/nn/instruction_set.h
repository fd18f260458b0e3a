// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/device.h"

#include <string>
#include <vector>

namespace veriframe {

/// What a CPU computes the classifier with: our engine on one of the vector instruction sets, or LibTorch.
enum class InstructionSet {
    automatic, ///< what $VERIFRAME_ENGINE names (auto, avx512, avx2, libtorch), else the best that this processor has
    avx512,    ///< AVX-512 F, BW, DQ, VL; bfloat16 besides where the processor has AVX512-BF16
    avx2,      ///< AVX2 and FMA; float32 only
    libtorch   ///< none of ours: LibTorch's matrix products
};
const char* toString(InstructionSet set);

/// Whether this processor can run our engine on it in that precision; LibTorch always can.
bool supports(InstructionSet set, Precision precision);

/// What `set` means on this processor in that precision. @throws Error (unsupported) where it cannot be, (badInput) if
/// $VERIFRAME_ENGINE decides and is none of its words
InstructionSet resolveInstructionSet(InstructionSet set, Precision precision);

/// Which engine computes on this CPU in float32 and bfloat16, and whether $VERIFRAME_ENGINE chose it: one line for
/// people. Throws nothing; where the environment asks for what cannot be, the line says so.
std::string cpuEngineFacts();

} // namespace veriframe
