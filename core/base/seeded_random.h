// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

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

    /// Uniform in [0, count). @param count > 0; what modulo would favour is drawn again
    std::uint64_t below(std::uint64_t count)
    {
        const std::uint64_t rest = (0 - count) % count;
        std::uint64_t value = next();
        while (value < rest)
            value = next();
        return value % count;
    }

    /// Normally distributed with mean 0 and standard deviation 1 (Box and Muller 1958; one of the pair is used).
    double gaussian()
    {
        const double radius = 1.0 - static_cast<double>(next() >> 11) * 0x1p-53; // (0, 1]
        const double angle = static_cast<double>(next() >> 11) * 0x1p-53;
        return std::sqrt(-2 * std::log(radius)) * std::cos(2 * std::numbers::pi * angle);
    }

    static std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_state;
};

} // namespace veriframe
