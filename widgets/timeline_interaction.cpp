// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/probability_timeline.h"
#include "widgets/timeline_parts.h"
#include "widgets/timeline_texts.h"

#include <QApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr double notch = 120;     ///< angleDelta of one step of a wheel
constexpr double hoverReach = 8;  ///< pixels beside a point that still mean it
constexpr double handleReach = 7; ///< pixels beside a handle of the range that still mean it

/// Keys that mean the same everywhere in the time line, whatever the window does with them.
bool isZoomKey(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const int key = event.key();
    return others == Qt::NoModifier &&
           (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_0);
}

} // namespace

int ProbabilityTimeline::Parts::frameAt(double x) const
{
    const TimeScale scale = scene.scale();
    return nearestFrameWithin(
        scene.data.frameSeconds, scale.secondsAt(std::clamp(x, scale.left, scale.right)), scene.visible);
}

void ProbabilityTimeline::Parts::seekTo(double x)
{
    const int frame = frameAt(x);
    if (frame < 0 || frame == lastRequested)
        return;
    lastRequested = frame;
    Q_EMIT owner.seekRequested(frame);
}

void ProbabilityTimeline::Parts::seekFrame(int frame)
{
    if (scene.hasFrame(frame) && frame != scene.cursorFrame)
        Q_EMIT owner.seekRequested(frame);
}

void ProbabilityTimeline::Parts::step(int frames)
{
    const int last = static_cast<int>(scene.data.frameSeconds.size()) - 1;
    if (last >= 0)
        seekFrame(std::clamp(scene.cursorFrame + frames, 0, last));
}

ProbabilityTimeline::Parts::Drag ProbabilityTimeline::Parts::handleAt(QPointF position) const
{
    if (!scene.frameRange || !scene.layout.marks().contains(position) || !scene.hasFrame(scene.frameRange->first) ||
        !scene.hasFrame(scene.frameRange->second))
        return Drag::none;
    const TimeScale scale = scene.scale();
    // The handles lie outside of the range's ends.
    const double first = scale.xOf(scene.secondsOf(scene.frameRange->first)) - 3 - position.x();
    const double last = scale.xOf(scene.secondsOf(scene.frameRange->second)) + 3 - position.x();
    if (std::min(std::abs(first), std::abs(last)) > handleReach)
        return Drag::none;
    return std::abs(first) < std::abs(last) ? Drag::rangeFirst : Drag::rangeLast;
}

void ProbabilityTimeline::Parts::dragRange(double x)
{
    if (!scene.frameRange)
        return;
    auto range = *scene.frameRange;
    const int frame = frameAt(x);
    if (drag == Drag::rangeFirst)
        range.first = std::min(frame, range.second);
    else
        range.second = std::max(frame, range.first);
    if (range != *scene.frameRange)
        Q_EMIT owner.frameRangeRequested(range.first, range.second);
}

void ProbabilityTimeline::Parts::dragTo(QPointF position)
{
    const double moved = position.x() - dragPosition.x();
    dragPosition = position;
    if (drag == Drag::pan) {
        const double seconds = moved / scene.scale().pixelsPerSecond();
        show({scene.visible.from - seconds, scene.visible.to - seconds});
        return;
    }
    const bool beyond = position.x() < scene.layout.plot.left() || position.x() > scene.layout.plot.right();
    if (!beyond)
        edgeTimer.stop();
    else if (!edgeTimer.isActive())
        edgeTimer.start();
    if (drag == Drag::seek)
        seekTo(position.x());
    else
        dragRange(position.x());
}

void ProbabilityTimeline::Parts::creep()
{
    const QRectF& plot = scene.layout.plot;
    const double beyond = dragPosition.x() - std::clamp(dragPosition.x(), plot.left(), plot.right());
    // The further out, the faster, at most a fifth of what is seen at a time.
    const double seconds = std::clamp(beyond / plot.width(), -0.2, 0.2) * scene.visible.span();
    show({scene.visible.from + seconds, scene.visible.to + seconds});
    dragTo(dragPosition);
}

