// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/transforms.h"

#include <optional>
#include <string>
#include <variant>

namespace veriframe {

/// Nothing, or the one change of colour that was drawn.
using ColourChange = std::variant<std::monostate, BrightnessContrast, FancyPca, HueSaturationValue>;

/// All augmentations of one picture with their parameters, in the order in which they are applied. By default none but
/// the fit on the square: what validation does. Source and probabilities: spec algorithms.md 10.
struct Augmentations {
    std::optional<JpegQuality> jpeg;      ///< p .5
    std::optional<GaussianNoise> noise;   ///< p .1
    bool blur = false;                    ///< p .05
    bool flip = false;                    ///< p .5
    SquareFit fit;                        ///< always
    ColourChange colour;                  ///< p .7, the three equally likely
    bool gray = false;                    ///< p .2
    std::optional<ShiftScaleRotate> move; ///< p .5

    static Augmentations draw(SeededRandom& random, int sidePx);
    /// Flip and shift/scale/rotate alone, as often as draw() has them: noise, colours and sharpness stay as they are.
    static Augmentations drawGeometric(SeededRandom& random, int sidePx);

    /// @param rgb, mask as transforms.h wants them; fit.sidePx square afterwards
    /// @throws Error (badInput) for an empty picture, (unsupported) where the codec cannot take it. Thread-safe.
    void apply(cv::Mat& rgb, cv::Mat& mask) const;

    /// What is done, for people: "JPEG 74, flip, gray"; empty where nothing but the fit.
    std::string describe() const;

    bool operator==(const Augmentations&) const = default;
};

} // namespace veriframe
