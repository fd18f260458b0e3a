// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <string>

namespace veriframe {

/// Pillow's BICUBIC with antialiasing, bit for bit: Keys a = -0.5, horizontal pass rounded to 8 bit, then vertical
/// (spec algorithms.md 2). @param image 8-bit, 1 or 3 channels. @throws Error (badInput) for an empty image or side < 1
cv::Mat resizePillowBicubic(const cv::Mat& image, int width, int height);

/// How a picture is resampled when it shrinks and when it grows.
enum class FitKernels {
    areaCubic,    ///< area down, cubic up: what the networks are shown
    areaLinear,   ///< area down, linear up
    linearLinear, ///< linear both ways
    nearest       ///< the nearest pixel's centre both ways: for masks, whose values stay what they were
};

/// Isotropic resize so that the longer side is sidePx, centred on a black square (spec algorithms.md 5, its rounding
/// rules included). @param picture 8-bit, 1 or 3 channels. @return of the same type; its pixels are its own
/// @throws Error (badInput) for an empty picture or a side < 1. Thread-safe.
cv::Mat fitOnSquareCanvas(const cv::Mat& picture, int sidePx, FitKernels kernels = FitKernels::areaCubic);

/// Where fitOnSquareCanvas() puts a picture of that size; what lies around it is black.
/// @throws Error (badInput) for a side < 1
cv::Rect placeOnSquareCanvas(int width, int height, int sidePx);

/// Reads a picture file as RGB. @throws Error (notFound, unreadable, corrupt)
cv::Mat readImageRgb(const std::string& path);

/// Writes a PNG from RGB or gray, replaced in one step. @throws Error (unwritable)
void writePng(const std::string& path, const cv::Mat& image);

} // namespace veriframe
