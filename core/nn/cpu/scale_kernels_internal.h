// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/cpu/arithmetic_internal.h"
#include "nn/cpu/kernel_tasks_internal.h"

namespace veriframe::cpu {

/// Kernels::scaleWeights.
template<typename Arithmetic>
void scaleWeights(const ScaleWeightsTask& task)
{
    using Simd = typename Arithmetic::Simd;
    constexpr int perUnit = Arithmetic::elementsPerUnit;
    const float* from = task.weights;
    auto* to = static_cast<typename Arithmetic::Element*>(task.output);
    for (int unit = 0; unit < task.depth; ++unit) {
        const typename Simd::Real factors = Arithmetic::unitFactors(task.factors + unit * perUnit);
        for (int vector = 0; vector < task.blocks * perUnit; ++vector, from += Simd::lanes, to += Simd::lanes)
            Simd::store(Simd::multiply(Simd::load(from), factors), to);
    }
}

/// Kernels::scaleActivations.
template<typename Arithmetic>
void scaleActivations(const ScaleActivationsTask& task)
{
    using Simd = typename Arithmetic::Simd;
    auto* values = static_cast<typename Arithmetic::Element*>(task.values);
    for (std::ptrdiff_t row = 0; row < task.rows; ++row, values += task.channels)
        for (int channel = 0; channel < task.channels; channel += Simd::lanes)
            Simd::store(
                Simd::multiply(Simd::load(values + channel), Simd::load(task.factors + channel)), values + channel);
}

} // namespace veriframe::cpu
