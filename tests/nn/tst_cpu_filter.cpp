// SPDX-License-Identifier: GPL-3.0-or-later
#include "cpu_kernel_samples.h"
#include "nn/same_padding.h"

namespace veriframe::test {
namespace {

using namespace veriframe::cpu;

constexpr float untouched = 100;

FilterShape shapeOf(int height, int width, int kernel, int stride)
{
    const SamePadding vertical = samePadding(height, kernel, stride);
    const SamePadding horizontal = samePadding(width, kernel, stride);
    return {height, width, kernel, stride, vertical.before, horizontal.before, vertical.outputs, horizontal.outputs};
}

/// The middle of a block: one panel, with an expansion or without, and a reference in double.
class Block {
public:
    Block(const Kernels& kernels, const FilterShape& shape, int blocks, bool expands)
        : m_kernels(kernels), m_shape(shape), m_blocks(blocks), m_expands(expands), m_width(blocks * kernels.lanes),
          m_perUnit(kernels.elementsPerUnit),
          m_input(
              formulaValues("input", pixels() * static_cast<std::size_t>(expands ? inputs() : m_width)),
              expands ? m_perUnit : 1),
          m_expand(formulaValues("expand", static_cast<std::size_t>(inputs() * m_width)), m_perUnit),
          m_expandBias(formulaValues("expandBias", static_cast<std::size_t>(m_width))),
          m_weights(formulaValues("weights", static_cast<std::size_t>(shape.kernel * shape.kernel * m_width))),
          m_bias(formulaValues("bias", static_cast<std::size_t>(m_width)))
    {}

    struct Result {
        std::vector<float> output; ///< (pixel, channel + some that must stay untouched)
        std::vector<float> sums;   ///< (group of rows, channel)
        bool operator==(const Result&) const = default;
    };

    /// @param stripRows a multiple of pooledRows
    Result run(int stripRows)
    {
        const int step = m_width + m_kernels.lanes;
        const int groups = (m_shape.outputHeight + pooledRows - 1) / pooledRows;
        const auto outputs = static_cast<std::size_t>(m_shape.outputHeight * m_shape.outputWidth * step);
        Elements output(std::vector<float>(outputs, untouched), m_perUnit);
        Result result{{}, std::vector<float>(static_cast<std::size_t>(groups * m_width))};
        FilterTask task;
        task.shape = m_shape;
        task.expand = {m_expand.data(), m_expandBias.data(), m_blocks};
        if (m_expands)
            task.left = {m_input.data(), inputs() / m_perUnit, 0, inputs() / m_perUnit};
        else
            task.unexpanded = static_cast<const float*>(m_input.data());
        task.unexpandedStep = m_width;
        task.weights = m_weights.data();
        task.bias = m_bias.data();
        std::vector<float> ring(ringFloats(m_shape, m_width), std::nanf(""));
        task.ring = ring.data();
        task.output = output.data();
        task.outputStep = step;
        task.sums = result.sums.data();
        task.sumsStep = m_width;
        for (int row = 0; row < m_shape.outputHeight; row += stripRows) {
            task.firstRow = row;
            task.lastRow = std::min(row + stripRows, m_shape.outputHeight);
            m_kernels.filter(task);
        }
        for (std::size_t i = 0; i < output.size(); ++i)
            result.output.push_back(output[i]);
        return result;
    }

    double expected(int y, int x, int channel) const
    {
        double sum = m_bias[static_cast<std::size_t>(channel)];
        for (int ky = 0; ky < m_shape.kernel; ++ky)
            for (int kx = 0; kx < m_shape.kernel; ++kx) {
                const int row = y * m_shape.stride - m_shape.padTop + ky;
                const int column = x * m_shape.stride - m_shape.padLeft + kx;
                if (row < 0 || column < 0 || row >= m_shape.height || column >= m_shape.width)
                    continue;
                sum += expanded(row, column, channel) *
                       double(m_weights[static_cast<std::size_t>(weightOf(channel, ky, kx))]);
            }
        return sum * logisticOf(sum);
    }

    int width() const { return m_width; }

private:
    static constexpr int inputs() { return 24; }

    std::size_t pixels() const { return static_cast<std::size_t>(m_shape.height * m_shape.width); }

    /// The place of a weight among (vector, tap, lane).
    int weightOf(int channel, int ky, int kx) const
    {
        const int taps = m_shape.kernel * m_shape.kernel;
        const int tap = ky * m_shape.kernel + kx;
        return (channel / m_kernels.lanes * taps + tap) * m_kernels.lanes + channel % m_kernels.lanes;
    }

