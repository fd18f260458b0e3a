// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "charts/loss_figure.h"
#include "train/loss_log.h"

#include <span>
#include <string>
#include <vector>

namespace veriframe::cli {

/// A log, and what the rule makes of it.
struct LossRun {
    std::string name; ///< tells it from the other runs
    LossLog log;
    std::vector<double> losses;   ///< by which the rule ranks before it smoothes, one for each epoch
    std::vector<double> smoothed; ///< empty where nothing is smoothed
    CheckpointChoice choice;
    std::vector<std::size_t> improved; ///< positions at which training replaced its best checkpoint

    /// 1 for the best; 0 where the epoch was not chosen.
    std::size_t rankOf(std::size_t position) const;
    bool improvedAt(std::size_t position) const;
};

/// What plot-loss ranks and shows by.
struct LossView {
    ChoiceRule rule;      ///< its smoothing is used for ranking
    double smoothing = 0; ///< shown beside what was measured
    bool logarithmic = false;
};

LossRun lossRunOf(LossLog log, std::string name, const LossView& view);

/// A table for each run, with its rule's result.
std::string lossTable(std::span<const LossRun> runs, const LossView& view);
/// A row for each epoch of each run, all digits.
std::string lossCsv(std::span<const LossRun> runs, const LossView& view);
/// Rule and runs, all digits; what is no number becomes null.
Json lossJson(std::span<const LossRun> runs, const LossView& view);
LossFigure lossFigure(std::span<const LossRun> runs, const LossView& view);

} // namespace veriframe::cli
