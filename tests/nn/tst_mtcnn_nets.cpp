// SPDX-License-Identifier: GPL-3.0-or-later
// The three networks as LibTorch computes them, on the CPU and on CUDA where there is one, against our own kernels.
#include "base/error.h"
#include "nn/formula_weights.h"
#include "nn/mtcnn_backend_internal.h"
#include "nn/mtcnn_layers_internal.h"
#include "test_support.h"

#include <cmath>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

/// As the published networks' golden results: scores, and fractions of a box's side.
constexpr double tolerance = 1e-4;

TensorData formulaTensor(const std::string& name, const std::vector<std::int64_t>& shape)
{
    TensorData tensor;
    tensor.shape = shape;
    const auto count = static_cast<std::size_t>(tensor.elementCount());
    const double fanIn = static_cast<double>(count) / static_cast<double>(shape.front());
    // Variance 2 / fan-in keeps activations of one size through the layers; slopes and biases are near 0.
    const double limit = shape.size() > 1 ? std::sqrt(6 / fanIn) : 0.3;
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<float>((2 * formulaUniform(name, i) - 1) * limit);
    tensor.bytes.resize(count * sizeof(float));
    std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
    return tensor;
}

Checkpoint formulaNet(const std::string& net, std::span<const MtcnnLayer> layers)
{
    Checkpoint checkpoint;
    for (const ExpectedEntry& entry : mtcnnEntries(layers))
        checkpoint.stateDict.push_back({entry.name, formulaTensor(net + entry.name, entry.shape)});
    return checkpoint;
}

const MtcnnNets::Weights& formulaMtcnn()
{
    static const MtcnnNets::Weights weights{
        formulaNet("pnet", pnetLayers), formulaNet("rnet", rnetLayers), formulaNet("onet", onetLayers)};
    return weights;
}

/// Pictures in the networks' range, about -1 to 1, with slopes so that cells differ.
std::vector<float> pictures(int count, int height, int width)
{
    std::vector<float> values(static_cast<std::size_t>(count) * height * width * 3);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(
            std::sin(static_cast<double>(i) * 0.0007) * 0.5 + formulaUniform("mtcnn picture", i) - 0.5);
    return values;
}

bool hasCuda()
{
    return listDevices().size() > 1;
}

class MtcnnOnTorch : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        if (GetParam() != std::string("cpu") && !hasCuda())
            GTEST_SKIP() << "LibTorch finds no CUDA device here: its results on one are not compared";
    }

    static MtcnnNets open(const TorchMtcnnLimits& limits = {})
    {
        return MtcnnNets(makeTorchMtcnn(formulaMtcnn(), resolveDevice(GetParam()), limits));
    }
};

void compareCells(
    const std::vector<PNetCell>& got, const std::vector<PNetCell>& expected, LargestDifference& difference)
{
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        const std::string where = "cell " + std::to_string(i);
        ASSERT_EQ(got[i].image, expected[i].image) << where;
        ASSERT_EQ(got[i].x, expected[i].x) << where;
        ASSERT_EQ(got[i].y, expected[i].y) << where;
        difference.note(got[i].score, expected[i].score, where);
        for (std::size_t k = 0; k < 4; ++k)
            difference.note(got[i].offsets[k], expected[i].offsets[k], where);
    }
}

TEST_P(MtcnnOnTorch, PNetGivesTheKernelsCells)
{
    MtcnnNets torch = open(), kernels(formulaMtcnn(), 2);
    LargestDifference difference("P-Net's cells by LibTorch on " + std::string(GetParam()) + " against our kernels");
    for (const auto& [width, height] : {std::pair(11, 12), {13, 12}, {12, 37}, {64, 48}, {131, 97}, {200, 301}}) {
        const std::vector<float> input = pictures(3, height, width);
        const std::vector<PNetCell> got = torch.pnet(input, 3, height, width, 0);
        EXPECT_EQ(got.size(), 3U * pnetMapSide(height) * pnetMapSide(width));
        compareCells(got, kernels.pnet(input, 3, height, width, 0), difference);
    }
    EXPECT_LE(difference.value(), tolerance);
}

