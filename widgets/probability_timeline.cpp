// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/probability_timeline.h"

#include "widgets/theme.h"
#include "widgets/timeline_accessible.h"
#include "widgets/timeline_parts.h"
#include "widgets/timeline_texts.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr double zoomStep = 1.5;

} // namespace

ProbabilityTimeline::Parts::Parts(ProbabilityTimeline& timeline) : owner(timeline), table(scene.data)
{
    canvas = new TimelineCanvas(
        [this](QPainter& painter) { paintGround(painter); },
        [this](QPainter& painter) { paintTimelineCursor(painter, scene); }, &owner);
    scrollBar = new QScrollBar(Qt::Vertical, &owner);
    scrollBar->setAccessibleName(tr("Scroll the persons"));
    scrollBar->hide();
    readout = new TimelineReadout(&owner);
    scene.palette = owner.palette();
    scene.font = owner.font();
    edgeTimer.setInterval(40);
}

double ProbabilityTimeline::Parts::duration() const
{
    return scene.hasVideo() ? std::max(scene.data.durationSeconds, scene.data.frameSeconds.back()) : 0;
}

double ProbabilityTimeline::Parts::shortest(double atSeconds) const
{
    return shortestSpan(scene.data.frameSeconds, duration(), atSeconds);
}

void ProbabilityTimeline::Parts::layOut()
{
    const auto lanes = static_cast<int>(scene.data.lanes.size());
    scene.layout = timelineLayout(owner.size(), lanes, namesWidth, scene.layout.scroll);
    canvas->setGeometry(owner.rect());
    const TimelineLayout& layout = scene.layout;
    const int hidden = static_cast<int>(std::ceil(layout.contentHeight() - layout.plot.height()));
    {
        const QSignalBlocker blocked(scrollBar);
        scrollBar->setRange(0, std::max(0, hidden));
        scrollBar->setPageStep(static_cast<int>(layout.plot.height()));
        scrollBar->setSingleStep(static_cast<int>(layout.laneHeight) / 2 + 1);
        scrollBar->setValue(static_cast<int>(layout.scroll));
    }
    scrollBar->setVisible(hidden > 0);
    scrollBar->setGeometry(
        owner.width() - timelineSize::scrollBar, timelineSize::axis, timelineSize::scrollBar,
        std::max(0, owner.height() - timelineSize::axis));
    canvas->replotAll();
}

void ProbabilityTimeline::Parts::show(TimeRange range)
{
    range = clampedRange(range, duration(), shortest((range.from + range.to) / 2));
    if (range == scene.visible)
        return;
    scene.visible = range;
    canvas->replotAll();
}

void ProbabilityTimeline::Parts::zoom(double anchorSeconds, double factor)
{
    if (!scene.hasVideo())
        return;
    hideHover();
    scene.visible = zoomedRange(scene.visible, anchorSeconds, factor, duration(), shortest(anchorSeconds));
    canvas->replotAll();
}

double ProbabilityTimeline::Parts::keyAnchor() const
{
    const TimeRange& visible = scene.visible;
    if (scene.hasFrame(scene.cursorFrame)) {
        const double cursor = scene.secondsOf(scene.cursorFrame);
        if (cursor >= visible.from && cursor <= visible.to)
            return cursor;
    }
    return (visible.from + visible.to) / 2;
}

void ProbabilityTimeline::Parts::paintGround(QPainter& painter)
{
    if (!extremesKnown) {
        extremesKnown = true;
        scene.extremes.clear();
        for (const TimelineLane& lane : scene.data.lanes)
            scene.extremes.emplace_back(lane.points);
    }
    paintTimelineGround(painter, scene);
}

void ProbabilityTimeline::Parts::paintExport(QPainter& painter)
{
    const auto hover = std::exchange(scene.hover, std::nullopt);
    const bool focused = std::exchange(scene.focused, false);
    painter.fillRect(owner.rect(), themeColor(Token::panel, scene.palette));
    paintGround(painter);
    paintTimelineCursor(painter, scene);
    scene.hover = hover;
    scene.focused = focused;
}

ProbabilityTimeline::ProbabilityTimeline(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>(*this))
{
    installTimelineAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Probability over time"));
    setAccessibleDescription(tr(
        "Left and Right step through the frames, Up and Down through the analysed ones, plus and minus zoom, 0 shows "
        "everything."));
    connect(m_parts->scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_parts->hideHover();
        m_parts->scene.layout.scroll = value;
        m_parts->layOut();
    });
    connect(&m_parts->edgeTimer, &QTimer::timeout, this, [this] { m_parts->creep(); });
    m_parts->layOut();
}

ProbabilityTimeline::~ProbabilityTimeline() = default;

