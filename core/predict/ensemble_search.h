// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "predict/ensemble_score.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

enum class SearchMethod {
    greedy,    ///< forward selection with replacement (Caruana et al. 2004): a model may be taken several times
    exhaustive ///< every combination, each model at most once
};
const char* toString(SearchMethod method); ///< "greedy", "exhaustive"
/// @throws Error (badInput)
SearchMethod parseSearchMethod(const std::string& name);

/// What is made as good as possible.
enum class SearchObjective { logLoss, balancedLogLoss, areaUnderRoc, averagePrecision, equalErrorRate, brierScore };
const char* toString(SearchObjective objective); ///< "log-loss", "balanced-log-loss", "auc", ...
/// @throws Error (badInput)
SearchObjective parseSearchObjective(const std::string& name);
/// Whether larger values are better.
bool isGain(SearchObjective objective);
/// @return nothing where a class is missing
std::optional<double> objectiveOf(std::span<const LabeledScore> scores, SearchObjective objective);

struct EnsembleSearchOptions {
    SearchMethod method = SearchMethod::greedy;
    SearchObjective objective = SearchObjective::logLoss;
    int size = 7;           ///< most members, repetitions counted, 1..50; fewer are taken where more do not help
    int groups = 5;         ///< parts of the cross-validation, 2..50; 0: none
    std::uint64_t seed = 1; ///< of which originals share a part
    std::int64_t mostCombinations = 1'000'000; ///< what an exhaustive search may cost, over all its parts
};

/// How many combinations an exhaustive search looks at: of 1 to `size` of `models`. @return at most 2^62
std::int64_t combinationCount(std::size_t models, int size);

/// What choosing on the other parts gave on the part left out of it.
struct SearchPart {
    std::size_t originals = 0, videos = 0;   ///< left out
    std::vector<std::size_t> members;        ///< chosen without them, ascending
    std::size_t bestSingle = 0;              ///< chosen without them as well
    double ofEnsemble = 0, ofBestSingle = 0; ///< the objective on the left-out videos
    double gain = 0;                         ///< of the ensemble over the best single model; above 0 is better
};

/// What the choosing is worth, measured on videos that took no part in it.
struct CrossValidation {
    std::vector<SearchPart> parts;
    double ofEnsemble = 0, ofBestSingle = 0; ///< means over the parts
    double meanGain = 0;
    /// Of meanGain: the parts' standard deviation / sqrt(parts). The parts share what they are chosen on, which makes
    /// it a little too small.
    double standardError = 0;
};

struct EnsembleSearchResult {
    SearchMethod method = SearchMethod::greedy;
    SearchObjective objective = SearchObjective::logLoss;
    std::vector<std::size_t> members; ///< chosen on all videos, ascending; repetitions are weights
    /// The objective on the videos that chose: too good, because they did.
    double inSample = 0;
    std::size_t bestSingle = 0;
    double bestSingleInSample = 0;
    std::vector<double> path;      ///< greedy: inSample after each model taken, also of those that did not help
    std::int64_t combinations = 0; ///< looked at for `members`
    std::optional<CrossValidation> validation; ///< nothing with groups 0
    std::string explanation;                   ///< some sentences for people, in English
};

/// Searches the best combination of the scorer's models, and measures what that choice is worth: the originals are
/// dealt into parts, the choice is made without each part in turn and measured on it, against the best single model
/// chosen the same way. Of equal combinations the smaller and then the earlier one is taken.
/// @param progress counts "combinations" over all parts
/// @throws Error (badInput) for options out of range, fewer originals than groups, a class missing from a part, or more
///         combinations than allowed, saying how many there are; Stopped. Thread-safe.
EnsembleSearchResult searchEnsemble(
    const EnsembleScorer& scorer, const EnsembleSearchOptions& options, Progress& progress, std::stop_token stop = {});

/// What an ensemble becomes with one model more.
struct NextMember {
    std::size_t model = 0;
    double value = 0; ///< the objective with it, on all videos: in-sample
    double gain = 0;  ///< over the ensemble as it is; above 0 is better. Of an empty ensemble: 0
};

/// Every model as the next member, the best first; of equal ones the earlier. A model that is a member already may be
/// suggested again. @param members may be empty. @throws Error (badInput) if a class is missing. Thread-safe.
std::vector<NextMember> nextMembers(
    const EnsembleScorer& scorer, std::span<const std::size_t> members,
    SearchObjective objective = SearchObjective::logLoss);

} // namespace veriframe
