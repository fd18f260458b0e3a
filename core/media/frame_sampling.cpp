// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_sampling.h"

#include "base/error.h"

#include <cstdint>
#include <string>

namespace veriframe {

std::vector<int> sampleFrames(int frameCount, int wanted)
{
    if (frameCount < 1 || wanted < 1)
        throw Error(
            ErrorCode::badInput, "Choosing frames", {},
            std::to_string(wanted) + " of " + std::to_string(frameCount) + " frames were asked for");
    std::vector<int> indices;
    for (int i = 0; i < wanted; ++i) {
        const int index = wanted == 1 ? 0 : static_cast<int>(std::int64_t(i) * (frameCount - 1) / (wanted - 1));
        if (indices.empty() || index != indices.back())
            indices.push_back(index);
    }
    return indices;
}

} // namespace veriframe
