// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace veriframe {

struct Point {
    float x = 0, y = 0; ///< pixels
    bool operator==(const Point&) const = default;
};

/// Corners in pixels, x to the right and y down; may reach outside the picture.
struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    float width() const { return x1 - x0; }

    float height() const { return y1 - y0; }

    bool operator==(const Box&) const = default;
};

/// Intersection over union, in [0, 1].
float intersectionOverUnion(const Box& a, const Box& b);

/// A face as a detector reports it.
struct Face {
    Box box;
    float score = 0; ///< the detector's own confidence, MTCNN: in [0, 1]
    std::array<Point, 5>
        landmarks{}; ///< left eye, right eye, nose, left and right mouth corner (as seen by the viewer)
    bool operator==(const Face&) const = default;
};

} // namespace veriframe
