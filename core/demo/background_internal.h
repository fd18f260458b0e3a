// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <opencv2/core/mat.hpp>

namespace veriframe {

/// A wall with texture, a window of light and some shelves, out of focus. RGB in [0, 1].
cv::Mat3f drawBackground(cv::Size size, std::uint64_t seed);

} // namespace veriframe
