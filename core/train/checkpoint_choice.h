// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// The losses of one validated epoch.
struct EpochLosses {
    int epoch = 0; ///< from 0
    double fakeLoss = 0, realLoss = 0;

    double bce() const { return (fakeLoss + realLoss) / 2; }
};

/// The numbers of the published rule (spec algorithms.md 11).
struct ChoiceRule {
    double fakeWeight = 1.4;
    int candidates = 5;  ///< how many smallest losses are looked at, >= 1
    int firstEpoch = 17; ///< of those, the epochs before this one are left out as noisy
    bool operator==(const ChoiceRule&) const = default;
};

/// (fakeWeight * fakeLoss + realLoss) / 2
double weightedLoss(const EpochLosses& losses, const ChoiceRule& rule);

struct CheckpointChoice {
    std::vector<std::size_t> chosen; ///< positions in the list, ascending weighted loss
    std::string whyNone;             ///< a sentence, where nothing was chosen
};

/// The published rule: the epochs of the smallest weighted losses, without early ones. Losses that are no numbers never
/// qualify; of equal ones the earlier epoch comes first. @throws Error (badInput) for a rule out of range. Thread-safe.
CheckpointChoice chooseCheckpoints(std::span<const EpochLosses> epochs, const ChoiceRule& rule = {});

} // namespace veriframe
