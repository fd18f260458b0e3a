// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seeded_random.h"
#include "predict/original_groups_internal.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace veriframe {

namespace {

constexpr std::uint64_t groupsStream = 0x5EA7C4;

/// The positions in scorer.videos() of each original's videos.
std::vector<std::vector<std::size_t>> videosByOriginal(const EnsembleScorer& scorer)
{
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < scorer.videos().size(); ++i)
        groups[scorer.set().videos[scorer.videos()[i]].original].push_back(i);
    std::vector<std::vector<std::size_t>> result;
    for (auto& [original, videos] : groups)
        result.push_back(std::move(videos));
    return result;
}

} // namespace

std::size_t originalCount(const EnsembleScorer& scorer)
{
    std::set<std::string> originals;
    for (const std::size_t video : scorer.videos())
        originals.insert(scorer.set().videos[video].original);
    return originals.size();
}

std::vector<OriginalGroup> dealtOriginals(const EnsembleScorer& scorer, int groups, std::uint64_t seed)
{
    std::vector<std::vector<std::size_t>> originals = videosByOriginal(scorer);
    SeededRandom random(seed, groupsStream);
    for (std::size_t i = originals.size(); i > 1; --i)
        std::swap(originals[i - 1], originals[random.below(i)]);
    const auto makeUp = [&](const std::vector<std::size_t>& videos) {
        const auto fakes =
            std::ranges::count_if(videos, [&](std::size_t i) { return scorer.set().videos[scorer.videos()[i]].fake; });
        const bool onlyOne = fakes == 0 || fakes == static_cast<std::ptrdiff_t>(videos.size());
        return !onlyOne ? 0 : fakes == 0 ? 1 : 2;
    };
    std::ranges::stable_sort(originals, {}, makeUp);
    std::vector<OriginalGroup> dealt(static_cast<std::size_t>(groups));
    for (std::size_t i = 0; i < originals.size(); ++i) {
        OriginalGroup& group = dealt[i % dealt.size()];
        ++group.originals;
        group.videos.insert(group.videos.end(), originals[i].begin(), originals[i].end());
    }
    return dealt;
}

} // namespace veriframe
