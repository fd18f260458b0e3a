// SPDX-License-Identifier: GPL-3.0-or-later
// What cameras and codecs do to a picture: compression, noise, blur.
#include "augment/normal_noise_internal.h"
#include "augment/transforms.h"
#include "base/error.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <spdlog/fmt/fmt.h>
#include <vector>

namespace veriframe {

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
        unsigned char* const row = rgb.ptr(y);
        for (int i = 0; i < rgb.cols * 3; ++i) {
            const float sum = static_cast<float>(row[i]) + deviation * noise.next();
            row[i] = static_cast<unsigned char>(std::clamp(sum, 0.F, 255.F));
        }
    }
}

void GaussianBlur::apply(cv::Mat& rgb)
{
    cv::Mat blurred;
    cv::GaussianBlur(rgb, blurred, {3, 3}, 0, 0, cv::BORDER_REFLECT_101);
    rgb = blurred;
}

} // namespace veriframe
