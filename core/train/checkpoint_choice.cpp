// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/checkpoint_choice.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

[[noreturn]] void refuse(const std::string& why)
{
    throw Error(ErrorCode::badInput, "Choosing checkpoints", "", why);
}

void checkSmoothing(double smoothing)
{
    if (!(smoothing >= 0 && smoothing < 1))
        refuse("smoothing must be 0 or more and below 1");
}

void check(const ChoiceRule& rule)
{
    if (rule.candidates < 1 || !std::isfinite(rule.fakeWeight) || rule.fakeWeight < 0)
        refuse("the rule needs 1 or more candidates and a weight of 0 or more");
    checkSmoothing(rule.smoothing);
}

/// (weight * fakeLoss + realLoss) / 2, finite wherever both are: a product that overflows must not turn the largest
/// loss into none.
double weightedMean(double weight, double fakeLoss, double realLoss)
{
    const double mean = (weight * fakeLoss + realLoss) / 2;
    if (std::isfinite(mean) || !std::isfinite(fakeLoss) || !std::isfinite(realLoss))
        return mean;
    constexpr double largest = std::numeric_limits<double>::max();
    return std::clamp(weight * (fakeLoss / 2) + realLoss / 2, -largest, largest);
}

std::string lossInWords(const ChoiceRule& rule)
{
    std::string words = rule.criterion == ChoiceCriterion::bce ? "bce, (fake + real) / 2"
                                                               : fmt::format("({} fake + real) / 2", rule.fakeWeight);
    if (rule.smoothing > 0)
        words += fmt::format(", smoothed by {}", rule.smoothing);
    return words;
}

/// "3, 5, 8"
std::string epochList(std::span<const EpochLosses> epochs, std::span<const std::size_t> positions)
{
    std::string list;
    for (const std::size_t position : positions)
        list += (list.empty() ? "" : ", ") + std::to_string(epochs[position].epoch);
    return list;
}

std::string howManySmallest(std::size_t candidates, std::size_t numbers)
{
    if (candidates == 1)
        return numbers == 1 ? "The only loss does not lie" : "The smallest loss does not lie";
    return fmt::format("None of the {}{} lies", candidates, candidates == numbers ? " losses" : " smallest losses");
}

/// Why none of the candidates, which are the smallest of so many numbers, counts.
std::string whyTooEarly(
    std::span<const EpochLosses> epochs, std::span<const std::size_t> candidates, std::size_t numbers,
    const ChoiceRule& rule)
{
    const int last = std::ranges::max_element(epochs, {}, &EpochLosses::epoch)->epoch;
    const std::string none =
        fmt::format("{} in epoch {} or later: ", howManySmallest(candidates.size(), numbers), rule.firstEpoch);
    if (last >= rule.firstEpoch)
        return none + fmt::format(
                          "{} epoch{} {}.", candidates.size() == 1 ? "it belongs to" : "they belong to",
                          candidates.size() == 1 ? "" : "s", epochList(epochs, candidates));
    if (static_cast<std::size_t>(last) + 1 == epochs.size())
        return none + fmt::format("the log has only {}.", counted(std::ssize(epochs), "epoch"));
    return none + fmt::format("the log ends with epoch {}.", last);
}

/// Positions of the losses that are numbers, ascending; of equal ones the earlier comes first.
std::vector<std::size_t> rankedPositions(std::span<const double> losses)
{
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < losses.size(); ++i)
        if (std::isfinite(losses[i]))
            positions.push_back(i);
    std::ranges::stable_sort(positions, {}, [&](std::size_t i) { return losses[i]; });
    return positions;
}

/// Why no loss can be ranked.
NoChoice whyNoNumber(std::span<const EpochLosses> epochs, const ChoiceRule& rule)
{
    if (epochs.empty())
        return NoChoice::noEpochs;
    const bool anyBce =
        std::ranges::any_of(epochs, [](const EpochLosses& losses) { return std::isfinite(losses.bce()); });
    return anyBce && rule.criterion == ChoiceCriterion::weightedLoss ? NoChoice::onlyMeans : NoChoice::noNumbers;
}

