// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_panel.h"

#include "widgets/accessible_role.h"
#include "widgets/number_ticker.h"
#include "widgets/panel_parts.h"
#include "widgets/qcustomplot_fence.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPicture>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int padding = 12, headerHeight = 32, axisRoom = 46, swatch = 14, swatchGap = 6, entryGap = 18;

/// Numbers of a logarithmic axis.
class LogarithmicTicker : public QCPAxisTicker {
public:
    void setTicks(const std::vector<double>& ticks) { m_ticks = {ticks.begin(), ticks.end()}; }

protected:
    QVector<double> createTickVector(double, const QCPRange&) override { return m_ticks; }

    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return QLocale().toString(tick, 'g', 3); }

private:
    QVector<double> m_ticks;
};

QColor colorOf(CurveStyle::Color color, const QPalette& palette)
{
    switch (color) {
    case CurveStyle::Color::real:
        return probabilityColor(0);
    case CurveStyle::Color::fake:
        return probabilityColor(1);
    case CurveStyle::Color::dim:
        return themeColor(Token::dim, palette);
    case CurveStyle::Color::accent:
        return themeColor(Token::accent, palette);
    case CurveStyle::Color::text:
        break;
    }
    return themeColor(Token::text, palette);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(
        static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
        static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
        static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

QPen penOf(const CurveStyle& style, const QPalette& palette)
{
    QColor color = colorOf(style.color, palette);
    if (style.pale) // without transparency: where a line crosses itself it must not become stronger
        color = mixed(themeColor(Token::raised, palette), color, 0.26);
    QPen pen(color, style.pale ? 1.0 : 1.7);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(style.dashed ? Qt::FlatCap : Qt::RoundCap);
    if (style.dashed)
        pen.setDashPattern({3.5, 2.5});
    return pen;
}

QString valueText(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    return decimals < 0 ? QLocale().toString(value, 'g', 3) : QLocale().toString(value, 'f', decimals);
}

} // namespace

struct CurvePanel::Parts {
    struct Line {
        CurveStyle style;
        QCPGraph* graph = nullptr;
        std::optional<double> value;
        double most = 0;  ///< of what is in it
        double least = 0; ///< above 0; 0: nothing is
    };

    QString title, note;
    std::vector<Line> lines;
    QCustomPlot* plot = nullptr;
    QCPItemLine* cursor = nullptr;
    QCPGraph* mark = nullptr;
    QCPItemText* markText = nullptr;
    QCPItemLine* markLine = nullptr;
    QCPItemText* noteText = nullptr;
    QSharedPointer<NumberTicker> xTicks, yTicks;
    QSharedPointer<LogarithmicTicker> logTicks;
    bool logarithmic = false;
};

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
    parts.cursor->setVisible(false);
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
    takeColors();
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

QString CurvePanel::legendText() const
{
    QStringList entries;
    for (const Parts::Line& line : m_parts->lines)
        if (!line.style.pale)
            entries += line.value ? line.style.name + QLatin1Char(' ') + valueText(*line.value, line.style.decimals)
                                  : line.style.name;
    return entries.join(QStringLiteral(", "));
}

void CurvePanel::takeColors()
{
    auto& parts = *m_parts;
    const QFont caption = sizedFont(font(), textSize::caption);
    const QColor dim = themeColor(Token::dim, palette()), text = themeColor(Token::text, palette());
    const QColor ground = themeColor(Token::raised, palette());
    for (Parts::Line& line : parts.lines) {
        const QPen pen = penOf(line.style, palette());
        line.graph->setPen(pen);
        line.graph->setAntialiased(!line.style.pale);
        line.graph->setScatterStyle(
            line.style.marked ? QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(pen.color(), 1), QBrush(pen.color()), 4.5)
                              : QCPScatterStyle());
    }
    parts.mark->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(themeColor(Token::accent, palette()), 2), QBrush(ground), 10));
    QPen markPen(dim, 1);
    markPen.setDashPattern({2, 3});
    parts.markLine->setPen(markPen);
    parts.markText->setFont(sizedFont(font(), textSize::caption, QFont::DemiBold));
    parts.markText->setColor(text);
    parts.noteText->setFont(sizedFont(font(), textSize::caption + 1));
    parts.noteText->setColor(dim);
    parts.noteText->setBrush(ground);
    parts.noteText->setPadding(QMargins(8, 2, 8, 2));
    parts.cursor->setPen(QPen(themeColor(Token::accent, palette()), 1));
    parts.plot->yAxis->grid()->setPen(QPen(themeColor(Token::line, palette()), 1));
    parts.plot->xAxis->setBasePen(QPen(themeColor(Token::faint, palette()), 1));
    for (QCPAxis* axis : {parts.plot->xAxis, parts.plot->yAxis}) {
        axis->setTickLabelFont(caption);
        axis->setTickLabelColor(dim);
        axis->setLabelFont(caption);
        axis->setLabelColor(dim);
    }
    parts.plot->replot(QCustomPlot::rpQueuedReplot);
    update();
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

void CurvePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(painter);
}

void CurvePanel::paintCard(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Token::line, palette()), 1));
    painter.setBrush(themeColor(Token::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::cardRadius, space::cardRadius);
    paintLegend(painter, QRect(padding + 4, 4, width() - 2 * padding - 4, headerHeight - 6));
}

void CurvePanel::paint(QPainter& painter) const
{
    QCustomPlot* plot = m_parts->plot;
    QPicture picture;
    {
        QCPPainter recorder(&picture);
        plot->toPainter(&recorder, plot->width(), plot->height());
    }
    painter.save();
    paintCard(painter);
    painter.drawPicture(plot->pos(), picture);
    painter.restore();
}

void CurvePanel::paintLegend(QPainter& painter, const QRect& area) const
{
    const QFont caption = sizedFont(font(), textSize::caption),
                bold = sizedFont(font(), textSize::body, QFont::DemiBold);
    const QFontMetricsF metrics(caption);
    const double title = std::min<double>(QFontMetricsF(bold).horizontalAdvance(m_parts->title), area.width());
    const auto widthOf = [&](const Parts::Line& line, bool values) {
        double width = swatch + swatchGap + metrics.horizontalAdvance(line.style.name);
        if (values && line.value)
            width += swatchGap + tabularWidth(metrics, valueText(*line.value, line.style.decimals));
        return width;
    };
    double all = 0, names = 0;
    for (const Parts::Line& line : m_parts->lines)
        if (!line.style.pale) {
            all += widthOf(line, true) + entryGap;
            names += widthOf(line, false) + entryGap;
        }
    const bool values = all + title <= area.width();
    double x = area.right() + 1 - (values ? all : std::min<double>(names, area.width())) + entryGap;
    painter.setFont(bold);
    painter.setPen(themeColor(Token::text, palette()));
    const double room = std::max(0.0, x - entryGap - area.left());
    painter.drawText(
        QRectF(area.left(), area.top(), room, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(bold).elidedText(m_parts->title, Qt::ElideRight, room));
    painter.setFont(caption);
    for (const Parts::Line& line : m_parts->lines) {
        if (line.style.pale)
            continue;
        const double middle = area.center().y() + 0.5;
        painter.setPen(penOf(line.style, palette()));
        painter.drawLine(QPointF(x, middle), QPointF(x + swatch, middle));
        const double name = metrics.horizontalAdvance(line.style.name);
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(
            QRectF(x + swatch + swatchGap, area.top(), name + 1, area.height()), Qt::AlignVCenter, line.style.name);
        if (values && line.value) {
            const QString value = valueText(*line.value, line.style.decimals);
            painter.setPen(themeColor(Token::text, palette()));
            drawTabular(
                painter,
                QRectF(x + swatch + 2 * swatchGap + name, area.top(), tabularWidth(metrics, value) + 1, area.height()),
                Qt::AlignLeft, value);
        }
        x += widthOf(line, values) + entryGap;
    }
}

} // namespace veriframe
