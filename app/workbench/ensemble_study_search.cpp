// SPDX-License-Identifier: GPL-3.0-or-later
// The search for the best ensemble, and what a choice by the program is worth.
#include "ensemble_study.h"

#include <algorithm>
#include <utility>

namespace veriframe {

namespace {

constexpr int mostMembers = 50; ///< that a search allows

} // namespace

void EnsembleStudy::search(const EnsembleSearchOptions& options, const std::vector<StudyMember>& candidates)
{
    stopSearch();
    m_found.reset();
    m_searchProblem.clear();
    m_wantedSearch = options;
    judge(candidates);
}

void EnsembleStudy::stopSearch()
{
    m_wantedSearch.reset();
    if (m_search != 0)
        m_jobs.cancel(m_search);
}

/// Beside the scoring, with a scorer of its own: rule and members may be changed and watched meanwhile.
void EnsembleStudy::startSearch()
{
    const EnsembleSearchOptions options = *std::exchange(m_wantedSearch, std::nullopt);
    if (!m_set || m_models.empty()) {
        m_searchProblem = tr("No checkpoint could be judged, so there is nothing to search.");
        return;
    }
    JobSpec spec;
    spec.title = tr("Searching the best ensemble of %n checkpoint(s)", nullptr, static_cast<int>(m_models.size()));
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) {
        m_search = 0;
        m_searchProblem = errorText(error);
        Q_EMIT changed();
    };
    spec.cancelled = [this] {
        m_search = 0;
        Q_EMIT changed();
    };
    m_runningSearch = options;
    m_search = m_jobs.start<EnsembleSearchResult>(
        std::move(spec),
        [content = content(), options](JobContext& context) {
            return searchEnsemble(scorerOf(content), options, context.progress, context.stop);
        },
        [this, models = judgedMembers(), strategy = m_strategy](EnsembleSearchResult result) {
            StudySearch found;
            found.strategy = strategy;
            takeFound(models, std::move(found), std::move(result));
            return tr("A suggested set is in the panel.");
        });
    Q_EMIT changed();
}

/// @param found has the rule of the search
void EnsembleStudy::takeFound(const std::vector<StudyMember>& models, StudySearch found, EnsembleSearchResult result)
{
    m_search = 0;
    found.candidates = models.size();
    for (const std::size_t model : result.members) {
        const auto known = std::ranges::find(found.members, models[model].path, &StudyMember::path);
        if (known != found.members.end()) {
            ++known->times;
            continue;
        }
        found.members.push_back(models[model]);
        found.members.back().pick = Pick::byProgram;
    }
    found.gain = choiceGainOf(result, models.size(), *m_runningSearch);
    found.result = std::move(result);
    m_found = std::move(found);
    Q_EMIT changed();
}

void EnsembleStudy::takeSearch()
{
    if (!m_found)
        return;
    m_taken = m_found;
    setMembers(m_found->members);
    measureGain();
    Q_EMIT changed();
}

void EnsembleStudy::takeSuggestion()
{
    if (!m_figures || !m_figures->suggestion)
        return;
    StudyMember suggested = *m_figures->suggestion;
    suggested.pick = Pick::byProgram;
    add(suggested);
}

bool EnsembleStudy::isOfSearch() const
{
    return m_taken && m_taken->members == m_members && m_taken->strategy == m_strategy;
}

const ChoiceGain* EnsembleStudy::choiceGain() const
{
    if (pick() != Pick::byProgram)
        return nullptr;
    const std::optional<ChoiceGain>& gain = isOfSearch() ? m_taken->gain : m_measure.gain();
    return gain ? &*gain : nullptr;
}

/// Where members were suggested one by one, or searched under another rule, there is no search to take it from.
void EnsembleStudy::measureGain()
{
    int count = 0;
    for (const StudyMember& member : m_members)
        count += judged(member.path) == m_models.end() ? 0 : member.times;
    if (pick() != Pick::byProgram || isOfSearch() || count < 2 || isJudging())
        return m_measure.forget();
    m_measure.want(content(), std::min(count, mostMembers));
}

} // namespace veriframe
