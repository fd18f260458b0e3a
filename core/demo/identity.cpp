// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/identity_internal.h"

#include "base/seeded_random.h"

#include <array>

namespace veriframe {
namespace {

constexpr std::uint64_t identityStream = 0x1D;

template<std::size_t N>
Rgb pick(SeededRandom& random, const std::array<Rgb, N>& colours)
{
    const Rgb& colour = colours[random.next() % N];
    return colour * random.uniform(0.92F, 1.06F);
}

Rgb skinColour(SeededRandom& random)
{
    // From light to dark along the line that skin colours lie on, with a little spread in redness.
    const float depth = random.uniform(0, 1);
    const Rgb light(0.95F, 0.79F, 0.69F);
    const Rgb dark(0.47F, 0.32F, 0.25F);
    Rgb colour = light * (1 - depth) + dark * depth;
    colour[0] *= random.uniform(0.98F, 1.03F);
    return colour;
}

void drawFeatures(SeededRandom& random, Identity& identity)
{
    identity.halfHeight = random.uniform(1.28F, 1.42F);
    identity.jawTaper = random.uniform(0.2F, 0.42F);
    identity.eyeY = random.uniform(-0.1F, -0.02F);
    identity.eyeSpacing = random.uniform(0.38F, 0.46F);
    identity.eyeWidth = random.uniform(0.19F, 0.235F);
    identity.eyeHeight = random.uniform(0.078F, 0.105F);
    identity.browY = identity.eyeY - random.uniform(0.23F, 0.3F);
    identity.browThickness = random.uniform(0.04F, 0.075F);
    identity.browSlope = random.uniform(-0.05F, 0.1F);
    identity.noseWidth = random.uniform(0.17F, 0.25F);
    identity.noseY = random.uniform(0.38F, 0.46F);
    identity.mouthY = random.uniform(0.74F, 0.82F);
    identity.mouthWidth = random.uniform(0.3F, 0.39F);
    identity.lipThickness = random.uniform(0.07F, 0.115F);
}

} // namespace

Identity identityOfSeed(std::uint64_t seed)
{
    SeededRandom random(seed, identityStream);
    Identity identity;
    identity.textureSeed = random.next();
    identity.skin = skinColour(random);
    identity.hair = pick<6>(
        random, {Rgb(0.10F, 0.08F, 0.07F), Rgb(0.22F, 0.14F, 0.09F), Rgb(0.36F, 0.23F, 0.13F), Rgb(0.62F, 0.47F, 0.28F),
                 Rgb(0.45F, 0.20F, 0.11F), Rgb(0.55F, 0.54F, 0.52F)});
    identity.iris = pick<5>(
        random, {Rgb(0.26F, 0.16F, 0.09F), Rgb(0.36F, 0.24F, 0.12F), Rgb(0.28F, 0.42F, 0.55F), Rgb(0.33F, 0.43F, 0.30F),
                 Rgb(0.40F, 0.42F, 0.44F)});
    identity.clothes = pick<6>(
        random, {Rgb(0.16F, 0.22F, 0.34F), Rgb(0.42F, 0.16F, 0.17F), Rgb(0.20F, 0.34F, 0.26F), Rgb(0.72F, 0.72F, 0.70F),
                 Rgb(0.24F, 0.24F, 0.26F), Rgb(0.60F, 0.48F, 0.30F)});
    const Rgb lipTint(1.0F, 0.66F, 0.66F);
    identity.lips = identity.skin.mul(lipTint) * random.uniform(0.85F, 0.98F);
    drawFeatures(random, identity);
    identity.hairline = random.uniform(-0.86F, -0.66F);
    identity.hairVolume = random.uniform(0.1F, 0.26F);
    identity.hairLength = random.chance(0.45F) ? random.uniform(0.9F, 1.7F) : random.uniform(-0.2F, 0.15F);
    if (identity.hairLength < 0.5F && random.chance(0.35F))
        identity.beard = random.uniform(0.25F, 0.75F);
    return identity;
}

} // namespace veriframe
