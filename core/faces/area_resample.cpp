// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/area_resample.h"

#include "base/vector_clones.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace veriframe {

namespace {

constexpr std::size_t colours = 3;

struct Bin {
    int first = 0, last = 0; ///< half open
};

Bin binOf(int i, int inputs, int outputs)
{
    const auto edge = [&](std::int64_t numerator) { return static_cast<int>(numerator / outputs); };
    return {edge(std::int64_t(i) * inputs), edge(std::int64_t(i + 1) * inputs + outputs - 1)};
}

/// Rows of 8-bit values one after another.
struct Rows {
    const std::uint8_t* first = nullptr;
    std::ptrdiff_t step = 0; ///< bytes from row to row
    int count = 0;
};

/// As many rows of 8-bit values add up to at most 2^16 - 1.
constexpr int mostRowsOf16Bits = 257;

typedef std::uint8_t Bytes __attribute__((vector_size(32)));
typedef std::uint16_t Words __attribute__((vector_size(64)));

VERIFRAME_INLINE Words wordsAt(const std::uint8_t* from)
{
    Bytes bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return __builtin_convertvector(bytes, Words);
}

/// Sums of the rows, value by value. @param count values of a row
VERIFRAME_INLINE void sumRows(const Rows& rows, std::ptrdiff_t count, std::uint16_t* sums)
{
    constexpr std::ptrdiff_t together = sizeof(Bytes);
    std::ptrdiff_t i = 0;
    for (; i + together <= count; i += together) {
        Words sum = wordsAt(rows.first + i);
        for (int y = 1; y < rows.count; ++y)
            sum += wordsAt(rows.first + y * rows.step + i);
        std::memcpy(sums + i, &sum, sizeof sum);
    }
    for (; i < count; ++i) {
        std::uint16_t sum = 0;
        for (int y = 0; y < rows.count; ++y)
            sum = static_cast<std::uint16_t>(sum + rows.first[y * rows.step + i]);
        sums[i] = sum;
    }
}

/// The same for any number of rows.
VERIFRAME_INLINE void sumRows(const Rows& rows, std::ptrdiff_t count, std::int32_t* sums)
{
    for (std::ptrdiff_t i = 0; i < count; ++i)
        sums[i] = rows.first[i];
    for (int y = 1; y < rows.count; ++y)
        for (std::ptrdiff_t i = 0; i < count; ++i)
            sums[i] += rows.first[y * rows.step + i];
}

typedef std::int32_t Quad __attribute__((vector_size(16)));

/// A pixel and the value after it.
template<typename Sum>
VERIFRAME_INLINE Quad quadAt(const Sum* from)
{
    typedef Sum SumQuad __attribute__((vector_size(4 * sizeof(Sum))));
    SumQuad quad;
    std::memcpy(&quad, from, sizeof quad);
    return __builtin_convertvector(quad, Quad);
}

/// One output row: the columns' sums over their bins. @param sums may be read, and `totals` written, one value further
template<typename Sum>
VERIFRAME_INLINE void sumColumns(const Sum* sums, const std::vector<Bin>& columns, std::int32_t* totals)
{
    for (const Bin& bin : columns) {
        const Sum* from = sums + static_cast<std::size_t>(bin.first) * colours;
        Quad total = quadAt(from);
        for (int x = bin.first + 1; x < bin.last; ++x)
            total += quadAt(from += colours);
        std::memcpy(totals, &total, sizeof total);
        totals += colours;
    }
}

/// What every row of outputs needs.
struct Columns {
    std::ptrdiff_t inputs = 0; ///< values of an input row
    std::vector<Bin> bins;
    std::vector<float> widths; ///< of the bin of each output value
    std::vector<std::uint16_t> sums16;
    std::vector<std::int32_t> sums32, totals;
};

Columns columnsOf(int inputWidth, int width)
{
    Columns columns;
    columns.inputs = static_cast<std::ptrdiff_t>(inputWidth) * static_cast<std::ptrdiff_t>(colours);
    for (int x = 0; x < width; ++x) {
        const Bin bin = binOf(x, inputWidth, width);
        columns.bins.push_back(bin);
        columns.widths.insert(columns.widths.end(), colours, static_cast<float>(bin.last - bin.first));
    }
    columns.totals.resize(columns.widths.size() + 1);
    return columns;
}

VERIFRAME_CLONES void averageRow(const Rows& rows, Columns& columns, float* to)
{
    if (rows.count <= mostRowsOf16Bits) {
        columns.sums16.resize(static_cast<std::size_t>(columns.inputs) + 1);
        sumRows(rows, columns.inputs, columns.sums16.data());
        sumColumns(columns.sums16.data(), columns.bins, columns.totals.data());
    } else {
        columns.sums32.resize(static_cast<std::size_t>(columns.inputs) + 1);
        sumRows(rows, columns.inputs, columns.sums32.data());
        sumColumns(columns.sums32.data(), columns.bins, columns.totals.data());
    }
    const std::int32_t* totals = columns.totals.data();
    const float* widths = columns.widths.data();
    const auto height = static_cast<float>(rows.count);
    const std::size_t values = columns.widths.size();
    for (std::size_t i = 0; i < values; ++i)
        to[i] = (static_cast<float>(totals[i]) / (widths[i] * height) - 127.5F) * 0.0078125F;
}

} // namespace

void resampleArea(const cv::Mat& rgb, const PixelRange& range, int width, int height, float* to)
{
    const int inputHeight = range.y1 - range.y0;
    Columns columns = columnsOf(range.x1 - range.x0, width);
    const auto step = static_cast<std::ptrdiff_t>(rgb.step);
    for (int y = 0; y < height; ++y) {
        const Bin bin = binOf(y, inputHeight, height);
        const std::uint8_t* first = rgb.ptr<std::uint8_t>(range.y0 + bin.first) +
                                    static_cast<std::ptrdiff_t>(range.x0) * static_cast<std::ptrdiff_t>(colours);
        averageRow({first, step, bin.last - bin.first}, columns, to);
        to += columns.widths.size();
    }
}

} // namespace veriframe
