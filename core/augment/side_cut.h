// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seeded_random.h"

#include <opencv2/core/mat.hpp>
#include <optional>

namespace veriframe {

/// One side of a line across the picture stays, the other becomes black (spec algorithms.md 10, GridMask-inspired).
struct SideCut {
    bool horizontalLine = true; ///< equally likely
    bool dropsFirst = true;     ///< the part above or left of the line goes, else the other; equally likely
    int pivot = 0;              ///< the first row or column behind the line: uniform in half the side +- a fifth of it

    static SideCut draw(SeededRandom& random, cv::Size size);

    /// Cuts picture and mask, if that leaves enough: more than 40 mask pixels above 102, or, for a real, values above 0
    /// in more than a fifth of the picture. @return whether it was done
    bool apply(cv::Mat& rgb, cv::Mat& mask, bool fake) const;

    bool operator==(const SideCut&) const = default;
};

/// The whole step: with probability .8 (fake) or .6 (real) the first acceptable of 49 cuts.
/// @param rgb, mask as transforms.h wants them, written over. @return the cut that was made. Thread-safe.
std::optional<SideCut> cutSide(cv::Mat& rgb, cv::Mat& mask, bool fake, SeededRandom& random);

} // namespace veriframe
