// SPDX-License-Identifier: GPL-3.0-or-later
// What cameras and codecs do to a picture: compression, noise, blur.
#include "augment/normal_noise_internal.h"
#include "augment/transforms.h"
#include "base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <span>
#include <spdlog/fmt/fmt.h>
#include <vector>

namespace veriframe {

namespace {

constexpr std::size_t noiseChunk = 512;

/// Drawn first and added after: the sums are then made several at a time, and the drawing keeps its state in registers.
void addNoise(std::span<unsigned char> values, float deviation, NormalNoise& noise)
{
    std::array<float, noiseChunk> drawn; // NOLINT: filled below as far as it is read
    for (std::size_t i = 0; i < values.size(); ++i)
        drawn[i] = noise.next();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float sum = static_cast<float>(values[i]) + deviation * drawn[i];
        values[i] = static_cast<unsigned char>(static_cast<int>(std::clamp(sum, 0.F, 255.F)));
    }
}

} // namespace

JpegQuality JpegQuality::draw(SeededRandom& random)
{
    return {60 + static_cast<int>(random.below(41))};
}

void JpegQuality::apply(cv::Mat& rgb) const
{
    constexpr int longestJpegSidePx = 65500;
    if (std::max(rgb.cols, rgb.rows) > longestJpegSidePx)
        throw Error(
            ErrorCode::unsupported, "Compressing a picture as JPEG", fmt::format("{} x {} pixels", rgb.cols, rgb.rows),
            fmt::format("JPEG ends at {} pixels a side", longestJpegSidePx));
    std::vector<unsigned char> encoded;
    cv::imencode(".jpg", rgb, encoded, {cv::IMWRITE_JPEG_QUALITY, quality});
    cv::imdecode(encoded, cv::IMREAD_COLOR, &rgb); // into the same pixels, for size and type agree
}

GaussianNoise GaussianNoise::draw(SeededRandom& random)
{
    const float variance = random.uniform(10, 50);
    return {variance, random.next()};
}

void GaussianNoise::apply(cv::Mat& rgb) const
{
    NormalNoise noise(seed);
    const float deviation = std::sqrt(variance);
    for (int y = 0; y < rgb.rows; ++y) {
        const std::span row(rgb.ptr(y), static_cast<std::size_t>(rgb.cols) * 3);
        for (std::size_t start = 0; start < row.size(); start += noiseChunk)
            addNoise(row.subspan(start, std::min(noiseChunk, row.size() - start)), deviation, noise);
    }
}

void GaussianBlur::apply(cv::Mat& rgb)
{
    cv::Mat blurred;
    cv::GaussianBlur(rgb, blurred, {3, 3}, 0, 0, cv::BORDER_REFLECT_101);
    rgb = blurred;
}

} // namespace veriframe