std::string noNumberInWords(NoChoice reason)
{
    if (reason == NoChoice::noEpochs)
        return "No epoch has been validated yet.";
    return reason == NoChoice::onlyMeans ? "No epoch has both a fake and a real loss, only their mean: rank by bce."
                                         : "No epoch's losses are numbers.";
}

} // namespace

const char* toString(ChoiceCriterion criterion)
{
    return criterion == ChoiceCriterion::bce ? "bce" : "weighted";
}

double EpochLosses::bce() const
{
    const double mean = weightedMean(1, fakeLoss, realLoss);
    return std::isnan(mean) ? loggedBce : mean;
}

double weightedLoss(const EpochLosses& losses, const ChoiceRule& rule)
{
    return weightedMean(rule.fakeWeight, losses.fakeLoss, losses.realLoss);
}

std::vector<double> smoothed(std::span<const double> values, double smoothing)
{
    checkSmoothing(smoothing);
    std::vector<double> result(values.begin(), values.end());
    if (smoothing == 0)
        return result;
    constexpr double largest = std::numeric_limits<double>::max();
    double mean = 0, weight = 0; // of all values so far: 1 - s^n
    for (double& value : result) {
        if (!std::isfinite(value))
            continue;
        mean = smoothing * mean + (1 - smoothing) * value;
        weight = smoothing * weight + (1 - smoothing);
        value = std::clamp(mean / weight, -largest, largest);
    }
    return result;
}

std::vector<double> rankedLosses(std::span<const EpochLosses> epochs, const ChoiceRule& rule)
{
    check(rule);
    std::vector<double> losses;
    losses.reserve(epochs.size());
    for (const EpochLosses& epoch : epochs)
        losses.push_back(rule.criterion == ChoiceCriterion::bce ? epoch.bce() : weightedLoss(epoch, rule));
    return smoothed(losses, rule.smoothing);
}

std::vector<std::size_t> improvedEpochs(std::span<const EpochLosses> epochs)
{
    std::vector<std::size_t> improved;
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < epochs.size(); ++i)
        if (epochs[i].bce() < best) {
            best = epochs[i].bce();
            improved.push_back(i);
        }
    return improved;
}

std::string describeRule(const ChoiceRule& rule)
{
    std::string words = "Ranked by " + lossInWords(rule);
    if (rule.criterion == ChoiceCriterion::bce)
        return words + ": the epoch with the smallest, as training keeps it.";
    words += rule.candidates == 1 ? ": the smallest loss" : fmt::format(": the {} smallest losses", rule.candidates);
    if (rule.firstEpoch <= 0)
        return words + '.';
    return words + (rule.candidates == 1 ? fmt::format(", if its epoch is {} or later.", rule.firstEpoch)
                                         : fmt::format(", of those the epochs from {} on.", rule.firstEpoch));
}

CheckpointChoice chooseCheckpoints(std::span<const EpochLosses> epochs, const ChoiceRule& rule)
{
    const std::vector<double> losses = rankedLosses(epochs, rule);
    const bool byBce = rule.criterion == ChoiceCriterion::bce;
    std::vector<std::size_t> candidates = rankedPositions(losses);
    const std::size_t numbers = candidates.size();
    candidates.resize(std::min(numbers, byBce ? std::size_t(1) : static_cast<std::size_t>(rule.candidates)));

    CheckpointChoice choice;
    choice.candidates = candidates.size();
    for (const std::size_t position : candidates)
        if (byBce || epochs[position].epoch >= rule.firstEpoch)
            choice.chosen.push_back(position);
    if (numbers == 0) {
        choice.reason = whyNoNumber(epochs, rule);
        choice.whyNone = noNumberInWords(choice.reason);
    } else if (choice.chosen.empty()) {
        choice.reason = NoChoice::tooEarly;
        choice.whyNone = whyTooEarly(epochs, candidates, numbers, rule);
    }
    choice.explanation = describeRule(rule) + ' ' +
                         (choice.chosen.empty() ? choice.whyNone : "Chosen: " + epochList(epochs, choice.chosen) + '.');
    return choice;
}

} // namespace veriframe
