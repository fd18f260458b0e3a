// SPDX-License-Identifier: GPL-3.0-or-later
// What a LossPlot computes: free functions over its values, tested without a window.
#pragma once

#include "widgets/loss_plot_run.h"

#include <QByteArray>
#include <span>
#include <utility>

namespace veriframe {

/// The losses of one line of a run as they were logged.
double lossOf(const LossPlotEpoch& epoch, LossPlotPoint::Line line);

/// One line of a run smoothed: the values its epochs bring, else the exponential moving average freed of the bias of
/// its start. Gaps stay gaps. @param keep weight of the past, 0 .. below 1 @return one for each epoch
std::vector<double> smoothedLosses(const LossPlotRun& run, LossPlotPoint::Line line, double keep);

/// The first and the last epoch of the visible runs; a single one has half an epoch on either side; {0, 1} without any.
std::pair<double, double> epochsOf(std::span<const LossPlotRun> runs);

/// The lowest number above 0 and the highest one of the visible runs between two epochs; {0.1, 1} where there is none.
/// @param lines which belong to the panel
/// @param cut leaves out what lies more than twice the spread of the middle half above it
std::pair<double, double> lossRange(
    std::span<const LossPlotRun> runs, std::span<const LossPlotPoint::Line> lines, double from, double to, bool cut);

/// The run with that number; nullptr: there is none.
const LossPlotRun* runOf(std::span<const LossPlotRun> runs, int id);
/// Its epoch with that number; nullptr: there is none.
const LossPlotEpoch* epochOf(const LossPlotRun& run, int epoch);

/// See LossPlot::csv().
QByteArray lossCsv(std::span<const LossPlotRun> runs, std::span<const LossPlotMark> marks, const QString& rule);

} // namespace veriframe
