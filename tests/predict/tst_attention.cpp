// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "demo/synthetic_video.h"
#include "media/image_ops.h"
#include "nn/checkpoint_file.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"
#include "predict/attention.h"
#include "predict/ensemble.h"

#include <gtest/gtest.h>
#include <numeric>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

constexpr int cells = 12;
constexpr int canvasPx = 380;
constexpr double cellPx = double(canvasPx) / cells;

EvidenceMap mapOf(float everywhere)
{
    return {cells, std::vector<float>(cells * cells, everywhere), 0};
}

EvidenceMap hotCell(int column, int row, float value = 1)
{
    EvidenceMap map = mapOf(0);
    map.contributions[static_cast<std::size_t>(row * cells + column)] = value;
    return map;
}

cv::Mat attention(const std::vector<EvidenceMap>& maps, cv::Size crop)
{
    return attentionOfCrop(maps, std::vector<int>(maps.size(), canvasPx), crop.width, crop.height);
}

double highest(const cv::Mat& map)
{
    double value = 0;
    cv::minMaxLoc(map, nullptr, &value);
    return value;
}

/// Where on the canvas the warmest place of the crop comes to lie, told by a picture that is fitted as faces are.
cv::Point2d warmestOnCanvas(const cv::Mat& map)
{
    cv::Point warmest;
    cv::minMaxLoc(map, nullptr, nullptr, nullptr, &warmest);
    cv::Mat picture(map.size(), CV_8UC3, cv::Scalar::all(0));
    picture(cv::Rect(warmest - cv::Point(2, 2), cv::Size(5, 5)) & cv::Rect({}, map.size())).setTo(cv::Scalar::all(255));
    cv::Mat gray;
    cv::extractChannel(fitOnSquareCanvas(picture, canvasPx), gray, 0);
    cv::Point2d sum;
    double weight = 0;
    for (int y = 0; y < gray.rows; ++y)
        for (int x = 0; x < gray.cols; ++x) {
            const double value = gray.at<unsigned char>(y, x);
            sum += value * cv::Point2d(x + 0.5, y + 0.5);
            weight += value;
        }
    return sum / weight;
}

struct HotCell {
    const char* name;
    int width, height;
    int column, row;
};

class AttentionOfCrop : public testing::TestWithParam<HotCell> {};

INSTANTIATE_TEST_SUITE_P(
    Crops, AttentionOfCrop,
    testing::Values(
        HotCell{"wide", 300, 100, 2, 5}, HotCell{"wideRight", 300, 100, 10, 6}, HotCell{"tall", 90, 240, 5, 1},
        HotCell{"tallBelow", 90, 240, 6, 10}, HotCell{"square", 200, 200, 3, 8}, HotCell{"large", 900, 700, 7, 3},
        HotCell{"asTheCanvas", 380, 380, 4, 4}),
    [](const auto& given) { return std::string(given.param.name); });

TEST_P(AttentionOfCrop, IsWarmestWhereTheHotCellLies)
{
    const HotCell& given = GetParam();
    const cv::Mat map = attention({hotCell(given.column, given.row)}, {given.width, given.height});
    ASSERT_EQ(map.size(), cv::Size(given.width, given.height));
    ASSERT_EQ(map.type(), CV_32FC1);
    const cv::Point2d warmest = warmestOnCanvas(map);
    const double pixel = double(canvasPx) / std::max(given.width, given.height); // of the crop, on the canvas
    EXPECT_NEAR(warmest.x, (given.column + 0.5) * cellPx, pixel + 1);
    EXPECT_NEAR(warmest.y, (given.row + 0.5) * cellPx, pixel + 1);
    EXPECT_EQ(highest(map), 1);
    double lowest = -1;
    cv::minMaxLoc(map, &lowest);
    EXPECT_EQ(lowest, 0);
}

TEST(Attention, FallsOffEvenlyToTheNeighbours)
{
    // One pixel of the canvas is one of the crop: the value half way to the next cell's centre is a half.
    const cv::Mat map = attentionOfCrop(std::vector{hotCell(4, 4)}, std::vector{cells * 20}, cells * 20, cells * 20);
    EXPECT_NEAR(map.at<float>(90, 99), map.at<float>(90, 100), 0.06);
    EXPECT_NEAR(map.at<float>(90, 99) + map.at<float>(90, 100), 2 * map.at<float>(90, 90) * 0.5, 0.06);
    EXPECT_EQ(map.at<float>(90, 111), 0);
    EXPECT_NEAR(map.at<float>(90, 95), map.at<float>(95, 90), 1e-6);
}

TEST(Attention, WhatSpeaksAgainstFakeIsNoEvidence)
{
    EXPECT_EQ(cv::countNonZero(attention({mapOf(-1)}, {120, 80})), 0);
    EXPECT_EQ(cv::countNonZero(attention({}, {120, 80})), 0);
    EvidenceMap map = hotCell(6, 6);
    map.contributions[0] = -100; // must not cool its neighbours
    const cv::Mat mixed = attention({map}, {380, 380});
    EXPECT_EQ(cv::countNonZero(mixed != attention({hotCell(6, 6)}, {380, 380})), 0);
}

TEST(Attention, ModelsOfUnlikeInputSizesAreAveraged)
{
    const std::vector<EvidenceMap> maps{hotCell(2, 2, 3), {6, std::vector<float>(36, 1), 0}};
    const cv::Mat map = attentionOfCrop(maps, std::vector{canvasPx, 190}, 380, 380);
    EXPECT_EQ(highest(map), 1);
    EXPECT_NEAR(map.at<float>(300, 300), 0.25, 0.01) << "1 of 1 + 3";
}

TEST(Attention, RefusesWhatDoesNotBelongTogether)
{
    const std::vector<EvidenceMap> maps{hotCell(0, 0)};
    EXPECT_THROW(attentionOfCrop(maps, {}, 10, 10), Error);
    EXPECT_THROW(attentionOfCrop(maps, std::vector{380}, 0, 10), Error);
    EXPECT_THROW(attentionOfCrop(std::vector<EvidenceMap>{{3, {1, 2}, 0}}, std::vector{380}, 10, 10), Error);
}

TEST(EnsembleEvidence, AddsUpToWhatEachModelSays)
{
    const TemporaryDirectory folder;
    writeTorchCheckpoint(folder.path() / "b0.pth", formulaCheckpoint("tf_efficientnet_b0_ns"));
    const std::vector<EnsembleMember> members{{folder.path() / "b0.pth", {}, 96}, {folder.path() / "b0.pth", {}, 128}};
    Ensemble ensemble(members, {});
    const SyntheticFrame drawn = drawSyntheticFrame({}, 0);
    const cv::Mat crop = drawn.rgb(drawn.face);
    const std::vector<EvidenceMap> maps = ensemble.evidence(crop);
    const auto probabilities = ensemble.classify(std::vector{crop});
    ASSERT_EQ(maps.size(), 2U);
    EXPECT_EQ(maps[0].side, 3);
    EXPECT_EQ(maps[1].side, 4);
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const double logit = std::accumulate(maps[i].contributions.begin(), maps[i].contributions.end(), maps[i].bias);
        EXPECT_NEAR(probabilityOfLogit(logit), probabilities[i][0], 1e-5);
    }
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(ensemble.evidence(crop, source.get_token()), Stopped);
    EXPECT_THROW(ensemble.evidence(cv::Mat()), Error);
}

} // namespace
} // namespace veriframe::test
