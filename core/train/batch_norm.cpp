// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/batch_norm_internal.h"

#include <array>

namespace veriframe {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::array<std::int64_t, 3> allButChannels{0, 2, 3};

at::Tensor perChannel(const at::Tensor& values)
{
    return values.view({1, -1, 1, 1});
}

/// Mean and biased variance over the batches of all ranks, and over how many values.
struct Moments {
    at::Tensor mean, var;
    double count = 0;
};

/// Combines each rank's mean and squared deviations in double (Chan, Golub and LeVeque 1983): sums of squares would
/// lose the variance of channels far from zero.
Moments momentsOverRanks(const at::Tensor& input, RankGroup& ranks)
{
    const auto channels = input.size(1);
    const double count = static_cast<double>(input.numel()) / static_cast<double>(channels);
    const auto [var, mean] = at::var_mean(input.to(at::kFloat), allButChannels, /*unbiased=*/false);
    const auto inDouble = mean.options().dtype(at::kDouble);
    const at::Tensor words =
        at::cat({mean.to(at::kDouble), var.to(at::kDouble) * count, at::full({1}, count, inDouble)});
    const at::Tensor rows = ranks.gather(words);
    const at::Tensor means = rows.narrow(1, 0, channels);
    const at::Tensor deviations = rows.narrow(1, channels, channels);
    const at::Tensor counts = rows.narrow(1, 2 * channels, 1);
    const at::Tensor total = counts.sum();
    const at::Tensor meanOfAll = (means * counts).sum(0) / total;
    const at::Tensor varOfAll = (deviations + (means - meanOfAll).square() * counts).sum(0) / total;
    return {meanOfAll.to(at::kFloat), varOfAll.to(at::kFloat), total.item<double>()};
}

void moveRunning(const BatchNormLayer& layer, const Moments& moments)
{
    const at::NoGradGuard noGradient;
    at::Tensor mean = layer.runningMean;
    at::Tensor var = layer.runningVar;
    mean.mul_(1 - batchNormMomentum).add_(moments.mean, batchNormMomentum);
    const double unbiased = moments.count > 1 ? moments.count / (moments.count - 1) : 1.0;
    var.mul_(1 - batchNormMomentum).add_(moments.var, batchNormMomentum * unbiased);
}

/// y = (x - mean) / sqrt(var + eps) * weight + bias with the moments of all ranks. Backward, with hats for normalised
/// values and means over all ranks' values: dx = weight / sqrt(var + eps) * (dy - mean(dy) - x^ mean(dy x^)).
class SynchronizedBatchNorm : public torch::autograd::Function<SynchronizedBatchNorm> {
public:
    static at::Tensor forward(
        AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias,
        const BatchNormLayer* layer, RankGroup* ranks)
    {
        const Moments moments = momentsOverRanks(input, *ranks);
        moveRunning(*layer, moments);
        context->save_for_backward({input, weight, moments.mean, moments.var});
        context->saved_data["count"] = moments.count;
        context->saved_data["ranks"] = reinterpret_cast<std::int64_t>(ranks);
        return at::batch_norm(
            input, weight, bias, moments.mean, moments.var, false, batchNormMomentum, batchNormEpsilon, true);
    }

    static variable_list backward(AutogradContext* context, const variable_list& outputs)
    {
        const variable_list saved = context->get_saved_variables();
        const at::Tensor gradient = outputs[0].to(at::kFloat);
        const at::Tensor& weight = saved[1];
        const at::Tensor inverseStd = (saved[3] + batchNormEpsilon).rsqrt();
        const at::Tensor centred = saved[0].to(at::kFloat) - perChannel(saved[2]);
        const at::Tensor sumOfGradient = gradient.sum(allButChannels);
        const at::Tensor sumOfProduct = (gradient * centred).sum(allButChannels);

        const double count = context->saved_data["count"].toDouble();
        auto* ranks = reinterpret_cast<RankGroup*>(context->saved_data["ranks"].toInt());
        at::Tensor sums = at::cat({sumOfGradient, sumOfProduct});
        ranks->sum(sums);
        const at::Tensor means = sums / count;
        const auto channels = weight.numel();
        const at::Tensor slope = means.narrow(0, channels, channels) * inverseStd.square();
        at::Tensor result = gradient - perChannel(means.narrow(0, 0, channels)) - centred * perChannel(slope);
        result.mul_(perChannel(weight * inverseStd));
        return {result.to(saved[0].scalar_type()), sumOfProduct * inverseStd, sumOfGradient, {}, {}};
    }
};

/// One value a channel, as of one picture that has shrunk to one pixel: torch would divide its deviation by 0 to get
/// the unbiased variance, and the running one would be no number from then on.
at::Tensor normalizeSingleValues(const at::Tensor& input, const BatchNormLayer& layer)
{
    const at::Tensor values = input.detach().to(at::kFloat).flatten();
    moveRunning(layer, {values, at::zeros_like(values), 1});
    return at::batch_norm(input, layer.weight, layer.bias, {}, {}, true, batchNormMomentum, batchNormEpsilon, true);
}

at::Tensor activated(const at::Tensor& values, bool activates)
{
    return activates ? at::silu(values) : values;
}

} // namespace

at::Tensor trainBatchNorm(const at::Tensor& input, const BatchNormLayer& layer, bool activates, RankGroup* ranks)
{
    if (ranks && ranks->size() > 1)
        return activated(SynchronizedBatchNorm::apply(input, layer.weight, layer.bias, &layer, ranks), activates);
    if (input.numel() == input.size(1))
        return activated(normalizeSingleValues(input, layer), activates);
    return activated(
        at::batch_norm(
            input, layer.weight, layer.bias, layer.runningMean, layer.runningVar, true, batchNormMomentum,
            batchNormEpsilon, true),
        activates);
}

at::Tensor applyBatchNorm(const at::Tensor& input, const BatchNormLayer& layer, bool activates)
{
    return activated(
        at::batch_norm(
            input, layer.weight, layer.bias, layer.runningMean, layer.runningVar, false, batchNormMomentum,
            batchNormEpsilon, true),
        activates);
}

} // namespace veriframe
