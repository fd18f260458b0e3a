// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace veriframe {

/// A possible face between two stages of MTCNN.
struct Candidate {
    Box box;
    float score = 0;
    std::array<float, 4> offsets{};    ///< how far the stage wants each edge moved, fractions of the sides
    std::array<float, 10> landmarks{}; ///< of the last stage: five x, then five y, fractions of the box
};

/// Non-maximum suppression: candidates by descending score, each unless its overlap with a better one exceeds the
/// threshold. Overlap is plain intersection over union. (spec algorithms.md 3, step 1)
std::vector<Candidate> suppressOverlaps(std::vector<Candidate> candidates, float threshold);

/// The same with intersection over the smaller area, sides counted with +1 (step 3).
std::vector<Candidate> suppressContained(std::vector<Candidate> candidates, float threshold);

/// Moves each edge by its offset times the side. @param extra added to the sides: 0 after P-Net, 1 after R-Net and
/// O-Net
void applyOffsets(std::span<Candidate> candidates, float extra);

/// Makes each box a square about its centre, its side the longer one.
void makeSquare(std::span<Candidate> candidates);

/// A box as the pixels that are cut out for the next network.
struct CutRange {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0; ///< half open, inside the picture
};

/// Corners truncated, 1-based and inclusive, clipped to the picture (step 2). Nothing if no pixel is left.
std::optional<CutRange> cutRange(const Box& box, int width, int height);

/// The box of a P-Net cell: single-precision division by the scale, then floor (step 1).
Box boxOfCell(int x, int y, double scale);

} // namespace veriframe
