// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/checkpoint_choice.h"

#include "base/error.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

std::string whyNothing(std::span<const EpochLosses> epochs, std::size_t numbers, const ChoiceRule& rule)
{
    if (epochs.empty())
        return "No epoch has been validated yet.";
    if (numbers == 0)
        return "No epoch's losses are numbers.";
    const bool anyLate = std::any_of(
        epochs.begin(), epochs.end(), [&](const EpochLosses& losses) { return losses.epoch >= rule.firstEpoch; });
    if (!anyLate)
        return "All epochs come before epoch " + std::to_string(rule.firstEpoch) + ", the first that counts.";
    return "The " + std::to_string(rule.candidates) + " smallest losses all belong to epochs before epoch " +
           std::to_string(rule.firstEpoch) + ", the first that counts.";
}

} // namespace

double weightedLoss(const EpochLosses& losses, const ChoiceRule& rule)
{
    return (rule.fakeWeight * losses.fakeLoss + losses.realLoss) / 2;
}

CheckpointChoice chooseCheckpoints(std::span<const EpochLosses> epochs, const ChoiceRule& rule)
{
    if (rule.candidates < 1 || !std::isfinite(rule.fakeWeight) || rule.fakeWeight < 0)
        throw Error(
            ErrorCode::badInput, "Choosing checkpoints", "",
            "the rule needs 1 or more candidates and a weight of 0 or more");
    CheckpointChoice choice;
    for (std::size_t i = 0; i < epochs.size(); ++i)
        if (std::isfinite(weightedLoss(epochs[i], rule)))
            choice.chosen.push_back(i);
    const std::size_t numbers = choice.chosen.size();
    std::stable_sort(choice.chosen.begin(), choice.chosen.end(), [&](std::size_t a, std::size_t b) {
        return weightedLoss(epochs[a], rule) < weightedLoss(epochs[b], rule);
    });
    choice.chosen.resize(std::min(numbers, static_cast<std::size_t>(rule.candidates)));
    std::erase_if(choice.chosen, [&](std::size_t i) { return epochs[i].epoch < rule.firstEpoch; });
    if (choice.chosen.empty())
        choice.whyNone = whyNothing(epochs, numbers, rule);
    return choice;
}

} // namespace veriframe
