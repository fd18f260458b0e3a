// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/ensemble_gain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace veriframe {

namespace {

/// Which group each original is in; equally many originals in each, but for one.
std::map<std::string, std::size_t> dealtOriginals(const EnsembleScorer& scorer, int groups, std::uint64_t seed)
{
    std::map<std::string, std::size_t> dealt;
    for (const std::size_t video : scorer.videos())
        dealt[scorer.set().videos[video].original] = 0;
    std::vector<std::size_t*> places;
    for (auto& [original, group] : dealt)
        places.push_back(&group);
    // By hand: the library's shuffle differs from one to the other.
    std::mt19937_64 random(seed);
    for (std::size_t i = places.size(); i > 1; --i)
        std::swap(places[i - 1], places[random() % i]);
    for (std::size_t i = 0; i < places.size(); ++i)
        *places[i] = i % static_cast<std::size_t>(groups);
    return dealt;
}

} // namespace

std::optional<GroupedGain> gainOverSingle(
    const EnsembleScorer& scorer, std::span<const std::size_t> members, std::size_t single, int groups,
    std::uint64_t seed)
{
    const std::vector<LabeledScore> ensemble = scorer.scores(members);
    const std::vector<LabeledScore> alone = scorer.scores(std::array{single});
    const std::map<std::string, std::size_t> dealt = dealtOriginals(scorer, groups, seed);
    if (groups < 2 || dealt.size() < static_cast<std::size_t>(groups))
        return std::nullopt;
    std::vector<std::vector<LabeledScore>> ofEnsemble(static_cast<std::size_t>(groups)), ofSingle(ofEnsemble);
    for (std::size_t i = 0; i < ensemble.size(); ++i) {
        const std::size_t group = dealt.at(scorer.set().videos[scorer.videos()[i]].original);
        ofEnsemble[group].push_back(ensemble[i]);
        ofSingle[group].push_back(alone[i]);
    }
    GroupedGain gain;
    gain.groups = groups;
    std::vector<double> gains;
    for (std::size_t group = 0; group < ofEnsemble.size(); ++group)
        gains.push_back(*logLoss(ofSingle[group]) - *logLoss(ofEnsemble[group]));
    for (const double one : gains)
        gain.mean += one / groups;
    double squares = 0;
    for (const double one : gains)
        squares += (one - gain.mean) * (one - gain.mean);
    gain.standardError = std::sqrt(squares / (groups - 1) / groups);
    return gain;
}

} // namespace veriframe