TEST_P(MtcnnOnTorch, OnlyCellsThatPassComeBack)
{
    MtcnnNets torch = open();
    const std::vector<float> input = pictures(2, 90, 120);
    std::vector<PNetCell> passing = torch.pnet(input, 2, 90, 120, 0);
    const std::size_t all = passing.size();
    const float threshold = passing[all / 2].score;
    std::erase_if(passing, [&](const PNetCell& cell) { return cell.score < threshold; });
    ASSERT_LT(passing.size(), all) << "the threshold must divide the cells";
    LargestDifference difference("cells above a threshold");
    compareCells(torch.pnet(input, 2, 90, 120, threshold), passing, difference);
    EXPECT_EQ(difference.value(), 0);
    EXPECT_TRUE(torch.pnet(input, 2, 90, 120, 1.5F).empty());
}

TEST_P(MtcnnOnTorch, PicturesTooSmallHaveNoCell)
{
    MtcnnNets torch = open();
    EXPECT_TRUE(torch.pnet(pictures(1, 10, 40), 1, 10, 40, 0).empty());
    EXPECT_TRUE(torch.pnet(pictures(1, 40, 10), 1, 40, 10, 0).empty());
    EXPECT_TRUE(torch.pnet({}, 0, 40, 40, 0).empty());
}

TEST_P(MtcnnOnTorch, RNetAndONetGiveTheKernelsResults)
{
    MtcnnNets torch = open(), kernels(formulaMtcnn(), 2);
    const std::string on = " by LibTorch on " + std::string(GetParam()) + " against our kernels";
    LargestDifference small("R-Net" + on), large("O-Net" + on);
    for (const int count : {0, 1, 9, 70}) {
        const std::vector<float> crops = pictures(count, rnetSidePx, rnetSidePx);
        const std::vector<RNetResult> got = torch.rnet(crops), expected = kernels.rnet(crops);
        ASSERT_EQ(got.size(), static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < got.size(); ++i) {
            small.note(got[i].score, expected[i].score, "score " + std::to_string(i));
            for (std::size_t k = 0; k < 4; ++k)
                small.note(got[i].offsets[k], expected[i].offsets[k], "offset " + std::to_string(i));
        }
    }
    for (const int count : {0, 1, 9, 70}) {
        const std::vector<float> crops = pictures(count, onetSidePx, onetSidePx);
        const std::vector<ONetResult> got = torch.onet(crops), expected = kernels.onet(crops);
        ASSERT_EQ(got.size(), static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < got.size(); ++i) {
            large.note(got[i].score, expected[i].score, "score " + std::to_string(i));
            for (std::size_t k = 0; k < 4; ++k)
                large.note(got[i].offsets[k], expected[i].offsets[k], "offset " + std::to_string(i));
            for (std::size_t k = 0; k < 10; ++k)
                large.note(got[i].landmarks[k], expected[i].landmarks[k], "landmark " + std::to_string(i));
        }
    }
    EXPECT_LE(small.value(), tolerance);
    EXPECT_LE(large.value(), tolerance);
}

