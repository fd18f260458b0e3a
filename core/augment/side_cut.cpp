// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/side_cut.h"

#include <algorithm>
#include <opencv2/core.hpp>

namespace veriframe {

namespace {

constexpr int neededMaskPixels = 40;
constexpr unsigned char clearlyChanged = 102; ///< .4 of white
constexpr int mostTries = 49;

int countClearlyChanged(const cv::Mat& mask)
{
    int count = 0;
    for (int y = 0; y < mask.rows; ++y) {
        const unsigned char* row = mask.ptr(y);
        count += static_cast<int>(std::count_if(row, row + mask.cols, [](auto v) { return v > clearlyChanged; }));
    }
    return count;
}

/// Values above 0 divided by the three channels, as the published program counts.
double nonZeroArea(const cv::Mat& rgb)
{
    return cv::countNonZero(rgb.reshape(1)) / 3.0;
}

} // namespace

SideCut SideCut::draw(SeededRandom& random, cv::Size size)
{
    SideCut cut;
    cut.dropsFirst = random.chance(0.5F);
    cut.horizontalLine = random.chance(0.5F);
    const int side = cut.horizontalLine ? size.height : size.width;
    const int margin = side / 5;
    const int choices = 2 * margin + 1;
    cut.pivot = side / 2 - margin + static_cast<int>(random.below(static_cast<std::uint64_t>(choices)));
    return cut;
}

bool SideCut::apply(cv::Mat& rgb, cv::Mat& mask, bool fake) const
{
    const cv::Rect first = horizontalLine ? cv::Rect(0, 0, rgb.cols, pivot) : cv::Rect(0, 0, pivot, rgb.rows);
    const cv::Rect second = horizontalLine ? cv::Rect(0, pivot, rgb.cols, rgb.rows - pivot)
                                           : cv::Rect(pivot, 0, rgb.cols - pivot, rgb.rows);
    const cv::Rect kept = dropsFirst ? second : first, dropped = dropsFirst ? first : second;
    if (kept.empty())
        return false;
    const bool showsItsChange = !mask.empty() && countClearlyChanged(mask(kept)) > neededMaskPixels;
    const bool showsItsReality = !fake && nonZeroArea(rgb(kept)) > static_cast<double>(rgb.total()) / 5;
    if (!showsItsChange && !showsItsReality)
        return false;
    if (!dropped.empty()) {
        rgb(dropped).setTo(cv::Scalar::all(0));
        if (!mask.empty())
            mask(dropped).setTo(cv::Scalar::all(0));
    }
    return true;
}

std::optional<SideCut> cutSide(cv::Mat& rgb, cv::Mat& mask, bool fake, SeededRandom& random)
{
    if (!random.chance(fake ? 0.8F : 0.6F))
        return std::nullopt;
    for (int tried = 0; tried < mostTries; ++tried)
        if (const SideCut cut = SideCut::draw(random, rgb.size()); cut.apply(rgb, mask, fake))
            return cut;
    return std::nullopt;
}

} // namespace veriframe
