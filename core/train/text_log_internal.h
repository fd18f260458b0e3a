// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/loss_log_parts_internal.h"

#include <optional>

namespace veriframe {

/// What the lines of a text log have told so far.
class TextLogState {
public:
    /// @param line without its end @param number of it, from 1
    void takeLine(std::string_view line, std::int64_t number);

    void complain(std::string sentence) { m_problems.add(std::move(sentence)); }

    /// The losses that are there belong to an epoch of which nothing more comes. @param halves also one without the
    /// other
    void settle(bool halves);
    void tell(LossLog& log) const;

    bool known() const { return m_known; } ///< at least one line is one of a training log

private:
    /// The losses that no epoch has taken yet.
    struct Pending {
        std::optional<double> fakeLoss, realLoss;
        std::int64_t line = 0; ///< where they begin

        bool empty() const { return !fakeLoss && !realLoss; }

        bool whole() const { return fakeLoss && realLoss; }
    };

    void
    takeLoss(std::string_view name, std::optional<double> Pending::*loss, std::string_view text, std::int64_t line);
    void takeEpoch(std::string_view line, std::int64_t number);
    void takeSummary(std::string_view line, std::int64_t number);
    double numberIn(std::string_view text, std::string_view name, std::int64_t line);
    void settleAs(int epoch, double bce, double bestBce);

    LoggedEpochs m_epochs;
    LogProblems m_problems;
    Pending m_pending;
    std::optional<int> m_announced; ///< by "training epoch N", and not told yet
    int m_next = 0;                 ///< the epoch after the latest told one
    bool m_known = false;
};

/// The text log (spec formats.md), as the published program prints it and TrainingLog writes it. A log of fake_loss and
/// real_loss lines alone is one as well: its epochs count from 0, as plot_loss counts them.
class TextLogReading : public LogReading {
public:
    void take(const std::string& file, std::span<const std::byte> bytes) override;
    void tell(LossLog& log, bool complete) const override;

private:
    LineCutter m_lines;
    TextLogState m_state;
};

} // namespace veriframe
