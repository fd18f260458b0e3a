// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "charts/loss_figure.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

namespace veriframe::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

FigureRun run(int epochs, double floor = 0.1)
{
    FigureRun made;
    made.name = "b7";
    for (int epoch = 0; epoch < epochs; ++epoch) {
        made.epochs.push_back(epoch);
        made.fakeLoss.push_back(floor + 1.0 / (epoch + 2));
        made.realLoss.push_back(floor / 2 + 0.5 / (epoch + 2));
        made.ranked.push_back((1.4 * made.fakeLoss.back() + made.realLoss.back()) / 2);
    }
    return made;
}

LossFigure figure(std::vector<FigureRun> runs)
{
    LossFigure made;
    made.title = "b7";
    made.rankedTitle = "Weighted loss";
    made.rankedName = "(1.4 fake + real) / 2";
    made.notes = {"The rule."};
    made.runs = std::move(runs);
    made.firstEpoch = 17;
    return made;
}

cv::Mat drawn(const LossFigure& made, const FigureSize& size = {900, 700, 1})
{
    const std::string bytes = lossFigurePng(made, size);
    return cv::imdecode(std::vector<unsigned char>(bytes.begin(), bytes.end()), cv::IMREAD_COLOR);
}

/// How many pixels have a colour of the theme, given as 0xRRGGBB.
int pixels(const cv::Mat& picture, unsigned color)
{
    const cv::Scalar bgr(color & 0xFF, color >> 8 & 0xFF, color >> 16);
    cv::Mat found;
    cv::inRange(picture, bgr, bgr, found);
    return cv::countNonZero(found);
}

constexpr unsigned fake = 0xE06C1F, real = 0x2F7FC1, shade = 0xEEF0F3, text = 0x1C2026;

TEST(LossFigure, APngHasTheSizeAskedForAndTheColoursOfTheTheme)
{
    FigureRun one = run(40);
    one.chosen = {39, 38};
    const cv::Mat picture = drawn(figure({one}), {900, 700, 2});
    EXPECT_EQ(picture.cols, 1800);
    EXPECT_EQ(picture.rows, 1400);
    for (const unsigned color : {fake, real, shade, text})
        EXPECT_GT(pixels(picture, color), 1000) << std::hex << color;
}

TEST(LossFigure, ChosenEpochsAreMarked)
{
    FigureRun one = run(40);
    const int without = pixels(drawn(figure({one})), fake);
    one.chosen = {39, 30, 25};
    EXPECT_GT(pixels(drawn(figure({one})), fake), without + 3 * 10);
}

TEST(LossFigure, EarlyEpochsAreShadedAsFarAsTheRuleSays)
{
    LossFigure made = figure({run(40)});
    const int seventeen = pixels(drawn(made), shade);
    made.firstEpoch = 34;
    EXPECT_NEAR(pixels(drawn(made), shade), 2 * seventeen, 0.1 * seventeen);
    made.firstEpoch = 0;
    EXPECT_LT(pixels(drawn(made), shade), 50) << "only what smoothing of edges gives by chance";
}

TEST(LossFigure, WhateverIsDrawnThereIsAPicture)
{
    const double infinite = std::numeric_limits<double>::infinity();
    FigureRun odd = run(3);
    odd.name = std::string(5000, 'n') + "\xFF\xC3(\xED\xA0\x80\n";
    odd.ranked = {NAN, infinite, -1};
    odd.fakeLoss = {0, 1e300, 1e-300};
    odd.chosen = {2};
    FigureRun smooth = run(30);
    smooth.smoothed = smooth.ranked;
    FigureRun single = run(1);
    single.chosen = {0};
    FigureRun allZero = run(2);
    allZero.ranked = allZero.fakeLoss = allZero.realLoss = {0, 0};
    std::vector<FigureRun> many(60, run(100));
    const std::vector<std::vector<FigureRun>> sets{{},  {{}}, {odd}, {single}, {allZero}, {odd, smooth, single, {}},
                                                   many};
    for (const auto& runs : sets)
        for (const bool logarithmic : {false, true}) {
            LossFigure made = figure(runs);
            made.logarithmic = logarithmic;
            EXPECT_FALSE(drawn(made).empty());
            EXPECT_FALSE(drawn(made, {320, 320, 1}).empty());
            const std::string svg = lossFigureSvg(made);
            EXPECT_THAT(svg, StartsWith("<?xml"));
            EXPECT_THAT(svg, HasSubstr("</svg>"));
            EXPECT_THAT(svg, Not(HasSubstr("nan")));
        }
}

TEST(LossFigure, AValueBesideGapsIsADot)
{
    FigureRun gaps = run(5);
    gaps.realLoss = gaps.ranked = {NAN, NAN, NAN, NAN, NAN};
    gaps.fakeLoss = {NAN, NAN, 0.5, NAN, NAN};
    FigureRun none = gaps;
    none.fakeLoss[2] = NAN;
    LossFigure made = figure({gaps});
    made.runs[0].realLoss[0] = 0.3; // the axis and the legend are there in both
    LossFigure without = figure({none});
    without.runs[0].realLoss[0] = 0.3;
    EXPECT_GT(pixels(drawn(made, {900, 700, 2}), fake), pixels(drawn(without, {900, 700, 2}), fake) + 10);
}

TEST(LossFigure, SizesThatAreNoneAreRefused)
{
    for (const FigureSize& size :
         {FigureSize{10, 700, 1}, FigureSize{900, 100'000, 1}, FigureSize{900, 700, NAN}, FigureSize{15'000, 700, 8}}) {
        EXPECT_THROW(lossFigurePng(figure({}), size), Error);
        EXPECT_THROW(lossFigureSvg(figure({}), size), Error);
    }
}

} // namespace
} // namespace veriframe::test
