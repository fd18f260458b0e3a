// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_panel_parts.h"

#include <QLocale>
#include <QPainter>
#include <QPicture>
#include <algorithm>
#include <cmath>

namespace veriframe {

using namespace curveCard;

namespace {

constexpr int swatch = 14, swatchGap = 6, entryGap = 18;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(
        static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
        static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
        static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

} // namespace

QColor curveColor(CurveStyle::Color color, const QPalette& palette)
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

QPen curvePen(const CurveStyle& style, const QPalette& palette)
{
    QColor color = curveColor(style.color, palette);
    // Without transparency: where a line crosses itself it must not become stronger.
    constexpr double palePresence = 0.26;
    const double presence = style.pale ? palePresence : style.forward ? 1 : style.presence;
    if (presence < 1)
        color = mixed(themeColor(Token::raised, palette), color, presence);
    QPen pen(color, presence < 1 ? 1.0 : 1.7);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(style.dashed || style.dotted ? Qt::FlatCap : Qt::RoundCap);
    if (style.dashed)
        pen.setDashPattern({3.5, 2.5});
    if (style.dotted)
        pen.setDashPattern({1.2, 2});
    return pen;
}

QString curveValueText(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    return decimals < 0 ? QLocale().toString(value, 'g', 3) : QLocale().toString(value, 'f', decimals);
}

void CurvePanel::styleLine(std::size_t line)
{
    const Parts::Line& entry = m_parts->lines[line];
    const QPen pen = curvePen(entry.style, palette());
    entry.graph->setPen(pen);
    constexpr double crowd = 0.5; // many lines of little presence: smoothing their edges costs much and shows little
    entry.graph->setAntialiased(!entry.style.pale && (entry.style.forward || entry.style.presence > crowd));
    entry.graph->setScatterStyle(
        entry.style.marked ? QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(pen.color(), 1), QBrush(pen.color()), 4.5)
                           : QCPScatterStyle());
}

void CurvePanel::colorDots()
{
    auto& parts = *m_parts;
    parts.dots->ground = themeColor(Token::raised, palette());
    parts.dots->dots.clear();
    for (const CurveDot& dot : parts.pointed)
        parts.dots->dots.push_back({dot.place, curveColor(dot.color, palette()), dot.ring});
}

void CurvePanel::takeColors()
{
    auto& parts = *m_parts;
    const QFont caption = sizedFont(font(), textSize::caption);
    const QColor dim = themeColor(Token::dim, palette()), text = themeColor(Token::text, palette());
    const QColor ground = themeColor(Token::raised, palette());
    for (std::size_t line = 0; line < parts.lines.size(); ++line)
        styleLine(line);
    colorDots();
    parts.shade->ground = mixed(ground, themeColor(Token::text, palette()), 0.035);
    parts.shade->color = dim;
    parts.shade->textFont = caption;
    parts.marks->ground = ground;
    parts.marks->ring = probabilityColor(1);
    parts.marks->color = text;
    parts.marks->dim = themeColor(Token::dim, palette());
    parts.marks->textFont = caption;
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

namespace {

/// An entry of the legend as there is room for it.
struct LegendEntry {
    const CurveStyle* style = nullptr;
    QString value; ///< may be empty
    double nameWidth = 0, width = 0;
};

double widthOf(const std::vector<LegendEntry>& entries)
{
    double width = 0;
    for (const LegendEntry& entry : entries)
        width += entry.width + entryGap;
    return std::max(0.0, width - entryGap);
}

/// As many as fit: the values go first, then the last entries, then the end of the first one's name.
template<typename Lines>
std::vector<LegendEntry> legendEntries(const Lines& lines, const QFontMetricsF& metrics, double room)
{
    std::vector<LegendEntry> entries;
    for (const bool values : {true, false}) {
        entries.clear();
        for (const auto* line : lines) {
            LegendEntry entry{&line->style, {}, metrics.horizontalAdvance(line->style.name), 0};
            entry.width = swatch + swatchGap + entry.nameWidth;
            if (values && line->value) {
                entry.value = curveValueText(*line->value, line->style.decimals);
                entry.width += swatchGap + tabularWidth(metrics, entry.value);
            }
            entries.push_back(entry);
        }
        if (widthOf(entries) <= room)
            return entries;
    }
    while (entries.size() > 1 && widthOf(entries) > room)
        entries.pop_back();
    if (const double over = widthOf(entries) - room; over > 0 && !entries.empty()) {
        entries.front().nameWidth = std::max(0.0, entries.front().nameWidth - over);
        entries.front().width = room;
    }
    return entries;
}

} // namespace

void CurvePanel::paintLegend(QPainter& painter, const QRect& area) const
{
    const QFont caption = sizedFont(font(), textSize::caption),
                bold = sizedFont(font(), textSize::body, QFont::DemiBold);
    const QFontMetricsF metrics(caption);
    const double title = std::min(QFontMetricsF(bold).horizontalAdvance(m_parts->title), area.width() * 0.6);
    const double room = area.width() - title - (title > 0 ? entryGap : 0);
    const std::vector<LegendEntry> entries = legendEntries(m_parts->named(), metrics, room);
    double x = area.right() + 1 - widthOf(entries);
    painter.setFont(bold);
    painter.setPen(themeColor(Token::text, palette()));
    const double titleRoom = std::max(0.0, x - (entries.empty() ? 0 : entryGap) - area.left());
    painter.drawText(
        QRectF(area.left(), area.top(), titleRoom, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(bold).elidedText(m_parts->title, Qt::ElideRight, titleRoom));
    painter.setFont(caption);
    for (const LegendEntry& entry : entries) {
        const double middle = area.center().y() + 0.5;
        CurveStyle style = *entry.style;
        style.forward = false;
        painter.setPen(curvePen(style, palette()));
        painter.drawLine(QPointF(x, middle), QPointF(x + swatch, middle));
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(
            QRectF(x + swatch + swatchGap, area.top(), entry.nameWidth + 1, area.height()), Qt::AlignVCenter,
            metrics.elidedText(entry.style->name, Qt::ElideRight, entry.nameWidth + 0.5));
        if (!entry.value.isEmpty()) {
            painter.setPen(themeColor(Token::text, palette()));
            drawTabular(
                painter,
                QRectF(
                    x + swatch + 2 * swatchGap + entry.nameWidth, area.top(), tabularWidth(metrics, entry.value) + 1,
                    area.height()),
                Qt::AlignLeft, entry.value);
        }
        x += entry.width + entryGap;
    }
}

} // namespace veriframe
