// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/tracks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <span>

namespace veriframe {

namespace {

// What follows was chosen on drawn and real clips sampled at a third of a second; nothing published prescribes it.
constexpr int structureSide = 12; ///< pixels of the gray thumbnail that stands for structure
constexpr int huesInHistogram = 12;
constexpr int saturationsInHistogram = 4;
constexpr float farthestJump = 2.0F; ///< in face sizes: a head moves no further between two samples
constexpr float worstAppearance = 0.55F;
constexpr float acceptableCost = 0.5F;
constexpr float appearanceMemory = 0.7F; ///< share of the past in a track's running appearance

/// Scales to length one, so that a dot product is a cosine.
void normalize(std::vector<float>::iterator first, std::vector<float>::iterator last)
{
    const float length = std::sqrt(std::inner_product(first, last, first, 0.0F));
    if (length > 0)
        std::for_each(first, last, [&](float& value) { value /= length; });
}

void appendHistogram(const cv::Mat& rgb, std::vector<float>& values)
{
    cv::Mat hsv;
    cv::cvtColor(rgb, hsv, cv::COLOR_RGB2HSV);
    const std::size_t begin = values.size();
    values.resize(begin + std::size_t(huesInHistogram) * saturationsInHistogram, 0);
    for (int y = 0; y < hsv.rows; ++y)
        for (int x = 0; x < hsv.cols; ++x) {
            const auto& pixel = hsv.at<cv::Vec3b>(y, x);
            const int hue = pixel[0] * huesInHistogram / 180;
            const int saturation = pixel[1] * saturationsInHistogram / 256;
            values[begin + static_cast<std::size_t>(hue * saturationsInHistogram + saturation)] += 1;
        }
}

/// Half the L1 distance of two distributions, in [0, 1].
float distributionDistance(const std::vector<float>& a, const std::vector<float>& b)
{
    float sum = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        sum += std::abs(a[i] - b[i]);
    return sum / 2;
}

/// 1 - cosine, in [0, 2].
float appearanceDistance(const std::vector<float>& a, const std::vector<float>& b)
{
    const std::size_t count = std::min(a.size(), b.size());
    const auto end = a.begin() + static_cast<std::ptrdiff_t>(count);
    return 1 - std::inner_product(a.begin(), end, b.begin(), 0.0F);
}

/// How far the box moved and changed size, 0 for not at all, 1 for the most a head does between two samples.
float motionCost(const Box& from, const Box& to)
{
    const float size = (from.width() + from.height() + to.width() + to.height()) / 4;
    const float dx = (from.x0 + from.x1 - to.x0 - to.x1) / 2;
    const float dy = (from.y0 + from.y1 - to.y0 - to.y1) / 2;
    const float jump = std::hypot(dx, dy) / std::max(size, 1.0F);
    const float growth = std::abs(std::log(std::max(to.width(), 1.0F) / std::max(from.width(), 1.0F)));
    return jump / farthestJump + growth / 2;
}

struct Track {
    int number = 0;
    Box box;
    std::vector<float> appearance;
};

struct Pairing {
    float cost = 0;
    std::size_t track = 0, face = 0;
};

float pairingCost(const Track& track, const TrackInput& face)
{
    const float appearance = appearanceDistance(track.appearance, face.appearance);
    const float motion = motionCost(track.box, face.box);
    if (motion > 1 || appearance > worstAppearance)
        return acceptableCost + 1;
    return 0.4F * motion + 0.6F * appearance;
}

void follow(Track& track, const TrackInput& face)
{
    track.box = face.box;
    for (std::size_t i = 0; i < std::min(track.appearance.size(), face.appearance.size()); ++i)
        track.appearance[i] = appearanceMemory * track.appearance[i] + (1 - appearanceMemory) * face.appearance[i];
    normalize(track.appearance.begin(), track.appearance.end());
}

/// Links the faces [first, last), all of one frame, to the open tracks; cheapest pairs first.
void linkFrame(std::span<const TrackInput> faces, std::vector<Track>& tracks, std::span<int> numbers, int& nextNumber)
{
    std::vector<Pairing> pairings;
    for (std::size_t track = 0; track < tracks.size(); ++track)
        for (std::size_t face = 0; face < faces.size(); ++face)
            if (const float cost = pairingCost(tracks[track], faces[face]); cost <= acceptableCost)
                pairings.push_back({cost, track, face});
    std::stable_sort(
        pairings.begin(), pairings.end(), [](const Pairing& a, const Pairing& b) { return a.cost < b.cost; });
    std::vector<bool> taken(tracks.size(), false);
    for (const Pairing& pairing : pairings) {
        if (taken[pairing.track] || numbers[pairing.face] >= 0)
            continue;
        taken[pairing.track] = true;
        numbers[pairing.face] = tracks[pairing.track].number;
        follow(tracks[pairing.track], faces[pairing.face]);
    }
    for (std::size_t face = 0; face < faces.size(); ++face)
        if (numbers[face] < 0) {
            numbers[face] = nextNumber++;
            tracks.push_back({numbers[face], faces[face].box, faces[face].appearance});
        }
}

} // namespace

std::vector<float> appearanceOf(const cv::Mat& cropRgb)
{
    cv::Mat gray;
    cv::Mat small;
    cv::cvtColor(cropRgb, gray, cv::COLOR_RGB2GRAY);
    cv::resize(gray, small, cv::Size(structureSide, structureSide), 0, 0, cv::INTER_AREA);
    std::vector<float> values;
    const float mean = static_cast<float>(cv::mean(small)[0]);
    for (int y = 0; y < small.rows; ++y)
        for (int x = 0; x < small.cols; ++x)
            values.push_back(static_cast<float>(small.at<unsigned char>(y, x)) - mean);
    const auto structure = static_cast<std::ptrdiff_t>(values.size());
    normalize(values.begin(), values.end());
    cv::Mat colors;
    cv::resize(cropRgb, colors, cv::Size(32, 32), 0, 0, cv::INTER_AREA);
    appendHistogram(colors, values);
    normalize(values.begin() + structure, values.end());
    normalize(values.begin(), values.end());
    return values;
}

std::vector<float> frameSignature(const cv::Mat& frameRgb)
{
    cv::Mat small;
    cv::resize(frameRgb, small, cv::Size(64, 64), 0, 0, cv::INTER_AREA);
    std::vector<float> values;
    appendHistogram(small, values);
    // Coarse layout: what is bright where.
    cv::Mat gray;
    cv::Mat layout;
    cv::cvtColor(small, gray, cv::COLOR_RGB2GRAY);
    cv::resize(gray, layout, cv::Size(4, 4), 0, 0, cv::INTER_AREA);
    const float total = static_cast<float>(small.total());
    for (float& value : values)
        value /= 2 * total;
    const double brightness = std::max(cv::sum(layout)[0], 1.0);
    for (int y = 0; y < layout.rows; ++y)
        for (int x = 0; x < layout.cols; ++x)
            values.push_back(static_cast<float>(layout.at<unsigned char>(y, x) / brightness / 2));
    return values;
}

std::vector<int> shotBoundaries(const std::vector<std::vector<float>>& signatures)
{
    constexpr float surelyNew = 0.35F;
    constexpr float timesTypical = 4;
    std::vector<float> changes;
    for (std::size_t i = 1; i < signatures.size(); ++i)
        changes.push_back(distributionDistance(signatures[i - 1], signatures[i]));
    if (changes.empty())
        return {};
    std::vector<float> sorted = changes;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    const float typical = sorted[sorted.size() / 2];
    std::vector<int> starts;
    for (std::size_t i = 0; i < changes.size(); ++i)
        if (changes[i] > surelyNew && changes[i] > timesTypical * typical)
            starts.push_back(static_cast<int>(i) + 1);
    return starts;
}

std::vector<int> linkTracks(const std::vector<TrackInput>& faces, const std::vector<int>& shotStarts)
{
    std::vector<int> numbers(faces.size(), -1);
    std::vector<Track> open;
    int nextNumber = 0;
    auto nextShot = shotStarts.begin();
    for (std::size_t first = 0; first < faces.size();) {
        const int frame = faces[first].frameIndex;
        std::size_t last = first;
        while (last < faces.size() && faces[last].frameIndex == frame)
            ++last;
        for (; nextShot != shotStarts.end() && *nextShot <= frame; ++nextShot)
            open.clear();
        linkFrame(
            std::span(faces).subspan(first, last - first), open, std::span(numbers).subspan(first, last - first),
            nextNumber);
        first = last;
    }
    return numbers;
}

} // namespace veriframe
