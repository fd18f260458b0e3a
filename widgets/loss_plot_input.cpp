// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss_plot_parts.h"
#include "widgets/panel_parts.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace veriframe {

namespace {

constexpr double reach = 48, onPoint = 12; ///< pixels
constexpr std::size_t mostRead = 5;        ///< runs that are read out at once

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// Points that are out of view upwards are pointed at on the edge.
QPointF seenAt(const CurvePanel& panel, const LossPlotEpoch& epoch, LossPlotPoint::Line line)
{
    QPointF place = panel.pixelAt({static_cast<double>(epoch.epoch), lossOf(epoch, line)});
    const QRectF area = panel.plotArea();
    place.setY(std::clamp(place.y(), area.top(), area.bottom()));
    return place;
}

} // namespace

std::vector<LossPlotPoint> LossPlot::nearestPoints(QPointF position) const
{
    const auto& parts = *m_parts;
    for (const CurvePanel* panel : parts.panels())
        if (panel->geometry().contains(position.toPoint())) {
            const bool weighted = panel == parts.weightedPanel;
            const std::span<const LossPlotPoint::Line> lines =
                weighted ? std::span<const LossPlotPoint::Line>(weightedLines) : pairLines;
            std::vector<std::pair<double, LossPlotPoint>> found;
            for (const LossPlotRun& run : parts.runs) {
                if (!run.visible)
                    continue;
                std::optional<std::pair<double, LossPlotPoint>> nearest;
                for (const LossPlotEpoch& epoch : run.epochs)
                    for (const LossPlotPoint::Line line : lines) {
                        if (epoch.epoch < parts.from - 1e-9 || epoch.epoch > parts.to + 1e-9 ||
                            !std::isfinite(lossOf(epoch, line)))
                            continue;
                        const double away = distance(seenAt(*panel, epoch, line), position - panel->pos());
                        if (!nearest || away < nearest->first)
                            nearest = {away, {{run.id, epoch.epoch}, line, lossOf(epoch, line)}};
                    }
                if (nearest)
                    found.push_back(*nearest);
            }
            std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
            std::vector<LossPlotPoint> points;
            for (std::size_t i = 0; i < std::min(mostRead, found.size()); ++i)
                points.push_back(found[i].second);
            return points;
        }
    return {};
}

std::optional<QPointF> LossPlot::placeOf(const CheckpointKey& key, LossPlotPoint::Line line) const
{
    const auto& parts = *m_parts;
    const LossPlotEpoch* epoch = parts.epochAt(key);
    if (!epoch || !std::isfinite(lossOf(*epoch, line)))
        return std::nullopt;
    const CurvePanel& panel = parts.panelOf(line);
    const QPointF place = panel.pixelAt({static_cast<double>(epoch->epoch), lossOf(*epoch, line)});
    if (!QRectF(panel.plotArea()).adjusted(-1, -1, 1, 1).contains(place))
        return std::nullopt;
    return place + QPointF(panel.pos());
}

/// Those within reach; where nothing is, the current run's epoch above or below the mouse.
std::vector<LossPlotPoint> LossPlot::readAt(const CurvePanel& panel, QPointF position) const
{
    const auto& parts = *m_parts;
    std::vector<LossPlotPoint> points = nearestPoints(position + QPointF(panel.pos()));
    std::erase_if(points, [&](const LossPlotPoint& point) {
        return distance(seenAt(panel, *parts.epochAt(point.key), point.line), position) > reach;
    });
    const LossPlotRun* strong = parts.strong();
    if (!points.empty() || !strong)
        return points;
    const double at = panel.xAt(position.x());
    const LossPlotEpoch* nearest = nullptr;
    for (const LossPlotEpoch& epoch : strong->epochs)
        if (epoch.epoch >= parts.from - 1e-9 && epoch.epoch <= parts.to + 1e-9 &&
            (!nearest || std::abs(epoch.epoch - at) < std::abs(nearest->epoch - at)))
            nearest = &epoch;
    if (nearest)
        points.push_back({{strong->id, nearest->epoch}, LossPlotPoint::Line::weighted, nearest->weighted});
    return points;
}

