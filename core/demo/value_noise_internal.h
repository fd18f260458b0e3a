// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace veriframe {

/// Smooth noise in [-1, 1] over the plane: random values at integer points, joined by smooth steps.
float valueNoise(float x, float y, std::uint64_t seed);

} // namespace veriframe
