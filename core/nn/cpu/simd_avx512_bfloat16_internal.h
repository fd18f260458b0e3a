// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/simd_avx512_internal.h"
#include "nn/cpu_kernels_internal.h"

namespace veriframe::cpu {

/// The same with AVX512-BF16. A type of its own, so that nothing is shared with files compiled without it.
struct Avx512Bfloat16 : Avx512 {
    using Pairs = __m512bh; ///< one unit per lane

    using Avx512::load;
    using Avx512::store;

    static VERIFRAME_INLINE Real load(const BFloat16Bits* from)
    {
        const __m256i bits = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
    }

    static VERIFRAME_INLINE void store(Real value, BFloat16Bits* to)
    {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), reinterpret_cast<__m256i>(_mm512_cvtneps_pbh(value)));
    }

    static VERIFRAME_INLINE Pairs loadPairs(const std::uint32_t* from)
    {
        return reinterpret_cast<Pairs>(_mm512_loadu_si512(from));
    }

    static VERIFRAME_INLINE Pairs allPairs(std::uint32_t pair)
    {
        return reinterpret_cast<Pairs>(_mm512_set1_epi32(static_cast<int>(pair)));
    }

    /// sums + a.first * b.first + a.second * b.second
    static VERIFRAME_INLINE Real dotPairs(Real sums, Pairs a, Pairs b) { return _mm512_dpbf16_ps(sums, a, b); }

    /// Two factors in turn: f[0], f[1], f[0], ...
    static VERIFRAME_INLINE Real alternate(const float* factors)
    {
        double both = 0;
        __builtin_memcpy(&both, factors, sizeof both);
        return _mm512_castpd_ps(_mm512_set1_pd(both));
    }
};

} // namespace veriframe::cpu
