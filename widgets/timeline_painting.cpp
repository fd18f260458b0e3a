// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_painting.h"

#include "widgets/panel_parts.h"
#include "widgets/theme.h"
#include "widgets/timeline_texts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int namePadding = 12;

/// A line of one pixel, sharp on every screen.
void fillColumn(QPainter& painter, double x, double top, double bottom, const QColor& color, double width = 1)
{
    painter.fillRect(QRectF(std::round(x - width / 2), top, width, bottom - top), color);
}

void fillRow(QPainter& painter, double left, double right, double y, const QColor& color)
{
    painter.fillRect(QRectF(left, std::round(y), right - left, 1), color);
}

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

struct TickSet {
    double step = 1;
    std::vector<double> seconds;
    bool hours = false;
};

TickSet ticksOf(const TimelineScene& scene)
{
    TickSet ticks;
    const TimeScale scale = scene.scale();
    ticks.hours = scene.data.durationSeconds >= 3600;
    const double labelWidth =
        QFontMetricsF(timelineCaptionFont(scene.font)).horizontalAdvance(QStringLiteral("00:00.00"));
    ticks.step = tickStep(scale, labelWidth * 1.6);
    ticks.seconds = tickSeconds(scene.visible, ticks.step);
    return ticks;
}

/// Vertical lines of the ticks, behind the points.
void paintGrid(QPainter& painter, const TimelineScene& scene)
{
    const TimeScale scale = scene.scale();
    const QRectF& plot = scene.layout.plot;
    const QColor line = themeColor(Token::line, scene.palette);
    for (const double seconds : ticksOf(scene).seconds)
        fillColumn(painter, scale.xOf(seconds), plot.top(), plot.bottom(), line);
}

/// x of those of the frames that are seen, at least so many pixels apart.
std::vector<double> visibleFrames(const TimelineScene& scene, const std::vector<int>& frames, double leastDistance)
{
    std::vector<double> xs;
    const TimeScale scale = scene.scale();
    const double from = scene.layout.plot.left(), to = scene.layout.plot.right();
    for (const int frame : frames) {
        if (!scene.hasFrame(frame))
            continue;
        const double x = scale.xOf(scene.secondsOf(frame));
        if (x >= from && x <= to && (xs.empty() || x - xs.back() >= leastDistance))
            xs.push_back(x);
    }
    return xs;
}

/// A line through all lanes, with a mark that hangs from the axis.
void paintShots(QPainter& painter, const TimelineScene& scene)
{
    const QRectF& plot = scene.layout.plot;
    const QColor line = faded(themeColor(Token::faint, scene.palette), 0.4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::dim, scene.palette));
    for (const double x : visibleFrames(scene, scene.data.shotStarts, 3)) {
        // Without lanes there is a sentence in their place, which nothing crosses.
        if (scene.layout.laneCount > 0)
            fillColumn(painter, x, plot.top(), plot.bottom(), line);
        const double middle = std::round(x - 0.5) + 0.5;
        painter.drawPolygon(
            QPolygonF({{middle - 3.5, plot.top()}, {middle + 3.5, plot.top()}, {middle, plot.top() + 5}}));
    }
}

void paintRangeShade(QPainter& painter, const TimelineScene& scene)
{
    if (!scene.frameRange || !scene.hasFrame(scene.frameRange->first) || !scene.hasFrame(scene.frameRange->second))
        return;
    const TimeScale scale = scene.scale();
    const double left = scale.xOf(scene.secondsOf(scene.frameRange->first));
    const double right = scale.xOf(scene.secondsOf(scene.frameRange->second));
    const QRectF marks = scene.layout.marks();
    const QRectF seen(marks.left(), marks.top(), marks.width(), scene.layout.plot.bottom() - marks.top());
    painter.save();
    painter.setClipRect(seen, Qt::IntersectClip);
    const QColor accent = themeColor(Token::accent, scene.palette);
    painter.fillRect(QRectF(left, marks.bottom(), right - left, seen.bottom() - marks.bottom()), faded(accent, 0.10));
    painter.fillRect(QRectF(left, marks.bottom() - 3, right - left, 3), faded(accent, 0.55));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    for (const auto& [x, outward] : {std::pair(left, -1), std::pair(right, 1)}) {
        fillColumn(painter, x, marks.bottom(), seen.bottom(), faded(accent, 0.45));
        const QRectF handle(outward < 0 ? x - 6 : x, marks.bottom() - 11, 6, 11);
        painter.drawRoundedRect(handle, 2, 2);
        painter.fillRect(
            QRectF(handle.center().x() - 0.5, handle.top() + 3, 1, 5), themeColor(Token::onAccent, scene.palette));
    }
    painter.restore();
}

