// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/scene_internal.h"

#include "demo/background_internal.h"
#include "demo/face_painter_internal.h"
#include "demo/manipulation_internal.h"
#include "demo/seeded_random_internal.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {
namespace {

/// Standard deviation of the camera's noise, of 1.
constexpr double sensorNoise = 2.6 / 255;
constexpr double lensBlurPx = 0.6;

std::uint64_t donorSeed(const SyntheticVideoOptions& options)
{
    return SeededRandom::mix(options.identity ^ 0xFACEFACEFACEFACEULL);
}

void addSensorNoise(cv::Mat3f& picture, std::uint64_t seed)
{
    cv::RNG random(seed);
    cv::Mat3f noise(picture.size());
    random.fill(noise, cv::RNG::NORMAL, 0, sensorNoise);
    picture += noise;
}

} // namespace

Scene::Scene(const SyntheticVideoOptions& options)
    : m_options(options), m_person(identityOfSeed(options.identity)), m_donor(identityOfSeed(donorSeed(options))),
      m_motion(options.motion),
      m_background(drawBackground({options.width, options.height}, options.motion ^ (options.identity << 20)))
{
    // A swap keeps where the face is; a donor with other proportions would leave two mouths.
    m_donor.halfHeight = m_person.halfHeight;
    m_donor.eyeY = m_person.eyeY;
    m_donor.hairline = std::min(m_donor.hairline, -0.75F);
}

cv::Mat3f Scene::photographed(const Identity& identity, const Pose& pose) const
{
    cv::Mat3f picture = m_background.clone();
    paintPerson(picture, identity, pose);
    picture *= pose.lightGain;
    cv::GaussianBlur(picture, picture, cv::Size(3, 3), lensBlurPx);
    return picture;
}

SyntheticFrame Scene::frame(int index) const
{
    const Pose pose = m_motion.poseAt(index / m_options.fps);
    cv::Mat3f picture = photographed(m_person, pose);
    addSensorNoise(picture, SeededRandom::mix(m_options.motion) + static_cast<std::uint64_t>(index));
    if (m_options.manipulated)
        blendInnerFace(picture, photographed(m_donor, pose), pose, m_options.identity ^ m_options.motion);
    SyntheticFrame result;
    picture.convertTo(result.rgb, CV_8UC3, 255);
    result.face = faceBounds(HeadFrame(pose, picture.size()));
    return result;
}

} // namespace veriframe
