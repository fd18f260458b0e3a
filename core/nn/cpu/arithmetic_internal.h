// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/logistic_internal.h"
#include "nn/cpu_kernels_internal.h"

#include <cstdint>

namespace veriframe::cpu {

/// How products are computed in float32: a unit is one value.
template<typename SimdType>
struct Float32Arithmetic {
    using Simd = SimdType;
    using Element = float;
    using Unit = float;
    using Real = typename Simd::Real;
    using Factors = Real;
    static constexpr int elementsPerUnit = 1;

    static VERIFRAME_INLINE Factors all(Unit unit) { return Simd::all(unit); }

    static VERIFRAME_INLINE Factors load(const Unit* from) { return Simd::load(from); }

    static VERIFRAME_INLINE Real multiplyAdd(Factors a, Factors b, Real sums) { return Simd::multiplyAdd(a, b, sums); }

    static VERIFRAME_INLINE Real silu(Real x) { return Simd::multiply(x, logistic<Simd>(x)); }

    /// One factor for each value of a unit, in every lane.
    static VERIFRAME_INLINE Real unitFactors(const float* factors) { return Simd::all(*factors); }
};

/// The same in bfloat16: a unit is two values, sums are float32.
template<typename SimdType>
struct BFloat16Arithmetic {
    using Simd = SimdType;
    using Element = BFloat16Bits;
    using Unit = std::uint32_t;
    using Real = typename Simd::Real;
    using Factors = typename Simd::Pairs;
    static constexpr int elementsPerUnit = 2;

    static VERIFRAME_INLINE Factors all(Unit unit) { return Simd::allPairs(unit); }

    static VERIFRAME_INLINE Factors load(const Unit* from) { return Simd::loadPairs(from); }

    static VERIFRAME_INLINE Real multiplyAdd(Factors a, Factors b, Real sums) { return Simd::dotPairs(sums, a, b); }

    static VERIFRAME_INLINE Real silu(Real x) { return Simd::multiply(x, roughLogistic<Simd>(x)); }

    static VERIFRAME_INLINE Real unitFactors(const float* factors) { return Simd::alternate(factors); }
};

} // namespace veriframe::cpu
