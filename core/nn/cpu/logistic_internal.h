// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/vector_clones.h"

namespace veriframe::cpu {

/// The logistic function 1 / (1 + exp(-x)), within 3e-7 of it. exp(-x) is 2^(n + f) with |f| <= 0.5; 2^f by its Taylor
/// polynomial of degree 6; the reciprocal by one step of Newton's method.
template<typename Simd>
VERIFRAME_INLINE typename Simd::Real logistic(typename Simd::Real x)
{
    using Real = typename Simd::Real;
    const Real exponent = Simd::clamp(Simd::multiply(x, Simd::all(-1.44269504F)), -126.0F, 126.0F);
    const Real n = Simd::round(exponent);
    const Real f = Simd::subtractProduct(n, Simd::all(1), exponent);
    Real power = Simd::multiplyAdd(f, Simd::all(1.54035304e-4F), Simd::all(1.33335581e-3F));
    power = Simd::multiplyAdd(power, f, Simd::all(9.61812911e-3F));
    power = Simd::multiplyAdd(power, f, Simd::all(5.55041087e-2F));
    power = Simd::multiplyAdd(power, f, Simd::all(2.40226507e-1F));
    power = Simd::multiplyAdd(power, f, Simd::all(6.93147181e-1F));
    power = Simd::multiplyAdd(power, f, Simd::all(1));
    const Real sum = Simd::add(Simd::timesPowerOfTwo(power, n), Simd::all(1));
    const Real rough = Simd::roughReciprocal(sum);
    return Simd::multiply(rough, Simd::subtractProduct(sum, rough, Simd::all(2)));
}

/// The same for values that are rounded to bfloat16 afterwards, within 3e-4: degree 3, no step of Newton's method.
template<typename Simd>
VERIFRAME_INLINE typename Simd::Real roughLogistic(typename Simd::Real x)
{
    using Real = typename Simd::Real;
    const Real exponent = Simd::clamp(Simd::multiply(x, Simd::all(-1.44269504F)), -126.0F, 126.0F);
    const Real n = Simd::round(exponent);
    const Real f = Simd::subtractProduct(n, Simd::all(1), exponent);
    Real power = Simd::multiplyAdd(f, Simd::all(5.58263e-2F), Simd::all(2.401537e-1F));
    power = Simd::multiplyAdd(power, f, Simd::all(6.931472e-1F));
    power = Simd::multiplyAdd(power, f, Simd::all(1));
    const Real sum = Simd::add(Simd::timesPowerOfTwo(power, n), Simd::all(1));
    return Simd::roughReciprocal(sum);
}

} // namespace veriframe::cpu
