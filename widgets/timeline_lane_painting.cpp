// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/timeline_painting.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QVector>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// Pixels of the device per unit of the painter: what a column of the band is one of.
double pixelsPerUnit(const QPainter& painter)
{
    const QTransform& device = painter.deviceTransform();
    return std::max(1.0, std::hypot(device.m11(), device.m12()));
}

/// Lines between neighbours, by how much is known of what lies between them.
struct Lines {
    QVector<QLineF> adjacent, unanalysed;

    void add(PointJoin join, QPointF from, QPointF to)
    {
        if (join != PointJoin::gap)
            (join == PointJoin::adjacent ? adjacent : unanalysed).append(QLineF(from, to));
    }
};

struct LanePainter {
    QPainter& painter;
    const TimelineScene& scene;
    const TimelineLane& lane;
    const PointExtremes& extremes;
    QRectF values;
    TimeScale scale;

    QPointF at(const TimelinePoint& point) const
    {
        return {scale.xOf(point.seconds), yOfProbability(values, point.probability)};
    }

    /// Blue at the bottom, orange at the top: the colour says the same as the height.
    QBrush ramp() const
    {
        QLinearGradient gradient(0, values.bottom(), 0, values.top());
        for (const double stop : {0.0, 0.5, 1.0})
            gradient.setColorAt(stop, probabilityColor(stop));
        return gradient;
    }

    /// @param ground of the lines between frames that follow each other
    void paintLines(const Lines& lines, const QBrush& ground) const
    {
        QColor color = themeColor(Token::dim, scene.palette);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ground, 1.2));
        painter.drawLines(lines.adjacent);
        color.setAlphaF(0.42F);
        painter.setPen(QPen(color, 1));
        painter.drawLines(lines.unanalysed);
    }

    void paintDot(QPointF position, double probability) const
    {
        painter.setBrush(probabilityColor(probability));
        painter.drawEllipse(position, timelineSize::point, timelineSize::point);
    }

    /// Every point is a dot.
    void paintPoints(std::size_t first, std::size_t last) const
    {
        Lines lines;
        for (std::size_t i = first; i + 1 < last; ++i)
            lines.add(
                joinOf(scene.data.analysedFrames, lane.points[i].frame, lane.points[i + 1].frame), at(lane.points[i]),
                at(lane.points[i + 1]));
        QColor line = themeColor(Token::dim, scene.palette);
        line.setAlphaF(0.85F);
        paintLines(lines, line);
        painter.setPen(Qt::NoPen);
        for (std::size_t i = first; i < last; ++i)
            paintDot(at(lane.points[i]), lane.points[i].probability);
    }

    /// Bars that touch need no line between them.
    static bool covered(const PointColumn& left, const PointColumn& right, double unit)
    {
        return right.x - left.x < 1.5 * unit && left.lowest <= right.highest && right.lowest <= left.highest;
    }

    /// Every column of pixels shows the lowest to the highest of its points; what stands alone is a dot.
    void paintBand(std::size_t first, std::size_t last) const
    {
        const double unit = 1 / pixelsPerUnit(painter);
        const std::vector<PointColumn> columns =
            pointColumns(lane.points, extremes, first, last, scale, scene.layout.plot.left(), unit);
        Lines lines;
        QVector<QRectF> bars;
        std::vector<std::size_t> alone;
        bars.reserve(static_cast<qsizetype>(columns.size()));
        constexpr double leastBar = 2;
        // Viewers of vectors smooth each bar's edges, which would leave seams between them.
        const bool vectors = painter.paintEngine()->type() == QPaintEngine::SVG;
        const double width = vectors ? 1.2 * unit : unit;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const PointColumn& column = columns[i];
            const double top = yOfProbability(values, static_cast<double>(column.highest));
            const double bottom = yOfProbability(values, static_cast<double>(column.lowest));
            const double grow = std::max(0.0, leastBar - (bottom - top)) / 2;
            bars.append(QRectF(column.x, top - grow, width, bottom - top + 2 * grow));
            const bool farLeft = i == 0 || column.x - columns[i - 1].x > timelineSize::pixelsPerPoint;
            const bool farRight = i + 1 == columns.size() || columns[i + 1].x - column.x > timelineSize::pixelsPerPoint;
            if (farLeft && farRight)
                alone.push_back(i);
            if (i > 0) {
                const TimelinePoint& before = lane.points[columns[i - 1].last - 1];
                const TimelinePoint& after = lane.points[column.first];
                if (!covered(columns[i - 1], column, unit))
                    lines.add(joinOf(scene.data.analysedFrames, before.frame, after.frame), at(before), at(after));
            }
        }
        paintLines(lines, ramp());
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ramp());
        painter.drawRects(bars);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const std::size_t i : alone) {
            const TimelinePoint& point = lane.points[columns[i].first];
            paintDot(at(point), point.probability);
        }
    }

    void paint() const
    {
        const QRectF& plot = scene.layout.plot;
        const auto [first, last] =
            visiblePoints(lane.points, {scale.secondsAt(plot.left()), scale.secondsAt(plot.right())});
        if (static_cast<double>(last - first) * timelineSize::pixelsPerPoint > plot.width())
            paintBand(first, last);
        else
            paintPoints(first, last);
    }
};

/// The thresholds as dashes, their labels in a column of their own.
void paintThresholds(QPainter& painter, const TimelineScene& scene, int lane)
{
    const QRectF values = scene.layout.laneValues(lane);
    const QRectF& plot = scene.layout.plot;
    const QFont font = timelineCaptionFont(scene.font);
    const double height = QFontMetricsF(font).height();
    QColor dashes = themeColor(Token::faint, scene.palette);
    dashes.setAlphaF(0.6F);
    QPen pen(dashes, 1);
    pen.setDashPattern({3, 4});
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(font);
    for (const double threshold : {scene.data.lowerThreshold, scene.data.upperThreshold}) {
        const double y = std::floor(yOfProbability(values, threshold)) + 0.5;
        painter.setPen(pen);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const QString label = QLocale().toString(threshold, 'g', 3);
        painter.setPen(themeColor(Token::dim, scene.palette));
        painter.drawText(
            QRectF(plot.left() - timelineSize::thresholds, y - height / 2, timelineSize::thresholds - 5, height),
            Qt::AlignRight | Qt::AlignVCenter, label);
    }
}

} // namespace

void paintTimelineLanes(QPainter& painter, const TimelineScene& scene)
{
    const QRectF& plot = scene.layout.plot;
    painter.save();
    for (int lane = 0; lane < scene.layout.laneCount; ++lane) {
        const QRectF row = scene.layout.lane(lane);
        if (row.bottom() <= plot.top() || row.top() >= plot.bottom())
            continue;
        painter.setClipRect(QRectF(0, plot.top(), plot.right(), plot.height()), Qt::ReplaceClip);
        paintThresholds(painter, scene, lane);
        painter.setClipRect(plot, Qt::ReplaceClip);
        const auto index = static_cast<std::size_t>(lane);
        LanePainter{painter,      scene, scene.data.lanes[index], scene.extremes[index], scene.layout.laneValues(lane),
                    scene.scale()}
            .paint();
    }
    painter.restore();
}

} // namespace veriframe
