// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/step_runner_internal.h"

#include <cmath>

namespace veriframe {

StepRunner::StepRunner(TrainableNetwork& network, Optimizer& optimizer, RankGroup& ranks, const StepOptions& options)
    : m_network(network), m_optimizer(optimizer), m_ranks(ranks), m_options(options),
      m_exchange(network.parameters(), ranks, options.bucketBytes), m_lossScale(options.scaleLoss)
{}

StepOutcome StepRunner::run(const StepInput& input, at::Tensor* logitsOfSamples)
{
    FlatParameters& parameters = m_network.parameters();
    ForwardOptions forward;
    forward.learns = parameters.encoderLearns(); // a frozen encoder keeps its statistics as well
    forward.ranks = m_options.synchronizeBatchNorm ? &m_ranks : nullptr;
    forward.keptBranches = input.keptBranches;
    forward.type = m_options.type;

    const at::Tensor logits = m_network.logits(input.pictures, forward);
    if (logitsOfSamples)
        *logitsOfSamples = logits.detach();
    const BatchLoss loss = lossOfBatch(logits, input.fake, input.counts, m_options.loss);
    m_exchange.begin();
    (loss.value * m_lossScale.factor()).backward();
    m_exchange.finish();

    // One word for everything the ranks must agree on.
    at::Tensor word = at::stack(
        {loss.value.detach().to(at::kDouble), loss.fake.to(at::kDouble), loss.real.to(at::kDouble),
         at::full({}, input.wantsStop ? 1.0 : 0.0, loss.value.options().dtype(at::kDouble).requires_grad(false))});
    const at::Tensor own = word.to(at::kCPU, /*non_blocking=*/false, /*copy=*/true);
    if (!std::isfinite(own[0].item<double>())) // the loss is not scaled yet: no smaller factor would help
        throw NotANumber("the loss is not a number");
    m_ranks.sum(word);
    const at::Tensor norm = gradientNorm(parameters) / m_lossScale.factor();
    const at::Tensor agreed = word.to(at::kCPU);

    StepOutcome outcome;
    outcome.loss = agreed[0].item<double>() / m_ranks.size();
    outcome.fakeLoss = agreed[1].item<double>() / m_ranks.size();
    outcome.realLoss = agreed[2].item<double>() / m_ranks.size();
    outcome.ownFakeLoss = own[1].item<double>();
    outcome.ownRealLoss = own[2].item<double>();
    outcome.stopWanted = agreed[3].item<double>() > 0;
    outcome.waitedSeconds = m_exchange.waitedSeconds();
    outcome.gradientNorm = norm.item<double>();
    outcome.overflowed = !std::isfinite(outcome.gradientNorm);
    if (outcome.overflowed && !m_lossScale.canShrink())
        throw NotANumber("the gradients are not numbers");
    if (!outcome.overflowed) {
        if (m_lossScale.factor() != 1)
            parameters.gradients().div_(m_lossScale.factor());
        clipGradients(parameters, outcome.gradientNorm, m_options.longestGradient);
        m_optimizer.step(parameters, input.learningRate);
    }
    m_lossScale.stepEnded(outcome.overflowed);
    return outcome;
}

} // namespace veriframe
