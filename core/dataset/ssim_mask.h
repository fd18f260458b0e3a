// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace veriframe {

/// Side of the window in pixels: smaller pictures cannot be compared.
inline constexpr int ssimWindowPx = 7;

/// Where two pictures differ, and how much.
struct SsimMask {
    cv::Mat mask;        ///< 8-bit gray: 255 * (1 - SSIM), saturated and truncated; 0 is equal
    double meanSsim = 0; ///< over the channels of the map without its outer 3 pixels; 1 is equal
};

/// Structural similarity of a real crop and its manipulated counterpart (spec algorithms.md 9, step 4): per channel,
/// 7x7 uniform window, sample covariance, K1 .01, K2 .03, range 255, edges mirrored with the edge pixel repeated.
/// @param realBgr, fakeBgr 8-bit, 3 channels, BGR, of one size, sides >= 7
/// @throws Error (mismatch) for different sizes, (badInput) for others. Thread-safe.
SsimMask ssimMask(const cv::Mat& realBgr, const cv::Mat& fakeBgr);

} // namespace veriframe
