// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/identity_internal.h"
#include "demo/motion_internal.h"
#include "demo/synthetic_video.h"

#include <cstdint>
#include <opencv2/core/mat.hpp>

namespace veriframe {

/// The manipulation of one video.
struct FaceManipulation {
    Manipulation kind = Manipulation::swap;
    Identity person;        ///< whose face is changed
    std::uint64_t seed = 0; ///< draws its own flaws: the same over the video
};

/// Whether the kind needs a picture of another person in the same pose.
bool needsDonor(Manipulation kind);

/// Changes one face of one frame; outside the inner face `picture` stays as it is.
/// @param picture RGB in [0, 1]  @param donor as `picture`, with the face to put in; empty where none is needed
/// @param frame index in the video
void manipulateFace(
    cv::Mat3f& picture, const cv::Mat3f& donor, const Pose& pose, const FaceManipulation& manipulation, int frame);

} // namespace veriframe
