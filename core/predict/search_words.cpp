// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/search_table_internal.h"

#include "base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

struct ObjectiveWords {
    SearchObjective objective;
    const char* name;
    const char* inText;
};

constexpr std::array<ObjectiveWords, 6> objectives{
    {{SearchObjective::logLoss, "log-loss", "log loss"},
     {SearchObjective::balancedLogLoss, "balanced-log-loss", "balanced log loss"},
     {SearchObjective::areaUnderRoc, "auc", "area under the ROC curve"},
     {SearchObjective::averagePrecision, "average-precision", "average precision"},
     {SearchObjective::equalErrorRate, "equal-error-rate", "equal error rate"},
     {SearchObjective::brierScore, "brier", "Brier score"}}};

const ObjectiveWords& wordsOf(SearchObjective objective)
{
    return *std::ranges::find(objectives, objective, &ObjectiveWords::objective);
}

/// "a.pth, b.pth twice, c.pth 3 times"
std::string membersText(const EnsembleScorer& scorer, std::span<const std::size_t> members)
{
    std::string text;
    for (std::size_t begin = 0, end = 0; begin < members.size(); begin = end) {
        while (end < members.size() && members[end] == members[begin])
            ++end;
        const std::size_t times = end - begin;
        text += fmt::format(
            "{}{}{}", text.empty() ? "" : ", ", scorer.model(members[begin]).name,
            times == 1   ? std::string()
            : times == 2 ? std::string(" twice")
                         : fmt::format(" {} times", times));
    }
    return text;
}

std::string judgement(const CrossValidation& validation)
{
    if (validation.meanGain <= 0)
        return "On videos it was not chosen on, the ensemble is no better than the best single model.";
    if (validation.meanGain <= 2 * validation.standardError)
        return "The gain is within two standard errors: it may be chance.";
    return "The gain is larger than two standard errors.";
}

} // namespace

const char* toString(SearchMethod method)
{
    return method == SearchMethod::greedy ? "greedy" : "exhaustive";
}

SearchMethod parseSearchMethod(const std::string& name)
{
    for (const SearchMethod method : {SearchMethod::greedy, SearchMethod::exhaustive})
        if (name == toString(method))
            return method;
    throw Error(
        ErrorCode::badInput, "Choosing the search", name, "it is not known", "Known are greedy and exhaustive.");
}

const char* toString(SearchObjective objective)
{
    return wordsOf(objective).name;
}

SearchObjective parseSearchObjective(const std::string& name)
{
    std::string known;
    for (const ObjectiveWords& words : objectives) {
        if (name == words.name)
            return words.objective;
        known += std::string(known.empty() ? "" : ", ") + words.name;
    }
    throw Error(ErrorCode::badInput, "Choosing the objective", name, "it is not known", "Known are " + known + ".");
}

bool isGain(SearchObjective objective)
{
    return objective == SearchObjective::areaUnderRoc || objective == SearchObjective::averagePrecision;
}

std::optional<double> objectiveOf(std::span<const LabeledScore> scores, SearchObjective objective)
{
    switch (objective) {
    case SearchObjective::logLoss:
        return logLoss(scores);
    case SearchObjective::balancedLogLoss: {
        const std::optional<double> fakes = logLossOfClass(scores, true);
        const std::optional<double> reals = logLossOfClass(scores, false);
        return fakes && reals ? std::optional((*fakes + *reals) / 2) : std::nullopt;
    }
    case SearchObjective::areaUnderRoc:
        return areaUnderRoc(scores);
    case SearchObjective::averagePrecision:
        return averagePrecision(scores);
    case SearchObjective::equalErrorRate:
        return equalErrorRate(scores);
    case SearchObjective::brierScore:
        break;
    }
    return brierScore(scores);
}

std::int64_t combinationCount(std::size_t models, int size)
{
    constexpr std::int64_t most = std::int64_t(1) << 62;
    std::int64_t sum = 0;
    double estimate = 0;
    double term = 1; // models over k
    std::int64_t exact = 1;
    for (std::size_t k = 1; k <= std::min(models, static_cast<std::size_t>(std::max(size, 0))); ++k) {
        const std::size_t factor = models - k + 1;
        term = term * static_cast<double>(factor) / static_cast<double>(k);
        estimate += term;
        if (estimate * static_cast<double>(models) > static_cast<double>(most))
            return most;
        exact = exact * static_cast<std::int64_t>(factor) / static_cast<std::int64_t>(k);
        sum += exact;
    }
    return sum;
}

std::string
explanationOf(const EnsembleScorer& scorer, const EnsembleSearchOptions& options, const EnsembleSearchResult& result)
{
    const ObjectiveWords& words = wordsOf(options.objective);
    std::string text = fmt::format(
        "{} over {} models and {} videos looked at {} combinations of up to {} members and chose {}: {}.\n",
        options.method == SearchMethod::greedy ? "Greedy selection with replacement" : "Exhaustive search",
        scorer.modelCount(), scorer.videos().size(), result.combinations, options.size,
        result.members.size() == 1 ? std::string("one") : std::to_string(result.members.size()),
        membersText(scorer, result.members));
    text += fmt::format(
        "Its {} on these videos is {:.4f}, that of the best single model, {}, {:.4f}; both are too good, because the "
        "same videos chose them.\n",
        words.inText, result.inSample, scorer.model(result.bestSingle).name, result.bestSingleInSample);
    if (!result.validation)
        return text + "What the choice is worth on other videos was not measured.";
    const CrossValidation& validation = *result.validation;
    text += fmt::format(
        "Chosen without one of {} groups of originals and measured on it, in turn: ensemble {:.4f}, best single model "
        "{:.4f}, gain {:+.4f} with a standard error of {:.4f}. ",
        validation.parts.size(), validation.ofEnsemble, validation.ofBestSingle, validation.meanGain,
        validation.standardError);
    return text + judgement(validation);
}

} // namespace veriframe
