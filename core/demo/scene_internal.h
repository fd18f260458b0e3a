// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/identity_internal.h"
#include "demo/motion_internal.h"
#include "demo/synthetic_video.h"

#include <opencv2/core/mat.hpp>

namespace veriframe {

/// One drawn video before it is encoded: who moves how in front of what, seen by a camera with its flaws.
class Scene {
public:
    explicit Scene(const SyntheticVideoOptions& options);

    /// 8-bit RGB and where the face is. @param index from 0
    SyntheticFrame frame(int index) const;

private:
    cv::Mat3f photographed(const Identity& identity, const Pose& pose) const;

    SyntheticVideoOptions m_options;
    Identity m_person, m_donor;
    Motion m_motion;
    cv::Mat3f m_background;
};

} // namespace veriframe
