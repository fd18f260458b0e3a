// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/manipulation_internal.h"

#include "demo/face_retouch_internal.h"
#include "demo/face_swap_internal.h"

namespace veriframe {

bool needsDonor(Manipulation kind)
{
    return kind == Manipulation::swap || kind == Manipulation::temporalFlicker;
}

void manipulateFace(
    cv::Mat3f& picture, const cv::Mat3f& donor, const Pose& pose, const FaceManipulation& manipulation, int frame)
{
    const HeadFrame head(pose, picture.size());
    switch (manipulation.kind) {
    case Manipulation::swap:
        return swapInnerFace(picture, donor, head, manipulation.person, swapTraits(manipulation.seed));
    case Manipulation::colorMismatch:
        return shiftInnerFaceColours(picture, head, manipulation.person, manipulation.seed);
    case Manipulation::resolutionMismatch:
        return coarsenInnerFace(picture, head, manipulation.person, manipulation.seed);
    case Manipulation::warp:
        return warpInnerFace(picture, head, manipulation.person, manipulation.seed);
    case Manipulation::temporalFlicker:
        return swapInnerFace(picture, donor, head, manipulation.person, flickeringTraits(manipulation.seed, frame));
    }
}

} // namespace veriframe
