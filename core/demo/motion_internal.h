// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <opencv2/core/types.hpp>
#include <vector>

namespace veriframe {

/// How a head is held and lit at one moment.
struct Pose {
    cv::Point2f center;       ///< of the head, as fractions of the picture's sides
    float headWidth = 0.3F;   ///< half the head's width as a fraction of the shorter side
    float roll = 0;           ///< radians, clockwise as seen
    float yaw = 0, pitch = 0; ///< radians; positive turns to the right and down as seen
    float blink = 0;          ///< 0 eyes open .. 1 closed
    float mouthOpen = 0;      ///< 0..1
    float smile = 0;          ///< -1..1
    float browRaise = 0;      ///< head units
    cv::Point2f gaze;         ///< shift of the irises, -1..1
    cv::Point3f light;        ///< unit vector towards the light, z towards the camera
    float lightGain = 1;      ///< brightness of the whole picture
};

/// The movement of one video, a function of time alone. Same seed, same movement.
class Motion {
public:
    explicit Motion(std::uint64_t seed);

    Pose poseAt(double seconds) const;

private:
    /// A slow, never repeating sway: three sines.
    struct Sway {
        std::array<float, 3> frequencyHz, phase, weight;
        float at(double seconds) const;
    };

    static Sway drawSway(class SeededRandom& random, float lowestHz, float highestHz);
    float blinkAt(double seconds) const;

    cv::Point2f m_center;
    float m_headWidth = 0;
    float m_lightAngle = 0;
    Sway m_x, m_y, m_size, m_roll, m_yaw, m_pitch, m_talk, m_talkEnvelope, m_smile, m_brow, m_gaze, m_light;
    std::vector<double> m_blinks; ///< seconds at which the eyes are closed
};

} // namespace veriframe
