// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/loss_internal.h"

namespace veriframe {

namespace {

/// Each sample's loss. Cross entropy of smoothed labels; focal loss (Lin et al. 2017, equation 4, without alpha) of
/// hard ones.
at::Tensor sampleLosses(const at::Tensor& logits, const at::Tensor& fake, const LossConfig& config)
{
    const at::Tensor hard = fake.to(logits.scalar_type());
    const at::Tensor smooth = hard * (1 - 2 * config.labelSmoothing) + config.labelSmoothing;
    at::Tensor losses =
        config.crossEntropyWeight * at::binary_cross_entropy_with_logits(logits, smooth, {}, {}, at::Reduction::None);
    if (config.focalWeight > 0) {
        const at::Tensor crossEntropy = at::binary_cross_entropy_with_logits(logits, hard, {}, {}, at::Reduction::None);
        const at::Tensor missed = 1 - at::exp(-crossEntropy); // 1 - p of the true class
        losses = losses + config.focalWeight * missed.pow(config.focalGamma) * crossEntropy;
    }
    return losses;
}

/// @param hardExamples mean of that many largest; 0: of all
at::Tensor meanOfSide(const at::Tensor& losses, const at::Tensor& side, int hardExamples)
{
    at::Tensor chosen = losses.masked_select(side);
    if (chosen.numel() == 0)
        return losses.sum() * 0; // no gradient, but part of the graph
    if (hardExamples > 0 && chosen.numel() > hardExamples)
        chosen = std::get<0>(chosen.topk(hardExamples));
    return chosen.mean();
}

} // namespace

BatchLoss
lossOfBatch(const at::Tensor& logits, const at::Tensor& fake, const at::Tensor& counts, const LossConfig& config)
{
    const at::Tensor losses = sampleLosses(logits, fake, config);
    const at::Tensor ofFakes = meanOfSide(losses, fake.logical_and(counts), config.hardExamples);
    const at::Tensor ofReals = meanOfSide(losses, fake.logical_not().logical_and(counts), config.hardExamples);
    return {(ofFakes + ofReals) / 2, ofFakes.detach(), ofReals.detach()};
}

} // namespace veriframe
