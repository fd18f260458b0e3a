// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint_key.h"

#include <QString>
#include <limits>
#include <optional>
#include <vector>

namespace veriframe {

/// The validation losses of an epoch. What is no finite number is a gap in the line.
struct LossPlotEpoch {
    int epoch = 0; ///< from 0
    double fake = std::numeric_limits<double>::quiet_NaN();
    double real = std::numeric_limits<double>::quiet_NaN();
    double weighted = std::numeric_limits<double>::quiet_NaN();
    /// What a rule that ranks by smoothed values has used; nothing: the plot averages itself where it shall.
    std::optional<double> smoothedFake = {}, smoothedReal = {}, smoothedWeighted = {};
    bool operator==(const LossPlotEpoch&) const = default;
};

/// A run in a LossPlot.
struct LossPlotRun {
    int id = 0; ///< its owner's number, >= 0, each once
    QString name;
    bool visible = true;
    std::vector<LossPlotEpoch> epochs; ///< ascending, each once
    bool operator==(const LossPlotRun&) const = default;
};

/// A ring on an epoch of a run, with a word above it.
struct LossPlotMark {
    CheckpointKey key;
    QString label; ///< usually the epoch's number; may be empty
    bool operator==(const LossPlotMark&) const = default;
};

/// The point of the plot that something is near to.
struct LossPlotPoint {
    enum class Line { weighted, fake, real };

    CheckpointKey key;
    Line line = Line::weighted;
    double value = 0; ///< as it was logged, not smoothed
    bool operator==(const LossPlotPoint&) const = default;
};

} // namespace veriframe
