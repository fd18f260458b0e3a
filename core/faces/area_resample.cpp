// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/area_resample.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace veriframe {

namespace {

struct Bin {
    int first = 0, last = 0; ///< half open
};

Bin binOf(int i, int inputs, int outputs)
{
    const auto edge = [&](std::int64_t numerator) { return static_cast<int>(numerator / outputs); };
    return {edge(std::int64_t(i) * inputs), edge(std::int64_t(i + 1) * inputs + outputs - 1)};
}

/// Sums of `rows` rows, value by value: 8-bit values of fewer than 2^16 rows fit 32 bits.
void sumRows(const cv::Mat& rgb, const PixelRange& range, Bin rows, std::vector<std::uint32_t>& sums)
{
    const std::size_t count = static_cast<std::size_t>(range.x1 - range.x0) * 3;
    const std::uint8_t* first = rgb.ptr<std::uint8_t>(range.y0 + rows.first) + std::ptrdiff_t(range.x0) * 3;
    for (std::size_t i = 0; i < count; ++i)
        sums[i] = first[i];
    for (int y = rows.first + 1; y < rows.last; ++y) {
        const std::uint8_t* row = rgb.ptr<std::uint8_t>(range.y0 + y) + std::ptrdiff_t(range.x0) * 3;
        for (std::size_t i = 0; i < count; ++i)
            sums[i] += row[i];
    }
}

} // namespace

void resampleArea(const cv::Mat& rgb, const PixelRange& range, int width, int height, float* to)
{
    const int inputWidth = range.x1 - range.x0;
    const int inputHeight = range.y1 - range.y0;
    std::vector<Bin> columns(static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x)
        columns[static_cast<std::size_t>(x)] = binOf(x, inputWidth, width);
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(inputWidth) * 3);
    for (int y = 0; y < height; ++y) {
        const Bin rows = binOf(y, inputHeight, height);
        sumRows(rgb, range, rows, sums);
        for (const Bin& bin : columns) {
            std::uint32_t total[3] = {};
            for (int x = bin.first; x < bin.last; ++x)
                for (int channel = 0; channel < 3; ++channel)
                    total[channel] += sums[static_cast<std::size_t>(x) * 3 + static_cast<std::size_t>(channel)];
            const auto area = static_cast<float>((bin.last - bin.first) * (rows.last - rows.first));
            for (const std::uint32_t sum : total)
                *to++ = (static_cast<float>(sum) / area - 127.5F) * 0.0078125F;
        }
    }
}

} // namespace veriframe
