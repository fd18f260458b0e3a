// SPDX-License-Identifier: GPL-3.0-or-later
// What LossPlot is made of; its own source files alone include this.
#pragma once

#include "widgets/curve_panel.h"
#include "widgets/elided_text.h"
#include "widgets/loss_plot.h"
#include "widgets/loss_plot_maths.h"
#include "widgets/tabular_text.h"

#include <QTimer>
#include <array>

namespace veriframe {

struct LossPlot::Parts {
    /// A line of a run in a panel: as it was logged, or smoothed.
    struct Line {
        int run = 0;
        LossPlotPoint::Line line = LossPlotPoint::Line::weighted;
        bool smoothed = false;
        int number = 0; ///< in the panel
        CurveStyle style;
    };

    std::vector<LossPlotRun> runs;
    std::vector<LossPlotMark> marks;
    QString excludedWords, rule, weightedName, emptyText;
    double smoothing = 0;
    double from = 0, to = 1; ///< the epochs in view

    std::vector<Line> lines;
    std::vector<LossPlotPoint> pointed; ///< nearest first
    std::optional<CheckpointKey> current;
    int excludedBefore = 0;
    int strongRun = -1;   ///< wanted; where it is not visible, the first that is
    int highlighted = -1; ///< the run that is pointed at

    bool all = true; ///< the view follows what is there
    bool cut = false;
    bool linesChanged = true;
    bool dragging = false;
    std::array<bool, 2> logarithmic{};
    std::optional<double> dragged; ///< the epoch that the mouse holds
    QPointF pressedAt;

    CurvePanel *weightedPanel = nullptr, *pairPanel = nullptr;
    TabularLabel *readout = nullptr, *others = nullptr;
    ElidedText* ruleLine = nullptr;
    QTimer timer; ///< several changes at once are one repaint

    std::array<CurvePanel*, 2> panels() const { return {weightedPanel, pairPanel}; }

    CurvePanel& panelOf(LossPlotPoint::Line line) const
    {
        return line == LossPlotPoint::Line::weighted ? *weightedPanel : *pairPanel;
    }

    /// The run drawn strongly; nullptr: none is visible.
    const LossPlotRun* strong() const;
    std::size_t visibleRuns() const;
    const LossPlotEpoch* epochAt(const CheckpointKey& key) const;
};

/// The lines of each panel.
inline constexpr std::array<LossPlotPoint::Line, 1> weightedLines{LossPlotPoint::Line::weighted};
inline constexpr std::array<LossPlotPoint::Line, 2> pairLines{LossPlotPoint::Line::fake, LossPlotPoint::Line::real};

inline constexpr double narrowestEpochs = 2; ///< that a view can show

} // namespace veriframe
