// SPDX-License-Identifier: GPL-3.0-or-later
#include "cpu_kernel_samples.h"

#include <limits>

namespace veriframe::test {
namespace {

using namespace veriframe::cpu;

constexpr float untouched = 12345;

/// A product of one panel: every kernel that contains one is tried with all row counts, widths and depths.
struct Product {
    int rows, blocks, depth, segments;
    int lanes;
    int perUnit;

    int width() const { return blocks * lanes; }

    int rowElements() const { return (depth * segments + 3) * perUnit; }

    Elements left = Elements(formulaValues("left", static_cast<std::size_t>(rows* rowElements())), perUnit);
    /// (depth, output, element of the unit)
    Elements right =
        Elements(formulaValues("right", static_cast<std::size_t>(depth* segments* width() * perUnit)), perUnit);
    std::vector<float> bias = formulaValues("bias", static_cast<std::size_t>(width()));

    Activations activations()
    {
        Activations task;
        task.values = left.data();
        task.rowStep = rowElements() / perUnit;
        task.rows = rows;
        task.depth = depth;
        task.segments = segments;
        task.segmentStep = depth;
        return task;
    }

    WeightPanel panel() { return {right.data(), bias.data(), blocks}; }

    double expected(int row, int output) const
    {
        double sum = bias[static_cast<std::size_t>(output)];
        for (int i = 0; i < depth * segments * perUnit; ++i) {
            const int weight = (i / perUnit * width() + output) * perUnit + i % perUnit;
            sum += double(left[static_cast<std::size_t>(row * rowElements() + i)]) *
                   double(right[static_cast<std::size_t>(weight)]);
        }
        return sum;
    }
};

std::vector<Product> products(const Kernels& kernels, int perUnit, bool withSegments)
{
    std::vector<Product> all;
    for (int blocks = 1; blocks <= kernels.mostBlocks; ++blocks)
        for (int rows = 1; rows <= 29; rows += rows < 15 ? 1 : 7)
            for (const int depth : {1, 2, 9})
                for (const int segments : {1, 3})
                    if (segments == 1 || withSegments)
                        all.push_back({rows, blocks, depth, segments, kernels.lanes, perUnit});
    return all;
}

class CpuProducts : public testing::TestWithParam<Kernels> {};

TEST_P(CpuProducts, SiluAndLogisticOfEveryRowOfEveryShape)
{
    for (Product& product : products(GetParam(), 1, true))
        for (const bool silu : {true, false}) {
            const int step = product.width() + 5;
            std::vector<float> output(static_cast<std::size_t>(product.rows * step), untouched);
            ActivateTask task{product.activations(), product.panel(), output.data(), step};
            (silu ? GetParam().silu : GetParam().logistic)(task);
            for (int row = 0; row < product.rows; ++row)
                for (int channel = 0; channel < step; ++channel) {
                    const float got = output[static_cast<std::size_t>(row * step + channel)];
                    if (channel >= product.width()) {
                        ASSERT_EQ(got, untouched);
                        continue;
                    }
                    const double sum = product.expected(row, channel);
                    const double expected = silu ? sum * logisticOf(sum) : logisticOf(sum);
                    ASSERT_NEAR(got, expected, toleranceFor(expected, 1))
                        << product.rows << " rows, " << product.blocks << " vectors, depth " << product.depth;
                }
        }
}

TEST_P(CpuProducts, TheLogisticFunctionIsExactEverywhere)
{
    const int lanes = GetParam().lanes;
    std::vector<float> weights(static_cast<std::size_t>(lanes), 1.0F);
    const std::vector<float> bias(static_cast<std::size_t>(lanes), 0.0F);
    std::vector<float> output(static_cast<std::size_t>(lanes));
    for (const float x :
         {0.0F, -0.0F, 1e-30F, 0.3F, -0.3465F, 0.3466F, 1.0F, -1.0F, 5.0F, 17.0F, 60.0F, -60.0F, -80.0F, 87.4F, 300.0F,
          -300.0F, 1e30F, -1e30F}) {
        ActivateTask task;
        task.left.values = &x;
        task.left.rows = 1;
        task.left.depth = 1;
        task.right = {weights.data(), bias.data(), 1};
        task.output = output.data();
        GetParam().logistic(task);
        EXPECT_NEAR(output.front(), logisticOf(x), 3e-7) << x;
        EXPECT_EQ(output.front(), output.back());
    }
    const float nan = std::numeric_limits<float>::quiet_NaN();
    ActivateTask task{{&nan, 0, 1, 1}, {weights.data(), bias.data(), 1}, output.data(), 0};
    GetParam().silu(task);
    EXPECT_TRUE(std::isnan(output.front())) << "a broken input must not look like a score";
}

TEST_P(CpuProducts, ProjectionsInOneStretchOrSeveralWithAndWithoutSkip)
{
    const int perUnit = GetParam().elementsPerUnit;
    for (Product& product : products(GetParam(), perUnit, false))
        for (const bool skip : {false, true})
            for (const int stretches : {1, 2, 3}) {
                if (stretches > product.depth)
                    continue;
                const int step = product.width() + GetParam().lanes;
                const auto size = static_cast<std::size_t>(product.rows * step);
                const std::vector<float> before = formulaValues("stream", size);
                std::vector<float> stream = before;
                std::vector<float> partial(size);
                Elements copy(std::vector<float>(size), perUnit);
                for (int stretch = 0; stretch < stretches; ++stretch) {
                    const int first = product.depth * stretch / stretches;
                    ProjectTask task;
                    task.left = product.activations();
                    task.left.values = static_cast<const float*>(task.left.values) + first;
                    task.left.depth = product.depth * (stretch + 1) / stretches - first;
                    task.right = product.panel();
                    task.right.weights =
                        static_cast<const float*>(task.right.weights) + std::ptrdiff_t(first) * product.width();
                    task.first = stretch == 0;
                    task.last = stretch + 1 == stretches;
                    task.partial = partial.data();
                    task.partialStep = step;
                    task.stream = stream.data();
                    task.addToStream = skip;
                    task.copy = perUnit == 1 ? nullptr : copy.data();
                    task.outputStep = step;
                    GetParam().project(task);
                }
                for (int row = 0; row < product.rows; ++row)
                    for (int channel = 0; channel < step; ++channel) {
                        const auto place = static_cast<std::size_t>(row * step + channel);
                        if (channel >= product.width()) {
                            ASSERT_EQ(stream[place], before[place]);
                            continue;
                        }
                        const double expected = product.expected(row, channel) + (skip ? before[place] : 0);
                        ASSERT_NEAR(stream[place], expected, toleranceFor(expected, 1))
                            << product.rows << " rows, " << product.blocks << " vectors, " << stretches << " stretches";
                        if (perUnit > 1) {
                            ASSERT_EQ(copy[place], widen(roundToBfloat16(stream[place])));
                        }
                    }
            }
}

TEST_P(CpuProducts, PoolingSumsTheRowsAndShowsThem)
{
    const int perUnit = GetParam().elementsPerUnit;
    for (Product& product : products(GetParam(), perUnit, false)) {
        const auto width = static_cast<std::size_t>(product.width());
        std::vector<float> sums(width + 1, untouched);
        std::vector<float> map(width * static_cast<std::size_t>(product.rows));
        PoolTask task{product.activations(), product.panel(), sums.data(), map.data(), product.width()};
        GetParam().pool(task);
        for (std::size_t channel = 0; channel < width; ++channel) {
            double total = 0;
            for (int row = 0; row < product.rows; ++row) {
                const double sum = product.expected(row, static_cast<int>(channel));
                const double expected = sum * logisticOf(sum);
                total += expected;
                ASSERT_NEAR(
                    map[static_cast<std::size_t>(row) * width + channel], expected, toleranceFor(expected, perUnit));
            }
            ASSERT_NEAR(sums[channel], total, product.rows * toleranceFor(total, perUnit));
        }
        EXPECT_EQ(sums[width], untouched);
        const std::vector<float> withMap = sums;
        task.map = nullptr;
        GetParam().pool(task);
        EXPECT_EQ(sums, withMap);
    }
}

TEST_P(CpuProducts, ARowComesOutTheSameWhateverRowsAreComputedWithIt)
{
    const int perUnit = GetParam().elementsPerUnit;
    Product product{29, GetParam().mostBlocks, 33, 1, GetParam().lanes, perUnit};
    const auto width = static_cast<std::size_t>(product.width());
    const auto run = [&](int together) {
        std::vector<float> stream(width * static_cast<std::size_t>(product.rows));
        Elements copy(std::vector<float>(stream.size()), perUnit);
        for (int first = 0; first < product.rows; first += together) {
            ProjectTask task;
            task.left = product.activations();
            task.left.values = static_cast<const float*>(task.left.values) + first * task.left.rowStep;
            task.left.rows = std::min(together, product.rows - first);
            task.right = product.panel();
            task.stream = stream.data() + static_cast<std::size_t>(first) * width;
            task.copy = perUnit == 1 ? nullptr : copy.data();
            task.outputStep = product.width();
            GetParam().project(task);
        }
        return stream;
    };
    for (int together = 1; together < product.rows; ++together)
        EXPECT_EQ(run(together), run(product.rows)) << together << " rows at a time";
}

TEST_P(CpuProducts, FactorsReachTheirWeightsAndActivations)
{
    const int perUnit = GetParam().elementsPerUnit;
    for (int blocks = 1; blocks <= GetParam().mostBlocks; ++blocks) {
        constexpr int depth = 5;
        const int width = blocks * GetParam().lanes;
        const std::vector<float> weights = formulaValues("right", static_cast<std::size_t>(depth * width * perUnit));
        const std::vector<float> factors = formulaValues("factors", depth * 2);
        Elements scaled(std::vector<float>(weights.size()), perUnit);
        GetParam().scaleWeights({weights.data(), factors.data(), scaled.data(), depth, blocks});
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const std::size_t unit = i / static_cast<std::size_t>(width * perUnit);
            const auto input = unit * static_cast<std::size_t>(perUnit) + i % static_cast<std::size_t>(perUnit);
            const float product = weights[i] * factors[input];
            ASSERT_EQ(scaled[i], perUnit == 1 ? product : widen(roundToBfloat16(product)));
        }
    }
    constexpr int channels = 3 * channelStep;
    constexpr int rows = 4;
    const std::vector<float> factors = formulaValues("factors", channels);
    Elements values(formulaValues("left", channels * rows), perUnit);
    const Elements before = values;
    GetParam().scaleActivations({values.data(), rows, channels, factors.data()});
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float product = before[i] * factors[i % channels];
        ASSERT_EQ(values[i], perUnit == 1 ? product : widen(roundToBfloat16(product)));
    }
}

INSTANTIATE_TEST_SUITE_P(Paths, CpuProducts, testing::ValuesIn(kernelsOfThisProcessor()), kernelsName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(CpuProducts);

} // namespace
} // namespace veriframe::test
