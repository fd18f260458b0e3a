// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint_key.h"

#include <QString>
#include <limits>
#include <optional>
#include <vector>

namespace veriframe {

/// An epoch of a run with all that is known of it; or, with a problem, a log that could not be read whole.
struct CheckpointRow {
    enum class File { unknown, present, absent };

    CheckpointKey key;
    QString run; ///< its name
    double fake = std::numeric_limits<double>::quiet_NaN();
    double real = std::numeric_limits<double>::quiet_NaN();
    double weighted = std::numeric_limits<double>::quiet_NaN();
    /// Log loss over both kinds of this epoch; the lowest one up to it; of its training steps.
    std::optional<double> bce = {}, bestBce = {}, learningRate = {}, trainLoss = {};
    std::optional<int> rank = {}; ///< among the chosen, from 1
    bool inEnsemble = false;
    QString file = {}; ///< the checkpoint's file name; empty: none is known
    QString path = {}; ///< where it is, for the tool tip
    File fileState = File::unknown;
    std::optional<qint64> fileBytes = {};
    QString sha256 = {};  ///< 64 digits; empty: not computed
    QString problem = {}; ///< not empty: the row only says this of the run, above all others; key.epoch is -1
    bool operator==(const CheckpointRow&) const = default;
};

enum class CheckpointColumn {
    run,
    epoch,
    fake,
    real,
    weighted,
    bce,
    rank,
    ensemble,
    file,
    size,
    sha256,
    bestBce,
    learningRate,
    trainLoss
};

inline constexpr int checkpointColumns = 14;

/// One of the columns that order the rows, and its direction.
struct CheckpointOrder {
    CheckpointColumn column = CheckpointColumn::weighted;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const CheckpointOrder&) const = default;
};

/// What the heading says.
QString checkpointColumnName(CheckpointColumn column);

} // namespace veriframe
