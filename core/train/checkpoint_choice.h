// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// The losses of one validated epoch.
struct EpochLosses {
    int epoch = 0; ///< from 0
    double fakeLoss = 0, realLoss = 0;
    double loggedBce = std::numeric_limits<double>::quiet_NaN(); ///< where the log has it without the two losses

    /// The mean of both losses, where there are such; else loggedBce.
    double bce() const;
};

/// By what checkpoints are ranked.
enum class ChoiceCriterion {
    weightedLoss, ///< the published plot_loss: fakes count more, early epochs are left out
    bce           ///< the trainer: the epoch with the smallest bce is the best, whenever it was
};

/// "weighted" or "bce"
const char* toString(ChoiceCriterion criterion);

/// The numbers of the published rule (spec algorithms.md 11).
struct ChoiceRule {
    double fakeWeight = 1.4;
    int candidates = 5;  ///< how many smallest losses are looked at, >= 1
    int firstEpoch = 17; ///< of those, the epochs before this one are left out as noisy
    ChoiceCriterion criterion = ChoiceCriterion::weightedLoss;
    double smoothing = 0; ///< of the losses before they are ranked, see smoothed(); 0 ranks what was measured
    bool operator==(const ChoiceRule&) const = default;
};

/// (fakeWeight * fakeLoss + realLoss) / 2. Finite where both losses are: what would overflow is the largest number.
double weightedLoss(const EpochLosses& losses, const ChoiceRule& rule);

/// Exponential moving average with bias correction: m[i] = s m[i-1] + (1 - s) x[i] with m[-1] = 0, shown as
/// m[i] / (1 - s^(i+1)), so that the first value is not drawn towards 0. Values that are no numbers stay so and count
/// for nothing. @param smoothing s in [0, 1): 0 changes nothing, 0.6 averages over about 2.5 epochs (1 / (1 - s))
/// @throws Error (badInput) for a parameter out of range. Thread-safe.
std::vector<double> smoothed(std::span<const double> values, double smoothing);

/// The loss by which a rule ranks, one for each epoch: weighted or bce, smoothed if the rule says so. Thread-safe.
/// @throws Error (badInput) for a rule out of range
std::vector<double> rankedLosses(std::span<const EpochLosses> epochs, const ChoiceRule& rule);

/// The epochs whose bce was below that of all before, as positions in the list: those at which the trainer replaced its
/// best checkpoint. Losses that are no numbers never improve. Thread-safe.
std::vector<std::size_t> improvedEpochs(std::span<const EpochLosses> epochs);

/// Why a rule chooses no epoch.
enum class NoChoice {
    notSo,     ///< it chooses some
    noEpochs,  ///< there is none yet
    onlyMeans, ///< the rule weighs fakes and reals, and only their mean is known
    noNumbers, ///< no loss is a number
    tooEarly   ///< the smallest losses are all of epochs that count as noisy
};

struct CheckpointChoice {
    /// Positions in the list, the best first. By weighted loss: the candidates that are not too early. By bce: the best
    /// epoch, and no other.
    std::vector<std::size_t> chosen;
    NoChoice reason = NoChoice::notSo;
    std::size_t candidates = 0; ///< how many smallest losses were looked at: the rule's number, or all there are
    std::string whyNone;        ///< the reason as a sentence, where nothing was chosen
    /// The rule in words and what came of it: "Ranked by (1.4 fake + real) / 2: the 5 smallest losses, of those the
    /// epochs from 17 on. Chosen: 39, 36, 32, 28, 27."
    std::string explanation;
};

/// The rule in words, without a result: what a plot prints. Thread-safe.
std::string describeRule(const ChoiceRule& rule);

/// Chooses by the rule. Losses that are no numbers never qualify; of equal ones the earlier epoch comes first.
/// @throws Error (badInput) for a rule out of range. Thread-safe.
CheckpointChoice chooseCheckpoints(std::span<const EpochLosses> epochs, const ChoiceRule& rule = {});

} // namespace veriframe
