// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/vector_clones.h"
#include "media/image_ops.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace veriframe {

namespace {

/// Pillow's fixed point for 8-bit pictures (PRECISION_BITS in its Resample.c).
constexpr int precisionBits = 32 - 8 - 2;

/// Keys' cubic with a = -0.5.
double keysCubic(double x)
{
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    if (x < 2)
        return (((x - 5) * x + 8) * x - 4) * a;
    return 0;
}

/// Where each output sample of one axis comes from, and with which fixed-point weights.
struct AxisWeights {
    std::vector<int> first;            ///< per output sample: its first input sample
    std::vector<int> count;            ///< per output sample: how many input samples
    std::vector<std::int32_t> weights; ///< stride many per output sample
    std::size_t stride = 0;
};

AxisWeights axisWeights(int inputSize, int outputSize)
{
    const double ratio = static_cast<double>(inputSize) / outputSize;
    const double filterScale = std::max(ratio, 1.0);
    const double support = 2 * filterScale;
    AxisWeights axis;
    axis.stride = static_cast<std::size_t>(std::ceil(support)) * 2 + 1;
    axis.weights.assign(axis.stride * static_cast<std::size_t>(outputSize), 0);
    std::vector<double> exact(axis.stride);
    for (int i = 0; i < outputSize; ++i) {
        const double centre = (i + 0.5) * ratio;
        // Pillow's rounding: truncated after adding a half, which differs from std::lround below zero.
        const int first = std::max(static_cast<int>(centre - support + 0.5), 0); // NOLINT(bugprone-incorrect-roundings)
        const int end = static_cast<int>(centre + support + 0.5);                // NOLINT(bugprone-incorrect-roundings)
        const int count = std::min(end, inputSize) - first;
        double sum = 0;
        for (int j = 0; j < count; ++j) {
            exact[static_cast<std::size_t>(j)] = keysCubic((j + first - centre + 0.5) * (1.0 / filterScale));
            sum += exact[static_cast<std::size_t>(j)];
        }
        std::int32_t* weights = axis.weights.data() + static_cast<std::size_t>(i) * axis.stride;
        for (int j = 0; j < count; ++j) {
            double weight = exact[static_cast<std::size_t>(j)];
            if (sum != 0)
                weight /= sum;
            weights[j] = static_cast<std::int32_t>((weight < 0 ? -0.5 : 0.5) + weight * (1 << precisionBits));
        }
        axis.first.push_back(first);
        axis.count.push_back(count);
    }
    return axis;
}

VERIFRAME_INLINE std::uint8_t toByte(std::int32_t sum)
{
    return static_cast<std::uint8_t>(std::clamp(sum >> precisionBits, 0, 255));
}

constexpr std::int32_t half = 1 << (precisionBits - 1);

/// One row, four lanes a pixel so that a tap is one vector multiplication whatever the channel count.
/// @param wide inputSize * 4 values
VERIFRAME_CLONES void
resampleRow(const std::int32_t* wide, const AxisWeights& axis, int channels, int outputSize, std::uint8_t* out)
{
    for (int i = 0; i < outputSize; ++i) {
        const std::int32_t* weights = axis.weights.data() + static_cast<std::size_t>(i) * axis.stride;
        const std::int32_t* pixel = wide + static_cast<std::ptrdiff_t>(axis.first[static_cast<std::size_t>(i)]) * 4;
        std::int32_t sum[4] = {half, half, half, half};
        for (int j = 0; j < axis.count[static_cast<std::size_t>(i)]; ++j)
            for (int lane = 0; lane < 4; ++lane)
                sum[lane] += pixel[j * 4 + lane] * weights[j];
        for (int channel = 0; channel < channels; ++channel)
            *out++ = toByte(sum[channel]);
    }
}

/// One output row from `count` input rows. @param sums scratch of `bytes` values
VERIFRAME_CLONES void resampleColumn(
    const cv::Mat& rows, int firstRow, std::span<const std::int32_t> weights, int bytes, std::int32_t* sums,
    std::uint8_t* out)
{
    std::fill(sums, sums + bytes, half);
    for (std::size_t j = 0; j < weights.size(); ++j) {
        const std::uint8_t* row = rows.ptr<std::uint8_t>(firstRow + static_cast<int>(j));
        const std::int32_t weight = weights[j];
        for (int x = 0; x < bytes; ++x)
            sums[x] += row[x] * weight;
    }
    for (int x = 0; x < bytes; ++x)
        out[x] = toByte(sums[x]);
}

cv::Mat resampleHorizontally(const cv::Mat& image, int width)
{
    const AxisWeights axis = axisWeights(image.cols, width);
    const int channels = image.channels();
    cv::Mat result(image.rows, width, image.type());
    std::vector<std::int32_t> wide(static_cast<std::size_t>(image.cols) * 4);
    for (int y = 0; y < image.rows; ++y) {
        const std::uint8_t* row = image.ptr<std::uint8_t>(y);
        for (int x = 0; x < image.cols; ++x)
            for (int channel = 0; channel < channels; ++channel)
                wide[static_cast<std::size_t>(x) * 4 + static_cast<std::size_t>(channel)] = row[x * channels + channel];
        resampleRow(wide.data(), axis, channels, width, result.ptr<std::uint8_t>(y));
    }
    return result;
}

cv::Mat resampleVertically(const cv::Mat& image, int height)
{
    const AxisWeights axis = axisWeights(image.rows, height);
    const int bytes = image.cols * image.channels();
    cv::Mat result(height, image.cols, image.type());
    std::vector<std::int32_t> sums(static_cast<std::size_t>(bytes));
    for (int y = 0; y < height; ++y) {
        const auto i = static_cast<std::size_t>(y);
        const std::span weights(axis.weights.data() + i * axis.stride, static_cast<std::size_t>(axis.count[i]));
        resampleColumn(image, axis.first[i], weights, bytes, sums.data(), result.ptr<std::uint8_t>(y));
    }
    return result;
}

} // namespace

cv::Mat resizePillowBicubic(const cv::Mat& image, int width, int height)
{
    if (image.empty() || width < 1 || height < 1)
        throw Error(ErrorCode::badInput, "Scaling a picture", {}, "the picture or the wanted size is empty");
    cv::Mat result = image;
    if (width != image.cols)
        result = resampleHorizontally(result, width);
    if (height != image.rows)
        result = resampleVertically(result, height);
    return result;
}

} // namespace veriframe
