// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/hard_drops.h"
#include "augment/side_cut.h"
#include "drawn_crops.h"
#include "faces/face_outline.h"

#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <thread>

namespace veriframe::test {
namespace {

cv::Mat white(int width, int height)
{
    return {height, width, CV_8UC3, cv::Scalar::all(255)};
}

/// Where a white picture became black.
cv::Mat blanked(const cv::Mat& rgb)
{
    cv::Mat channel;
    cv::extractChannel(rgb, channel, 0);
    return channel == 0;
}

/// The drop as the published program makes it: a line, then one dilation after another.
cv::Mat lineGrownStepByStep(cv::Size size, cv::Point from, cv::Point to, int times)
{
    cv::Mat line(size, CV_8UC1, cv::Scalar(0));
    cv::line(line, from, to, cv::Scalar(255), 2);
    for (int i = 0; i < times; ++i)
        cv::dilate(line, line, cv::getStructuringElement(cv::MORPH_CROSS, {3, 3}));
    return line;
}

cv::Mat expectedDrop(cv::Size size, const FaceLandmarks& at, FacePart part)
{
    const auto distance = [](cv::Point a, cv::Point b) { return std::hypot(a.x - b.x, a.y - b.y); };
    const double eyes = distance(at[0], at[1]), mouth = distance(at[3], at[4]);
    if (part == FacePart::eyes)
        return lineGrownStepByStep(size, at[0], at[1], static_cast<int>(eyes / 4));
    if (part == FacePart::mouth)
        return lineGrownStepByStep(size, at[3], at[4], static_cast<int>(mouth / 3));
    const cv::Point between((at[0].x + at[1].x) / 2, (at[0].y + at[1].y) / 2);
    return lineGrownStepByStep(size, at[2], between, static_cast<int>(eyes / 4));
}

TEST(FaceParts, AreBlankedAsIfGrownStepByStep)
{
    SeededRandom random(31, 0);
    const cv::Size size(200, 160);
    for (int round = 0; round < 300; ++round) {
        // Every third round some points lie outside the picture.
        const int outside = round % 3 == 0 ? 60 : 0;
        FaceLandmarks landmarks;
        for (cv::Point& point : landmarks)
            point = {
                static_cast<int>(random.below(static_cast<std::uint64_t>(size.width + 2 * outside))) - outside,
                static_cast<int>(random.below(static_cast<std::uint64_t>(size.height + 2 * outside))) - outside};
        for (const FacePart part : {FacePart::eyes, FacePart::mouth, FacePart::nose}) {
            cv::Mat rgb = white(size.width, size.height);
            blankFacePart(rgb, landmarks, part);
            ASSERT_TRUE(sameBytes(blanked(rgb), expectedDrop(size, landmarks, part)))
                << "round " << round << ", part " << static_cast<int>(part);
        }
    }
}

TEST(FaceParts, CloseEyesLeaveTheLineAlone)
{
    // Three pixels apart: floor(3 / 4) is no growth at all, and not SciPy's "until nothing changes".
    cv::Mat rgb = white(40, 40);
    blankFacePart(rgb, {cv::Point(10, 20), {13, 20}, {12, 25}, {10, 30}, {12, 30}}, FacePart::eyes);
    const cv::Mat line = lineGrownStepByStep({40, 40}, {10, 20}, {13, 20}, 0);
    EXPECT_TRUE(sameBytes(blanked(rgb), line));
    EXPECT_GT(cv::countNonZero(line), 0);
    EXPECT_LT(cv::countNonZero(line), 25);
}

TEST(FaceParts, NothingMeansNothing)
{
    cv::Mat rgb = white(30, 30);
    blankFacePart(rgb, {cv::Point(5, 5), {25, 5}, {15, 15}, {8, 22}, {22, 22}}, FacePart::none);
    EXPECT_EQ(cv::countNonZero(blanked(rgb)), 0);
    blankFacePart(rgb, {cv::Point(500, 500), {520, 500}, {510, 510}, {505, 520}, {515, 520}}, FacePart::eyes);
    EXPECT_EQ(cv::countNonZero(blanked(rgb)), 0);
    blankFacePart(rgb, {cv::Point(-32768, -32768), {32767, 32767}, {0, 0}, {0, 0}, {0, 0}}, FacePart::eyes);
    EXPECT_EQ(cv::countNonZero(blanked(rgb)), 900); // a distance of 92000 pixels grows over everything
}

TEST(PolygonHalves, AreCutAtTheTruncatedCentroid)
{
    const std::vector<cv::Point> box{{10, 20}, {29, 20}, {29, 49}, {10, 49}}; // centroid (19.5, 34.5)
    const auto half = [&](PictureHalf which) {
        cv::Mat rgb = white(60, 80);
        blankPolygonHalf(rgb, box, which);
        return cv::boundingRect(blanked(rgb));
    };
    EXPECT_EQ(half(PictureHalf::upper), cv::Rect(10, 20, 20, 14));
    EXPECT_EQ(half(PictureHalf::lower), cv::Rect(10, 34, 20, 16));
    EXPECT_EQ(half(PictureHalf::left), cv::Rect(10, 20, 9, 30));
    EXPECT_EQ(half(PictureHalf::right), cv::Rect(19, 20, 11, 30));
}

TEST(PolygonHalves, MakeUpTheWhole)
{
    const std::vector<cv::Point> polygon{{20, -10}, {70, 30}, {55, 90}, {30, 95}, {-15, 40}};
    cv::Mat filled(80, 60, CV_8UC1, cv::Scalar(0));
    cv::fillPoly(filled, std::vector{polygon}, cv::Scalar(255));
    for (const auto& [one, other] :
         {std::pair(PictureHalf::upper, PictureHalf::lower), std::pair(PictureHalf::left, PictureHalf::right)}) {
        cv::Mat first = white(60, 80), second = white(60, 80);
        blankPolygonHalf(first, polygon, one);
        blankPolygonHalf(second, polygon, other);
        EXPECT_EQ(cv::countNonZero(blanked(first) & blanked(second)), 0);
        EXPECT_TRUE(sameBytes(blanked(first) | blanked(second), filled));
    }
}

TEST(PolygonHalves, MayLieOutside)
{
    cv::Mat rgb = white(20, 20);
    blankPolygonHalf(rgb, std::vector<cv::Point>{{100, 100}, {120, 100}, {110, 120}}, PictureHalf::upper);
    blankPolygonHalf(rgb, {}, PictureHalf::upper);
    EXPECT_EQ(cv::countNonZero(blanked(rgb)), 0);
}

TEST(Blocks, KeepHalvesAndQuadrantsByIntegerDivision)
{
    const auto kept = [](BlockMask blocks) {
        cv::Mat rgb = white(5, 7), mask(7, 5, CV_8UC1, cv::Scalar(9));
        EXPECT_TRUE(keepBlocks(rgb, mask, blocks, false));
        const cv::Mat visible = blanked(rgb) == 0;
        EXPECT_TRUE(sameBytes(visible, mask > 0));
        return visible;
    };
    EXPECT_EQ(cv::boundingRect(kept(BlockMask::upper)), cv::Rect(0, 0, 5, 3));
    EXPECT_EQ(cv::boundingRect(kept(BlockMask::lower)), cv::Rect(0, 3, 5, 4));
    EXPECT_EQ(cv::boundingRect(kept(BlockMask::left)), cv::Rect(0, 0, 2, 7));
    EXPECT_EQ(cv::boundingRect(kept(BlockMask::right)), cv::Rect(2, 0, 3, 7));
    const cv::Mat falling = kept(BlockMask::upperLeftAndLowerRight), rising = kept(BlockMask::upperRightAndLowerLeft);
    EXPECT_EQ(cv::countNonZero(falling), 2 * 3 + 3 * 4);
    EXPECT_EQ(cv::countNonZero(rising), 3 * 3 + 2 * 4);
    EXPECT_EQ(cv::countNonZero(falling & rising), 0);
    EXPECT_EQ(falling.at<unsigned char>(0, 0), 255);
    EXPECT_EQ(falling.at<unsigned char>(6, 4), 255);
}

TEST(Blocks, AFakeMustShowMoreThanTwentyPixelsOfItsMask)
{
    cv::Mat rgb = white(40, 40), mask(40, 40, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(2, 2, 5, 4)).setTo(cv::Scalar(1)); // twenty pixels, upper left
    const cv::Mat before = rgb.clone();
    EXPECT_FALSE(keepBlocks(rgb, mask, BlockMask::upper, true));
    EXPECT_TRUE(sameBytes(rgb, before));
    mask.at<unsigned char>(10, 10) = 1;
    EXPECT_FALSE(keepBlocks(rgb, mask, BlockMask::lower, true));
    EXPECT_TRUE(keepBlocks(rgb, mask, BlockMask::upper, true));
    EXPECT_EQ(cv::countNonZero(mask), 21);
    EXPECT_EQ(cv::countNonZero(blanked(rgb)), 800);
    cv::Mat none;
    EXPECT_FALSE(keepBlocks(rgb, none, BlockMask::left, true));
    EXPECT_TRUE(keepBlocks(rgb, none, BlockMask::left, false));
}

TEST(Blocks, AreTriedInTurnAndGivenUp)
{
    using enum BlockMask;
    cv::Mat rgb = white(40, 40), mask(40, 40, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(30, 30, 8, 8)).setTo(cv::Scalar(50));
    HardDrop drop{BlockDrop{{upper, left, upperRightAndLowerLeft, upper, left}}};
    EXPECT_EQ(drop.apply(rgb, mask, std::nullopt, true), "");
    EXPECT_EQ(cv::countNonZero(blanked(rgb)), 0);
    drop.what = BlockDrop{{upper, left, right, lower, left}};
    EXPECT_EQ(drop.apply(rgb, mask, std::nullopt, true), "blocks");
    EXPECT_EQ(cv::boundingRect(blanked(rgb)), cv::Rect(0, 0, 20, 40));
    EXPECT_EQ(cv::countNonZero(mask), 64);
}

TEST(HardDrops, OfParts_LeaveTheMaskAlone)
{
    TrainingPicture crop = drawnCrop(4, true);
    const cv::Mat rgb = crop.rgb.clone(), mask = crop.mask.clone();
    EXPECT_EQ(HardDrop{FacePart::eyes}.apply(crop.rgb, crop.mask, crop.landmarks, true), "eyes");
    EXPECT_FALSE(sameBytes(crop.rgb, rgb));
    EXPECT_TRUE(sameBytes(crop.mask, mask));
    EXPECT_EQ(crop.rgb.at<cv::Vec3b>((*crop.landmarks)[0]), cv::Vec3b(0, 0, 0));
    EXPECT_EQ(HardDrop{FacePart::eyes}.apply(crop.rgb, crop.mask, std::nullopt, true), "");
    EXPECT_EQ(HardDrop{}.apply(crop.rgb, crop.mask, crop.landmarks, true), "");
}

TEST(HardDrops, OfOutlinesBlankHalfOfAFoundFace)
{
    if (!faceOutlineAvailable())
        GTEST_SKIP() << "dlib's 68-point predictor is not installed";
    const TrainingPicture crop = drawnCrop(5, false);
    std::vector<int> blackPixels;
    for (const PictureHalf half : {PictureHalf::upper, PictureHalf::lower, PictureHalf::left, PictureHalf::right}) {
        cv::Mat rgb = crop.rgb.clone(), mask;
        EXPECT_TRUE(HardDrop{OutlineDrop{half}}.apply(rgb, mask, crop.landmarks, false).ends_with("outline"));
        cv::Mat difference;
        cv::absdiff(rgb, crop.rgb, difference);
        blackPixels.push_back(cv::countNonZero(difference.reshape(1)) / 3);
    }
    for (const int count : blackPixels) {
        EXPECT_GT(count, static_cast<int>(crop.rgb.total()) / 20);
        EXPECT_LT(count, static_cast<int>(crop.rgb.total()) / 2);
    }
    cv::Mat noFace = white(200, 200), none;
    EXPECT_EQ(HardDrop{OutlineDrop{}}.apply(noFace, none, std::nullopt, false), "");
    EXPECT_EQ(cv::countNonZero(blanked(noFace)), 0);
}

TEST(SideCuts, KeepWhatShowsTheChange)
{
    // Forty pixels are not enough, 41 are; what is at most 102 does not count.
    for (const int pixels : {40, 41})
        for (const int level : {102, 103}) {
            cv::Mat rgb = white(100, 100), mask(100, 100, CV_8UC1, cv::Scalar(0));
            mask(cv::Rect(50, 80, pixels, 1)).setTo(cv::Scalar(level));
            const bool accepted = SideCut{true, true, 50}.apply(rgb, mask, true);
            EXPECT_EQ(accepted, pixels == 41 && level == 103);
            EXPECT_EQ(cv::countNonZero(blanked(rgb)), accepted ? 5000 : 0);
            cv::Mat other = white(100, 100);
            EXPECT_FALSE((SideCut{true, false, 50}.apply(other, mask, true)));
        }
}

TEST(SideCuts, ARealMustShowAFifthOfThePicture)
{
    cv::Mat none;
    for (const int rows : {20, 21}) {
        cv::Mat rgb(100, 100, CV_8UC3, cv::Scalar::all(0));
        rgb.rowRange(0, rows).setTo(cv::Scalar::all(7));
        EXPECT_EQ((SideCut{true, false, 60}.apply(rgb, none, false)), rows == 21);
        EXPECT_FALSE((SideCut{true, true, 60}.apply(rgb, none, false)));
        EXPECT_FALSE((SideCut{true, false, 60}.apply(rgb, none, true)));
    }
}

TEST(SideCuts, CutThePictureAndItsMask)
{
    cv::Mat rgb = white(100, 80), mask(80, 100, CV_8UC1, cv::Scalar(200));
    EXPECT_TRUE((SideCut{false, true, 45}.apply(rgb, mask, true)));
    EXPECT_EQ(cv::boundingRect(blanked(rgb)), cv::Rect(0, 0, 45, 80));
    EXPECT_TRUE(sameBytes(mask == 0, blanked(rgb)));
    rgb = white(100, 80);
    mask.setTo(cv::Scalar(200));
    EXPECT_TRUE((SideCut{false, false, 45}.apply(rgb, mask, true)));
    EXPECT_EQ(cv::boundingRect(blanked(rgb)), cv::Rect(45, 0, 55, 80));
}

TEST(SideCuts, GiveUpWhereNothingIsToBeSeen)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        cv::Mat rgb = white(100, 100), mask(100, 100, CV_8UC1, cv::Scalar(0));
        SeededRandom random(seed, 0);
        EXPECT_FALSE(cutSide(rgb, mask, true, random));
        EXPECT_EQ(cv::countNonZero(blanked(rgb)), 0);
    }
}

} // namespace
} // namespace veriframe::test
