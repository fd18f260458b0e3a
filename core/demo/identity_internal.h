// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <opencv2/core/matx.hpp>

namespace veriframe {

/// Red, green, blue in [0, 1], as shown (not linear light).
using Rgb = cv::Vec3f;

/// What makes one drawn person. Lengths are in head units: half the head's width is 1, its centre the origin, y down.
struct Identity {
    std::uint64_t textureSeed = 0;
    Rgb skin, hair, iris, lips, clothes;
    float halfHeight = 1.35F; ///< of the head
    float jawTaper = 0.3F;    ///< how much narrower the chin is
    float eyeY = -0.06F, eyeSpacing = 0.42F, eyeWidth = 0.21F, eyeHeight = 0.09F;
    float browY = -0.34F, browThickness = 0.06F, browSlope = 0;
    float noseWidth = 0.2F, noseY = 0.42F;
    float mouthY = 0.78F, mouthWidth = 0.34F, lipThickness = 0.09F;
    float hairline = -0.75F, hairVolume = 0.18F;
    float hairLength = 0.3F; ///< how far down the hair reaches beside the face
    float beard = 0;         ///< 0 none .. 1 dense
};

/// The person of a seed. Same seed, same person.
Identity identityOfSeed(std::uint64_t seed);

} // namespace veriframe