void ProbabilityTimeline::setData(TimelineData data)
{
    Parts& parts = *m_parts;
    TimelineScene& scene = parts.scene;
    const double before = parts.duration();
    parts.hideHover();
    parts.table.replace([&] { scene.data = std::move(data); });
    parts.extremesKnown = false;
    if (!scene.hasVideo()) {
        scene.cursorFrame = -1;
        scene.visible = {};
    } else if (const double now = parts.duration(); std::abs(now - before) > 1e-9 || scene.cursorFrame < 0) {
        scene.cursorFrame = 0;
        scene.visible = {0, now};
    }
    if (scene.hasVideo() && !scene.hasFrame(scene.cursorFrame))
        scene.cursorFrame = static_cast<int>(scene.data.frameSeconds.size()) - 1;
    parts.namesWidth = widestName(scene.data, scene.font);
    parts.layOut();
}

const TimelineData& ProbabilityTimeline::data() const
{
    return m_parts->scene.data;
}

void ProbabilityTimeline::setCursorFrame(int frame)
{
    TimelineScene& scene = m_parts->scene;
    if (!scene.hasVideo())
        return;
    frame = std::clamp(frame, 0, static_cast<int>(scene.data.frameSeconds.size()) - 1);
    if (frame == scene.cursorFrame)
        return;
    scene.cursorFrame = frame;
    // Nobody has the view moved under the hand that drags.
    const bool dragging = m_parts->drag != Parts::Drag::none;
    const TimeRange visible =
        dragging ? scene.visible : rangeFollowing(scene.visible, scene.secondsOf(frame), m_parts->duration());
    if (visible == scene.visible) {
        m_parts->canvas->replotCursor();
    } else {
        scene.visible = visible;
        m_parts->hideHover();
        m_parts->canvas->replotAll();
    }
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent change(this, frame);
        QAccessible::updateAccessibility(&change);
    }
}

int ProbabilityTimeline::cursorFrame() const
{
    return m_parts->scene.cursorFrame;
}

QString ProbabilityTimeline::cursorText() const
{
    return cursorSentence(m_parts->scene.data, m_parts->scene.cursorFrame);
}

void ProbabilityTimeline::setFrameRange(std::optional<std::pair<int, int>> range)
{
    if (range && range->first > range->second)
        std::swap(range->first, range->second);
    if (range == m_parts->scene.frameRange)
        return;
    m_parts->scene.frameRange = range;
    m_parts->canvas->replotAll();
}

void ProbabilityTimeline::setSelectedPerson(int person)
{
    if (person == m_parts->scene.selectedPerson)
        return;
    m_parts->scene.selectedPerson = person;
    m_parts->revealSelected();
    m_parts->layOut();
}

std::pair<double, double> ProbabilityTimeline::visibleSeconds() const
{
    return {m_parts->scene.visible.from, m_parts->scene.visible.to};
}

void ProbabilityTimeline::setVisibleSeconds(double from, double to)
{
    if (!m_parts->scene.hasVideo() || !std::isfinite(from) || !std::isfinite(to))
        return;
    m_parts->hideHover();
    m_parts->show({std::min(from, to), std::max(from, to)});
}

DrawnPlot ProbabilityTimeline::drawn(PlotFormat format, int scale) const
{
    return drawnPlot(format, size(), std::max(1, scale), tr("Probability over time"), [this](QPainter& painter) {
        m_parts->paintExport(painter);
    });
}

QAbstractTableModel* ProbabilityTimeline::tableModel() const
{
    return &m_parts->table;
}

QSize ProbabilityTimeline::sizeHint() const
{
    const int lanes = std::clamp(static_cast<int>(m_parts->scene.data.lanes.size()), 2, 4);
    return {720, timelineSize::axis + lanes * timelineSize::lane};
}

QSize ProbabilityTimeline::minimumSizeHint() const
{
    return {240, timelineSize::axis + timelineSize::lane};
}

void ProbabilityTimeline::zoomIn()
{
    m_parts->zoom(m_parts->keyAnchor(), 1 / zoomStep);
}

void ProbabilityTimeline::zoomOut()
{
    m_parts->zoom(m_parts->keyAnchor(), zoomStep);
}

void ProbabilityTimeline::showEverything()
{
    if (!m_parts->scene.hasVideo())
        return;
    m_parts->hideHover();
    m_parts->show({0, m_parts->duration()});
}

void ProbabilityTimeline::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_parts->scene.palette = palette();
    m_parts->scene.font = font();
    m_parts->namesWidth = widestName(m_parts->scene.data, font());
    m_parts->layOut();
}

void ProbabilityTimeline::resizeEvent(QResizeEvent*)
{
    m_parts->hideHover();
    m_parts->layOut();
}

} // namespace veriframe