void LossPlot::pointAt(const CurvePanel& panel, QPointF position)
{
    std::vector<LossPlotPoint> points;
    if (panel.rect().contains(position.toPoint()))
        points = readAt(panel, position);
    if (points == m_parts->pointed)
        return;
    m_parts->pointed = std::move(points);
    refreshDots();
}

void LossPlot::pointAtNothing()
{
    if (m_parts->pointed.empty())
        return;
    m_parts->pointed.clear();
    refreshDots();
}

void LossPlot::choose(const CheckpointKey& key)
{
    if (m_parts->current == key)
        return;
    setCurrent(key);
    Q_EMIT currentChanged(key.run, key.epoch);
}

void LossPlot::setView(double from, double to)
{
    auto& parts = *m_parts;
    const auto [first, last] = epochsOf(parts.runs);
    const double length = std::clamp(to - from, std::min(narrowestEpochs, last - first), last - first);
    parts.all = length >= last - first - 1e-9;
    parts.from = std::clamp(from, first, last - length);
    parts.to = parts.from + length;
    refreshSoon();
}

void LossPlot::showAll()
{
    m_parts->all = true;
    std::tie(m_parts->from, m_parts->to) = epochsOf(m_parts->runs);
    refreshSoon();
}

void LossPlot::zoom(double factor)
{
    const auto& parts = *m_parts;
    double middle = (parts.from + parts.to) / 2;
    if (parts.current && parts.current->epoch >= parts.from && parts.current->epoch <= parts.to)
        middle = parts.current->epoch;
    const double share = (middle - parts.from) / std::max(1e-9, parts.to - parts.from);
    const double length = (parts.to - parts.from) / factor;
    setView(middle - share * length, middle + (1 - share) * length);
}

/// Moves the view where the epoch is not in it.
void LossPlot::showEpoch(int epoch)
{
    const auto& parts = *m_parts;
    const double length = parts.to - parts.from;
    if (parts.all || (epoch >= parts.from && epoch <= parts.to))
        return;
    const double from = epoch < parts.from ? epoch - 0.1 * length : epoch - 0.9 * length;
    setView(from, from + length);
}

void LossPlot::moveToEpoch(int key)
{
    const auto& parts = *m_parts;
    const LossPlotRun* run = parts.strong();
    if (!run || run->epochs.empty())
        return;
    const auto first = run->epochs.begin(), last = run->epochs.end() - 1;
    // Without a current epoch, Right begins at the first one and Left at the last one.
    auto place = key == Qt::Key_Home || key == Qt::Key_Right ? first : last;
    if (parts.current && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        place = std::ranges::lower_bound(first, last, parts.current->epoch, {}, &LossPlotEpoch::epoch);
        if (key == Qt::Key_Left && place != first)
            --place;
        if (key == Qt::Key_Right && place != last)
            ++place;
    }
    choose({run->id, place->epoch});
}

/// To the next run that has epochs, at the epoch nearest to the current one.
void LossPlot::moveToRun(int step)
{
    const auto& parts = *m_parts;
    std::vector<const LossPlotRun*> shown;
    for (const LossPlotRun& run : parts.runs)
        if (run.visible && !run.epochs.empty())
            shown.push_back(&run);
    const auto now = std::ranges::find(shown, currentRun(), [](const LossPlotRun* run) { return run->id; });
    if (now == shown.end())
        return;
    const auto next = std::clamp<std::ptrdiff_t>(now - shown.begin() + step, 0, std::ssize(shown) - 1);
    const LossPlotRun& run = *shown[static_cast<std::size_t>(next)];
    const int wanted = parts.current ? parts.current->epoch : static_cast<int>(std::lround(parts.to));
    const auto nearest = std::ranges::min_element(
        run.epochs, {}, [wanted](const LossPlotEpoch& epoch) { return std::abs(epoch.epoch - wanted); });
    choose({run.id, nearest->epoch});
}

bool LossPlot::event(QEvent* event)
{
    return claimKeys(
               event, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Plus,
                       Qt::Key_Minus, Qt::Key_0, Qt::Key_Equal, Qt::Key_L, Qt::Key_Return, Qt::Key_Enter}) ||
           QWidget::event(event);
}