void paintNames(QPainter& painter, const TimelineScene& scene)
{
    const QFont font = timelineNameFont(scene.font);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (int lane = 0; lane < scene.layout.laneCount; ++lane) {
        const QRectF row = scene.layout.laneName(lane);
        if (row.bottom() < scene.layout.names.top() || row.top() > scene.layout.names.bottom())
            continue;
        const TimelineLane& shown = scene.data.lanes[static_cast<std::size_t>(lane)];
        const bool selected = shown.person == scene.selectedPerson;
        const QRectF place(row.left() + namePadding, row.top() + 5, row.width() - namePadding, metrics.height());
        painter.setPen(themeColor(Token::text, scene.palette));
        if (selected)
            painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), themeColor(Token::accent, scene.palette));
        painter.drawText(
            place, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(shown.name, Qt::ElideRight, place.width()));
    }
}

/// The raised ground of the selected person, and a line between the lanes.
void paintLaneGrounds(QPainter& painter, const TimelineScene& scene)
{
    const QRectF& plot = scene.layout.plot;
    for (int lane = 0; lane < scene.layout.laneCount; ++lane) {
        const QRectF row = scene.layout.lane(lane);
        const QRectF whole(0, row.top(), plot.right(), row.height());
        if (scene.data.lanes[static_cast<std::size_t>(lane)].person == scene.selectedPerson)
            painter.fillRect(whole, themeColor(Token::raised, scene.palette));
        if (lane > 0)
            fillRow(painter, 0, plot.right(), row.top(), themeColor(Token::line, scene.palette));
    }
}

/// Sentences in the place of the lanes.
void paintEmpty(QPainter& painter, const TimelineScene& scene)
{
    const QRectF place(0, scene.layout.plot.top(), scene.layout.plot.right(), scene.layout.plot.height());
    const bool judged = !scene.data.analysedFrames.empty();
    const QString what = !scene.hasVideo()       ? TimelineText::tr("No video is open.")
                         : scene.data.facesFound ? TimelineText::tr("Faces were found, but no model has judged them.")
                         : judged                ? TimelineText::tr("No face was found in the analysed frames.")
                                                 : TimelineText::tr("No face has been judged yet.");
    const QString next = !scene.hasVideo() ? TimelineText::tr("Open one to see its frames over time.")
                         : scene.data.facesFound
                             ? TimelineText::tr("Choose models to see each person's probability over time.")
                         : judged ? TimelineText::tr("Analyse more frames to look for faces in the others.")
                                  : TimelineText::tr("Analyse the video to see each person's probability over time.");
    QFont first = timelineNameFont(scene.font);
    first.setWeight(QFont::DemiBold);
    const QFont second = timelineNameFont(scene.font);
    const double firstHeight = QFontMetricsF(first).height(), secondHeight = QFontMetricsF(second).height();
    const double top = place.center().y() - (firstHeight + secondHeight + 4) / 2;
    painter.setFont(first);
    painter.setPen(themeColor(Token::text, scene.palette));
    painter.drawText(QRectF(place.left(), top, place.width(), firstHeight), Qt::AlignCenter, what);
    painter.setFont(second);
    painter.setPen(themeColor(Token::dim, scene.palette));
    painter.drawText(
        QRectF(place.left() + 8, top + firstHeight + 4, place.width() - 16, secondHeight), Qt::AlignCenter,
        QFontMetricsF(second).elidedText(next, Qt::ElideRight, place.width() - 16));
}

void paintLabels(QPainter& painter, const TimelineScene& scene)
{
    const TimeScale scale = scene.scale();
    const QRectF row = scene.layout.labels();
    const QFont font = timelineCaptionFont(scene.font);
    const QFontMetricsF metrics(font);
    const TickSet ticks = ticksOf(scene);
    painter.setFont(font);
    for (const double seconds : ticks.seconds) {
        const double x = scale.xOf(seconds);
        const QString label = tickText(seconds, ticks.step, ticks.hours);
        // Beside its line as in a ruler; the last one must not be cut.
        const double width = metrics.horizontalAdvance(label);
        painter.setPen(themeColor(Token::dim, scene.palette));
        if (x + 4 + width <= row.right())
            painter.drawText(QRectF(x + 4, row.top(), width + 1, row.height()), Qt::AlignVCenter, label);
        fillColumn(painter, x, row.top() + 3, scene.layout.axis.bottom(), themeColor(Token::line, scene.palette));
    }
}

