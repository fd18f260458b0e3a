// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu_kernels_internal.h"

#include <bit>
#include <cstdint>

namespace veriframe::cpu {

/// The nearest bfloat16, ties to even, of a finite value.
inline BFloat16Bits roundToBfloat16(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return {static_cast<std::uint16_t>((bits + 0x7FFFU + (bits >> 16 & 1U)) >> 16)};
}

inline float widen(BFloat16Bits value)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(value.bits) << 16);
}

} // namespace veriframe::cpu