TEST_P(MtcnnOnTorch, MoreThanFitsAtOnceIsDividedInOrder)
{
    TorchMtcnnLimits tight;
    tight.pnetPixels = 2 * 50 * 40 + 1; // two pictures of five
    tight.rnetCrops = 3;
    tight.onetCrops = 4;
    MtcnnNets divided = open(tight), whole = open();
    LargestDifference difference("divided against whole batches");
    const std::vector<float> input = pictures(5, 40, 50);
    compareCells(divided.pnet(input, 5, 40, 50, 0), whole.pnet(input, 5, 40, 50, 0), difference);
    tight.pnetPixels = 1; // less than one picture
    compareCells(open(tight).pnet(input, 5, 40, 50, 0), whole.pnet(input, 5, 40, 50, 0), difference);
    const std::vector<float> small = pictures(10, rnetSidePx, rnetSidePx);
    const std::vector<float> large = pictures(10, onetSidePx, onetSidePx);
    const auto rGot = divided.rnet(small), rExpected = whole.rnet(small);
    const auto oGot = divided.onet(large), oExpected = whole.onet(large);
    ASSERT_EQ(rGot.size(), 10U);
    ASSERT_EQ(oGot.size(), 10U);
    for (std::size_t i = 0; i < 10; ++i) {
        difference.note(rGot[i].score, rExpected[i].score, "R " + std::to_string(i));
        difference.note(oGot[i].score, oExpected[i].score, "O " + std::to_string(i));
    }
    EXPECT_LE(difference.value(), tolerance);
}

INSTANTIATE_TEST_SUITE_P(EachDevice, MtcnnOnTorch, testing::Values("cpu", "cuda"), [](const auto& given) {
    return std::string(given.param);
});

TEST(MtcnnNets, OurKernelsGiveTheSameForEveryThreadCountAndCompany)
{
    const auto whole = [](MtcnnNets nets) {
        std::vector<float> values;
        for (const PNetCell& cell : nets.pnet(pictures(3, 97, 131), 3, 97, 131, 0)) {
            values.insert(values.end(), {float(cell.image), float(cell.x), float(cell.y), cell.score});
            values.insert(values.end(), cell.offsets.begin(), cell.offsets.end());
        }
        for (const RNetResult& result : nets.rnet(pictures(21, rnetSidePx, rnetSidePx)))
            values.push_back(result.score);
        for (const ONetResult& result : nets.onet(pictures(21, onetSidePx, onetSidePx)))
            values.insert(values.end(), result.landmarks.begin(), result.landmarks.end());
        return values;
    };
    const std::vector<float> expected = whole(MtcnnNets(formulaMtcnn(), 1));
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(whole(MtcnnNets(formulaMtcnn(), threads)), expected) << threads << " threads";

    MtcnnNets nets(formulaMtcnn(), 2);
    const std::vector<float> crops = pictures(21, onetSidePx, onetSidePx);
    const std::vector<ONetResult> together = nets.onet(crops);
    constexpr std::size_t perCrop = std::size_t(onetSidePx) * onetSidePx * 3;
    for (std::size_t i = 0; i < together.size(); ++i) {
        const auto alone = nets.onet(std::span(crops).subspan(i * perCrop, perCrop)).at(0);
        EXPECT_EQ(alone.score, together[i].score) << i;
        EXPECT_EQ(alone.landmarks, together[i].landmarks) << i;
    }
}

TEST(MtcnnNets, RunOnTheDeviceThatWasAsked)
{
    EXPECT_EQ(MtcnnNets(formulaMtcnn(), 1).device(), Device{});
    if (!hasCuda())
        GTEST_SKIP() << "LibTorch finds no CUDA device here: only the CPU was asked";
    EXPECT_EQ(MtcnnNets(formulaMtcnn(), 1, Device{true, 0}).device(), (Device{true, 0}));
}

TEST(MtcnnNets, ADeviceThatIsNotThereIsRefused)
{
    try {
        const MtcnnNets nets(formulaMtcnn(), 1, Device{true, 98});
        ADD_FAILURE() << "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::notFound);
        EXPECT_THAT(error.what(), testing::AllOf(HasSubstr("cuda:98"), HasSubstr("--device cpu")));
    }
}

TEST(MtcnnNets, WeightsThatDoNotFitAreRefusedByBothWays)
{
    MtcnnNets::Weights wrong = formulaMtcnn();
    wrong.onet.stateDict.pop_back();
    EXPECT_THROW(makeKernelMtcnn(wrong, 1), Error);
    EXPECT_THROW(makeTorchMtcnn(wrong, {}), Error);
}

} // namespace
} // namespace veriframe::test
