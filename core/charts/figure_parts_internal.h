// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axis.h"
#include "charts/canvas_internal.h"
#include "charts/loss_figure.h"

#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// The line of a run among so many: one is drawn through, several differ in gray and dashes.
Pen penOfRun(std::size_t run, std::size_t runs);

/// One line of a panel.
struct PanelLine {
    std::span<const int> epochs;
    std::span<const double> values; ///< one for each epoch; what is no number leaves a gap
    Pen pen;
};

/// The part of a figure between one x axis and one y axis.
struct Panel {
    Rectangle plot; ///< where lines are drawn; ticks' labels stand to its left and below
    Axis epochs, losses;
    std::vector<PanelLine> lines;
};

/// An axis of losses over all values of the lines, from bottom to top of the plot: from 0, or logarithmic.
Axis lossAxis(const Panel& panel, bool logarithmic);

/// Whether any value of the lines has a place.
bool hasValues(const Panel& panel);

/// The ground: shaded early epochs, horizontal grid, ticks. @param firstEpoch see LossFigure
void drawGround(Canvas& canvas, const Panel& panel, int firstEpoch);
void drawLines(Canvas& canvas, const Panel& panel);

/// A ring around a point, and the text beside it.
struct PanelMark {
    Point at;
    std::string label; ///< may be empty
    double radius = 4.5;
};

/// Rings with labels, above them or below, where they cover no other, no line if that can be, and stay within the plot.
/// The first ones get the better places, and who finds none has no label.
void drawMarks(Canvas& canvas, const Panel& panel, std::span<const PanelMark> marks);

/// An entry of a legend: a piece of the line, and its name.
struct LegendEntry {
    Pen pen;
    std::string name;
    bool ring = false;       ///< the sample is a ring
    std::string detail = {}; ///< a second line, beside ends of lines
};

/// In one row that ends at a place. @return where it begins
double drawLegendRow(Canvas& canvas, std::span<const LegendEntry> entries, Point end);

/// Names of the runs beside the ends of their lines, moved apart where they would cover each other. Where there is no
/// room for all details they have none; where there is none for all names, the last line says how many more there are.
void drawEndLabels(Canvas& canvas, const Panel& panel, std::span<const LegendEntry> entries, double left, double width);

} // namespace veriframe
