// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_panel_parts.h"

#include "widgets/accessible_role.h"
#include "widgets/text_parts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace veriframe {

using namespace curveCard;

CurvePanel::CurvePanel(const QString& title, QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto& parts = *m_parts;
    parts.title = title;
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* plot = parts.plot = new QCustomPlot(this);
    plot->setAttribute(Qt::WA_OpaquePaintEvent, false);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setBackground(QBrush(Qt::NoBrush));
    // The same room at the left of each panel, so that one epoch stands below the other.
    plot->axisRect()->setAutoMargins(QCP::msBottom);
    // Above, half a line for the uppermost number.
    plot->axisRect()->setMargins(QMargins(axisRoom, 10, 8, 4));
    plot->axisRect()->setMinimumMargins(QMargins(axisRoom, 10, 8, 6));
    parts.xTicks.reset(new NumberTicker);
    parts.yTicks.reset(new NumberTicker);
    parts.logTicks.reset(new LogarithmicTicker);
    plot->xAxis->setTicker(parts.xTicks);
    plot->yAxis->setTicker(parts.yTicks);
    plot->xAxis->grid()->setVisible(false);
    plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLength(0);
        axis->setTickPen(QPen(Qt::transparent)); // none at all becomes dots in an exported picture
        axis->setSubTicks(false);
        axis->setTickLabelPadding(6);
    }
    plot->yAxis->setBasePen(Qt::NoPen);
    plot->xAxis->setLabelPadding(1);
    parts.mark = new QCPGraph(plot->xAxis, plot->yAxis);
    parts.mark->setLineStyle(QCPGraph::lsNone);
    parts.shade = new CurveShade(plot);
    parts.marks = new CurveMarks(plot);
    parts.dots = new CurveDots(plot);
    parts.markText = new QCPItemText(plot);
    parts.markText->position->setTypeX(QCPItemPosition::ptPlotCoords);
    parts.markText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    parts.markText->setPadding(QMargins(5, 0, 5, 0));
    parts.markText->setVisible(false);
    parts.markLine = new QCPItemLine(plot);
    parts.markLine->start->setTypeX(QCPItemPosition::ptPlotCoords);
    parts.markLine->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    parts.markLine->setVisible(false);
    parts.noteText = new QCPItemText(plot);
    parts.noteText->position->setType(QCPItemPosition::ptAxisRectRatio);
    parts.noteText->position->setCoords(0.5, 0.5);
    parts.noteText->setVisible(false);
    parts.cursor = new QCPItemLine(plot);
    for (QCPItemPosition* end : {parts.cursor->start, parts.cursor->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    parts.cursor->setLayer(QStringLiteral("overlay"));
    parts.cursor->setVisible(false);
    connect(plot, &QCustomPlot::afterReplot, this, [this] { m_parts->drawn = true; });
    takeColors();
}

CurvePanel::~CurvePanel() = default;

void CurvePanel::setTitle(const QString& title)
{
    m_parts->title = title;
    setAccessibleName(title);
    update();
}

QString CurvePanel::title() const
{
    return m_parts->title;
}

int CurvePanel::addLine(const CurveStyle& style)
{
    auto& parts = *m_parts;
    auto* graph = new QCPGraph(parts.plot->xAxis, parts.plot->yAxis);
    graph->setAdaptiveSampling(false); // what it gets is reduced already
    parts.lines.push_back({style, graph, {}, 0, 0});
    // The mark lies above all lines.
    parts.mark->setLayer(QStringLiteral("axes"));
    styleLine(parts.lines.size() - 1);
    return static_cast<int>(parts.lines.size()) - 1;
}

void CurvePanel::setLine(int line, const std::vector<CurvePoint>& points)
{
    const auto& parts = *m_parts;
    Parts::Line& entry = m_parts->lines.at(static_cast<std::size_t>(line));
    QVector<double> x, y;
    x.reserve(static_cast<qsizetype>(points.size()));
    y.reserve(static_cast<qsizetype>(points.size()));
    entry.most = entry.least = 0;
    constexpr double farBelow = 1e-12; // of a logarithmic axis: the line leaves it at its lower end
    for (const CurvePoint& point : points) {
        const bool isNumber = std::isfinite(point.y);
        x.push_back(point.x);
        y.push_back(!isNumber ? qQNaN() : parts.logarithmic ? std::max(point.y, farBelow) : point.y);
        if (!isNumber)
            continue;
        entry.most = std::max(entry.most, point.y);
        if (point.y > 0)
            entry.least = entry.least > 0 ? std::min(entry.least, point.y) : point.y;
    }
    entry.graph->setData(x, y, true);
}

void CurvePanel::setLineStyle(int line, const CurveStyle& style)
{
    const auto number = static_cast<std::size_t>(line);
    if (m_parts->lines.at(number).style == style)
        return;
    m_parts->lines[number].style = style;
    styleLine(number);
}

void CurvePanel::clearLines()
{
    for (const Parts::Line& line : m_parts->lines)
        m_parts->plot->removePlottable(line.graph);
    m_parts->lines.clear();
}

void CurvePanel::setMarks(std::vector<CurveMark> marks)
{
    m_parts->marks->marks = std::move(marks);
}

void CurvePanel::setShade(std::optional<double> until, const QString& words)
{
    m_parts->shade->until = until;
    m_parts->shade->words = words;
}

void CurvePanel::setDots(std::vector<CurveDot> dots)
{
    m_parts->pointed = std::move(dots);
    colorDots();
    if (m_parts->drawn)
        m_parts->plot->layer(QStringLiteral("overlay"))->replot();
}

void CurvePanel::setYFit(const std::optional<std::pair<double, double>>& range)
{
    m_parts->fit = range;
    m_parts->marks->showCuts = range.has_value();
}

void CurvePanel::setValue(int line, std::optional<double> value)
{
    m_parts->lines.at(static_cast<std::size_t>(line)).value = value;
}

void CurvePanel::setMark(const std::optional<CurvePoint>& place, const QString& text)
{
    auto& parts = *m_parts;
    parts.mark->setData(
        place ? QVector<double>{place->x} : QVector<double>(), place ? QVector<double>{place->y} : QVector<double>());
    parts.markText->setVisible(place.has_value() && !text.isEmpty());
    parts.markLine->setVisible(place.has_value());
    parts.markText->setText(text);
    if (!place)
        return;
    // At the top, where losses seldom are; on the side that has room.
    const QCPRange range = parts.plot->xAxis->range();
    const bool late = place->x > range.center();
    parts.markText->setPositionAlignment((late ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    parts.markText->position->setCoords(place->x, 0);
    parts.markLine->start->setCoords(place->x, 0);
    parts.markLine->end->setCoords(place->x, place->y);
}

void CurvePanel::setNote(const QString& note)
{
    m_parts->note = note;
    m_parts->noteText->setText(note);
    m_parts->noteText->setVisible(!note.isEmpty());
}

void CurvePanel::setLogarithmic(bool logarithmic)
{
    auto& parts = *m_parts;
    if (logarithmic == parts.logarithmic)
        return;
    parts.logarithmic = logarithmic;
    QCPAxis* axis = parts.plot->yAxis;
    axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (logarithmic)
        axis->setTicker(parts.logTicks);
    else
        axis->setTicker(parts.yTicks);
    fitY();
}

std::pair<double, double> CurvePanel::yRange() const
{
    const QCPRange range = m_parts->plot->yAxis->range();
    return {range.lower, range.upper};
}

void CurvePanel::setXRange(double from, double to)
{
    auto& parts = *m_parts;
    parts.plot->xAxis->setRange(from, to);
    constexpr int pixelsPerNumber = 56;
    const int most = std::max(1, plotArea().width() / pixelsPerNumber);
    parts.xTicks->setStep(std::max(1.0, std::ceil(niceStep(from, to, most))));
}

void CurvePanel::setXLabel(const QString& label)
{
    m_parts->plot->xAxis->setLabel(label);
}

void CurvePanel::setCursor(std::optional<double> x)
{
    auto& parts = *m_parts;
    parts.cursor->setVisible(x.has_value());
    if (x) {
        parts.cursor->start->setCoords(*x, 0);
        parts.cursor->end->setCoords(*x, 1);
    }
}

void CurvePanel::fitY()
{
    double most = 0, least = 0;
    for (const Parts::Line& line : m_parts->lines) {
        most = std::max(most, line.most);
        if (line.least > 0)
            least = least > 0 ? std::min(least, line.least) : line.least;
    }
    if (m_parts->fit)
        std::tie(least, most) = *m_parts->fit;
    if (m_parts->logarithmic)
        return fitLogarithmic(least > 0 ? least : 0.1, most > 0 ? most : 1);
    constexpr int pixelsPerLine = 34;
    fitLinear(most > 0 ? most : 1, std::clamp(plotArea().height() / pixelsPerLine, 1, 5));
}

/// From zero to a number that has a line: what is lower is better, and how much lower shall be seen as it is.
void CurvePanel::fitLinear(double most, int mostLines)
{
    auto& parts = *m_parts;
    const double step = niceStep(0, most, mostLines);
    parts.yTicks->setStep(step);
    // A line on the very edge would be cut.
    parts.plot->yAxis->setRange(0, std::ceil(most / step - 1e-9) * step * 1.0001);
}

void CurvePanel::fitLogarithmic(double least, double most)
{
    auto& parts = *m_parts;
    constexpr int pixelsPerLine = 20; // they are unevenly apart
    const double low = niceBelow(least);
    const double high = std::max(niceAbove(most), niceAbove(low * 1.5));
    parts.logTicks->setTicks(logarithmicTicks(low, high, plotArea().height() / pixelsPerLine));
    parts.plot->yAxis->setRange(low / 1.0001, high * 1.0001);
}

void CurvePanel::refresh()
{
    fitY();
    setAccessibleDescription(legendText());
    m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
    update(0, 0, width(), headerHeight);
}

QRect CurvePanel::plotArea() const
{
    return m_parts->plot->axisRect()->rect().translated(m_parts->plot->pos());
}

double CurvePanel::xAt(double pixel) const
{
    return m_parts->plot->xAxis->pixelToCoord(pixel - m_parts->plot->x());
}

QPointF CurvePanel::pixelAt(const CurvePoint& point) const
{
    const auto& plot = *m_parts->plot;
    return QPointF(plot.xAxis->coordToPixel(point.x), plot.yAxis->coordToPixel(point.y)) + QPointF(plot.pos());
}

QString CurvePanel::legendText() const
{
    QStringList entries;
    for (const Parts::Line* line : m_parts->named())
        entries += line->value
                       ? line->style.name + QLatin1Char(' ') + curveValueText(*line->value, line->style.decimals)
                       : line->style.name;
    return listText(entries);
}

void CurvePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeColors();
}

void CurvePanel::resizeEvent(QResizeEvent*)
{
    m_parts->plot->setGeometry(
        padding - 8, headerHeight - 4, width() - padding, std::max(20, height() - headerHeight - 2));
}

} // namespace veriframe
