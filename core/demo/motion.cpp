// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/motion_internal.h"

#include "base/seeded_random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace veriframe {
namespace {

constexpr std::uint64_t motionStream = 0x40;
constexpr double blinkHalfSeconds = 0.11;
constexpr double blinksPlannedSeconds = 600;

} // namespace

float Motion::Sway::at(double seconds) const
{
    double sum = 0;
    for (std::size_t i = 0; i < weight.size(); ++i)
        sum += weight[i] * std::sin(2 * std::numbers::pi * (frequencyHz[i] * seconds + phase[i]));
    return static_cast<float>(sum);
}

Motion::Sway Motion::drawSway(SeededRandom& random, float lowestHz, float highestHz)
{
    Sway sway{};
    constexpr std::array<float, 3> weights{0.55F, 0.3F, 0.15F};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sway.frequencyHz[i] = random.uniform(lowestHz, highestHz) * (1 + 0.8F * static_cast<float>(i));
        sway.phase[i] = random.uniform(0, 1);
        sway.weight[i] = weights[i];
    }
    return sway;
}

Motion::Motion(std::uint64_t seed)
{
    SeededRandom random(seed, motionStream);
    m_center = {random.uniform(0.44F, 0.56F), random.uniform(0.43F, 0.48F)};
    m_headWidth = random.uniform(0.15F, 0.2F);
    m_lightAngle = random.uniform(-0.9F, 0.9F);
    for (Sway* sway : {&m_x, &m_y, &m_size, &m_roll, &m_yaw, &m_pitch, &m_smile, &m_brow, &m_gaze, &m_light})
        *sway = drawSway(random, 0.12F, 0.4F);
    m_talk = drawSway(random, 2.2F, 3.4F);
    m_talkEnvelope = drawSway(random, 0.2F, 0.5F);
    double next = random.uniform(0.4F, 1.2F);
    while (next < blinksPlannedSeconds) {
        m_blinks.push_back(next);
        next += random.uniform(1.6F, 4.2F);
    }
}

float Motion::blinkAt(double seconds) const
{
    const auto next = std::lower_bound(m_blinks.begin(), m_blinks.end(), seconds);
    double distance = blinkHalfSeconds;
    if (next != m_blinks.end())
        distance = std::min(distance, *next - seconds);
    if (next != m_blinks.begin())
        distance = std::min(distance, seconds - *std::prev(next));
    return static_cast<float>(1 - distance / blinkHalfSeconds);
}

Pose Motion::poseAt(double seconds) const
{
    Pose pose;
    pose.center = m_center + cv::Point2f(0.05F * m_x.at(seconds), 0.025F * m_y.at(seconds));
    pose.headWidth = m_headWidth * (1 + 0.06F * m_size.at(seconds));
    pose.roll = 0.1F * m_roll.at(seconds);
    pose.yaw = 0.26F * m_yaw.at(seconds);
    pose.pitch = 0.1F * m_pitch.at(seconds);
    pose.blink = std::clamp(1.6F * blinkAt(seconds), 0.0F, 1.0F);
    const float envelope = std::clamp(0.55F + 0.8F * m_talkEnvelope.at(seconds), 0.0F, 1.0F);
    pose.mouthOpen = envelope * std::clamp(0.45F + 0.6F * m_talk.at(seconds), 0.0F, 1.0F);
    pose.smile = 0.5F * m_smile.at(seconds) + 0.15F;
    pose.browRaise = 0.035F * m_brow.at(seconds);
    pose.gaze = {0.5F * m_gaze.at(seconds), 0.25F * m_gaze.at(seconds * 0.7 + 3)};
    const float angle = m_lightAngle + 0.3F * m_light.at(seconds);
    const cv::Point3f light(std::sin(angle) * 0.75F, -0.45F, 0.85F);
    pose.light = light / std::sqrt(light.dot(light));
    pose.lightGain = 1 + 0.09F * m_light.at(seconds * 1.3 + 1);
    return pose;
}

} // namespace veriframe
