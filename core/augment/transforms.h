// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seeded_random.h"
#include "media/image_ops.h"

#include <cstdint>
#include <opencv2/core/mat.hpp>

/// @file
/// The augmentations of training, one struct each: draw() takes the parameters from the published ranges, apply() is a
/// function of picture and parameters alone (formulas: spec algorithms.md 10, after albumentations 1.0.0).
///
/// Pictures are 8-bit RGB, masks 8-bit with one channel and of the picture's size, or empty where there is none.
/// apply() writes over the pixels that it is given or puts others in their place: clone what somebody else holds. It
/// asserts nothing and checks nothing; augmentForTraining() is where pictures are checked. Different pictures may be
/// worked on at the same time.

namespace veriframe {

/// Encoded and decoded as JPEG, 4:2:0. The codec takes BGR and is given RGB, as published: red is treated as blue.
struct JpegQuality {
    int quality = 100; ///< 60..100, whole numbers equally likely

    static JpegQuality draw(SeededRandom& random);
    /// @throws Error (unsupported) for a side above JPEG's 65500 pixels
    void apply(cv::Mat& rgb) const;
    bool operator==(const JpegQuality&) const = default;
};

/// Normal noise of mean 0 for each pixel and channel: float32 sum, clipped, truncated.
struct GaussianNoise {
    float variance = 10;    ///< uniform in 10..50, squared gray levels
    std::uint64_t seed = 0; ///< of the noise itself

    static GaussianNoise draw(SeededRandom& random);
    void apply(cv::Mat& rgb) const;
    bool operator==(const GaussianNoise&) const = default;
};

/// 3x3, sigma from the size, edges reflected without repeating the edge pixel.
struct GaussianBlur {
    static void apply(cv::Mat& rgb);
};

/// Left and right swapped. What refers to positions (landmarks) is used up before.
struct HorizontalFlip {
    static void apply(cv::Mat& rgb, cv::Mat& mask);
};

/// Isotropic resize and black bars up to the square input. The mask goes by FitKernels::nearest, so that its values
/// stay comparable with the thresholds 20 and 102; its pixels are chosen by their centres, so that it stays in place.
struct SquareFit {
    int sidePx = 380;
    FitKernels kernels = FitKernels::areaCubic; ///< one of the three for pictures, equally likely

    static SquareFit draw(SeededRandom& random, int sidePx);
    void apply(cv::Mat& rgb, cv::Mat& mask) const;
    bool operator==(const SquareFit&) const = default;
};

/// trunc(clip(float32(value) * alpha + beta * 255)).
struct BrightnessContrast {
    double alpha = 1; ///< 1 + U(-.2, .2)
    double beta = 0;  ///< U(-.2, .2), of white

    static BrightnessContrast draw(SeededRandom& random);
    void apply(cv::Mat& rgb) const;
    bool operator==(const BrightnessContrast&) const = default;
};

/// Shifts all pixels by 255 * V (a L), V and L the eigenvectors and eigenvalues of the covariance of RGB / 255.
/// The sign of an eigenvector is arbitrary; here its largest component is positive, so that every machine agrees.
struct FancyPca {
    double a = 0; ///< N(0, .1)

    static FancyPca draw(SeededRandom& random);
    void apply(cv::Mat& rgb) const;
    bool operator==(const FancyPca&) const = default;
};

/// Shifts in 8-bit HSV with H in 0..179: H modulo 180, S and V clipped, truncated.
struct HueSaturationValue {
    double hue = 0;        ///< U(-20, 20), two degrees each
    double saturation = 0; ///< U(-30, 30)
    double value = 0;      ///< U(-20, 20)

    static HueSaturationValue draw(SeededRandom& random);
    void apply(cv::Mat& rgb) const;
    bool operator==(const HueSaturationValue&) const = default;
};

/// OpenCV's gray of RGB in all three channels.
struct ToGray {
    static void apply(cv::Mat& rgb);
};

/// Rotation and scale about the centre, then a shift: linear for the picture, nearest for the mask, black outside.
struct ShiftScaleRotate {
    double angleDegrees = 0; ///< U(-10, 10), counter-clockwise
    double scale = 1;        ///< 1 + U(-.2, .2)
    double dx = 0, dy = 0;   ///< U(-.1, .1) each, of width and height

    static ShiftScaleRotate draw(SeededRandom& random);
    void apply(cv::Mat& rgb, cv::Mat& mask) const;
    bool operator==(const ShiftScaleRotate&) const = default;
};

} // namespace veriframe
