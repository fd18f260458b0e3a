// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <string>

namespace veriframe {

/// Pillow's BICUBIC with antialiasing, bit for bit: Keys a = -0.5, horizontal pass rounded to 8 bit, then vertical
/// (spec algorithms.md 2). @param image 8-bit, 1 or 3 channels. @throws Error (badInput) for an empty image or side < 1
cv::Mat resizePillowBicubic(const cv::Mat& image, int width, int height);

/// Isotropic resize so that the longer side is sidePx (area down, cubic up), centred on a black square
/// (spec algorithms.md 5, its rounding rules included). @param rgb 8-bit, 3 channels, not empty
cv::Mat fitOnSquareCanvas(const cv::Mat& rgb, int sidePx);

/// Where fitOnSquareCanvas() puts a picture of that size; what lies around it is black.
/// @throws Error (badInput) for a side < 1
cv::Rect placeOnSquareCanvas(int width, int height, int sidePx);

/// Reads a picture file as RGB. @throws Error (notFound, unreadable, corrupt)
cv::Mat readImageRgb(const std::string& path);

/// Writes a PNG from RGB or gray, replaced in one step. @throws Error (unwritable)
void writePng(const std::string& path, const cv::Mat& image);

} // namespace veriframe
