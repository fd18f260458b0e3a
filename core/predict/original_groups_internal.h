// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble_score.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace veriframe {

/// Some originals with all that was made of them: what belongs together when a choice is measured on videos that took
/// no part in it.
struct OriginalGroup {
    std::size_t originals = 0;
    std::vector<std::size_t> videos; ///< positions in EnsembleScorer::videos()
};

/// How many originals the scored videos are of.
std::size_t originalCount(const EnsembleScorer& scorer);

/// Deals the originals into groups of equal size but for one; those of one make-up (real and fake, real alone, fake
/// alone) in turn, so that each group has of each. Which share a group the seed decides, alike with every standard
/// library. @param groups >= 1; none is empty where there are as many originals
std::vector<OriginalGroup> dealtOriginals(const EnsembleScorer& scorer, int groups, std::uint64_t seed);

} // namespace veriframe
