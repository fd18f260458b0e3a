// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_plot.h"

#include "widgets/curve_panel.h"
#include "widgets/panel_parts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

enum Line { lowerLine, upperLine, firstLine, secondLine };

constexpr std::size_t mostMarked = 80; ///< more points than this are a line without dots

CurveStyle styleOf(Line line, const QString& name, bool marked)
{
    CurveStyle style;
    style.color = line == firstLine ? CurveStyle::Color::text : CurveStyle::Color::dim;
    style.dashed = line == secondLine;
    style.name = name;
    style.decimals = 2;
    style.marked = marked;
    return style;
}

CurveStyle thresholdStyle()
{
    CurveStyle style;
    style.color = CurveStyle::Color::dim;
    style.pale = true;
    style.dotted = true;
    return style;
}

struct Mean {
    double sum = 0;
    int count = 0;

    void add(const std::optional<double>& value)
    {
        if (value) {
            sum += *value;
            ++count;
        }
    }

    std::optional<double> value() const { return count > 0 ? std::optional(sum / count) : std::nullopt; }
};

} // namespace

std::vector<ComparisonPoint> comparisonPoints(const std::vector<ComparisonRow>& rows, int person)
{
    std::vector<ComparisonPoint> points;
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t to = from;
        Mean first;
        Mean second;
        Mean firstAlone;
        Mean secondAlone;
        for (; to < rows.size() && rows[to].frame == rows[from].frame; ++to) {
            if (person >= 0 && rows[to].person != person)
                continue;
            const bool both = rows[to].difference().has_value();
            (both ? first : firstAlone).add(rows[to].first);
            (both ? second : secondAlone).add(rows[to].second);
        }
        const bool both = first.count > 0;
        const ComparisonPoint point{
            rows[from].frame, both ? first.value() : firstAlone.value(), both ? second.value() : secondAlone.value()};
        if (point.frame >= 0 && (point.first || point.second))
            points.push_back(point);
        from = to;
    }
    return points;
}

struct ComparisonPlot::Parts {
    std::vector<ComparisonPoint> points;
    QString firstName, secondName;
    double lower = 0.2, upper = 0.8;
    int cursor = -1, pointed = -1;
    int firstFrame = 0, lastFrame = 0; ///< in view at least
    CurvePanel* panel = nullptr;

    const ComparisonPoint* pointAt(int frame) const
    {
        const auto found = std::ranges::lower_bound(points, frame, {}, &ComparisonPoint::frame);
        return found != points.end() && found->frame == frame ? &*found : nullptr;
    }
};