    double expanded(int row, int column, int channel) const
    {
        const int pixel = row * m_shape.width + column;
        if (!m_expands)
            return m_input[static_cast<std::size_t>(pixel * m_width + channel)];
        double sum = m_expandBias[static_cast<std::size_t>(channel)];
        for (int i = 0; i < inputs(); ++i)
            sum += double(m_input[static_cast<std::size_t>(pixel * inputs() + i)]) *
                   double(m_expand[static_cast<std::size_t>(
                       (i / m_perUnit * m_width + channel) * m_perUnit + i % m_perUnit)]);
        return sum * logisticOf(sum);
    }

    Kernels m_kernels;
    FilterShape m_shape;
    int m_blocks;
    bool m_expands;
    int m_width, m_perUnit;
    Elements m_input, m_expand;
    std::vector<float> m_expandBias, m_weights, m_bias;
};

class CpuFilter : public testing::TestWithParam<Kernels> {
protected:
    /// Output and sums against the reference.
    static void compare(Block& block, const FilterShape& shape, int perUnit)
    {
        const Block::Result got = block.run(pooledRows * 100);
        const std::size_t step = got.output.size() / static_cast<std::size_t>(shape.outputHeight * shape.outputWidth);
        std::vector<double> sums(got.sums.size());
        for (int y = 0; y < shape.outputHeight; ++y)
            for (int x = 0; x < shape.outputWidth; ++x) {
                const std::size_t pixel = static_cast<std::size_t>(y * shape.outputWidth + x) * step;
                for (int channel = 0; channel < block.width(); ++channel) {
                    const double expected = block.expected(y, x, channel);
                    ASSERT_NEAR(
                        got.output[pixel + static_cast<std::size_t>(channel)], expected,
                        5 * toleranceFor(expected, perUnit))
                        << "row " << y << ", column " << x << ", channel " << channel;
                    sums[static_cast<std::size_t>(y / pooledRows * block.width() + channel)] += expected;
                }
                for (std::size_t channel = static_cast<std::size_t>(block.width()); channel < step; ++channel)
                    ASSERT_EQ(got.output[pixel + channel], untouched);
            }
        for (std::size_t i = 0; i < sums.size(); ++i)
            ASSERT_NEAR(got.sums[i], sums[i], pooledRows * shape.outputWidth * toleranceFor(1, perUnit));
    }
};

TEST_P(CpuFilter, EverySizeKernelAndStrideWithItsLopsidedPadding)
{
    for (const int kernel : {3, 5})
        for (const int stride : {1, 2})
            for (const auto& [height, width] :
                 {std::pair(1, 1), std::pair(2, 3), std::pair(3, 2), std::pair(4, 5), std::pair(7, 6), std::pair(6, 7),
                  std::pair(9, 8), std::pair(17, 13), std::pair(5, 26)}) {
                SCOPED_TRACE(
                    std::to_string(height) + " x " + std::to_string(width) + ", kernel " + std::to_string(kernel) +
                    ", stride " + std::to_string(stride));
                const FilterShape shape = shapeOf(height, width, kernel, stride);
                Block block(GetParam(), shape, 1, true);
                compare(block, shape, GetParam().elementsPerUnit);
            }
}

TEST_P(CpuFilter, EveryWidthOfPanelWithAndWithoutExpansion)
{
    for (int blocks = 1; blocks <= GetParam().mostBlocks; ++blocks)
        for (const bool expands : {true, false}) {
            SCOPED_TRACE(std::to_string(blocks) + (expands ? " vectors, expanded" : " vectors, as they are"));
            const FilterShape shape = shapeOf(7, 9, 3, 1);
            Block block(GetParam(), shape, blocks, expands);
            compare(block, shape, GetParam().elementsPerUnit);
        }
}

TEST_P(CpuFilter, StripsGiveWhatTheWholeGivesBitForBit)
{
    for (const int kernel : {3, 5})
        for (const int stride : {1, 2}) {
            const FilterShape shape = shapeOf(43, 11, kernel, stride);
            Block block(GetParam(), shape, GetParam().mostBlocks, true);
            const Block::Result whole = block.run(pooledRows * 100);
            EXPECT_EQ(block.run(pooledRows), whole);
            EXPECT_EQ(block.run(pooledRows * 2), whole);
        }
}

INSTANTIATE_TEST_SUITE_P(Paths, CpuFilter, testing::ValuesIn(kernelsOfThisProcessor()), kernelsName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(CpuFilter);

} // namespace
} // namespace veriframe::test
