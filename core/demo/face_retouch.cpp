// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/face_retouch_internal.h"

#include "base/seeded_random.h"
#include "demo/inner_face_internal.h"

#include <numbers>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace veriframe {
namespace {

constexpr std::uint64_t colourStream = 0xC0;
constexpr std::uint64_t coarseStream = 0xC1;
constexpr std::uint64_t warpStream = 0xC2;

constexpr float pi = std::numbers::pi_v<float>;

/// A pull on the face around one of its features.
struct Pull {
    cv::Point2f center; ///< head units
    cv::Point2f by;     ///< head units
    float reach = 0.3F; ///< standard deviation of the bell it fades with, head units
};

std::vector<Pull> drawPulls(const HeadFrame& frame, SeededRandom& random)
{
    std::vector<Pull> pulls;
    for (const cv::Point2f feature : {cv::Point2f(-0.42F, -0.06F), {0.42F, -0.06F}, {0, 0.42F}, {0, 0.8F}}) {
        const float angle = random.uniform(0, 2 * pi);
        const float distance = random.uniform(0.14F, 0.19F);
        Pull pull;
        pull.center = frame.turned(feature);
        pull.by = {distance * std::cos(angle), distance * std::sin(angle)};
        pulls.push_back(pull);
    }
    return pulls;
}

cv::Point2f displacementAt(cv::Point2f head, const std::vector<Pull>& pulls)
{
    cv::Point2f sum;
    for (const Pull& pull : pulls) {
        const cv::Point2f away = (head - pull.center) / pull.reach;
        sum += pull.by * std::exp(-0.5F * away.dot(away));
    }
    return sum;
}

/// Sums to zero: a tint shifts the hue and leaves the brightness.
Rgb drawTint(SeededRandom& random)
{
    const float hue = random.uniform(0, 2 * pi);
    const float strength = random.uniform(0.13F, 0.18F);
    Rgb tint;
    for (int channel = 0; channel < 3; ++channel)
        tint[channel] = strength * std::cos(hue - 2 * pi / 3 * static_cast<float>(channel));
    return tint;
}

} // namespace

void shiftInnerFaceColours(cv::Mat3f& picture, const HeadFrame& frame, const Identity& person, std::uint64_t seed)
{
    SeededRandom random(seed, colourStream);
    const Rgb tint = drawTint(random);
    const float brightness = (random.chance(0.5F) ? 1.0F : -1.0F) * random.uniform(0.12F, 0.18F);
    const float contrast = random.chance(0.5F) ? random.uniform(1.2F, 1.4F) : random.uniform(0.65F, 0.8F);
    const InnerFaceMask mask = innerFaceMask(frame, person, random.uniform(0.08F, 0.15F));
    if (mask.area.empty())
        return;

    cv::Mat3f face = picture(mask.area).clone();
    const cv::Scalar mean = cv::mean(face, mask.share > 0.5F);
    const Rgb middle(static_cast<float>(mean[0]), static_cast<float>(mean[1]), static_cast<float>(mean[2]));
    const Rgb gain = Rgb::all(1 + brightness) + tint;
    for (Rgb& pixel : face)
        pixel = (middle + (pixel - middle) * contrast).mul(gain);
    layOver(picture, face, mask);
}

void coarsenInnerFace(cv::Mat3f& picture, const HeadFrame& frame, const Identity& person, std::uint64_t seed)
{
    SeededRandom random(seed, coarseStream);
    const double factor = random.uniform(0.16F, 0.24F);
    const InnerFaceMask mask = innerFaceMask(frame, person, random.uniform(0.08F, 0.16F));
    if (mask.area.empty())
        return;
    cv::Mat3f face = picture(mask.area).clone();
    // A small face is left some features.
    constexpr double fewestColumns = 20;
    loseDetail(face, std::max(factor, std::min(0.5, fewestColumns / face.cols)));
    layOver(picture, face, mask);
}

void warpInnerFace(cv::Mat3f& picture, const HeadFrame& frame, const Identity& person, std::uint64_t seed)
{
    SeededRandom random(seed, warpStream);
    const std::vector<Pull> pulls = drawPulls(frame, random);
    constexpr float softness = 0.28F;
    const InnerFaceMask mask = innerFaceMask(frame, person, softness);
    if (mask.area.empty())
        return;
    cv::Mat2f from(mask.area.size());
    for (int y = 0; y < from.rows; ++y) {
        for (int x = 0; x < from.cols; ++x) {
            const cv::Point2f pixel(cv::Point(x, y) + mask.area.tl());
            const cv::Point2f head = frame.toHead(pixel + cv::Point2f(0.5F, 0.5F));
            const cv::Point2f source = head - displacementAt(head, pulls) * mask.share(y, x);
            // Where nothing moves the pixel itself is read, so that no rounding shows.
            const cv::Point2f at = mask.share(y, x) > 0 ? frame.toPixel(source) - cv::Point2f(0.5F, 0.5F) : pixel;
            from(y, x) = {at.x, at.y};
        }
    }
    cv::Mat3f warped;
    cv::remap(picture, warped, from, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    warped.copyTo(picture(mask.area));
}

} // namespace veriframe
