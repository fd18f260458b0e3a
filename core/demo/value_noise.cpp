// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/value_noise_internal.h"

#include "base/seeded_random.h"

#include <cmath>

namespace veriframe {
namespace {

float latticeValue(std::int64_t x, std::int64_t y, std::uint64_t seed)
{
    const std::uint64_t key = seed ^ (static_cast<std::uint64_t>(x) * 0xD6E8FEB86659FD93ULL) ^
                              (static_cast<std::uint64_t>(y) * 0xA5A3564E27F8862DULL);
    return static_cast<float>(SeededRandom::mix(key) >> 40) * (2.0F / 16777216.0F) - 1;
}

float smooth(float t)
{
    return t * t * (3 - 2 * t);
}

} // namespace

float valueNoise(float x, float y, std::uint64_t seed)
{
    const float floorX = std::floor(x);
    const float floorY = std::floor(y);
    const auto ix = static_cast<std::int64_t>(floorX);
    const auto iy = static_cast<std::int64_t>(floorY);
    const float tx = smooth(x - floorX);
    const float ty = smooth(y - floorY);
    const float top = std::lerp(latticeValue(ix, iy, seed), latticeValue(ix + 1, iy, seed), tx);
    const float bottom = std::lerp(latticeValue(ix, iy + 1, seed), latticeValue(ix + 1, iy + 1, seed), tx);
    return std::lerp(top, bottom, ty);
}

} // namespace veriframe
