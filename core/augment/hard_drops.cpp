// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/hard_drops.h"

#include "faces/face_outline.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace veriframe {

namespace {

constexpr int neededMaskPixels = 20; ///< a fake must show more than these, or its label would be a lie

/// A line of the face and how far around it is blanked.
struct Stroke {
    cv::Point from, to;
    int growth = 0; ///< pixels, counted in steps along rows and columns
};

int shareOfDistance(const cv::Point& a, const cv::Point& b, double divisor)
{
    const double distance = std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
    return static_cast<int>(std::min(distance / divisor, 32767.0));
}

/// int((a + b) / 2) in Python: towards zero.
int middle(int a, int b)
{
    return static_cast<int>((static_cast<std::int64_t>(a) + b) / 2);
}

std::optional<Stroke> strokeOf(const FaceLandmarks& landmarks, FacePart part)
{
    const auto& [leftEye, rightEye, nose, leftMouth, rightMouth] = landmarks;
    switch (part) {
    case FacePart::eyes:
        return Stroke{leftEye, rightEye, shareOfDistance(leftEye, rightEye, 4)};
    case FacePart::mouth:
        return Stroke{leftMouth, rightMouth, shareOfDistance(leftMouth, rightMouth, 3)};
    case FacePart::nose:
        return Stroke{
            nose,
            {middle(leftEye.x, rightEye.x), middle(leftEye.y, rightEye.y)},
            shareOfDistance(leftEye, rightEye, 4)};
    case FacePart::none:
        break;
    }
    return std::nullopt;
}

/// Where a stroke can reach, clipped to the picture.
cv::Rect reach(const Stroke& stroke, const cv::Size& size)
{
    const int margin = stroke.growth + 3; // the line itself is two pixels wide, and its ends are round
    const auto clipped = [](std::int64_t value, int last) {
        return static_cast<int>(std::clamp<std::int64_t>(value, 0, last));
    };
    const cv::Point first(
        clipped(static_cast<std::int64_t>(std::min(stroke.from.x, stroke.to.x)) - margin, size.width),
        clipped(static_cast<std::int64_t>(std::min(stroke.from.y, stroke.to.y)) - margin, size.height));
    const cv::Point end(
        clipped(static_cast<std::int64_t>(std::max(stroke.from.x, stroke.to.x)) + margin + 1, size.width),
        clipped(static_cast<std::int64_t>(std::max(stroke.from.y, stroke.to.y)) + margin + 1, size.height));
    return {first, end};
}

/// The parts of the picture that a block mask keeps; the second is empty for halves.
std::array<cv::Rect, 2> keptBlocks(BlockMask blocks, int width, int height)
{
    const int midX = width / 2, midY = height / 2;
    const cv::Rect upperLeft(0, 0, midX, midY), upperRight(midX, 0, width - midX, midY);
    const cv::Rect lowerLeft(0, midY, midX, height - midY), lowerRight(midX, midY, width - midX, height - midY);
    switch (blocks) {
    case BlockMask::upper:
        return {upperLeft, upperRight};
    case BlockMask::lower:
        return {lowerLeft, lowerRight};
    case BlockMask::left:
        return {upperLeft, lowerLeft};
    case BlockMask::right:
        return {upperRight, lowerRight};
    case BlockMask::upperLeftAndLowerRight:
        return {upperLeft, lowerRight};
    case BlockMask::upperRightAndLowerLeft:
        break;
    }
    return {upperRight, lowerLeft};
}

BlockMask complement(BlockMask blocks)
{
    switch (blocks) {
    case BlockMask::upper:
        return BlockMask::lower;
    case BlockMask::lower:
        return BlockMask::upper;
    case BlockMask::left:
        return BlockMask::right;
    case BlockMask::right:
        return BlockMask::left;
    case BlockMask::upperLeftAndLowerRight:
        return BlockMask::upperRightAndLowerLeft;
    case BlockMask::upperRightAndLowerLeft:
        break;
    }
    return BlockMask::upperLeftAndLowerRight;
}

void blacken(cv::Mat& picture, const cv::Rect& part)
{
    if (!part.empty())
        picture(part).setTo(cv::Scalar::all(0));
}

const char* nameOf(FacePart part)
{
    switch (part) {
    case FacePart::eyes:
        return "eyes";
    case FacePart::mouth:
        return "mouth";
    case FacePart::nose:
        return "nose";
    case FacePart::none:
        break;
    }
    return "";
}

const char* nameOf(PictureHalf half)
{
    switch (half) {
    case PictureHalf::upper:
        return "upper outline";
    case PictureHalf::lower:
        return "lower outline";
    case PictureHalf::left:
        return "left outline";
    case PictureHalf::right:
        break;
    }
    return "right outline";
}

std::string dropOutline(cv::Mat& rgb, PictureHalf half)
{
    const std::optional<FaceOutline> outline = faceOutline(rgb);
    if (!outline)
        return {};
    std::vector<cv::Point> polygon(outline->begin(), outline->begin() + 17);
    for (std::size_t brow = 26; brow >= 17; --brow)
        polygon.push_back((*outline)[brow]);
    blankPolygonHalf(rgb, polygon, half);
    return nameOf(half);
}

std::string dropBlocks(cv::Mat& rgb, cv::Mat& mask, const BlockDrop& drop, bool fake)
{
    for (const BlockMask blocks : drop.masks)
        if (keepBlocks(rgb, mask, blocks, fake))
            return "blocks";
    return {};
}

} // namespace

