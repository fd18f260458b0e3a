// SPDX-License-Identifier: GPL-3.0-or-later
#include "choice_measure.h"

#include "base/error.h"
#include "core_words.h"
#include "form_parts.h"

#include <algorithm>
#include <set>
#include <utility>

namespace veriframe {

namespace {

constexpr int fewestGroups = 2;

/// As many parts as a search usually makes, fewer where there are fewer originals.
int groupsFor(const HeldOutSet& set)
{
    std::set<std::string> originals;
    for (const HeldOutVideo& video : set.videos)
        originals.insert(video.original);
    return std::clamp(static_cast<int>(originals.size()), fewestGroups, EnsembleSearchOptions().groups);
}

} // namespace

std::optional<ChoiceGain>
choiceGainOf(const EnsembleSearchResult& result, std::size_t candidates, const EnsembleSearchOptions& options)
{
    if (!result.validation)
        return std::nullopt;
    const CrossValidation& validation = *result.validation;
    return ChoiceGain{
        result.objective,
        result.method,
        options.size,
        candidates,
        validation.meanGain,
        validation.standardError,
        static_cast<int>(validation.parts.size())};
}

void ChoiceMeasure::want(const BenchContent& content, int size)
{
    if (m_content == content && m_size == size)
        return;
    forget();
    m_content = content;
    m_size = size;
    JobSpec spec;
    spec.title = tr("Measuring what the suggestions gain");
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_job = 0;
        m_problem = asSentence(coreText(error.why));
        Q_EMIT changed();
    };
    spec.cancelled = [this] { forget(); };

    struct Measured {
        std::optional<ChoiceGain> gain;
        QString problem;
    };

    m_job = m_jobs.start<Measured>(
        std::move(spec),
        [content, size](JobContext& context) {
            EnsembleSearchOptions options;
            options.size = size;
            options.groups = groupsFor(*content.set);
            try {
                const EnsembleSearchResult result =
                    searchEnsemble(scorerOf(content), options, context.progress, context.stop);
                return Measured{choiceGainOf(result, content.models.size(), options), {}};
            } catch (const Error& error) { // said beside the ensemble; no failed job
                return Measured{std::nullopt, asSentence(coreText(error.info().why))};
            }
        },
        [this](const Measured& measured) {
            m_job = 0;
            m_gain = measured.gain;
            m_problem = measured.problem;
            Q_EMIT changed();
            return QString();
        });
}

void ChoiceMeasure::forget()
{
    if (m_job != 0)
        m_jobs.abandon(std::exchange(m_job, 0));
    m_content.reset();
    m_gain.reset();
    m_problem.clear();
}

} // namespace veriframe
