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

    /// 8-bit RGB and where the faces are. @param index from 0
    SyntheticFrame frame(int index) const;

private:
    /// Everybody as they are, or as a swap's donor would look in the manipulated person's place.
    enum class Cast { real, withDonor };

    const Identity& identityOf(std::size_t person, Cast cast) const;
    std::vector<Pose> posesAt(double seconds) const;
    cv::Mat3f photographed(const std::vector<Pose>& poses, Cast cast, float lightGain) const;
    void manipulate(cv::Mat3f& picture, const std::vector<Pose>& poses, float lightGain, int index) const;

    SyntheticVideoOptions m_options;
    std::vector<Identity> m_people; ///< left to right
    std::vector<Motion> m_motions;  ///< theirs; the first one's light falls on everybody, and on an empty room
    Identity m_donor;
    cv::Mat3f m_background;
};

} // namespace veriframe
