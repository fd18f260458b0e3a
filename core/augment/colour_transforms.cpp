// SPDX-License-Identifier: GPL-3.0-or-later
// What light and colour do to a picture. All but gray are a table for each channel.
#include "augment/transforms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace veriframe {

namespace {

using Table = std::array<unsigned char, 256>;

unsigned char truncated(double value)
{
    return static_cast<unsigned char>(std::clamp(value, 0.0, 255.0));
}

Table shifted(double by)
{
    Table table;
    for (int v = 0; v < 256; ++v)
        table[static_cast<std::size_t>(v)] = truncated(v + by);
    return table;
}

void replaceByTables(cv::Mat& picture, const std::array<Table, 3>& tables)
{
    for (int y = 0; y < picture.rows; ++y) {
        unsigned char* pixel = picture.ptr(y);
        for (int x = 0; x < picture.cols; ++x, pixel += 3) {
            pixel[0] = tables[0][pixel[0]];
            pixel[1] = tables[1][pixel[1]];
            pixel[2] = tables[2][pixel[2]];
        }
    }
}

/// Sample covariance (n - 1) of the channels, in [0, 1] units. @param rgb at least two pixels
cv::Matx33d covariance(const cv::Mat& rgb)
{
    std::array<std::uint64_t, 3> sums{};
    std::array<std::uint64_t, 6> products{}; // rr rg rb gg gb bb: whole numbers, so that nothing cancels
    for (int y = 0; y < rgb.rows; ++y) {
        const unsigned char* pixel = rgb.ptr(y);
        for (int x = 0; x < rgb.cols; ++x, pixel += 3) {
            const std::uint64_t r = pixel[0], g = pixel[1], b = pixel[2];
            sums[0] += r, sums[1] += g, sums[2] += b;
            products[0] += r * r, products[1] += r * g, products[2] += r * b;
            products[3] += g * g, products[4] += g * b, products[5] += b * b;
        }
    }
    const auto count = static_cast<double>(rgb.total());
    const auto entry = [&](std::size_t product, std::size_t first, std::size_t second) {
        const double means = static_cast<double>(sums[first]) / count * static_cast<double>(sums[second]);
        return (static_cast<double>(products[product]) - means) / (count - 1) / (255.0 * 255.0);
    };
    const double rg = entry(1, 0, 1), rb = entry(2, 0, 2), gb = entry(4, 1, 2);
    return {entry(0, 0, 0), rg, rb, rg, entry(3, 1, 1), gb, rb, gb, entry(5, 2, 2)};
}

} // namespace

BrightnessContrast BrightnessContrast::draw(SeededRandom& random)
{
    const double alpha = 1 + random.uniform(-0.2F, 0.2F);
    return {alpha, random.uniform(-0.2F, 0.2F)};
}

void BrightnessContrast::apply(cv::Mat& rgb) const
{
    // Each step in float32, as NumPy does it with a float32 table.
    const auto factor = static_cast<float>(alpha), summand = static_cast<float>(beta * 255);
    Table table;
    for (int v = 0; v < 256; ++v) {
        const float product = static_cast<float>(v) * factor;
        table[static_cast<std::size_t>(v)] = truncated(product + summand);
    }
    replaceByTables(rgb, {table, table, table});
}

FancyPca FancyPca::draw(SeededRandom& random)
{
    return {0.1 * random.gaussian()};
}

void FancyPca::apply(cv::Mat& rgb) const
{
    if (rgb.total() < 2)
        return; // one pixel does not vary
    cv::Matx31d values;
    cv::Matx33d vectors; // rows
    cv::eigen(covariance(rgb), values, vectors);
    cv::Vec3d sum;
    for (int i = 0; i < 3; ++i) {
        const cv::Vec3d vector(vectors(i, 0), vectors(i, 1), vectors(i, 2));
        const double largest =
            *std::max_element(vector.val, vector.val + 3, [](double p, double q) { return std::abs(p) < std::abs(q); });
        sum += vector * (std::copysign(1.0, largest) * a * values(i));
    }
    replaceByTables(rgb, {shifted(255 * sum[0]), shifted(255 * sum[1]), shifted(255 * sum[2])});
}

HueSaturationValue HueSaturationValue::draw(SeededRandom& random)
{
    const double hue = random.uniform(-20, 20);
    const double saturation = random.uniform(-30, 30);
    return {hue, saturation, random.uniform(-20, 20)};
}

void HueSaturationValue::apply(cv::Mat& rgb) const
{
    Table hues;
    for (int h = 0; h < 256; ++h) {
        const double turned = std::fmod(h + hue, 180.0);
        const double positive = turned < 0 ? turned + 180 : turned;
        hues[static_cast<std::size_t>(h)] = static_cast<unsigned char>(std::min(positive, 179.0));
    }
    cv::Mat hsv;
    cv::cvtColor(rgb, hsv, cv::COLOR_RGB2HSV);
    replaceByTables(hsv, {hues, shifted(saturation), shifted(value)});
    cv::cvtColor(hsv, rgb, cv::COLOR_HSV2RGB);
}

void ToGray::apply(cv::Mat& rgb)
{
    cv::Mat gray;
    cv::cvtColor(rgb, gray, cv::COLOR_RGB2GRAY);
    cv::cvtColor(gray, rgb, cv::COLOR_GRAY2RGB);
}

} // namespace veriframe
