// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/search_table_internal.h"

#include "base/stop.h"

#include <algorithm>
#include <limits>

namespace veriframe {

namespace {

/// What rounding alone can make of equal means.
constexpr double noDifference = 1e-12;
constexpr std::int64_t combinationsPerReport = 64;

double signOf(SearchObjective objective)
{
    return isGain(objective) ? -1 : 1;
}

void add(std::vector<double>& sums, const std::vector<double>& scores)
{
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += scores[i];
}

/// The best combination so far; of equal ones the smaller, then the earlier.
struct Best {
    double loss = std::numeric_limits<double>::infinity();
    std::vector<std::size_t> members;

    void offer(double other, std::span<const std::size_t> candidate)
    {
        const bool better = members.empty() || other < loss - noDifference ||
                            (other <= loss + noDifference && candidate.size() < members.size());
        if (!better)
            return;
        loss = other;
        members.assign(candidate.begin(), candidate.end());
    }
};

SearchChoice greedyChoice(const SearchTable& table, const EnsembleSearchOptions& options, SearchCount& count)
{
    SearchChoice choice;
    Best best;
    std::vector<double> sums(table.videos());
    std::vector<std::size_t> members;
    std::vector<LabeledScore> work = table.labels();
    for (int step = 0; step < options.size; ++step) {
        std::size_t next = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t model = 0; model < table.models(); ++model) {
            std::vector<double> with = sums;
            add(with, table.scoresOf(model));
            const double loss = table.lossOf(with, members.size() + 1, work);
            count.one();
            if (loss < least - noDifference) {
                least = loss;
                next = model;
            }
        }
        members.push_back(next);
        add(sums, table.scoresOf(next));
        choice.path.push_back(signOf(options.objective) * least);
        best.offer(least, members);
    }
    choice.members = std::move(best.members);
    return choice;
}

/// Every combination that begins with `members`, depth first; the sums of each depth are kept.
void lookAtCombinations(
    const SearchTable& table, int size, std::vector<std::size_t>& members, const std::vector<double>& sums,
    std::vector<LabeledScore>& work, Best& best, SearchCount& count)
{
    for (std::size_t model = members.empty() ? 0 : members.back() + 1; model < table.models(); ++model) {
        std::vector<double> with = sums;
        add(with, table.scoresOf(model));
        members.push_back(model);
        best.offer(table.lossOf(with, members.size(), work), members);
        count.one();
        if (members.size() < static_cast<std::size_t>(size))
            lookAtCombinations(table, size, members, with, work, best, count);
        members.pop_back();
    }
}

SearchChoice exhaustiveChoice(const SearchTable& table, const EnsembleSearchOptions& options, SearchCount& count)
{
    Best best;
    std::vector<std::size_t> members;
    std::vector<LabeledScore> work = table.labels();
    lookAtCombinations(table, options.size, members, std::vector<double>(table.videos()), work, best, count);
    return {std::move(best.members), {}};
}

} // namespace

SearchTable::SearchTable(
    const EnsembleScorer& scorer, const std::vector<std::size_t>& videos, SearchObjective objective)
    : m_objective(objective)
{
    for (const std::size_t video : videos)
        m_labels.push_back({0, scorer.set().videos[scorer.videos()[video]].fake});
    for (std::size_t model = 0; model < scorer.modelCount(); ++model) {
        const std::vector<double>& scores = scorer.scoresOfModel(model);
        std::vector<double>& chosen = m_scores.emplace_back();
        chosen.reserve(videos.size());
        for (const std::size_t video : videos)
            chosen.push_back(scores[video]);
    }
}

std::size_t SearchTable::fakes() const
{
    return static_cast<std::size_t>(std::ranges::count(m_labels, true, &LabeledScore::fake));
}

double SearchTable::lossOf(std::span<const double> sums, std::size_t members, std::vector<LabeledScore>& work) const
{
    for (std::size_t i = 0; i < sums.size(); ++i)
        work[i].score = sums[i] / static_cast<double>(members);
    return signOf(m_objective) * objectiveOf(work, m_objective).value();
}

double SearchTable::valueOf(std::span<const std::size_t> models) const
{
    std::vector<double> sums(videos());
    for (const std::size_t model : models)
        add(sums, m_scores.at(model));
    std::vector<LabeledScore> work = m_labels;
    return signOf(m_objective) * lossOf(sums, models.size(), work);
}

void SearchCount::one()
{
    throwIfStopped(m_stop);
    const std::int64_t done = ++m_done;
    if (done % combinationsPerReport == 0 || done == m_total)
        m_progress.report({"combinations", done, m_total, {}});
}

SearchChoice chosenMembers(const SearchTable& table, const EnsembleSearchOptions& options, SearchCount& count)
{
    SearchChoice choice = options.method == SearchMethod::greedy ? greedyChoice(table, options, count)
                                                                 : exhaustiveChoice(table, options, count);
    std::ranges::sort(choice.members);
    return choice;
}

std::size_t bestSingleOf(const SearchTable& table)
{
    Best best;
    std::vector<LabeledScore> work = table.labels();
    for (std::size_t model = 0; model < table.models(); ++model)
        best.offer(table.lossOf(table.scoresOf(model), 1, work), std::span(&model, 1));
    return best.members.front();
}

} // namespace veriframe
