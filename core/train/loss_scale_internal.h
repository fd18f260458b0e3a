// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace veriframe {

/// Dynamic loss scaling for half precision (Micikevicius et al. 2018): gradients are multiplied so that small ones
/// survive; the factor halves when they overflow, and doubles after 2000 steps without overflow. At 1 it can help no
/// more: gradients that overflow then are no numbers by themselves.
class LossScale {
public:
    /// @param active false: always 1 (float32 and bfloat16 do not need it)
    explicit LossScale(bool active) : m_active(active) {}

    double factor() const { return m_active ? m_factor : 1.0; }

    /// Whether a smaller factor is left to try after an overflow.
    bool canShrink() const { return factor() > smallest; }

    int calmSteps() const { return m_calmSteps; }

    void stepEnded(bool overflowed)
    {
        if (!m_active)
            return;
        if (overflowed) {
            m_factor = std::max(m_factor / 2, smallest);
            m_calmSteps = 0;
        } else if (++m_calmSteps == calmStepsToGrow) {
            m_factor = std::min(m_factor * 2, largest);
            m_calmSteps = 0;
        }
    }

    /// Goes on where a saved run was.
    void restore(double factor, int calmSteps)
    {
        m_factor = factor;
        m_calmSteps = calmSteps;
    }

private:
    static constexpr int calmStepsToGrow = 2000;
    static constexpr double smallest = 1;
    static constexpr double largest = 16'777'216;
    bool m_active;
    double m_factor = 65'536;
    int m_calmSteps = 0;
};

} // namespace veriframe
