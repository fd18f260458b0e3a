// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/face.h"

#include <algorithm>

namespace veriframe {

float intersectionOverUnion(const Box& a, const Box& b)
{
    const float width = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
    const float height = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
    if (width <= 0 || height <= 0)
        return 0;
    const float shared = width * height;
    return shared / (a.width() * a.height() + b.width() * b.height() - shared);
}

} // namespace veriframe
