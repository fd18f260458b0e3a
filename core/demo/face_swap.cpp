// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/face_swap_internal.h"

#include "base/seeded_random.h"
#include "demo/inner_face_internal.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {
namespace {

constexpr std::uint64_t swapStream = 0x5A;
constexpr std::uint64_t flickerStream = 0xF11C0000;

/// Shifts the donor's colours towards the picture's. @param share 0 leaves them, 1 makes the means equal
void matchColours(cv::Mat3f& donor, const cv::Mat3f& picture, const cv::Mat1b& where, float share)
{
    const cv::Scalar from = cv::mean(donor, where);
    const cv::Scalar to = cv::mean(picture, where);
    cv::Vec3f gain;
    for (int channel = 0; channel < 3; ++channel)
        gain[channel] = 1 + share * static_cast<float>(to[channel] / std::max(from[channel], 1e-3) - 1);
    for (cv::Vec3f& pixel : donor)
        pixel = pixel.mul(gain);
}

void moveBy(cv::Mat3f& picture, cv::Point2f pixels)
{
    const cv::Matx23f shift(1, 0, pixels.x, 0, 1, pixels.y);
    cv::Mat3f moved;
    cv::warpAffine(picture, moved, shift, picture.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
    picture = moved;
}

} // namespace

SwapTraits swapTraits(std::uint64_t seed)
{
    SeededRandom random(seed, swapStream);
    SwapTraits traits;
    traits.colourShare = random.uniform(0.55F, 0.8F);
    traits.detail = random.uniform(0.42F, 0.6F);
    traits.seam = random.uniform(0.06F, 0.12F);
    return traits;
}

SwapTraits flickeringTraits(std::uint64_t seed, int frame)
{
    SeededRandom random(seed, flickerStream + static_cast<std::uint64_t>(frame));
    SwapTraits traits = swapTraits(seed);
    traits.strength = random.uniform(0.6F, 1);
    traits.colourShare = random.uniform(0.35F, 1);
    traits.shift = {random.uniform(-0.06F, 0.06F), random.uniform(-0.06F, 0.06F)};
    return traits;
}

void swapInnerFace(
    cv::Mat3f& picture, const cv::Mat3f& donor, const HeadFrame& frame, const Identity& person,
    const SwapTraits& traits)
{
    const InnerFaceMask mask = innerFaceMask(frame, person, traits.seam);
    if (mask.area.empty())
        return;
    cv::Mat3f face = donor(mask.area).clone();
    if (traits.shift != cv::Point2f())
        moveBy(face, traits.shift * frame.scalePx());
    matchColours(face, picture(mask.area), mask.share > 0.5F, traits.colourShare);
    loseDetail(face, traits.detail);
    layOver(picture, face, mask, traits.strength);
}

} // namespace veriframe