/// Thin marks where a frame was analysed, joined where they would touch.
void paintStrip(QPainter& painter, const TimelineScene& scene)
{
    const QRectF strip = scene.layout.strip();
    const TimeScale scale = scene.scale();
    const std::vector<int>& frames = scene.data.analysedFrames;
    painter.fillRect(strip.adjusted(0, 1, 0, 0), themeColor(Token::raised, scene.palette));
    const auto first =
        std::lower_bound(frames.begin(), frames.end(), scale.secondsAt(strip.left()), [&](int frame, double value) {
            return scene.hasFrame(frame) &&
                   frameEnd(scene.data.frameSeconds, scene.data.durationSeconds, frame) < value;
        });
    double from = 0, to = -1;
    const QColor color = themeColor(Token::dim, scene.palette);
    const auto flush = [&] {
        const double left = std::max(from, strip.left()), right = std::min(to, strip.right());
        if (right > left)
            painter.fillRect(QRectF(left, strip.top() + 2, right - left, strip.height() - 3), color);
    };
    for (auto frame = first; frame != frames.end() && scene.hasFrame(*frame); ++frame) {
        const double left = scale.xOf(scene.secondsOf(*frame));
        if (left > strip.right())
            break;
        const double end = scale.xOf(frameEnd(scene.data.frameSeconds, scene.data.durationSeconds, *frame));
        const double right = std::max(left + 1.5, end - (end - left > 5 ? 1 : 0));
        if (to < from || left > to + 0.5) {
            if (to >= from)
                flush();
            from = left;
        }
        to = right;
    }
    if (to >= from)
        flush();
}

QPolygonF flagAt(double x, double top)
{
    return QPolygonF({{x, top}, {x + 8, top}, {x + 5.5, top + 3.5}, {x + 8, top + 7}, {x, top + 7}});
}

void paintBookmarks(QPainter& painter, const TimelineScene& scene)
{
    const QRectF marks = scene.layout.marks();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor color = themeColor(Token::text, scene.palette);
    painter.setBrush(color);
    for (const double x : visibleFrames(scene, scene.data.bookmarks, 2)) {
        fillColumn(painter, x, marks.top() + 4, marks.bottom(), color);
        painter.drawPolygon(flagAt(std::round(x - 0.5), marks.top() + 4));
    }
}

/// The number of the frame on a tag that ends in a triangle.
void paintTag(QPainter& painter, const TimelineScene& scene, double x)
{
    const QRectF marks = scene.layout.marks();
    QFont font = timelineCaptionFont(scene.font);
    font.setWeight(QFont::DemiBold);
    const QString number = QString::number(scene.cursorFrame);
    const bool marked = std::binary_search(scene.data.bookmarks.begin(), scene.data.bookmarks.end(), scene.cursorFrame);
    const double flag = marked ? 12 : 0;
    const double width = std::max(18.0, QFontMetricsF(font).horizontalAdvance(number) + 10) + flag;
    const double left = std::clamp(x - width / 2, marks.left(), std::max(marks.left(), marks.right() - width));
    const QRectF tag(left, marks.top() + 1, width, 14);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::accent, scene.palette));
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(tag, 3, 3);
    shape.addPolygon(QPolygonF({{x - 6, tag.bottom() - 1}, {x + 6, tag.bottom() - 1}, {x, tag.bottom() + 6}}));
    painter.drawPath(shape);
    painter.setPen(themeColor(Token::onAccent, scene.palette));
    painter.setFont(font);
    painter.drawText(tag.adjusted(flag, 0, 0, 0), Qt::AlignCenter, number);
    if (marked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::onAccent, scene.palette));
        painter.drawPolygon(flagAt(tag.left() + 5, tag.top() + 3));
        painter.drawRect(QRectF(tag.left() + 4.5, tag.top() + 3, 1, 9));
    }
}

/// The probability of each person in the cursor's frame, under the name and on the line.
void paintCursorValues(QPainter& painter, const TimelineScene& scene, double x, bool lineVisible)
{
    const double nameHeight = QFontMetricsF(timelineNameFont(scene.font)).height();
    QFont font = timelineCaptionFont(scene.font);
    font.setWeight(QFont::DemiBold);
    const double height = QFontMetricsF(font).height();
    const QColor panel = themeColor(Token::panel, scene.palette), raised = themeColor(Token::raised, scene.palette);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int lane = 0; lane < scene.layout.laneCount; ++lane) {
        const TimelineLane& shown = scene.data.lanes[static_cast<std::size_t>(lane)];
        const TimelinePoint* point = pointOfFrame(shown.points, scene.cursorFrame);
        if (!point)
            continue;
        const QColor& ground = shown.person == scene.selectedPerson ? raised : panel;
        const QRectF row = scene.layout.laneName(lane);
        painter.setPen(probabilityTextColor(point->probability, ground));
        painter.drawText(
            QRectF(row.left() + namePadding, row.top() + 5 + nameHeight, row.width() - namePadding, height),
            Qt::AlignLeft | Qt::AlignVCenter, probabilityText(point->probability));
        if (!lineVisible)
            continue;
        painter.setPen(QPen(themeColor(Token::accent, scene.palette), 1.6));
        painter.setBrush(probabilityColor(point->probability));
        painter.drawEllipse(QPointF(x, yOfProbability(scene.layout.laneValues(lane), point->probability)), 4, 4);
    }
}

