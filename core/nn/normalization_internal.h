// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace veriframe {

/// ImageNet's statistics, as the published runs normalise (spec algorithms.md 5).
inline constexpr std::array<float, 3> normalizationMean = {0.485F, 0.456F, 0.406F};
inline constexpr std::array<float, 3> normalizationStd = {0.229F, 0.224F, 0.225F};

/// (v / 255 - mean) / std for every byte value and channel.
class NormalizationTable {
public:
    NormalizationTable()
    {
        for (std::size_t channel = 0; channel < 3; ++channel)
            for (int value = 0; value < 256; ++value)
                m_values[channel][static_cast<std::size_t>(value)] =
                    (static_cast<float>(value) / 255.0F - normalizationMean[channel]) / normalizationStd[channel];
    }

    float operator()(std::size_t channel, std::uint8_t value) const { return m_values[channel][value]; }

private:
    std::array<std::array<float, 256>, 3> m_values{};
};

} // namespace veriframe
