// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble_score.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace veriframe {

/// How much lower an ensemble's log loss is than a single model's, measured group by group of videos.
struct GroupedGain {
    double mean = 0;          ///< over the groups; above 0: the ensemble is better
    double standardError = 0; ///< of the mean: the groups' standard deviation / sqrt(groups)
    int groups = 0;
    bool operator==(const GroupedGain&) const = default;
};

/// Deals the originals, with all that was made of them, into groups and compares both on each. This tells how much the
/// difference depends on which videos were looked at; it does not take away that members were chosen on them
/// (searchEnsemble() measures that).
/// @param members, single positions of the scorer's models. @param groups >= 2. Thread-safe.
/// @return nothing where there are fewer originals than groups. @throws Error (badInput) for no members
std::optional<GroupedGain> gainOverSingle(
    const EnsembleScorer& scorer, std::span<const std::size_t> members, std::size_t single, int groups = 8,
    std::uint64_t seed = 1);

} // namespace veriframe
