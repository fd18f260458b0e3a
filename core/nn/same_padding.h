// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace veriframe {

/// TensorFlow's "same" padding along one side: ceil(n / stride) outputs, the odd pixel right or bottom.
struct SamePadding {
    int before = 0, after = 0, outputs = 0;
};

inline SamePadding samePadding(int inputs, int kernel, int stride)
{
    const int outputs = (inputs + stride - 1) / stride;
    const int total = std::max((outputs - 1) * stride + kernel - inputs, 0);
    return {total / 2, total - total / 2, outputs};
}

} // namespace veriframe
