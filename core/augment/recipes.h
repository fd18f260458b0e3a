// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/augmentations.h"
#include "augment/side_cut.h"
#include "base/seeded_random.h"

#include <array>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>

namespace veriframe {

/// A crop as it is stored, before anything was done to it.
struct TrainingPicture {
    cv::Mat rgb;  ///< 8-bit, 3 channels, not empty
    cv::Mat mask; ///< 8-bit, 1 channel, of the same size: where a fake differs; empty for a real or where there is none
    bool fake = false;
    /// left eye, right eye, nose, left and right mouth corner, pixels of rgb; of the original's crop for a fake
    std::optional<std::array<cv::Point, 5>> landmarks;
};

/// What was done to a picture.
struct AppliedRecipe {
    std::string drop; ///< what a hard drop blanked ("eyes", "left outline", "blocks"); empty where nothing was
    Augmentations augmentations;
    std::optional<SideCut> cut;

    /// For people: "eyes dropped, JPEG 74, flip"; empty where nothing was done but the fit on the square.
    std::string describe() const;
};

/// Mask values up to this are compression, not manipulation (spec algorithms.md 10, "only changed frames").
inline constexpr unsigned char changedAbove = 20;

/// What the network gets to see.
struct AugmentedPicture {
    cv::Mat rgb;  ///< 8-bit, 3 channels, inputSizePx square
    cv::Mat mask; ///< 8-bit, 1 channel, inputSizePx square, went the same way as rgb; black where there was none
    /// mask pixels above changedAbove after the drop and before the augmentations
    int changedPixels = 0;
    AppliedRecipe applied{};
};

/// Which augmentations are drawn.
enum class AugmentationSet {
    none,      ///< only the fit on the square, as in validation
    geometric, ///< ours: flip, shift/scale/rotate; for small networks and faint traces, which the others wash out
    published  ///< JPEG, noise, blur, flip, colour, gray, shift/scale/rotate
};

/// The name as it stands in code: "geometric".
const char* toString(AugmentationSet set);

/// @throws Error (badInput) for a name that is none
AugmentationSet parseAugmentationSet(const std::string& name);

/// The recipe's switches; probabilities and ranges are those of the published program (spec algorithms.md 10).
struct Recipe {
    int inputSizePx = 380;
    bool hardDrops = true; ///< blank facial parts, outline halves or blocks before anything else
    AugmentationSet augmentations = AugmentationSet::published;
    bool gridMask = false; ///< keep one side of a line, after the augmentations
    bool operator==(const Recipe&) const = default;
};

/// Draws the recipe's parameters and applies them: drops, augmentations, resize and pad to the square input.
/// Depends on nothing but its arguments, and on whether dlib's 68-point predictor is installed: without it the drop of
/// outline halves does nothing. The picture is left as it is. Validation takes fitOnSquareCanvas() alone.
/// @throws Error (badInput) for pictures of the wrong kind, (unsupported) for a side above 65500 pixels, (corrupt) if
/// an installed predictor is broken. Thread-safe.
AugmentedPicture augmentForTraining(const TrainingPicture& picture, const Recipe& recipe, SeededRandom& random);

} // namespace veriframe
