// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "train/loss_log_parts_internal.h"

namespace veriframe {

/// What the lines of a metrics.jsonl have told so far.
class MetricsLogState {
public:
    /// @param line without its end @param number of it, from 1
    void takeLine(std::string_view line, std::int64_t number);

    void complain(std::string sentence) { m_problems.add(std::move(sentence)); }

    void tell(LossLog& log) const;

    bool known() const { return m_known; } ///< at least one line is one of ours

private:
    void takeRun(const Json& object);
    void takeEpoch(const Json& object, std::int64_t number);

    LoggedEpochs m_epochs;
    LogProblems m_problems;
    int m_fold = -1, m_plannedEpochs = 0, m_inputSizePx = 0;
    std::string m_data, m_encoder;
    bool m_known = false;
};

/// metrics.jsonl (spec formats.md), as TrainingLog writes it: one object a line, of type run, step or epoch.
class MetricsLogReading : public LogReading {
public:
    void take(const std::string& file, std::span<const std::byte> bytes) override;
    void tell(LossLog& log, bool complete) const override;

private:
    LineCutter m_lines;
    MetricsLogState m_state;
};

} // namespace veriframe
