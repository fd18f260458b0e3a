// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/probability_timeline.h"
#include "widgets/timeline_columns.h"
#include "widgets/timeline_geometry.h"

#include <QFont>
#include <QPalette>
#include <optional>

class QPainter;

namespace veriframe {

/// The point under the mouse.
struct TimelineHover {
    int lane = -1;
    std::size_t point = 0;
    bool operator==(const TimelineHover&) const = default;
};

/// All that a picture of the time line depends on.
struct TimelineScene {
    TimelineData data;
    std::vector<PointExtremes> extremes; ///< one per lane
    TimelineLayout layout;
    TimeRange visible;
    int cursorFrame = -1;
    int selectedPerson = -1;
    std::optional<std::pair<int, int>> frameRange;
    std::optional<TimelineHover> hover;
    bool focused = false;
    QPalette palette;
    QFont font;

    TimeScale scale() const { return timeScale(layout, visible); }

    bool hasVideo() const { return !data.frameSeconds.empty(); }

    double secondsOf(int frame) const { return data.frameSeconds[static_cast<std::size_t>(frame)]; }

    bool hasFrame(int frame) const { return frame >= 0 && static_cast<std::size_t>(frame) < data.frameSeconds.size(); }
};

/// Everything but the cursor: lanes, points, axis, shots, bookmarks, range.
void paintTimelineGround(QPainter& painter, const TimelineScene& scene);

/// What moves with the cursor: its line and tag, each person's number in that frame, the hovered point, the focus.
void paintTimelineCursor(QPainter& painter, const TimelineScene& scene);

/// The lanes' points, lines and bands; part of the ground.
void paintTimelineLanes(QPainter& painter, const TimelineScene& scene);

/// The axis over the lanes with all its marks; part of the ground.
void paintTimelineAxis(QPainter& painter, const TimelineScene& scene);

/// The names' column must be so wide to hold every name; not limited.
double widestName(const TimelineData& data, const QFont& font);

/// The font of names, and of axes and captions.
QFont timelineNameFont(const QFont& font);
QFont timelineCaptionFont(const QFont& font);

} // namespace veriframe
