// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace veriframe {

/// Where on a face a classifier finds what it decides by: the share of each cell of its last feature map in the logit.
/// Behind that map the network has a global mean and one linear layer, so the shares are exact: their sum plus `bias`
/// is the logit. It is the class activation map (Zhou et al. 2016), and Grad-CAM (Selvaraju et al. 2017) before that
/// one cuts off what is negative. It shows attention, not proof.
struct EvidenceMap {
    int side = 0;                     ///< cells in a row
    std::vector<float> contributions; ///< side * side, rows top to bottom; positive speaks for fake
    double bias = 0;
};

} // namespace veriframe
