// SPDX-License-Identifier: GPL-3.0-or-later
// Every probability and range of the recipe, from many draws of a fixed seed.
#include "augment/augmentations.h"
#include "augment/hard_drops.h"
#include "augment/side_cut.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <numeric>

namespace veriframe::test {
namespace {

constexpr int drawCount = 20000;
constexpr double sigmas = 5; ///< of a draw that is right, one in two million fails; the seed is fixed anyway

/// A share of `count` draws must be `probability` within five standard deviations of the binomial distribution.
void expectShare(const char* what, std::size_t hits, std::size_t count, double probability)
{
    const auto n = static_cast<double>(count);
    EXPECT_NEAR(static_cast<double>(hits) / n, probability, sigmas * std::sqrt(probability * (1 - probability) / n))
        << what << ", " << hits << " of " << count;
}

/// All within [low, high], reaching near both ends, and spread evenly over ten bins.
void expectUniform(const char* what, const std::vector<double>& values, double low, double high)
{
    ASSERT_GT(values.size(), 500U) << what;
    std::array<std::size_t, 10> bins{};
    for (const double value : values) {
        ASSERT_GE(value, low) << what;
        ASSERT_LE(value, high) << what;
        ++bins[std::min<std::size_t>(9, static_cast<std::size_t>((value - low) / (high - low) * 10))];
    }
    for (const std::size_t hits : bins)
        expectShare(what, hits, values.size(), 0.1);
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    EXPECT_LT(*lowest, low + (high - low) * 0.02) << what;
    EXPECT_GT(*highest, high - (high - low) * 0.02) << what;
}

const std::vector<Augmentations>& drawn()
{
    static const std::vector<Augmentations> all = [] {
        SeededRandom random(20, 1);
        std::vector<Augmentations> list;
        for (int i = 0; i < drawCount; ++i)
            list.push_back(Augmentations::draw(random, 380));
        return list;
    }();
    return all;
}

std::size_t countOf(const std::function<bool(const Augmentations&)>& condition)
{
    return static_cast<std::size_t>(std::count_if(drawn().begin(), drawn().end(), condition));
}

/// A parameter over all draws that have it.
std::vector<double> valuesOf(const std::function<std::optional<double>(const Augmentations&)>& parameter)
{
    std::vector<double> values;
    for (const Augmentations& one : drawn())
        if (const std::optional<double> value = parameter(one))
            values.push_back(*value);
    return values;
}

template<typename Change>
std::vector<double> colourValues(double Change::*member)
{
    return valuesOf([=](const Augmentations& one) -> std::optional<double> {
        const auto* change = std::get_if<Change>(&one.colour);
        return change ? std::optional(change->*member) : std::nullopt;
    });
}

std::vector<double> moveValues(double ShiftScaleRotate::*member)
{
    return valuesOf(
        [=](const Augmentations& one) { return one.move ? std::optional((*one.move).*member) : std::nullopt; });
}

TEST(DrawnAugmentations, HappenAsOftenAsPublished)
{
    expectShare("JPEG", countOf([](const auto& one) { return one.jpeg.has_value(); }), drawCount, 0.5);
    expectShare("noise", countOf([](const auto& one) { return one.noise.has_value(); }), drawCount, 0.1);
    expectShare("blur", countOf([](const auto& one) { return one.blur; }), drawCount, 0.05);
    expectShare("flip", countOf([](const auto& one) { return one.flip; }), drawCount, 0.5);
    expectShare("gray", countOf([](const auto& one) { return one.gray; }), drawCount, 0.2);
    expectShare("shift/scale/rotate", countOf([](const auto& one) { return one.move.has_value(); }), drawCount, 0.5);
    expectShare("a colour change", countOf([](const auto& one) { return one.colour.index() > 0; }), drawCount, 0.7);
}

TEST(DrawnAugmentations, ChooseAmongColoursAndKernelsEvenly)
{
    for (const std::size_t kind : {1U, 2U, 3U})
        expectShare(
            "one colour change", countOf([=](const auto& one) { return one.colour.index() == kind; }), drawCount,
            0.7 / 3);
    for (const FitKernels kernels : {FitKernels::areaCubic, FitKernels::areaLinear, FitKernels::linearLinear})
        expectShare(
            "one pair of kernels", countOf([=](const auto& one) { return one.fit.kernels == kernels; }), drawCount,
            1.0 / 3);
    EXPECT_EQ(countOf([](const auto& one) { return one.fit.sidePx == 380; }), drawCount);
}

TEST(DrawnAugmentations, AreIndependentOfEachOther)
{
    expectShare("JPEG and flip", countOf([](const auto& one) { return one.jpeg && one.flip; }), drawCount, 0.25);
    expectShare("flip and move", countOf([](const auto& one) { return one.flip && one.move; }), drawCount, 0.25);
    expectShare("noise and gray", countOf([](const auto& one) { return one.noise && one.gray; }), drawCount, 0.02);
    expectShare(
        "colour and gray", countOf([](const auto& one) { return one.colour.index() > 0 && one.gray; }), drawCount,
        0.14);
}

TEST(DrawnAugmentations, StayInThePublishedRanges)
{
    expectUniform("brightness", colourValues(&BrightnessContrast::beta), -0.2, 0.2 + 1e-8);
    expectUniform("contrast", colourValues(&BrightnessContrast::alpha), 0.8 - 1e-8, 1.2 + 1e-8);
    expectUniform("hue", colourValues(&HueSaturationValue::hue), -20, 20);
    expectUniform("saturation", colourValues(&HueSaturationValue::saturation), -30, 30);
    expectUniform("value", colourValues(&HueSaturationValue::value), -20, 20);
    expectUniform("angle", moveValues(&ShiftScaleRotate::angleDegrees), -10, 10);
    expectUniform("scale", moveValues(&ShiftScaleRotate::scale), 0.8 - 1e-8, 1.2 + 1e-8);
    expectUniform("dx", moveValues(&ShiftScaleRotate::dx), -0.1 - 1e-8, 0.1 + 1e-8);
    expectUniform("dy", moveValues(&ShiftScaleRotate::dy), -0.1 - 1e-8, 0.1 + 1e-8);
    expectUniform(
        "noise", valuesOf([](const Augmentations& one) -> std::optional<double> {
            return one.noise ? std::optional<double>(one.noise->variance) : std::nullopt;
        }),
        10, 50);
}

TEST(DrawnAugmentations, TakeEveryJpegQualityFrom60To100)
{
    std::map<int, std::size_t> counts;
    std::size_t all = 0;
    for (const Augmentations& one : drawn())
        if (one.jpeg) {
            ++counts[one.jpeg->quality];
            ++all;
        }
    EXPECT_EQ(counts.begin()->first, 60);
    EXPECT_EQ(counts.rbegin()->first, 100);
    ASSERT_EQ(counts.size(), 41U);
    for (const auto& [quality, hits] : counts)
        expectShare("a JPEG quality", hits, all, 1.0 / 41);
}

TEST(DrawnAugmentations, DrawFancyPcaFromANormalDistribution)
{
    const std::vector<double> values = colourValues(&FancyPca::a);
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double variance = 0;
    for (const double a : values)
        variance += (a - mean) * (a - mean) / n;
    EXPECT_NEAR(mean, 0, sigmas * 0.1 / std::sqrt(n));
    EXPECT_NEAR(variance, 0.01, sigmas * 0.01 * std::sqrt(2 / n));
    const auto within = [&](double bound) {
        return static_cast<std::size_t>(
            std::count_if(values.begin(), values.end(), [=](double a) { return std::abs(a) < bound; }));
    };
    expectShare("one sigma", within(0.1), values.size(), 0.682689);
    expectShare("two sigma", within(0.2), values.size(), 0.954500);
}

/// How often each kind of drop was drawn.
std::map<std::size_t, std::size_t> dropCounts(bool hasLandmarks)
{
    SeededRandom random(21, hasLandmarks);
    std::map<std::size_t, std::size_t> counts;
    for (int i = 0; i < drawCount; ++i)
        ++counts[HardDrop::draw(random, hasLandmarks).what.index()];
    return counts;
}

TEST(DrawnDrops, GoThroughTheStagesInTurn)
{
    auto with = dropCounts(true);
    expectShare("a face part", with[1], drawCount, 0.7);
    expectShare("an outline", with[2], drawCount, 0.3 * 0.2);
    expectShare("blocks", with[3], drawCount, 0.3 * 0.8 * 0.1);
    auto without = dropCounts(false);
    EXPECT_EQ(without[1], 0U);
    expectShare("an outline without landmarks", without[2], drawCount, 0.2);
    expectShare("blocks without landmarks", without[3], drawCount, 0.8 * 0.1);
}

TEST(DrawnDrops, ChooseAsPublished)
{
    SeededRandom random(22, 0);
    std::map<FacePart, std::size_t> parts;
    std::map<PictureHalf, std::size_t> halves;
    std::array<std::map<BlockMask, std::size_t>, blockTries> masks;
    std::size_t blockDrops = 0, outlines = 0;
    for (int i = 0; i < drawCount; ++i)
        ++parts[drawFacePart(random)];
    for (int i = 0; i < drawCount * 5; ++i) {
        const HardDrop drop = HardDrop::draw(random, false);
        if (const auto* outline = std::get_if<OutlineDrop>(&drop.what)) {
            ++halves[outline->half];
            ++outlines;
        }
        if (const auto* blocks = std::get_if<BlockDrop>(&drop.what)) {
            ++blockDrops;
            for (std::size_t at = 0; at < blocks->masks.size(); ++at)
                ++masks[at][blocks->masks[at]];
        }
    }
    expectShare("eyes", parts[FacePart::eyes], drawCount, 0.5);
    expectShare("mouth", parts[FacePart::mouth], drawCount, 0.25);
    expectShare("nose", parts[FacePart::nose], drawCount, 0.125);
    expectShare("no part", parts[FacePart::none], drawCount, 0.125);
    for (int half = 0; half < 4; ++half)
        expectShare("a half", halves[static_cast<PictureHalf>(half)], outlines, 0.25);
    for (auto& ofTry : masks)
        for (int mask = 0; mask < 6; ++mask)
            expectShare("a block mask", ofTry[static_cast<BlockMask>(mask)], blockDrops, 1.0 / 6);
}

TEST(DrawnCuts, LieInTheCentre)
{
    SeededRandom random(23, 0);
    std::size_t horizontal = 0, first = 0;
    std::map<int, std::size_t> rows, columns;
    for (int i = 0; i < drawCount; ++i) {
        const SideCut cut = SideCut::draw(random, {101, 50});
        horizontal += cut.horizontalLine;
        first += cut.dropsFirst;
        ++(cut.horizontalLine ? rows : columns)[cut.pivot];
    }
    expectShare("horizontal lines", horizontal, drawCount, 0.5);
    expectShare("first sides", first, drawCount, 0.5);
    EXPECT_EQ(rows.begin()->first, 15);
    EXPECT_EQ(rows.rbegin()->first, 35);
    EXPECT_EQ(columns.begin()->first, 30);
    EXPECT_EQ(columns.rbegin()->first, 70);
    for (const auto& [pivot, hits] : rows)
        expectShare("a row", hits, horizontal, 1.0 / 21);
    for (const auto& [pivot, hits] : columns)
        expectShare("a column", hits, drawCount - horizontal, 1.0 / 41);
}

TEST(DrawnCuts, ComeMoreOftenForAFake)
{
    for (const bool fake : {false, true}) {
        SeededRandom random(24, fake);
        std::size_t cuts = 0;
        for (int i = 0; i < drawCount; ++i) {
            cv::Mat rgb(20, 20, CV_8UC3, cv::Scalar::all(9)), mask(20, 20, CV_8UC1, cv::Scalar(200));
            cuts += cutSide(rgb, mask, fake, random).has_value();
        }
        expectShare(fake ? "cuts of fakes" : "cuts of reals", cuts, drawCount, fake ? 0.8 : 0.6);
    }
}

} // namespace
} // namespace veriframe::test
