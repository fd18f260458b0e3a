// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline_canvas.h"
#include "widgets/timeline_painting.h"
#include "widgets/timeline_readout.h"
#include "widgets/timeline_table_model.h"

#include <QScrollBar>
#include <QTimer>

namespace veriframe {

/// What a ProbabilityTimeline is made of, for its own source files.
struct ProbabilityTimeline::Parts {
    enum class Drag { none, seek, pan, rangeFirst, rangeLast };

    explicit Parts(ProbabilityTimeline& timeline);

    double duration() const;
    double shortest(double atSeconds) const;

    /// Places everything after a change of size, lanes, names or font, and paints it.
    void layOut();
    /// Shows another part of the video.
    void show(TimeRange range);
    /// At a fixed time on the screen. @param factor below 1: closer
    void zoom(double anchorSeconds, double factor);
    /// The middle of zooming by keys: the cursor where it is seen.
    double keyAnchor() const;
    void paintGround(QPainter& painter);
    /// Ground and cursor without what only a person at the screen sees.
    void paintExport(QPainter& painter);

    /// The frame under that x; x beyond the plot counts as its edge.
    int frameAt(double x) const;
    /// Asks for the frame under that x unless it was the last asked for.
    void seekTo(double x);
    void dragRange(double x);
    void dragTo(QPointF position);
    /// Moves the view while a drag is held beyond its edge.
    void creep();
    Drag handleAt(QPointF position) const;

    void updateHover(QPointF position);
    void hideHover();
    void activateNeighbour(int direction);
    void revealSelected();
    void step(int frames);
    void seekFrame(int frame);

    ProbabilityTimeline& owner;
    TimelineScene scene;
    bool extremesKnown = false; ///< computed when first painted: data come more often than pictures
    double namesWidth = 0;
    TimelineTableModel table;
    TimelineCanvas* canvas = nullptr;
    QScrollBar* scrollBar = nullptr;
    TimelineReadout* readout = nullptr;
    QTimer edgeTimer; ///< creeps
    Drag drag = Drag::none;
    QPointF dragPosition;
    int lastRequested = -1;
};

} // namespace veriframe
