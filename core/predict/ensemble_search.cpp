// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/ensemble_search.h"

#include "base/error.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "predict/original_groups_internal.h"
#include "predict/search_table_internal.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr int mostMembers = 50;
constexpr int mostGroups = 50;
constexpr const char* doing = "Searching the ensemble";

void requireValid(const EnsembleScorer& scorer, const EnsembleSearchOptions& options)
{
    const auto refuse = [](const std::string& why, const std::string& remedy = {}) {
        throw Error(ErrorCode::badInput, doing, {}, why, remedy);
    };
    if (scorer.modelCount() == 0)
        refuse("there is no model to choose from");
    if (options.size < 1 || options.size > mostMembers)
        refuse(fmt::format("the size {} is not from 1 to {}", options.size, mostMembers));
    if (options.groups != 0 && (options.groups < 2 || options.groups > mostGroups))
        refuse(fmt::format("the number of groups {} is neither 0 nor from 2 to {}", options.groups, mostGroups));
}

/// How many combinations one choice looks at.
std::int64_t combinationsOfChoice(const EnsembleScorer& scorer, const EnsembleSearchOptions& options)
{
    if (options.method == SearchMethod::exhaustive)
        return combinationCount(scorer.modelCount(), options.size);
    return static_cast<std::int64_t>(scorer.modelCount()) * options.size;
}

void requireAffordable(std::int64_t ofChoice, const EnsembleScorer& scorer, const EnsembleSearchOptions& options)
{
    const std::int64_t choices = options.groups + 1;
    if (options.method == SearchMethod::exhaustive && ofChoice > options.mostCombinations / choices)
        throw Error(
            ErrorCode::badInput, doing, {},
            fmt::format(
                "{} models in combinations of 1 to {} make {} combinations, to be looked at {} times; {} in all are "
                "allowed",
                scorer.modelCount(), options.size, ofChoice, choices, options.mostCombinations),
            "Name fewer models, lower the size or the number of groups, or search greedily.");
}

std::vector<std::size_t> allVideos(const EnsembleScorer& scorer)
{
    std::vector<std::size_t> all(scorer.videos().size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    return all;
}

std::vector<std::size_t> without(const EnsembleScorer& scorer, const OriginalGroup& part)
{
    std::vector<bool> left(scorer.videos().size());
    for (const std::size_t video : part.videos)
        left[video] = true;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (!left[i])
            others.push_back(i);
    return others;
}

void requireBothClasses(const SearchTable& table, const std::string& where, const std::string& remedy)
{
    if (const auto fakes = table.fakes(); fakes == 0 || fakes == table.videos())
        throw Error(
            ErrorCode::badInput, doing, {}, fmt::format("{} has no {} video", where, fakes == 0 ? "fake" : "real"),
            remedy);
}

SearchPart judgedPart(
    const EnsembleScorer& scorer, const EnsembleSearchOptions& options, const OriginalGroup& part, SearchCount& count)
{
    const SearchTable chooses(scorer, without(scorer, part), options.objective);
    const SearchTable judges(scorer, part.videos, options.objective);
    const std::string fewer = "Use fewer groups, or a fold with more originals.";
    requireBothClasses(judges, "a group of originals", fewer);
    requireBothClasses(chooses, "what is left without a group of originals", fewer);
    SearchPart result;
    result.originals = part.originals;
    result.videos = part.videos.size();
    result.members = chosenMembers(chooses, options, count).members;
    result.bestSingle = bestSingleOf(chooses);
    result.ofEnsemble = judges.valueOf(result.members);
    result.ofBestSingle = judges.valueOf(std::span(&result.bestSingle, 1));
    result.gain =
        isGain(options.objective) ? result.ofEnsemble - result.ofBestSingle : result.ofBestSingle - result.ofEnsemble;
    return result;
}

CrossValidation summaryOf(std::vector<SearchPart> parts)
{
    CrossValidation validation;
    const auto count = static_cast<double>(parts.size());
    for (const SearchPart& part : parts) {
        validation.ofEnsemble += part.ofEnsemble / count;
        validation.ofBestSingle += part.ofBestSingle / count;
        validation.meanGain += part.gain / count;
    }
    double squares = 0;
    for (const SearchPart& part : parts)
        squares += (part.gain - validation.meanGain) * (part.gain - validation.meanGain);
    validation.standardError = std::sqrt(squares / (count - 1) / count);
    validation.parts = std::move(parts);
    return validation;
}

std::vector<OriginalGroup> partsOf(const EnsembleScorer& scorer, const EnsembleSearchOptions& options)
{
    if (options.groups == 0)
        return {};
    const std::size_t originals = originalCount(scorer);
    if (originals < static_cast<std::size_t>(options.groups))
        throw Error(
            ErrorCode::badInput, doing, {},
            fmt::format("{} groups need as many originals, there are {}", options.groups, originals),
            "Use fewer groups, or 0 for none.");
    return dealtOriginals(scorer, options.groups, options.seed);
}

} // namespace

EnsembleSearchResult searchEnsemble(
    const EnsembleScorer& scorer, const EnsembleSearchOptions& options, Progress& progress, std::stop_token stop)
{
    requireValid(scorer, options);
    const std::int64_t ofChoice = combinationsOfChoice(scorer, options);
    requireAffordable(ofChoice, scorer, options);
    const SearchTable all(scorer, allVideos(scorer), options.objective);
    requireBothClasses(all, "the held-out set", "Choose a fold with real and fake videos.");
    const std::vector<OriginalGroup> parts = partsOf(scorer, options);
    SearchCount count(ofChoice * static_cast<std::int64_t>(parts.size() + 1), progress, stop);

    SearchChoice choice;
    std::vector<SearchPart> judged(parts.size());
    ThreadPool(0).parallelFor(
        parts.size() + 1,
        [&](std::size_t i) {
            if (i == 0)
                choice = chosenMembers(all, options, count);
            else
                judged[i - 1] = judgedPart(scorer, options, parts[i - 1], count);
        },
        stop);

    EnsembleSearchResult result;
    result.method = options.method;
    result.objective = options.objective;
    result.members = choice.members;
    result.inSample = all.valueOf(choice.members);
    result.path = std::move(choice.path);
    result.bestSingle = bestSingleOf(all);
    result.bestSingleInSample = all.valueOf(std::span(&result.bestSingle, 1));
    result.combinations = ofChoice;
    if (!judged.empty())
        result.validation = summaryOf(std::move(judged));
    result.explanation = explanationOf(scorer, options, result);
    return result;
}

std::vector<NextMember>
nextMembers(const EnsembleScorer& scorer, std::span<const std::size_t> members, SearchObjective objective)
{
    const SearchTable all(scorer, allVideos(scorer), objective);
    requireBothClasses(all, "the held-out set", "Choose a fold with real and fake videos.");
    const double sign = isGain(objective) ? 1 : -1;
    std::vector<std::size_t> with(members.begin(), members.end());
    const double before = members.empty() ? 0 : all.valueOf(with);
    with.push_back(0);
    std::vector<NextMember> candidates;
    for (std::size_t model = 0; model < scorer.modelCount(); ++model) {
        with.back() = model;
        const double value = all.valueOf(with);
        candidates.push_back({model, value, members.empty() ? 0 : sign * (value - before)});
    }
    std::ranges::stable_sort(
        candidates, [&](const NextMember& a, const NextMember& b) { return sign * a.value > sign * b.value; });
    return candidates;
}

} // namespace veriframe