FacePart drawFacePart(SeededRandom& random)
{
    if (random.chance(0.5F))
        return FacePart::eyes;
    if (random.chance(0.5F))
        return FacePart::mouth;
    return random.chance(0.5F) ? FacePart::nose : FacePart::none;
}

HardDrop HardDrop::draw(SeededRandom& random, bool hasLandmarks)
{
    HardDrop drawn;
    if (hasLandmarks && random.chance(0.7F)) {
        drawn.what = drawFacePart(random);
    } else if (random.chance(0.2F)) {
        drawn.what = OutlineDrop{static_cast<PictureHalf>(random.below(4))};
    } else if (random.chance(0.1F)) {
        BlockDrop blocks;
        for (BlockMask& mask : blocks.masks)
            mask = static_cast<BlockMask>(random.below(6));
        drawn.what = blocks;
    }
    return drawn;
}

std::string HardDrop::apply(cv::Mat& rgb, cv::Mat& mask, const std::optional<FaceLandmarks>& landmarks, bool fake) const
{
    if (const auto* part = std::get_if<FacePart>(&what); part && landmarks) {
        blankFacePart(rgb, *landmarks, *part);
        return nameOf(*part);
    }
    if (const auto* outline = std::get_if<OutlineDrop>(&what))
        return dropOutline(rgb, outline->half);
    if (const auto* blocks = std::get_if<BlockDrop>(&what))
        return dropBlocks(rgb, mask, *blocks, fake);
    return {};
}

void blankFacePart(cv::Mat& rgb, const FaceLandmarks& landmarks, FacePart part)
{
    const std::optional<Stroke> stroke = strokeOf(landmarks, part);
    const cv::Rect area = stroke ? reach(*stroke, rgb.size()) : cv::Rect();
    if (area.empty())
        return;
    // Growing n times by the four neighbours reaches what lies within n steps: one transform instead of n dilations.
    cv::Mat line(area.size(), CV_8UC1, cv::Scalar(255));
    cv::line(line, stroke->from - area.tl(), stroke->to - area.tl(), cv::Scalar(0), 2);
    if (cv::countNonZero(line) == area.area())
        return; // it lies outside; the transform has no meaning without a line
    cv::Mat steps;
    cv::distanceTransform(line, steps, cv::DIST_L1, 3);
    cv::Mat target = rgb(area);
    target.setTo(cv::Scalar::all(0), steps < static_cast<double>(stroke->growth) + 0.5);
}

void blankPolygonHalf(cv::Mat& rgb, std::span<const cv::Point> polygon, PictureHalf half)
{
    const std::vector<cv::Point> points(polygon.begin(), polygon.end());
    const cv::Rect area = points.empty() ? cv::Rect() : cv::boundingRect(points) & cv::Rect(0, 0, rgb.cols, rgb.rows);
    if (area.empty())
        return;
    cv::Mat filled(area.size(), CV_8UC1, cv::Scalar(0));
    cv::fillPoly(filled, std::vector{points}, cv::Scalar(1), cv::LINE_8, 0, -area.tl());
    const cv::Moments moments = cv::moments(filled, true);
    if (moments.m00 == 0)
        return;
    // Truncated in the picture's coordinates; the area's corner is a whole number.
    const int x = static_cast<int>(moments.m10 / moments.m00), y = static_cast<int>(moments.m01 / moments.m00);
    cv::Rect part(cv::Point(), area.size());
    switch (half) {
    case PictureHalf::upper:
        part.height = y;
        break;
    case PictureHalf::lower:
        part = {0, y, area.width, area.height - y};
        break;
    case PictureHalf::left:
        part.width = x;
        break;
    case PictureHalf::right:
        part = {x, 0, area.width - x, area.height};
        break;
    }
    if (!part.empty())
        cv::Mat(rgb(area), part).setTo(cv::Scalar::all(0), filled(part));
}

bool keepBlocks(cv::Mat& rgb, cv::Mat& mask, BlockMask blocks, bool fake)
{
    if (fake) {
        int visible = 0;
        if (!mask.empty())
            for (const cv::Rect& kept : keptBlocks(blocks, rgb.cols, rgb.rows))
                if (!kept.empty())
                    visible += cv::countNonZero(mask(kept));
        if (visible <= neededMaskPixels)
            return false;
    }
    for (const cv::Rect& dropped : keptBlocks(complement(blocks), rgb.cols, rgb.rows)) {
        blacken(rgb, dropped);
        if (!mask.empty())
            blacken(mask, dropped);
    }
    return true;
}

} // namespace veriframe
