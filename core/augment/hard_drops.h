// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seeded_random.h"

#include <array>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>
#include <string>
#include <variant>

/// @file
/// The hard drops: parts of the face are blanked before everything else, so that the network cannot live on one of them
/// (spec algorithms.md 10). Pictures are 8-bit RGB, masks 8-bit with one channel and of the same size or empty;
/// functions write over the pixels that they are given. Different pictures may be worked on at the same time.

namespace veriframe {

/// left eye, right eye, nose, left and right mouth corner, in pixels; may lie outside the picture
using FaceLandmarks = std::array<cv::Point, 5>;

enum class FacePart { none, eyes, mouth, nose };
enum class PictureHalf { upper, lower, left, right };

/// Which blocks of the picture stay; halves by integer division, so the odd row or column is lower or right.
enum class BlockMask { upper, lower, left, right, upperLeftAndLowerRight, upperRightAndLowerLeft };

inline constexpr int blockTries = 5;

/// The half of the face's outline that becomes black.
struct OutlineDrop {
    PictureHalf half = PictureHalf::upper;
    bool operator==(const OutlineDrop&) const = default;
};

/// The masks that are tried in turn.
struct BlockDrop {
    std::array<BlockMask, blockTries> masks{};
    bool operator==(const BlockDrop&) const = default;
};

/// What was drawn; nothing, most of the time. FacePart is the part that is blanked around the landmarks.
struct HardDrop {
    std::variant<std::monostate, FacePart, OutlineDrop, BlockDrop> what;

    /// The three stages: face part (.7, with landmarks only), else outline (.2), else blocks (.1).
    static HardDrop draw(SeededRandom& random, bool hasLandmarks);

    /// @return what was blanked, for people ("eyes", "left outline"); empty where nothing was: there was nothing to do,
    ///         no face was found, no block mask was accepted
    /// @throws Error (corrupt) if dlib's predictor is installed, but broken
    std::string apply(cv::Mat& rgb, cv::Mat& mask, const std::optional<FaceLandmarks>& landmarks, bool fake) const;

    bool operator==(const HardDrop&) const = default;
};

/// Eyes .5, mouth .25, nose .125, nothing .125.
FacePart drawFacePart(SeededRandom& random);

/// Blanks a line of two pixels between the eyes, between the mouth's corners, or from the nose to the truncated
/// midpoint of the eyes, grown to its neighbours above, below, left and right floor(w / 4) times (mouth: floor(w / 3)
/// times), w being the distance of the eyes (mouth: of its corners).
void blankFacePart(cv::Mat& rgb, const FaceLandmarks& landmarks, FacePart part);

/// Fills the polygon, its edge included, and blanks the part above, below, left or right of its centroid (truncated to
/// a pixel, which belongs to the lower and the right part). Nothing happens where it lies outside the picture.
void blankPolygonHalf(cv::Mat& rgb, std::span<const cv::Point> polygon, PictureHalf half);

/// Keeps the blocks of a mask and blanks the others in picture and mask, if that leaves enough: always for a real, for
/// a fake only if more than 20 pixels of the mask above 0 stay. @return whether it was done
bool keepBlocks(cv::Mat& rgb, cv::Mat& mask, BlockMask blocks, bool fake);

} // namespace veriframe