void paintHover(QPainter& painter, const TimelineScene& scene)
{
    if (!scene.hover || scene.hover->lane >= scene.layout.laneCount)
        return;
    const TimelinePoints& points = scene.data.lanes[static_cast<std::size_t>(scene.hover->lane)].points;
    if (scene.hover->point >= points.size())
        return;
    const TimelinePoint& point = points[scene.hover->point];
    const double y = yOfProbability(scene.layout.laneValues(scene.hover->lane), point.probability);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Token::text, scene.palette), 1.4));
    painter.setBrush(probabilityColor(point.probability));
    painter.drawEllipse(QPointF(scene.scale().xOf(point.seconds), y), 4.2, 4.2);
}

} // namespace

QFont timelineNameFont(const QFont& font)
{
    QFont names = font;
    names.setPixelSize(textSize::body);
    return names;
}

QFont timelineCaptionFont(const QFont& font)
{
    QFont captions = font;
    captions.setPixelSize(textSize::caption);
    captions.setWeight(QFont::Normal);
    return captions;
}

double widestName(const TimelineData& data, const QFont& font)
{
    const QFontMetricsF metrics(timelineNameFont(font));
    double widest = 0;
    for (const TimelineLane& lane : data.lanes)
        widest = std::max(widest, metrics.horizontalAdvance(lane.name));
    return widest + namePadding + 2;
}

void paintTimelineAxis(QPainter& painter, const TimelineScene& scene)
{
    painter.save();
    painter.setClipRect(scene.layout.axis, Qt::IntersectClip);
    paintStrip(painter, scene);
    paintLabels(painter, scene);
    paintBookmarks(painter, scene);
    painter.restore();
    fillRow(
        painter, 0, scene.layout.plot.right(), scene.layout.axis.bottom() - 1, themeColor(Token::line, scene.palette));
}

void paintTimelineGround(QPainter& painter, const TimelineScene& scene)
{
    const QRectF& plot = scene.layout.plot;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (scene.hasVideo())
        paintTimelineAxis(painter, scene);
    painter.save();
    painter.setClipRect(QRectF(0, plot.top(), plot.right(), plot.height()), Qt::IntersectClip);
    paintLaneGrounds(painter, scene);
    if (scene.hasVideo() && scene.layout.laneCount > 0)
        paintGrid(painter, scene);
    if (scene.hasVideo())
        paintShots(painter, scene);
    paintNames(painter, scene);
    painter.restore();
    if (scene.hasVideo())
        paintRangeShade(painter, scene);
    if (scene.layout.laneCount == 0)
        paintEmpty(painter, scene);
    else
        paintTimelineLanes(painter, scene);
    painter.restore();
}

void paintTimelineCursor(QPainter& painter, const TimelineScene& scene)
{
    painter.save();
    const QRectF& plot = scene.layout.plot;
    if (scene.hasFrame(scene.cursorFrame)) {
        const double x = scene.scale().xOf(scene.secondsOf(scene.cursorFrame));
        const bool seen = x >= plot.left() && x <= plot.right();
        if (seen)
            fillColumn(
                painter, x, scene.layout.marks().bottom(),
                scene.layout.laneCount > 0 ? plot.bottom() : scene.layout.axis.bottom(),
                themeColor(Token::accent, scene.palette), 2);
        painter.save();
        painter.setClipRect(QRectF(0, plot.top(), plot.right(), plot.height()), Qt::IntersectClip);
        paintCursorValues(painter, scene, x, seen);
        paintHover(painter, scene);
        painter.restore();
        if (seen)
            paintTag(painter, scene, x);
    }
    if (scene.focused) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColor(Token::accent, scene.palette), 1));
        painter.setBrush(Qt::NoBrush);
        const QRectF whole(0, 0, scene.layout.plot.right(), scene.layout.plot.bottom());
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), space::markRadius, space::markRadius);
    }
    painter.restore();
}

} // namespace veriframe