void ProbabilityTimeline::Parts::updateHover(QPointF position)
{
    const int lane = scene.layout.plot.contains(position) ? scene.layout.laneAt(position.y()) : -1;
    std::optional<TimelineHover> hover;
    QPointF shown;
    TimelineReadoutContent content;
    if (lane >= 0) {
        const TimelineLane& data = scene.data.lanes[static_cast<std::size_t>(lane)];
        const QRectF values = scene.layout.laneValues(lane);
        const auto point = pointNear(data.points, scene.scale(), values, position, hoverReach);
        if (point >= 0) {
            hover = TimelineHover{lane, static_cast<std::size_t>(point)};
            const TimelinePoint& found = data.points[hover->point];
            shown = {scene.scale().xOf(found.seconds), yOfProbability(values, found.probability)};
            content = readoutOfPoint(scene.data, data, found);
        }
    } else if (const int named = scene.layout.laneAt(position.y());
               named >= 0 && scene.layout.names.contains(position)) {
        // Long names are cut in their column.
        shown = position;
        content = readoutOfLane(scene.data.lanes[static_cast<std::size_t>(named)]);
    } else if (scene.hasVideo() && scene.layout.axis.contains(position)) {
        const int frame = frameAt(position.x());
        shown = {scene.scale().xOf(scene.secondsOf(frame)), position.y()};
        content = readoutOfFrame(scene.data, frame);
    }
    if (hover != scene.hover) {
        scene.hover = hover;
        canvas->replotCursor();
    }
    if (content.title.isEmpty() && content.place.isEmpty())
        readout->hide();
    else
        readout->showAt(owner.mapToGlobal(shown.toPoint()), content);
}

void ProbabilityTimeline::Parts::hideHover()
{
    readout->hide();
    if (std::exchange(scene.hover, std::nullopt))
        canvas->replotCursor();
}

void ProbabilityTimeline::Parts::activateNeighbour(int direction)
{
    const auto& lanes = scene.data.lanes;
    if (lanes.empty())
        return;
    const auto selected = std::find_if(
        lanes.begin(), lanes.end(), [this](const TimelineLane& lane) { return lane.person == scene.selectedPerson; });
    const auto last = static_cast<std::ptrdiff_t>(lanes.size()) - 1;
    const auto index = selected == lanes.end()
                           ? (direction > 0 ? 0 : last)
                           : std::clamp<std::ptrdiff_t>(selected - lanes.begin() + direction, 0, last);
    Q_EMIT owner.personActivated(lanes[static_cast<std::size_t>(index)].person);
}

void ProbabilityTimeline::Parts::revealSelected()
{
    const auto& lanes = scene.data.lanes;
    const auto selected = std::find_if(
        lanes.begin(), lanes.end(), [this](const TimelineLane& lane) { return lane.person == scene.selectedPerson; });
    if (selected == lanes.end())
        return;
    const QRectF row = scene.layout.lane(static_cast<int>(selected - lanes.begin()));
    const QRectF& plot = scene.layout.plot;
    if (row.top() < plot.top())
        scene.layout.scroll -= plot.top() - row.top();
    else if (row.bottom() > plot.bottom())
        scene.layout.scroll += row.bottom() - plot.bottom();
}

bool ProbabilityTimeline::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isZoomKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto& gesture = *static_cast<QNativeGestureEvent*>(event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture && gesture.value() > -1) {
            m_parts->zoom(m_parts->scene.scale().secondsAt(gesture.position().x()), 1 / (1 + gesture.value()));
            return true;
        }
    }
    return QWidget::event(event);
}

void ProbabilityTimeline::wheelEvent(QWheelEvent* event)
{
    Parts& parts = *m_parts;
    const TimelineScene& scene = parts.scene;
    if (!scene.hasVideo()) {
        event->ignore();
        return;
    }
    event->accept();
    const QPoint delta = event->angleDelta();
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    // Shift turns an ordinary wheel; some systems have then done so already.
    if (sideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        parts.hideHover();
        const double seconds = (sideways ? delta.x() : delta.y()) / notch * scene.visible.span() / 10;
        parts.show({scene.visible.from - seconds, scene.visible.to - seconds});
    } else if (event->position().x() < scene.layout.plot.left() && parts.scrollBar->isVisible()) {
        const double pixels = delta.y() / notch * scene.layout.laneHeight;
        parts.scrollBar->setValue(parts.scrollBar->value() - static_cast<int>(std::lround(pixels)));
    } else if (delta.y() != 0) {
        const TimeScale scale = scene.scale();
        const double x = std::clamp(event->position().x(), scale.left, scale.right);
        parts.zoom(scale.secondsAt(x), std::pow(0.8, delta.y() / notch));
    }
}

