// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/cpu_network_internal.h"
#include "nn/normalization_internal.h"

#include <algorithm>

namespace veriframe::cpu {

namespace {

constexpr int colours = 3;

void normalizeRow(const std::uint8_t* rgb, int width, const NormalizationTable& table, float* to)
{
    for (int x = 0; x < width; ++x, rgb += colours, to += colours)
        for (std::size_t colour = 0; colour < colours; ++colour)
            to[colour] = table(colour, rgb[colour]);
}

} // namespace

void loadFace(const Face& face, float* padded)
{
    static const NormalizationTable table;
    const StemGeometry geometry = stemGeometry(face.sidePx);
    const std::ptrdiff_t row = std::ptrdiff_t(geometry.paddedSide) * colours;
    std::fill(padded, padded + row * geometry.paddedSide, 0.0F);
    const std::ptrdiff_t pixels = std::ptrdiff_t(face.sidePx) * face.sidePx;
    // An even side has no padding before it; rows that the last window does not reach are not read.
    const int rows = std::min(face.sidePx, geometry.paddedSide - geometry.padBefore);
    for (int y = 0; y < rows; ++y) {
        float* to = padded + (y + geometry.padBefore) * row + geometry.padBefore * colours;
        const int width = rows;
        if (face.rgb) {
            normalizeRow(face.rgb + std::ptrdiff_t(y) * face.sidePx * colours, width, table, to);
            continue;
        }
        for (int x = 0; x < width; ++x)
            for (int colour = 0; colour < colours; ++colour)
                to[x * colours + colour] = face.nchw[colour * pixels + std::ptrdiff_t(y) * face.sidePx + x];
    }
}

} // namespace veriframe::cpu
