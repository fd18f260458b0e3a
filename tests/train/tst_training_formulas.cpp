// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a training step against what the formulas say, computed by hand or scalar by scalar.
#include "base/error.h"
#include "formula_run.h"
#include "nn/formula_weights.h"
#include "train/batch_norm_internal.h"
#include "train/rank_failure_internal.h"

#include <array>
#include <c10/util/Exception.h>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <initializer_list>
#include <limits>
#include <new>
#include <utility>

namespace veriframe::test {
namespace {

constexpr const char* encoder = "tf_efficientnet_b0_ns";

TEST(LossScaling, DoesNothingWhereItIsNotNeeded)
{
    LossScale scale(false);
    scale.stepEnded(true);
    EXPECT_EQ(scale.factor(), 1);
    EXPECT_FALSE(scale.canShrink());
}

TEST(LossScaling, HalvesWithEachOverflowDownToOne)
{
    LossScale scale(true);
    EXPECT_EQ(scale.factor(), 65'536);
    for (int halvings = 1; halvings <= 16; ++halvings) {
        EXPECT_TRUE(scale.canShrink());
        scale.stepEnded(true);
        EXPECT_EQ(scale.factor(), 65'536 / std::pow(2, halvings));
    }
    EXPECT_FALSE(scale.canShrink());
    scale.stepEnded(true);
    EXPECT_EQ(scale.factor(), 1);
}

TEST(LossScaling, DoublesAfterTwoThousandCalmStepsInARow)
{
    LossScale scale(true);
    const auto calm = [&](int steps) {
        for (int i = 0; i < steps; ++i)
            scale.stepEnded(false);
    };
    calm(1999);
    EXPECT_EQ(scale.factor(), 65'536);
    scale.stepEnded(true);
    EXPECT_EQ(scale.factor(), 32'768);
    calm(1999);
    EXPECT_EQ(scale.factor(), 32'768);
    EXPECT_EQ(scale.calmSteps(), 1999);
    calm(1);
    EXPECT_EQ(scale.factor(), 65'536);
    calm(20 * 2000);
    EXPECT_EQ(scale.factor(), 16'777'216) << "it grows no further";
}

TEST(LossScaling, GoesOnWhereItWas)
{
    LossScale scale(true);
    scale.restore(4, 1999);
    scale.stepEnded(false);
    EXPECT_EQ(scale.factor(), 8);
}

/// One rank that takes steps with a scaled loss. It computes in float32: half precision needs a GPU, but how a scale is
/// applied, taken back and given up does not depend on the type.
class ScaledSteps : public testing::Test {
protected:
    ScaledSteps()
        : m_group(makeMeetingPoint({}, 1), 0, torch::kCPU), m_network(encoder, torch::kCPU),
          m_optimizer(makeOptimizer({}, m_network.parameters()))
    {
        m_network.load(formulaCheckpoint(encoder));
        m_input.pictures = formulaPictures(0, 2, 64);
        m_input.fake = at::arange(2).to(at::kBool);
        m_input.counts = at::ones({2}, at::kBool);
        m_input.learningRate = 0.01;
    }

    StepRunner runner(bool scaleLoss)
    {
        StepOptions options;
        options.scaleLoss = scaleLoss;
        return {m_network, *m_optimizer, m_group, options};
    }

    at::Tensor values() { return m_network.parameters().values().clone(); }

    /// What the optimiser changes: a step must leave it alone when it fails.
    void fill(const std::string& name, double value)
    {
        const at::NoGradGuard noGradient;
        at::Tensor tensor = m_network.parameters()[name];
        tensor.fill_(value);
    }

    RankGroup m_group;
    TrainableNetwork m_network;
    std::unique_ptr<Optimizer> m_optimizer;
    StepInput m_input;
};

TEST_F(ScaledSteps, AreThoseOfTheLossItself)
{
    const StepOutcome plain = runner(false).run(m_input);
    const at::Tensor expected = values();
    m_network.load(formulaCheckpoint(encoder));
    m_optimizer = makeOptimizer({}, m_network.parameters());
    const StepOutcome scaled = runner(true).run(m_input);
    EXPECT_EQ(scaled.loss, plain.loss);
    EXPECT_NEAR(scaled.gradientNorm, plain.gradientNorm, 1e-6 * plain.gradientNorm);
    EXPECT_LE((values() - expected).abs().max().item<double>(), 1e-7);
}

TEST_F(ScaledSteps, AnOverflowLeavesTheWeightsAloneAndHalvesTheScale)
{
    StepRunner steps = runner(true);
    steps.lossScale().restore(1e38, 7);
    const at::Tensor before = values();
    EXPECT_TRUE(steps.run(m_input).overflowed);
    EXPECT_TRUE(at::equal(values(), before));
    EXPECT_EQ(steps.lossScale().factor(), 0.5e38);
    EXPECT_EQ(steps.lossScale().calmSteps(), 0);
}

TEST_F(ScaledSteps, ALossThatIsNoNumberEndsTheTraining)
{
    fill("fc.bias", std::numeric_limits<double>::quiet_NaN());
    const at::Tensor before = values();
    StepRunner steps = runner(true);
    EXPECT_THROW(steps.run(m_input), NotANumber);
    EXPECT_TRUE(at::allclose(values(), before, 0, 0, /*equal_nan=*/true));
}

TEST_F(ScaledSteps, AnOverflowThatNoSmallerScaleCanAvoidEndsTheTraining)
{
    fill("fc.weight", 1e25); // a finite loss, but gradients whose squares are none
    StepRunner steps = runner(true);
    steps.lossScale().restore(4, 0);
    EXPECT_TRUE(steps.run(m_input).overflowed);
    EXPECT_TRUE(steps.run(m_input).overflowed);
    EXPECT_THROW(steps.run(m_input), NotANumber);
}

ErrorInfo failureOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (...) {
        return rankFailure("epoch 1, step 2, rank 3");
    }
    return {};
}

TEST(RankFailure, SaysWhereAndWhyWithoutTorchsTrace)
{
    const ErrorInfo error = failureOf([] { at::ones({2}) + at::ones({3}); });
    EXPECT_EQ(error.doing, "Training");
    EXPECT_EQ(error.on, "epoch 1, step 2, rank 3");
    EXPECT_NE(error.why.find("must match"), std::string::npos) << error.why;
    EXPECT_EQ(error.why.find('\n'), std::string::npos);
    EXPECT_TRUE(error.remedy.empty());
}

TEST(RankFailure, KnowsWhatToDoWhenMemoryEnds)
{
    // What the CPU's allocator and CUDA's throw.
    for (const auto& action : std::initializer_list<std::function<void()>>{
             [] { throw std::bad_alloc(); },
             [] {
                 throw c10::OutOfMemoryError({__func__, __FILE__, __LINE__}, "CUDA out of memory.");
             },
             [] {
                 throw c10::Error(
                     "[enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't allocate memory: you tried to "
                     "allocate 1 bytes. Error code 12 (Cannot allocate memory)\n",
                     "");
             }}) {
        const ErrorInfo error = failureOf(action);
        EXPECT_TRUE(error.why.starts_with("not enough memory")) << error.why;
        EXPECT_EQ(error.remedy, "Lower the batch size or the input size.");
    }
}

TEST(RankFailure, LeavesAnErrorAsItIs)
{
    const ErrorInfo known{ErrorCode::notFound, "Reading", "a file", "it is gone", "Look for it."};
    EXPECT_EQ(failureOf([&] { throw Error(known); }), known);
}

/// One picture of 32 px has one pixel in the last layers.
TEST(BatchNorm, OneValueAChannelLeavesTheRunningStatisticsFinite)
{
    const at::Tensor input = at::tensor({3.0F, -1.0F}).view({1, 2, 1, 1}).requires_grad_(true);
    BatchNormLayer layer{at::full({2}, 2.0F), at::full({2}, 0.25F), at::zeros({2}), at::ones({2})};
    const at::Tensor output = trainBatchNorm(input, layer, /*activates=*/false, nullptr);
    output.sum().backward();
    EXPECT_TRUE(at::allclose(output.flatten(), at::full({2}, 0.25F), 0, 1e-4)) << output; // x / sqrt(eps) cancels out
    EXPECT_TRUE(at::isfinite(input.grad()).all().item<bool>());
    EXPECT_TRUE(at::allclose(layer.runningMean, at::tensor({3.0F, -1.0F}) * batchNormMomentum));
    EXPECT_TRUE(at::allclose(layer.runningVar, at::full({2}, 1 - batchNormMomentum)));
}

/// -y log p - (1 - y) log(1 - p) with p = sigmoid(x).
double crossEntropy(double x, double y)
{
    const double p = 1 / (1 + std::exp(-x));
    return -y * std::log(p) - (1 - y) * std::log(1 - p);
}

/// The loss of logits with labels (1: fake) of which all count, or those said.
BatchLoss loss(
    const std::vector<float>& logits, const std::vector<int>& fake, const LossConfig& config,
    const std::vector<int>& counts = {})
{
    const auto size = static_cast<std::int64_t>(logits.size());
    return lossOfBatch(
        at::tensor(logits), at::tensor(fake).to(at::kBool),
        counts.empty() ? at::ones({size}, at::kBool) : at::tensor(counts).to(at::kBool), config);
}

void expectLoss(const BatchLoss& loss, double fake, double real)
{
    EXPECT_NEAR(loss.fake.item<double>(), fake, 1e-6);
    EXPECT_NEAR(loss.real.item<double>(), real, 1e-6);
    EXPECT_NEAR(loss.value.item<double>(), (fake + real) / 2, 1e-6);
}

LossConfig unsmoothed()
{
    LossConfig config;
    config.labelSmoothing = 0;
    return config;
}

TEST(Loss, IsTheMeanOfTheTwoSidesMeans)
{
    // log 2 for a logit of 0; log(1 + e^-x) for a fake of logit x, log(1 + e^x) for a real.
    expectLoss(
        loss({0, 2, -1}, {1, 1, 0}, unsmoothed()), (std::log(2) + std::log1p(std::exp(-2))) / 2,
        std::log1p(std::exp(-1)));
}

TEST(Loss, SmoothedLabelsAreOneMinusTheSmoothingAndTheSmoothing)
{
    LossConfig config;
    config.labelSmoothing = 0.01;
    expectLoss(loss({1.5F, -0.5F}, {1, 0}, config), crossEntropy(1.5, 0.99), crossEntropy(-0.5, 0.01));
    config.labelSmoothing = 0.2;
    expectLoss(loss({1.5F, -0.5F}, {1, 0}, config), crossEntropy(1.5, 0.8), crossEntropy(-0.5, 0.2));
}

TEST(Loss, HardExamplesAreTheLargestOfEachSide)
{
    LossConfig config = unsmoothed();
    config.hardExamples = 2;
    expectLoss(
        loss({3, -1, 0, 2, 0.5F, -4}, {1, 1, 1, 1, 0, 0}, config), (crossEntropy(-1, 1) + crossEntropy(0, 1)) / 2,
        (crossEntropy(0.5, 0) + crossEntropy(-4, 0)) / 2);
    config.hardExamples = 1;
    expectLoss(loss({3, -1, 0.5F, -4}, {1, 1, 0, 0}, config), crossEntropy(-1, 1), crossEntropy(0.5, 0));
}

TEST(Loss, OnlyTheHardExamplesGetGradients)
{
    LossConfig config = unsmoothed();
    config.hardExamples = 1;
    const at::Tensor logits = at::tensor({3.0F, -1.0F, 0.0F}).requires_grad_(true);
    lossOfBatch(logits, at::tensor({1, 1, 0}).to(at::kBool), at::ones({3}, at::kBool), config).value.backward();
    // d/dx of the cross entropy is p - y; each side counts half.
    const double p = 1 / (1 + std::exp(1));
    EXPECT_EQ(logits.grad()[0].item<double>(), 0);
    EXPECT_NEAR(logits.grad()[1].item<double>(), (p - 1) / 2, 1e-6);
    EXPECT_NEAR(logits.grad()[2].item<double>(), 0.25, 1e-6);
}

TEST(Loss, TheFocalTermWeighsCrossEntropyByWhatIsMissed)
{
    LossConfig config;
    config.crossEntropyWeight = 0.5;
    config.focalWeight = 2;
    config.focalGamma = 3;
    config.labelSmoothing = 0.1;
    const auto sample = [](double x, double y) { // p of the true class, which focal loss takes unsmoothed
        const double p = 1 / (1 + std::exp(y > 0 ? -x : x));
        return 0.5 * crossEntropy(x, y > 0 ? 0.9 : 0.1) + 2 * std::pow(1 - p, 3) * -std::log(p);
    };
    expectLoss(loss({1.5F, -0.7F, 0.3F}, {1, 1, 0}, config), (sample(1.5, 1) + sample(-0.7, 1)) / 2, sample(0.3, 0));
}

TEST(Loss, AnEmptySideCountsZero)
{
    expectLoss(loss({0, 1}, {1, 1}, unsmoothed()), (std::log(2) + crossEntropy(1, 1)) / 2, 0);
    expectLoss(loss({0, 1}, {0, 0}, unsmoothed()), 0, (std::log(2) + crossEntropy(1, 0)) / 2);
    expectLoss(loss({0, 1}, {1, 0}, unsmoothed(), {0, 0}), 0, 0);
}

TEST(Loss, ABatchOfWhichNothingCountsHasGradientsOfZero)
{
    const at::Tensor logits = at::tensor({3.0F, -1.0F}).requires_grad_(true);
    lossOfBatch(logits, at::tensor({1, 0}).to(at::kBool), at::zeros({2}, at::kBool), {}).value.backward();
    EXPECT_TRUE(at::equal(logits.grad(), at::zeros({2})));
}

TEST(Loss, WhatDoesNotCountIsLeftOutOfItsSidesMean)
{
    expectLoss(
        loss({0, 2, -1, 4}, {1, 1, 0, 0}, unsmoothed(), {1, 0, 1, 1}), std::log(2),
        (crossEntropy(-1, 0) + crossEntropy(4, 0)) / 2);
}

/// Steps of a network all of whose parameters are one number with one gradient, against the same in doubles.
class OptimizerFormula : public testing::Test {
protected:
    static constexpr double start = 0.5;
    static constexpr std::array<double, 3> gradients{0.3, -0.2, 0.7};
    static constexpr std::array<double, 3> rates{0.1, 0.05, 0.02};

    OptimizerFormula() : m_parameters(encoder, torch::kCPU) {}

    /// @param formula (parameter, gradient, rate, t = 1, 2, 3) -> the next parameter
    template<typename Formula>
    void expectSteps(const OptimizerConfig& config, Formula&& formula)
    {
        const at::NoGradGuard noGradient;
        const auto optimizer = makeOptimizer(config, m_parameters);
        m_parameters.values().fill_(start);
        double expected = start;
        for (std::size_t i = 0; i < gradients.size(); ++i) {
            m_parameters.gradients().fill_(gradients[i]);
            optimizer->step(m_parameters, rates[i]);
            expected = formula(expected, gradients[i], rates[i], static_cast<int>(i) + 1);
            const at::Tensor difference = (m_parameters.values().to(at::kDouble) - expected).abs().max();
            EXPECT_LE(difference.item<double>(), 1e-6) << "step " << i + 1;
        }
    }

    static OptimizerConfig config(OptimizerType type, double momentum, double weightDecay, bool nesterov = false)
    {
        OptimizerConfig config;
        config.type = type;
        config.momentum = momentum;
        config.weightDecay = weightDecay;
        config.nesterov = nesterov;
        return config;
    }

    FlatParameters m_parameters;
};

TEST_F(OptimizerFormula, PlainGradientDescent)
{
    expectSteps(config(OptimizerType::sgd, 0, 0.1), [](double p, double g, double rate, int) {
        return p - rate * (g + 0.1 * p);
    });
}

TEST_F(OptimizerFormula, GradientDescentWithMomentum)
{
    double buffer = 0;
    expectSteps(config(OptimizerType::sgd, 0.9, 0.1), [&](double p, double g, double rate, int t) {
        g += 0.1 * p;
        buffer = t == 1 ? g : 0.9 * buffer + g;
        return p - rate * buffer;
    });
}

TEST_F(OptimizerFormula, GradientDescentWithNesterovsMomentum)
{
    double buffer = 0;
    expectSteps(config(OptimizerType::sgd, 0.9, 0.1, true), [&](double p, double g, double rate, int t) {
        g += 0.1 * p;
        buffer = t == 1 ? g : 0.9 * buffer + g;
        return p - rate * (g + 0.9 * buffer);
    });
}

/// m and v with their bias corrections.
double adamStep(double g, int t, double& m, double& v)
{
    m = 0.9 * m + (1 - 0.9) * g;
    v = 0.999 * v + (1 - 0.999) * g * g;
    const double mHat = m / (1 - std::pow(0.9, t));
    const double vHat = v / (1 - std::pow(0.999, t));
    return mHat / (std::sqrt(vHat) + 1e-8);
}

TEST_F(OptimizerFormula, AdamDecaysByTheGradient)
{
    double m = 0;
    double v = 0;
    expectSteps(config(OptimizerType::adam, 0.9, 0.1), [&](double p, double g, double rate, int t) {
        return p - rate * adamStep(g + 0.1 * p, t, m, v);
    });
}

TEST_F(OptimizerFormula, AdamWDecaysTheWeightsThemselves)
{
    double m = 0;
    double v = 0;
    expectSteps(config(OptimizerType::adamW, 0.9, 0.1), [&](double p, double g, double rate, int t) {
        return p - rate * 0.1 * p - rate * adamStep(g, t, m, v);
    });
}

TEST_F(OptimizerFormula, RmsPropWithAndWithoutMomentum)
{
    double square = 0;
    double buffer = 0;
    const auto scaled = [&](double p, double g) {
        g += 0.1 * p;
        square = 0.99 * square + 0.01 * g * g;
        return g / (std::sqrt(square) + 1e-8);
    };
    expectSteps(config(OptimizerType::rmsprop, 0, 0.1), [&](double p, double g, double rate, int) {
        return p - rate * scaled(p, g);
    });
    square = 0;
    expectSteps(config(OptimizerType::rmsprop, 0.9, 0.1), [&](double p, double g, double rate, int) {
        buffer = 0.9 * buffer + scaled(p, g);
        return p - rate * buffer;
    });
}

/// Gradients of which two are not zero: 3 and 4, so that their norm is 5, times a factor.
class Clipping : public testing::Test {
protected:
    Clipping() : m_parameters(encoder, torch::kCPU) {}

    void expectClipped(double factor, double longest, double expected)
    {
        at::Tensor gradients = m_parameters.gradients();
        gradients.zero_();
        gradients[0] = 3 * factor;
        gradients[-1] = 4 * factor;
        const double norm = gradientNorm(m_parameters).item<double>();
        EXPECT_NEAR(norm, 5 * factor, 1e-6);
        clipGradients(m_parameters, norm, longest);
        EXPECT_NEAR(gradients[0].item<double>(), 0.6 * expected, 1e-6);
        EXPECT_NEAR(gradients[-1].item<double>(), 0.8 * expected, 1e-6);
    }

    FlatParameters m_parameters;
};

TEST_F(Clipping, ShortensLongGradientsToTheGivenLength)
{
    expectClipped(1, 1, 5 / (5 + 1e-6));
    expectClipped(1, 0.25, 0.25 * 5 / (5 + 1e-6));
    expectClipped(0.1, 0.25, 0.25 * 0.5 / (0.5 + 1e-6));
}

TEST_F(Clipping, LeavesShortOnesAlone)
{
    expectClipped(0.1, 1, 0.5);
    expectClipped(0, 1, 0);
}

} // namespace
} // namespace veriframe::test
