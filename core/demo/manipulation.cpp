// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/manipulation_internal.h"

#include "demo/face_painter_internal.h"
#include "demo/seeded_random_internal.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {
namespace {

constexpr std::uint64_t swapStream = 0x5A;

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

/// What a face generator of few pixels leaves: a coarser picture.
void loseDetail(cv::Mat3f& picture, double factor)
{
    const cv::Size size = picture.size();
    const cv::Size coarse(std::max(8, cvRound(size.width * factor)), std::max(8, cvRound(size.height * factor)));
    cv::Mat3f small;
    cv::resize(picture, small, coarse, 0, 0, cv::INTER_AREA);
    cv::resize(small, picture, size, 0, 0, cv::INTER_CUBIC);
}

} // namespace

void blendInnerFace(cv::Mat3f& picture, const cv::Mat3f& donor, const Pose& pose, std::uint64_t seed)
{
    SeededRandom random(seed, swapStream);
    const float colourShare = random.uniform(0.55F, 0.8F);
    const double detail = random.uniform(0.42F, 0.6F);
    const float seam = random.uniform(0.06F, 0.12F);

    const HeadFrame frame(pose, picture.size());
    const SoftEllipse mask = innerFace(frame, seam);
    const cv::Rect area = frame.pixelsOf(mask.bounds());
    if (area.empty())
        return;
    cv::Mat1f share(area.size());
    for (int y = 0; y < area.height; ++y)
        for (int x = 0; x < area.width; ++x)
            share(y, x) = mask.coverage(
                frame.toHead({static_cast<float>(x + area.x) + 0.5F, static_cast<float>(y + area.y) + 0.5F}));

    cv::Mat3f target = picture(area);
    cv::Mat3f face = donor(area).clone();
    matchColours(face, target, share > 0.5F, colourShare);
    loseDetail(face, detail);
    for (int y = 0; y < area.height; ++y)
        for (int x = 0; x < area.width; ++x)
            target(y, x) = mixed(target(y, x), face(y, x), share(y, x));
}

} // namespace veriframe
