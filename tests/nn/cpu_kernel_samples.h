// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/bfloat16_internal.h"
#include "nn/cpu/kernels_internal.h"
#include "nn/cpu/packed_matrix_internal.h"
#include "nn/formula_weights.h"
#include "nn/instruction_set.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <ostream>
#include <string>
#include <vector>

namespace veriframe::cpu {

inline void PrintTo(const Kernels& kernels, std::ostream* stream)
{
    *stream << kernels.name;
}

} // namespace veriframe::cpu

namespace veriframe::test {

/// The kernels that this processor can run: each test runs for all of them.
inline std::vector<cpu::Kernels> kernelsOfThisProcessor()
{
    std::vector<cpu::Kernels> kernels;
    if (supports(InstructionSet::avx2, Precision::float32))
        kernels.push_back(cpu::avx2Kernels());
    if (supports(InstructionSet::avx512, Precision::float32))
        kernels.push_back(cpu::avx512Kernels());
    if (supports(InstructionSet::avx512, Precision::bfloat16))
        kernels.push_back(cpu::avx512Bfloat16Kernels());
    return kernels;
}

/// A test's name may hold letters and digits only.
inline std::string kernelsName(const testing::TestParamInfo<cpu::Kernels>& info)
{
    std::string name = info.param.name;
    std::erase_if(name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); });
    return name;
}

/// Values of the kernels' element type, as floats for the reference and as bytes for the kernel.
class Elements {
public:
    Elements(std::vector<float> values, int elementsPerUnit) : m_float32(std::move(values)), m_perUnit(elementsPerUnit)
    {
        if (m_perUnit == 1)
            return;
        for (float& value : m_float32) {
            m_bfloat16.push_back(cpu::roundToBfloat16(value));
            value = cpu::widen(m_bfloat16.back());
        }
    }

    void* data() { return m_perUnit == 1 ? static_cast<void*>(m_float32.data()) : m_bfloat16.data(); }

    /// The element as it is now.
    float operator[](std::size_t i) const { return m_perUnit == 1 ? m_float32[i] : cpu::widen(m_bfloat16[i]); }

    std::size_t size() const { return m_float32.size(); }

private:
    std::vector<float> m_float32;
    std::vector<BFloat16Bits> m_bfloat16;
    int m_perUnit;
};

/// Numbers from a formula, in [-1, 1).
inline std::vector<float> formulaValues(const std::string& name, std::size_t count)
{
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<float>(2 * formulaUniform(name, i) - 1);
    return values;
}

inline double logisticOf(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// How far a kernel's value may lie from the reference: float32 rounding of a short sum, or bfloat16's 8 bits besides.
inline double toleranceFor(double expected, int elementsPerUnit)
{
    return elementsPerUnit == 1 ? 2e-6 * (1 + std::abs(expected)) : 1e-3 + std::abs(expected) / 128;
}

} // namespace veriframe::test