void ProbabilityTimeline::mousePressEvent(QMouseEvent* event)
{
    Parts& parts = *m_parts;
    const TimelineLayout& layout = parts.scene.layout;
    const QPointF position = event->position();
    if (parts.drag != Parts::Drag::none)
        return;
    parts.hideHover();
    if (event->button() == Qt::MiddleButton && parts.scene.hasVideo()) {
        parts.drag = Parts::Drag::pan;
        parts.dragPosition = position;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    if (position.x() < layout.plot.left()) {
        if (const int lane = layout.laneAt(position.y()); lane >= 0)
            Q_EMIT personActivated(parts.scene.data.lanes[static_cast<std::size_t>(lane)].person);
        return;
    }
    if (!parts.scene.hasVideo())
        return;
    const Parts::Drag handle = parts.handleAt(position);
    parts.drag = handle == Parts::Drag::none ? Parts::Drag::seek : handle;
    parts.dragPosition = position;
    parts.lastRequested = -1;
    if (parts.drag == Parts::Drag::seek)
        parts.seekTo(position.x());
}

void ProbabilityTimeline::mouseMoveEvent(QMouseEvent* event)
{
    Parts& parts = *m_parts;
    if (parts.drag != Parts::Drag::none) {
        parts.dragTo(event->position());
        return;
    }
    const bool names = event->position().x() < parts.scene.layout.plot.left();
    if (parts.handleAt(event->position()) != Parts::Drag::none)
        setCursor(Qt::SplitHCursor);
    else if (names && parts.scene.layout.laneAt(event->position().y()) >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    parts.updateHover(event->position());
}

void ProbabilityTimeline::mouseReleaseEvent(QMouseEvent* event)
{
    const Qt::MouseButton button = m_parts->drag == Parts::Drag::pan ? Qt::MiddleButton : Qt::LeftButton;
    if (event->button() != button)
        return;
    m_parts->drag = Parts::Drag::none;
    m_parts->edgeTimer.stop();
    unsetCursor();
}

void ProbabilityTimeline::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->position().x() >= m_parts->scene.layout.plot.left())
        showEverything();
    else
        QWidget::mouseDoubleClickEvent(event);
}

void ProbabilityTimeline::leaveEvent(QEvent*)
{
    // Some systems say that the mouse left when the read-out opens, although it lets the mouse through.
    const QWidget* under = QApplication::widgetAt(QCursor::pos());
    if (!under || !(under == this || under == m_parts->readout || isAncestorOf(under)))
        m_parts->hideHover();
}

void ProbabilityTimeline::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_parts->scene.focused = true;
    m_parts->canvas->replotCursor();
}

void ProbabilityTimeline::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_parts->scene.focused = false;
    m_parts->hideHover();
    m_parts->canvas->replotCursor();
}

void ProbabilityTimeline::keyPressEvent(QKeyEvent* event)
{
    Parts& parts = *m_parts;
    const TimelineScene& scene = parts.scene;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool control = modifiers == Qt::ControlModifier, plain = modifiers == Qt::NoModifier;
    const int direction = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 1;
    if (isZoomKey(*event)) {
        if (event->key() == Qt::Key_0)
            showEverything();
        else if (event->key() == Qt::Key_Minus)
            zoomOut();
        else
            zoomIn();
        return;
    }
    if (scene.hasVideo() && (plain || control || modifiers == Qt::ShiftModifier)) {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (modifiers == Qt::ShiftModifier)
                parts.seekFrame(nearestFrame(scene.data.frameSeconds, scene.secondsOf(scene.cursorFrame) + direction));
            else
                parts.step(control ? 10 * direction : direction);
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (control)
                parts.activateNeighbour(direction);
            else if (plain)
                parts.seekFrame(neighbourOf(scene.data.analysedFrames, scene.cursorFrame, direction));
            return;
        case Qt::Key_Home:
            parts.seekFrame(0);
            return;
        case Qt::Key_End:
            parts.seekFrame(static_cast<int>(scene.data.frameSeconds.size()) - 1);
            return;
        default:
            break;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace veriframe