bool LossPlot::eventFilter(QObject* watched, QEvent* event)
{
    const auto* panel = qobject_cast<CurvePanel*>(watched);
    if (!panel)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove:
        moved(*panel, *static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonPress:
        pressed(*panel, *static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        released(*panel, *static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        doubleClicked(*panel, *static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::Leave:
        pointAtNothing();
        return false;
    case QEvent::Wheel:
        turned(*panel, *static_cast<QWheelEvent*>(event));
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void LossPlot::pressed(const CurvePanel& panel, const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    setFocus(Qt::MouseFocusReason);
    m_parts->pressedAt = event.position();
    m_parts->dragged = panel.xAt(event.position().x());
    m_parts->dragging = false;
}

void LossPlot::moved(const CurvePanel& panel, const QMouseEvent& event)
{
    auto& parts = *m_parts;
    if (!parts.dragged)
        return pointAt(panel, event.position());
    const double away = distance(event.position(), parts.pressedAt);
    parts.dragging = parts.dragging || away >= QApplication::startDragDistance();
    if (!parts.dragging)
        return;
    pointAtNothing();
    // The panel's own axis may lag behind what was set and not yet drawn.
    const QRect area = panel.plotArea();
    const double margin = (parts.to - parts.from) * 0.012;
    const double length = parts.to - parts.from + 2 * margin;
    const double place =
        parts.from - margin + (event.position().x() - area.left()) / std::max(1, area.width()) * length;
    setView(parts.from + *parts.dragged - place, parts.to + *parts.dragged - place);
}

void LossPlot::released(const CurvePanel& panel, const QMouseEvent& event)
{
    auto& parts = *m_parts;
    if (event.button() != Qt::LeftButton || !parts.dragged)
        return;
    const bool clicked = !parts.dragging;
    parts.dragged.reset();
    parts.dragging = false;
    if (!clicked)
        return;
    if (const auto points = readAt(panel, event.position()); !points.empty())
        choose(points.front().key);
}

void LossPlot::doubleClicked(const CurvePanel& panel, const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const auto points = readAt(panel, event.position());
    const LossPlotEpoch* epoch = points.empty() ? nullptr : m_parts->epochAt(points.front().key);
    if (!epoch || distance(seenAt(panel, *epoch, points.front().line), event.position()) > onPoint)
        return showAll();
    choose(points.front().key);
    Q_EMIT activated(points.front().key.run, points.front().key.epoch);
}

void LossPlot::turned(const CurvePanel& panel, const QWheelEvent& event)
{
    const auto& parts = *m_parts;
    const double length = parts.to - parts.from;
    if (event.angleDelta().y() == 0) {
        const double shift = -event.angleDelta().x() / 120.0 * 0.08 * length;
        return setView(parts.from + shift, parts.to + shift);
    }
    const double place = std::clamp(panel.xAt(event.position().x()), parts.from, parts.to);
    const double share = (place - parts.from) / std::max(1e-9, length);
    const double wanted = length / std::pow(1.25, event.angleDelta().y() / 120.0);
    setView(place - share * wanted, place + (1 - share) * wanted);
}

void LossPlot::keyPressEvent(QKeyEvent* event)
{
    auto& parts = *m_parts;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return moveToEpoch(event->key());
    case Qt::Key_Up:
        return moveToRun(-1);
    case Qt::Key_Down:
        return moveToRun(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (parts.current)
            Q_EMIT activated(parts.current->run, parts.current->epoch);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(2);
    case Qt::Key_Minus:
        return zoom(0.5);
    case Qt::Key_0:
        return showAll();
    case Qt::Key_L: {
        const bool logarithmic = !(isLogarithmic(Panel::weighted) && isLogarithmic(Panel::pair));
        setLogarithmic(Panel::weighted, logarithmic);
        return setLogarithmic(Panel::pair, logarithmic);
    }
    case Qt::Key_Escape:
        if (!parts.current && parts.pointed.empty())
            break;
        pointAtNothing();
        if (parts.current) {
            setCurrent(std::nullopt);
            Q_EMIT currentCleared();
        }
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void LossPlot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void LossPlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_parts->dragged.reset();
    update();
}

} // namespace veriframe
