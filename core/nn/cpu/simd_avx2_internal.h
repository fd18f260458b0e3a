// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/vector_clones.h"

#include <immintrin.h>

namespace veriframe::cpu {

/// Vectors of AVX2 with FMA. To be used by kernels_avx2.cpp alone: what is instantiated with this type is compiled for
/// that instruction set.
struct Avx2 {
    using Real = __m256;
    static constexpr int lanes = 8;
    static constexpr int mostBlocks = 2; ///< vectors of a panel
    static constexpr int neighbours = 4; ///< outputs that a depthwise kernel computes together

    /// Rows of a tile of `blocks` vectors: sums, weights and one activation fit the 16 registers.
    static constexpr int tileRows(int blocks) { return blocks == 2 ? 6 : 12; }

    static VERIFRAME_INLINE Real zero() { return _mm256_setzero_ps(); }

    static VERIFRAME_INLINE Real all(float value) { return _mm256_set1_ps(value); }

    static VERIFRAME_INLINE Real load(const float* from) { return _mm256_loadu_ps(from); }

    static VERIFRAME_INLINE void store(Real value, float* to) { _mm256_storeu_ps(to, value); }

    static VERIFRAME_INLINE Real add(Real a, Real b) { return _mm256_add_ps(a, b); }

    static VERIFRAME_INLINE Real multiply(Real a, Real b) { return _mm256_mul_ps(a, b); }

    /// a * b + c, rounded once
    static VERIFRAME_INLINE Real multiplyAdd(Real a, Real b, Real c) { return _mm256_fmadd_ps(a, b, c); }

    /// c - a * b, rounded once
    static VERIFRAME_INLINE Real subtractProduct(Real a, Real b, Real c) { return _mm256_fnmadd_ps(a, b, c); }

    static VERIFRAME_INLINE Real clamp(Real x, float low, float high)
    {
        return _mm256_min_ps(_mm256_max_ps(x, all(low)), all(high));
    }

    static VERIFRAME_INLINE Real round(Real x)
    {
        return _mm256_round_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    }

    /// x * 2^n for whole n, in the range of normal numbers
    static VERIFRAME_INLINE Real timesPowerOfTwo(Real x, Real n)
    {
        const __m256i exponent = _mm256_slli_epi32(_mm256_cvtps_epi32(n), 23);
        return _mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(x), exponent));
    }

    /// 1 / x within 1.5 * 2^-12
    static VERIFRAME_INLINE Real roughReciprocal(Real x) { return _mm256_rcp_ps(x); }
};

} // namespace veriframe::cpu
