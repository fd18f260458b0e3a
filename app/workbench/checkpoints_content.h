// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkpoint_ledger.h"
#include "open_logs.h"
#include "widgets/checkpoint_row.h"
#include "widgets/loss_plot_run.h"

#include <QString>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

namespace veriframe {

// What the Checkpoints room has open, as its widgets take it. Pure functions, GUI thread.

/// What a rule has chosen of each log, by the log's id.
using CheckpointChoices = std::map<int, CheckpointChoice>;

/// The names without what all runs of the published trainers have in common: "final_111_b7" of
/// "final_111_DeepFakeClassifier_tf_efficientnet_b7_ns_0". As they are where they could not be told apart otherwise.
QStringList shortRunNames(const QStringList& names);

/// The dataset that a log tells of, or that lies around it; may be absent. Looks on the disk: for
/// background threads.
std::filesystem::path dataOf(const LossLog& log);

/// @param rule in range
CheckpointChoices choicesOf(const std::vector<OpenLog>& logs, const ChoiceRule& rule);

/// Where an epoch's checkpoint is: beside the log under the name that the log says, else under the one that the
/// trainers give it; empty where neither tells. It need not exist.
std::filesystem::path checkpointOf(const LossLog& log, const LoggedEpoch& epoch);

/// The epoch of that key; nullptr: none.
const LoggedEpoch* epochOf(const OpenLogs& logs, const CheckpointKey& key);

std::vector<LossPlotRun> plotRunsOf(const std::vector<OpenLog>& logs, const ChoiceRule& rule);
std::vector<LossPlotMark> plotMarksOf(const std::vector<OpenLog>& logs, const CheckpointChoices& choices);
/// Of the logs shown. @param members paths of checkpoints in the ensemble
std::vector<CheckpointRow> checkpointRowsOf(
    const std::vector<OpenLog>& logs, const CheckpointChoices& choices, const ChoiceRule& rule,
    const CheckpointLedger& ledger, const std::set<std::filesystem::path>& members);

/// What the plot says above its panels: the rule, and why there is no mark where there is none.
QString ruleText(const std::vector<OpenLog>& logs, const CheckpointChoices& choices, const ChoiceRule& rule);
/// "weighted (1.4 fake + real) / 2"
QString weightedName(const ChoiceRule& rule);
/// "Weighted loss, held-out fold 0"; without the fold where logs differ in it or do not tell.
QString weightedTitle(const std::vector<OpenLog>& logs);
/// "5 runs · 200 epochs · following b7_999 (epoch 31 of 40)"
QString openLogsText(const std::vector<OpenLog>& logs, const QDateTime& now);
/// "b7_111 · epoch 36"
QString checkpointLabel(const QString& run, int epoch);

} // namespace veriframe
