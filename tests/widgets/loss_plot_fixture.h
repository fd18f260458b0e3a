// SPDX-License-Identifier: GPL-3.0-or-later
// Runs, and how tests get at a LossPlot.
#pragma once

#include "widgets/curve_panel.h"
#include "widgets/loss_plot.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

namespace veriframe {

using Line = LossPlotPoint::Line;

/// Losses that fall; those of later runs are higher.
inline LossPlotRun madeUpRun(int id, int epochs)
{
    LossPlotRun run{id, QStringLiteral("b7_%1").arg(id), true, {}};
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const double fall = 0.4 * std::exp(-epoch / 8.0);
        const double fake = 0.3 + fall + 0.1 * id, real = 0.1 + fall + 0.1 * id;
        run.epochs.push_back({epoch, fake, real, (1.4 * fake + real) / 2, {}, {}, {}});
    }
    return run;
}

inline std::vector<LossPlotRun> madeUpRuns(int runs, int epochs)
{
    std::vector<LossPlotRun> all;
    for (int id = 0; id < runs; ++id)
        all.push_back(madeUpRun(id, epochs));
    return all;
}

inline void showAt(LossPlot& plot, QSize size = {1000, 560})
{
    plot.resize(size);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTest::qWait(60);
}

inline CurvePanel* panelOf(const LossPlot& plot, Line line)
{
    return plot.findChildren<CurvePanel*>()[line == Line::weighted ? 0 : 1];
}

/// In the pixels of the panel that draws it.
inline QPoint inPanel(const LossPlot& plot, const CheckpointKey& key, Line line)
{
    return (plot.placeOf(key, line).value() - QPointF(panelOf(plot, line)->pos())).toPoint();
}

inline void turnWheel(CurvePanel* panel, QPoint at, int steps)
{
    QWheelEvent event(
        at, panel->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(panel, &event);
    QApplication::processEvents(); // takes it
    QApplication::processEvents(); // draws
}

} // namespace veriframe
