// SPDX-License-Identifier: GPL-3.0-or-later
#include "cpu_kernel_samples.h"
#include "nn/cpu/block_geometry_internal.h"
#include "nn/encoders.h"

namespace veriframe::test {
namespace {

using namespace veriframe::cpu;

TEST(CpuPacking, PanelsCoverAllChannelsAndDifferByOneVectorAtMost)
{
    for (const auto& [lanes, mostBlocks] : {std::pair(16, 4), std::pair(8, 2)})
        for (int channels = channelStep; channels <= 4000; channels += channelStep) {
            int covered = 0, fewest = mostBlocks, most = 0;
            for (const PackedPanel& panel : panelsOf(channels, {lanes, mostBlocks, 1})) {
                EXPECT_EQ(panel.firstChannel, covered);
                covered += panel.right.blocks * lanes;
                fewest = std::min(fewest, panel.right.blocks);
                most = std::max(most, panel.right.blocks);
            }
            EXPECT_EQ(covered, channels);
            EXPECT_LE(most, mostBlocks);
            EXPECT_LE(most - fewest, 1);
        }
}

TEST(CpuPacking, EveryWeightIsAtItsPlaceAndTheRestIsZero)
{
    constexpr int outputs = 40, inputs = 7;
    const std::vector<float> weights = formulaValues("weights", outputs * inputs);
    const std::vector<float> bias = formulaValues("bias", outputs);
    for (const int perUnit : {1, 2}) {
        ArenaStack storage;
        const PackedMatrix matrix = packMatrix(weights, bias, outputs, inputs, {16, 2, perUnit, true}, storage);
        EXPECT_EQ(matrix.outputs, 48);
        EXPECT_EQ(matrix.depth, perUnit == 1 ? 7 : 4);
        for (const PackedPanel& panel : matrix.panels) {
            const int width = panel.right.blocks * 16;
            for (int i = 0; i < matrix.depth * width * perUnit; ++i) {
                const int input = i / perUnit / width * perUnit + i % perUnit;
                const int output = panel.firstChannel + i / perUnit % width;
                const bool present = input < inputs && output < outputs;
                const float expected = present ? weights[static_cast<std::size_t>(output * inputs + input)] : 0;
                ASSERT_EQ(panel.float32[i], expected);
                if (perUnit == 2) {
                    ASSERT_EQ(
                        static_cast<const BFloat16Bits*>(panel.right.weights)[i].bits, roundToBfloat16(expected).bits);
                }
            }
            for (int i = 0; i < width; ++i) {
                const int output = panel.firstChannel + i;
                EXPECT_EQ(panel.right.bias[i], output < outputs ? bias[static_cast<std::size_t>(output)] : 0);
            }
        }
    }
}

TEST(CpuPacking, RoundingToBfloat16IsToTheNearestAndTiesToEven)
{
    EXPECT_EQ(widen(roundToBfloat16(1.0F)), 1.0F);
    EXPECT_EQ(widen(roundToBfloat16(1.0F + 1.0F / 256)), 1.0F) << "a tie goes to the even neighbour";
    EXPECT_EQ(widen(roundToBfloat16(1.0F + 3.0F / 256)), 1.0F + 4.0F / 256);
    EXPECT_EQ(widen(roundToBfloat16(1.0F + 1.1F / 256)), 1.0F + 2.0F / 256);
    EXPECT_EQ(widen(roundToBfloat16(-0.0F)), 0.0F);
}

TEST(CpuPacking, AProjectionsRowsAndStretchesCoverItForEveryBlockOfTheFamily)
{
    for (const std::string& encoder : encoderNames())
        for (const int sidePx : {32, 125, 380, 600}) {
            int side = stemGeometry(sidePx).outputSide;
            for (const BlockLayout& layout : layoutOfEncoder(encoder).blocks) {
                PackedBlock block;
                block.project.depth = layout.expanded;
                block.project.outputs = paddedChannels(layout.output);
                const FilterShape shape = filterShape(layout, side);
                side = shape.outputHeight;
                const Projection plan = planProjection(block, shape);
                EXPECT_GE(plan.stretches * plan.stretchUnits, layout.expanded);
                EXPECT_LT((plan.stretches - 1) * plan.stretchUnits, layout.expanded);
                EXPECT_GE(plan.rowGroups * plan.rows, side * side);
                EXPECT_LT((plan.rowGroups - 1) * plan.rows, side * side);
            }
        }
}

} // namespace
} // namespace veriframe::test
