// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ensemble_bench.h"
#include "job_runner.h"

#include <QObject>
#include <QString>
#include <optional>

namespace veriframe {

/// The numbers of a search's cross-validation; nothing where there was none.
std::optional<ChoiceGain>
choiceGainOf(const EnsembleSearchResult& result, std::size_t candidates, const EnsembleSearchOptions& options);

/// Measures beside the window what it is worth to let the program choose so many members of all that is judged: the
/// choice is made without some originals in turn and measured on those. GUI thread only.
class ChoiceMeasure : public QObject {
    Q_OBJECT

public:
    explicit ChoiceMeasure(JobRunner& jobs, QObject* parent = nullptr) : QObject(parent), m_jobs(jobs) {}

    /// The gain of a greedy choice of `size` members; what is known or being measured already is not measured again.
    void want(const BenchContent& content, int size);
    void forget();

    bool isMeasuring() const { return m_job != 0; }

    const std::optional<ChoiceGain>& gain() const { return m_gain; }

    /// Why there is none; empty: none was wanted, or it is there or being measured.
    const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    JobRunner& m_jobs;
    std::optional<BenchContent> m_content;
    int m_size = 0;
    std::optional<ChoiceGain> m_gain;
    QString m_problem;
    JobId m_job = 0;
};

} // namespace veriframe
