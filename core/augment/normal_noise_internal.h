// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seeded_random.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace veriframe {

/// The layers of the ziggurat: strips of equal area under the upper half of exp(-x^2 / 2).
struct ZigguratLayers {
    static constexpr int count = 128;
    static constexpr float tailStart = 3.442619855899F;

    std::array<float, count + 1> edge{};   ///< where each strip ends, widest first; the last is 0
    std::array<float, count> innerShare{}; ///< the share of a strip that lies wholly under the curve

    ZigguratLayers();
};

/// Many normally distributed numbers quickly: Marsaglia and Tsang, "The Ziggurat Method for Generating Random
/// Variables" (2000), with bits of their own for layer and place (Doornik 2005). About a tenth of Box and Muller's
/// time, for a logarithm or exponential is needed once in eighty numbers. Not thread-safe.
class NormalNoise {
public:
    explicit NormalNoise(std::uint64_t seed) : m_random(seed, 0) {}

    /// Mean 0, standard deviation 1.
    float next()
    {
        const std::uint64_t bits = m_random.next();
        const auto layer = static_cast<std::size_t>(bits & (ZigguratLayers::count - 1));
        const float place = static_cast<float>(std::bit_cast<std::int64_t>(bits) >> 32) * 0x1p-31F; // [-1, 1]
        if (std::fabs(place) < m_layers.innerShare[layer]) [[likely]]
            return place * m_layers.edge[layer];
        return nearTheCurve(layer, place);
    }

private:
    float nearTheCurve(std::size_t layer, float place);
    float tail(bool negative);

    SeededRandom m_random;
    const ZigguratLayers& m_layers = sharedLayers();

    static const ZigguratLayers& sharedLayers();
};

} // namespace veriframe
