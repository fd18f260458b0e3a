// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/normal_noise_internal.h"

namespace veriframe {

namespace {

double bell(double x)
{
    return std::exp(-0.5 * x * x);
}

} // namespace

ZigguratLayers::ZigguratLayers()
{
    constexpr double start = 3.442619855899, area = 9.91256303526217e-3; // of 128 layers, from the paper
    std::array<double, count + 1> exact{};
    exact[0] = area / bell(start); // the lowest strip, its tail straightened to a rectangle
    exact[1] = start;
    for (std::size_t i = 2; i < count; ++i)
        exact[i] = std::sqrt(-2 * std::log(area / exact[i - 1] + bell(exact[i - 1])));
    exact[count] = 0;
    for (std::size_t i = 0; i <= count; ++i)
        edge[i] = static_cast<float>(exact[i]);
    for (std::size_t i = 0; i < count; ++i)
        innerShare[i] = static_cast<float>(exact[i + 1] / exact[i]);
}

const ZigguratLayers& NormalNoise::sharedLayers()
{
    static const ZigguratLayers layers;
    return layers;
}

float NormalNoise::nearTheCurve(std::size_t layer, float place)
{
    if (layer == 0)
        return tail(place < 0);
    const float x = place * m_layers.edge[layer];
    const double lower = bell(m_layers.edge[layer]), upper = bell(m_layers.edge[layer + 1]);
    return lower + m_random.uniform(0, 1) * (upper - lower) < bell(x) ? x : next();
}

float NormalNoise::tail(bool negative)
{
    // Marsaglia's: an exponential beyond the start, accepted as the bell curve falls faster.
    while (true) {
        const float x = std::log(1 - m_random.uniform(0, 1)) / ZigguratLayers::tailStart;
        const float y = std::log(1 - m_random.uniform(0, 1));
        if (-2 * y >= x * x)
            return negative ? x - ZigguratLayers::tailStart : ZigguratLayers::tailStart - x;
    }
}

} // namespace veriframe
