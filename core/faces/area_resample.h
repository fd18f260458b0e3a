// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace veriframe {

/// A rectangle of whole pixels, x1 and y1 not included.
struct PixelRange {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

/// The mean over the source pixels that each target pixel covers, with integer bin edges floor(i*H/h) ..
/// ceil((i+1)*H/h), scaled as MTCNN expects: (mean - 127.5) / 128 (spec algorithms.md 3; torch's "area" mode). Sums are
/// integers, so the result is exact before its one division. Enlarges as well, repeating pixels.
/// @param rgb 8-bit, 3 channels   @param range not empty, inside the picture
/// @param to (height, width, 3)
void resampleArea(const cv::Mat& rgb, const PixelRange& range, int width, int height, float* to);

} // namespace veriframe
