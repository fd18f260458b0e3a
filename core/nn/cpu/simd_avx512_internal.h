// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/vector_clones.h"

#include <cstdint>
#include <immintrin.h>

namespace veriframe::cpu {

/// Vectors of AVX-512 (F, BW, DQ, VL). To be used by kernels_avx512.cpp alone: what is instantiated with this type is
/// compiled for that instruction set.
struct Avx512 {
    using Real = __m512;
    static constexpr int lanes = 16;
    static constexpr int mostBlocks = 4; ///< vectors of a panel
    static constexpr int neighbours = 6; ///< outputs that a depthwise kernel computes together

    /// Rows of a tile of `blocks` vectors: sums, weights and one activation fit the 32 registers.
    static constexpr int tileRows(int blocks) { return blocks == 4 ? 6 : blocks == 3 ? 8 : blocks == 2 ? 12 : 14; }

    static VERIFRAME_INLINE Real zero() { return _mm512_setzero_ps(); }

    static VERIFRAME_INLINE Real all(float value) { return _mm512_set1_ps(value); }

    static VERIFRAME_INLINE Real load(const float* from) { return _mm512_loadu_ps(from); }

    static VERIFRAME_INLINE void store(Real value, float* to) { _mm512_storeu_ps(to, value); }

    static VERIFRAME_INLINE Real add(Real a, Real b) { return _mm512_add_ps(a, b); }

    static VERIFRAME_INLINE Real multiply(Real a, Real b) { return _mm512_mul_ps(a, b); }

    /// a * b + c, rounded once
    static VERIFRAME_INLINE Real multiplyAdd(Real a, Real b, Real c) { return _mm512_fmadd_ps(a, b, c); }

    /// c - a * b, rounded once
    static VERIFRAME_INLINE Real subtractProduct(Real a, Real b, Real c) { return _mm512_fnmadd_ps(a, b, c); }

    static VERIFRAME_INLINE Real clamp(Real x, float low, float high)
    {
        return _mm512_min_ps(_mm512_max_ps(x, all(low)), all(high));
    }

    static VERIFRAME_INLINE Real round(Real x) { return _mm512_roundscale_ps(x, 8); }

    /// x * 2^n for whole n
    static VERIFRAME_INLINE Real timesPowerOfTwo(Real x, Real n) { return _mm512_scalef_ps(x, n); }

    /// 1 / x within 2^-14
    static VERIFRAME_INLINE Real roughReciprocal(Real x) { return _mm512_rcp14_ps(x); }
};

} // namespace veriframe::cpu
