// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/ensemble_gain.h"

#include "predict/original_groups_internal.h"

#include <array>
#include <cmath>
#include <vector>

namespace veriframe {

namespace {

/// How much lower one log loss is than the other on some of the videos.
double gainOn(
    const std::vector<std::size_t>& videos, const std::vector<LabeledScore>& better,
    const std::vector<LabeledScore>& worse)
{
    const auto lossOf = [&](const std::vector<LabeledScore>& scores) {
        std::vector<LabeledScore> some;
        some.reserve(videos.size());
        for (const std::size_t video : videos)
            some.push_back(scores[video]);
        return *logLoss(some);
    };
    return lossOf(worse) - lossOf(better);
}

} // namespace

std::optional<GroupedGain> gainOverSingle(
    const EnsembleScorer& scorer, std::span<const std::size_t> members, std::size_t single, int groups,
    std::uint64_t seed)
{
    const std::vector<LabeledScore> ensemble = scorer.scores(members);
    const std::vector<LabeledScore> alone = scorer.scores(std::array{single});
    if (groups < 2 || originalCount(scorer) < static_cast<std::size_t>(groups))
        return std::nullopt;
    GroupedGain gain;
    gain.groups = groups;
    std::vector<double> gains;
    for (const OriginalGroup& group : dealtOriginals(scorer, groups, seed))
        gains.push_back(gainOn(group.videos, ensemble, alone));
    for (const double one : gains)
        gain.mean += one / groups;
    double squares = 0;
    for (const double one : gains)
        squares += (one - gain.mean) * (one - gain.mean);
    gain.standardError = std::sqrt(squares / (groups - 1) / groups);
    return gain;
}

} // namespace veriframe
