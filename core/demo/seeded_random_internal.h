// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace veriframe {

/// Random numbers that are the same with every standard library: a splitmix64 stream. Not thread-safe.
class SeededRandom {
public:
    /// @param stream separates the uses of one seed, so that one use may draw more without changing another
    SeededRandom(std::uint64_t seed, std::uint64_t stream) : m_state(seed * 0x9E3779B97F4A7C15ULL ^ mix(stream + 1)) {}

    std::uint64_t next() { return mix(m_state += 0x9E3779B97F4A7C15ULL); }

    /// Uniform in [low, high).
    float uniform(float low, float high)
    {
        return low + (high - low) * static_cast<float>(next() >> 40) * (1.0F / 16777216.0F);
    }

    bool chance(float probability) { return uniform(0, 1) < probability; }

    static std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_state;
};

/// Smooth noise in [-1, 1] over the plane: random values at integer points, joined by smooth steps.
float valueNoise(float x, float y, std::uint64_t seed);

} // namespace veriframe
