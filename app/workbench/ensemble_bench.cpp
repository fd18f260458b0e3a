// SPDX-License-Identifier: GPL-3.0-or-later
#include "ensemble_bench.h"

#include <algorithm>
#include <set>
#include <span>

namespace veriframe {

namespace {

constexpr std::size_t mostDisagreements = 100;

void addSingles(BenchAnswer& answer, const EnsembleScorer& scorer, const BenchQuestion& question)
{
    for (const std::size_t model : question.ofMember) {
        std::optional<double>& loss = answer.figures.singles.emplace_back();
        if (model == notOnBench)
            continue;
        loss = logLoss(scorer.scores(std::span(&model, 1)));
        if (loss && (!answer.figures.bestSingleLoss || *loss < *answer.figures.bestSingleLoss)) {
            answer.figures.bestSingleLoss = loss;
            answer.bestSingle = model;
        }
    }
}

/// The checkpoint beyond the members that helps most, if one does.
void addSuggestion(BenchAnswer& answer, const EnsembleScorer& scorer, const BenchQuestion& question)
{
    const EnsembleMetrics& metrics = answer.figures.metrics;
    if (metrics.fakes == 0 || metrics.reals == 0)
        return;
    for (const NextMember& next : nextMembers(scorer, question.members)) {
        if (std::ranges::find(question.members, next.model) != question.members.end())
            continue;
        if (next.gain <= 0)
            return;
        answer.suggestion = next.model;
        answer.figures.withSuggestion = next.value;
        return;
    }
}

} // namespace

EnsembleScorer scorerOf(const BenchContent& content)
{
    EnsembleScorer scorer(*content.set, {}, content.strategy);
    for (const auto& model : content.models)
        scorer.addModel(*model);
    return scorer;
}

void EnsembleBench::take(const BenchContent& content)
{
    const auto& held = m_content.models;
    const bool grows = m_scorer && content.set == m_content.set && content.models.size() >= held.size() &&
                       std::ranges::equal(held, std::span(content.models).first(held.size()));
    if (!grows) {
        m_content = {};
        m_scorer = scorerOf(content);
    } else {
        for (std::size_t i = held.size(); i < content.models.size(); ++i)
            m_scorer->addModel(*content.models[i]);
        m_scorer->setStrategy(content.strategy);
    }
    m_content = content;
}

BenchAnswer EnsembleBench::answer(const BenchContent& content, const BenchQuestion& question)
{
    take(content);
    BenchAnswer answer;
    addSingles(answer, *m_scorer, question);
    if (question.members.empty())
        return answer;
    StudyFigures& figures = answer.figures;
    figures.metrics = m_scorer->metrics(question.members, question.options);
    figures.judgedMembers = question.members.size();
    if (std::set(question.members.begin(), question.members.end()).size() > 1) {
        if (answer.bestSingle != notOnBench)
            figures.gain = gainOverSingle(*m_scorer, question.members, answer.bestSingle);
        figures.disagreements = m_scorer->disagreements(question.members, mostDisagreements);
    }
    addSuggestion(answer, *m_scorer, question);
    return answer;
}

} // namespace veriframe