ComparisonPlot::ComparisonPlot(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.panel = new CurvePanel(tr("Probability of fake"), this);
    parts.panel->setXLabel(tr("frame"));
    parts.panel->setMouseTracking(true);
    parts.panel->installEventFilter(this);
    parts.panel->addLine(thresholdStyle());
    parts.panel->addLine(thresholdStyle());
    for (const Line line : {firstLine, secondLine})
        parts.panel->addLine(styleOf(line, {}, false));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Probabilities of both sides over the frames"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ComparisonPlot::~ComparisonPlot() = default;

void ComparisonPlot::setPoints(std::vector<ComparisonPoint> points)
{
    m_parts->points = std::move(points);
    if (!m_parts->pointAt(m_parts->pointed))
        m_parts->pointed = -1;
    draw();
}

const std::vector<ComparisonPoint>& ComparisonPlot::points() const
{
    return m_parts->points;
}

void ComparisonPlot::setNames(const QString& first, const QString& second)
{
    m_parts->firstName = first;
    m_parts->secondName = second;
    draw();
}

void ComparisonPlot::setFrames(int first, int last)
{
    m_parts->firstFrame = first;
    m_parts->lastFrame = last;
    draw();
}

void ComparisonPlot::setThresholds(double lower, double upper)
{
    m_parts->lower = lower;
    m_parts->upper = upper;
    draw();
}

void ComparisonPlot::setNote(const QString& note)
{
    m_parts->panel->setNote(note);
    m_parts->panel->refresh();
}

void ComparisonPlot::setCursorFrame(int frame)
{
    m_parts->cursor = frame;
    m_parts->panel->setCursor(frame < 0 ? std::nullopt : std::optional<double>(frame));
    read();
    m_parts->panel->refresh();
}

int ComparisonPlot::readFrame() const
{
    const auto& parts = *m_parts;
    if (parts.pointed >= 0)
        return parts.pointed;
    return parts.pointAt(parts.cursor) ? parts.cursor : -1;
}

QString ComparisonPlot::legendText() const
{
    return m_parts->panel->legendText();
}

QPointF ComparisonPlot::placeOf(int frame, double probability) const
{
    return m_parts->panel->pixelAt({static_cast<double>(frame), probability}) + QPointF(m_parts->panel->pos());
}

void ComparisonPlot::draw()
{
    auto& parts = *m_parts;
    const double absent = std::numeric_limits<double>::quiet_NaN();
    std::vector<CurvePoint> first;
    std::vector<CurvePoint> second;
    for (const ComparisonPoint& point : parts.points) {
        const auto at = static_cast<double>(point.frame);
        first.push_back({at, point.first.value_or(absent)});
        second.push_back({at, point.second.value_or(absent)});
    }
    double from = parts.firstFrame;
    double to = std::max(parts.lastFrame, parts.firstFrame + 1);
    if (!parts.points.empty()) {
        from = std::min<double>(from, parts.points.front().frame);
        to = std::max<double>(to, parts.points.back().frame);
    }
    const double margin = std::max(0.5, (to - from) * 0.012);
    const bool marked = parts.points.size() <= mostMarked;
    parts.panel->setXRange(from - margin, to + margin);
    parts.panel->setYFit(std::pair(0.1, 1.0));
    const auto across = [&](double y) { return std::vector<CurvePoint>{{from - margin, y}, {to + margin, y}}; };
    parts.panel->setLine(lowerLine, across(parts.lower));
    parts.panel->setLine(upperLine, across(parts.upper));
    parts.panel->setLine(firstLine, first);
    parts.panel->setLine(secondLine, second);
    parts.panel->setLineStyle(firstLine, styleOf(firstLine, parts.firstName, marked));
    parts.panel->setLineStyle(secondLine, styleOf(secondLine, parts.secondName, marked));
    read();
    parts.panel->refresh();
}

/// The values under the mouse, else under the cursor, into the legend; dots where they are.
void ComparisonPlot::read()
{
    auto& parts = *m_parts;
    const ComparisonPoint* const point = parts.pointAt(readFrame());
    parts.panel->setValue(firstLine, point ? point->first : std::nullopt);
    parts.panel->setValue(secondLine, point ? point->second : std::nullopt);
    std::vector<CurveDot> dots;
    if (point)
        for (const std::optional<double>& value : {point->first, point->second})
            if (value)
                dots.push_back({{static_cast<double>(point->frame), *value}, CurveStyle::Color::accent, true});
    parts.panel->setDots(std::move(dots));
    parts.panel->setTitle(point ? tr("Probability of fake · frame %1").arg(point->frame) : tr("Probability of fake"));
    setAccessibleDescription(point ? tr("Frame %1: %2").arg(point->frame).arg(legendText()) : legendText());
}

/// The nearest frame that has a value; -1: there is none.
int ComparisonPlot::frameAt(double x) const
{
    const auto& parts = *m_parts;
    if (parts.points.empty())
        return -1;
    const double wanted = parts.panel->xAt(x);
    return std::ranges::min_element(
               parts.points, {}, [wanted](const ComparisonPoint& point) { return std::abs(point.frame - wanted); })
        ->frame;
}

void ComparisonPlot::step(int key)
{
    const auto& parts = *m_parts;
    if (parts.points.empty())
        return;
    const auto at = std::ranges::lower_bound(parts.points, parts.cursor, {}, &ComparisonPoint::frame);
    const bool onPoint = at != parts.points.end() && at->frame == parts.cursor;
    if (key == Qt::Key_Home)
        Q_EMIT seekRequested(parts.points.front().frame);
    else if (key == Qt::Key_End)
        Q_EMIT seekRequested(parts.points.back().frame);
    else if (key == Qt::Key_Left && at != parts.points.begin())
        Q_EMIT seekRequested(std::prev(at)->frame);
    else if (const auto next = onPoint ? std::next(at) : at; key == Qt::Key_Right && next != parts.points.end())
        Q_EMIT seekRequested(next->frame);
}

bool ComparisonPlot::event(QEvent* event)
{
    return claimKeys(event, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End}) || QWidget::event(event);
}

bool ComparisonPlot::eventFilter(QObject* watched, QEvent* event)
{
    const auto point = [this](int frame) {
        if (frame == m_parts->pointed)
            return;
        m_parts->pointed = frame;
        read();
        m_parts->panel->refresh();
    };
    switch (event->type()) {
    case QEvent::MouseMove:
        point(frameAt(static_cast<QMouseEvent*>(event)->position().x()));
        return true;
    case QEvent::MouseButtonPress:
        if (const auto* pressed = static_cast<QMouseEvent*>(event); pressed->button() == Qt::LeftButton) {
            setFocus(Qt::MouseFocusReason);
            if (const int frame = frameAt(pressed->position().x()); frame >= 0)
                Q_EMIT seekRequested(frame);
        }
        return true;
    case QEvent::Leave:
        point(-1);
        return false;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ComparisonPlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return step(event->key());
    default:
        QWidget::keyPressEvent(event);
    }
}

void ComparisonPlot::focusInEvent(QFocusEvent*)
{
    update();
}

void ComparisonPlot::focusOutEvent(QFocusEvent*)
{
    update();
}

void ComparisonPlot::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    paintFocusFrame(painter, rect(), palette(), space::cardRadius + 2);
}

void ComparisonPlot::resizeEvent(QResizeEvent*)
{
    // Room for the line that shows the focus.
    m_parts->panel->setGeometry(rect().adjusted(2, 2, -2, -2));
    draw();
}

} // namespace veriframe
