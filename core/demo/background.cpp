// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/background_internal.h"

#include "base/seeded_random.h"
#include "demo/value_noise_internal.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {
namespace {

constexpr std::uint64_t backgroundStream = 0xB6;

void drawWall(cv::Mat3f& picture, SeededRandom& random)
{
    const cv::Vec3f wall(random.uniform(0.4F, 0.75F), random.uniform(0.42F, 0.72F), random.uniform(0.4F, 0.72F));
    const cv::Point2f light(random.uniform(0, 1), random.uniform(0, 0.4F));
    const std::uint64_t texture = random.next();
    const float perUnit = 1.0F / static_cast<float>(picture.rows);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            const cv::Point2f at(static_cast<float>(x) * perUnit, static_cast<float>(y) * perUnit);
            const cv::Point2f away = at - light;
            const float glow = 1.12F - 0.38F * (away.x * away.x + away.y * away.y);
            const float grain =
                0.06F * valueNoise(at.x * 9, at.y * 9, texture) + 0.05F * valueNoise(at.x * 60, at.y * 60, texture + 1);
            picture(y, x) = wall * (glow + grain);
        }
    }
}

void drawShelves(cv::Mat3f& picture, SeededRandom& random)
{
    const auto rows = static_cast<float>(picture.rows);
    const auto columns = static_cast<float>(picture.cols);
    const float shelf = random.uniform(0.25F, 0.6F) * rows;
    const bool left = random.chance(0.5F);
    float x = left ? 0 : random.uniform(0.68F, 0.75F) * columns;
    const float end = left ? random.uniform(0.25F, 0.32F) * columns : columns;
    const cv::Scalar wood(0.36, 0.26, 0.18);
    cv::rectangle(picture, cv::Point2f(x, shelf), cv::Point2f(end, shelf + 0.025F * rows), wood, cv::FILLED);
    while (x < end) {
        const float width = random.uniform(0.02F, 0.05F) * columns;
        const float height = random.uniform(0.1F, 0.2F) * rows;
        const cv::Scalar cover(random.uniform(0.15F, 0.8F), random.uniform(0.15F, 0.7F), random.uniform(0.15F, 0.7F));
        cv::rectangle(
            picture, cv::Point2f(x, shelf - height), cv::Point2f(std::min(x + width * 0.92F, end), shelf), cover,
            cv::FILLED);
        x += width;
    }
}

} // namespace

cv::Mat3f drawBackground(cv::Size size, std::uint64_t seed)
{
    SeededRandom random(seed, backgroundStream);
    cv::Mat3f picture(size);
    drawWall(picture, random);
    drawShelves(picture, random);
    const double blur = std::max(0.8, size.height / 220.0);
    cv::GaussianBlur(picture, picture, cv::Size(), blur);
    return picture;
}

} // namespace veriframe
