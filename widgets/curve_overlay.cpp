// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_overlay.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr double ringRadius = 4.5, smallRadius = 2.6, dotRadius = 4, lonelyRadius = 2.5;

} // namespace

CurveItem::CurveItem(QCustomPlot* plot, const QString& layer) : QCPAbstractItem(plot)
{
    setLayer(layer);
    setSelectable(false);
    setClipToAxisRect(false); // a ring on the edge is seen whole
}

QPointF CurveItem::pixelOf(const CurvePoint& point) const
{
    return {parentPlot()->xAxis->coordToPixel(point.x), parentPlot()->yAxis->coordToPixel(point.y)};
}

QRectF CurveItem::area() const
{
    return parentPlot()->axisRect()->rect();
}

void CurveShade::draw(QCPPainter* painter)
{
    if (!until)
        return;
    QRectF shaded = area();
    shaded.setRight(std::clamp(parentPlot()->xAxis->coordToPixel(*until), shaded.left(), shaded.right()));
    if (shaded.width() < 1)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRect(shaded);
    constexpr double inset = 6, leastRoom = 48;
    const double room = shaded.width() - 2 * inset;
    if (room < leastRoom || words.isEmpty())
        return;
    painter->setFont(textFont);
    painter->setPen(color);
    painter->drawText(
        shaded.adjusted(inset, 0, -inset, -3), Qt::AlignLeft | Qt::AlignBottom,
        QFontMetricsF(textFont).elidedText(words, Qt::ElideRight, room));
}

void CurveMarks::draw(QCPPainter* painter)
{
    drawLonelyPoints(*painter);
    if (showCuts)
        drawCuts(*painter);
    const QRectF room = area().adjusted(-1, -1, 1, 1);
    for (const CurveMark& mark : marks) {
        const QPointF place = pixelOf(mark.place);
        if (!room.contains(place))
            continue;
        painter->setPen(mark.strong ? QPen(ring, 2) : QPen(ground, 1));
        painter->setBrush(mark.strong ? ground : dim);
        const double radius = mark.strong ? ringRadius : smallRadius;
        painter->drawEllipse(place, radius, radius);
    }
    drawWords(*painter);
}

/// From left to right; one that would touch an earlier one goes above it, or below its ring, or away.
void CurveMarks::drawWords(QCPPainter& painter) const
{
    const QFontMetricsF metrics(textFont);
    painter.setFont(textFont);
    painter.setPen(color);
    std::vector<std::pair<QPointF, QString>> wanted;
    std::vector<QRectF> taken;
    for (const CurveMark& mark : marks)
        if (const QPointF place = pixelOf(mark.place); mark.strong && area().adjusted(-1, -1, 1, 1).contains(place)) {
            taken.emplace_back(place.x() - ringRadius, place.y() - ringRadius, 2 * ringRadius, 2 * ringRadius);
            if (!mark.text.isEmpty())
                wanted.emplace_back(place, mark.text);
        }
    std::ranges::sort(wanted, {}, [](const auto& entry) { return entry.first.x(); });
    const double height = metrics.capHeight() + 3;
    for (const auto& [place, text] : wanted) {
        const double width = metrics.horizontalAdvance(text) + 2;
        const double left = std::min(place.x() - width / 2, parentPlot()->width() - width - 1.0);
        for (const double shift : {-ringRadius - 4 - height, -ringRadius - 5 - 2 * height, ringRadius + 4}) {
            const QRectF box(left, place.y() + shift, width, height);
            const bool free = box.top() >= 0 && box.bottom() <= area().bottom() &&
                              std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); });
            if (!free)
                continue;
            painter.drawText(QPointF(left + 1, box.bottom() - 1), text);
            taken.push_back(box);
            break;
        }
    }
}

void CurveMarks::drawLonelyPoints(QCPPainter& painter) const
{
    for (int i = 0; i < parentPlot()->graphCount(); ++i) {
        const QCPGraph* graph = parentPlot()->graph(i);
        if (graph->lineStyle() == QCPGraph::lsNone || !graph->scatterStyle().isNone() || !graph->visible())
            continue;
        const auto& data = *graph->data();
        const auto gap = [&](int at) { return at < 0 || at >= data.size() || std::isnan(data.at(at)->value); };
        painter.setPen(Qt::NoPen);
        painter.setBrush(graph->pen().color());
        for (int at = 0; at < data.size(); ++at) {
            if (gap(at) || !gap(at - 1) || !gap(at + 1))
                continue;
            const QPointF place = pixelOf({data.at(at)->key, data.at(at)->value});
            if (area().adjusted(-1, -1, 1, 1).contains(place))
                painter.drawEllipse(place, lonelyRadius, lonelyRadius);
        }
    }
}

void CurveMarks::drawCuts(QCPPainter& painter) const
{
    const double top = area().top(), upper = parentPlot()->yAxis->range().upper;
    std::vector<double> drawn;
    painter.setPen(Qt::NoPen);
    for (int i = parentPlot()->graphCount() - 1; i >= 0; --i) {
        const QCPGraph* graph = parentPlot()->graph(i);
        if (graph->lineStyle() == QCPGraph::lsNone)
            continue;
        painter.setBrush(graph->pen().color());
        for (const QCPGraphData& point : *graph->data()) {
            const double x = parentPlot()->xAxis->coordToPixel(point.key);
            constexpr double wide = 3.5, high = 5;
            const auto near = [x](double other) { return std::abs(other - x) < 1; };
            if (!(point.value > upper) || x < area().left() - 1 || x > area().right() + 1 ||
                std::ranges::any_of(drawn, near))
                continue;
            drawn.push_back(x);
            painter.drawPolygon(
                QPolygonF({QPointF(x - wide, top + 1), QPointF(x + wide, top + 1), QPointF(x, top + 1 - high)}));
        }
    }
}

void CurveDots::draw(QCPPainter* painter)
{
    const QRectF room = area().adjusted(-1, -1, 1, 1);
    for (const Dot& dot : dots) {
        const QPointF place = pixelOf(dot.place);
        if (!room.contains(place))
            continue;
        painter->setPen(dot.ring ? QPen(dot.color, 2) : QPen(ground, 1.5));
        painter->setBrush(dot.ring ? QBrush(Qt::NoBrush) : QBrush(dot.color));
        const double radius = dot.ring ? dotRadius + 3.5 : dotRadius;
        painter->drawEllipse(place, radius, radius);
    }
}

} // namespace veriframe
