// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

namespace veriframe::cpu {

/// While it lives, the calling thread's vector units take subnormal numbers (below 1.2e-38) for zero and give zero for
/// them. A network that was never trained drives gates of squeeze-excite so far down that they are subnormal, and
/// arithmetic on those is ten times slower: a face of B7 took 2.8 s instead of 0.25.
class SubnormalsAreZero {
public:
    SubnormalsAreZero() : m_before(_mm_getcsr()) { _mm_setcsr(m_before | flushResults | zeroOperands); }

    ~SubnormalsAreZero() { _mm_setcsr(m_before); }

    SubnormalsAreZero(const SubnormalsAreZero&) = delete;
    SubnormalsAreZero& operator=(const SubnormalsAreZero&) = delete;

private:
    static constexpr unsigned flushResults = 0x8000; ///< FTZ, Intel SDM volume 1, 10.2.3.3
    static constexpr unsigned zeroOperands = 0x0040; ///< DAZ, 10.2.3.4

    unsigned m_before;
};

} // namespace veriframe::cpu
