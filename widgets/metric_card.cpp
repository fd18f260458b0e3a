// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metric_card.h"

#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int padding = 12, titleHeight = 18, nameHeight = 18, numberHeight = 30, numberPixels = 22, gap = 18;
constexpr int sentenceLines = 2, lineHeight = 17, beforeSentence = 4;

} // namespace

struct MetricCard::Parts {
    QString title, sentence;
    std::vector<Metric> metrics;
    bool stale = false;

    /// The columns' left edges and widths, and the size of their figures: as wide as their words need, or equal parts
    /// of a card that has less room.
    struct Column {
        double left = 0, width = 0;
    };

    std::vector<Column> columns(const QFont& base, double room, int& pixels) const
    {
        for (pixels = numberPixels; pixels >= textSize::title; pixels -= 2) {
            const QFontMetricsF number(sizedFont(base, pixels, QFont::Bold));
            const QFontMetricsF name(sizedFont(base, textSize::caption + 1));
            std::vector<Column> places;
            double left = 0;
            for (const Metric& metric : metrics) {
                const double width = std::max(
                    {tabularWidth(number, metric.text), name.horizontalAdvance(metric.name),
                     tabularWidth(number, QStringLiteral("0.000"))});
                places.push_back({left, width + 2});
                left += width + gap;
            }
            if (left - gap <= room)
                return places;
        }
        std::vector<Column> places;
        const double part = room / static_cast<double>(std::max<std::size_t>(1, metrics.size()));
        for (std::size_t i = 0; i < metrics.size(); ++i)
            places.push_back({static_cast<double>(i) * part, part - 6});
        return places;
    }

    QString description() const
    {
        QStringList words;
        for (const Metric& metric : metrics)
            words += metric.name + QLatin1Char(' ') + (metric.text.isEmpty() ? QStringLiteral("–") : metric.text);
        return listText(words) + QLatin1Char('\n') + sentence;
    }
};

MetricCard::MetricCard(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(sizedFont(font(), textSize::body));
}

MetricCard::~MetricCard() = default;

void MetricCard::setTitle(const QString& title)
{
    m_parts->title = title;
    setAccessibleName(title);
    update();
}

void MetricCard::setMetrics(std::vector<Metric> metrics)
{
    if (metrics == m_parts->metrics)
        return;
    m_parts->metrics = std::move(metrics);
    setAccessibleDescription(m_parts->description());
    update();
}

const std::vector<Metric>& MetricCard::metrics() const
{
    return m_parts->metrics;
}

void MetricCard::setSentence(const QString& sentence)
{
    if (sentence == m_parts->sentence)
        return;
    m_parts->sentence = sentence;
    setAccessibleDescription(m_parts->description());
    updateGeometry();
    update();
}

void MetricCard::setStale(bool stale)
{
    m_parts->stale = stale;
    update();
}

int MetricCard::heightForWidth(int width) const
{
    const QFontMetrics metrics(sizedFont(font(), textSize::caption + 1));
    const int wrapped =
        metrics.boundingRect(QRect(0, 0, width - 2 * padding, 10'000), Qt::TextWordWrap, m_parts->sentence).height();
    return 2 * padding + titleHeight + nameHeight + numberHeight + beforeSentence +
           std::max(sentenceLines * lineHeight, wrapped);
}

QSize MetricCard::sizeHint() const
{
    constexpr int usual = frameSize::rightPanelWidth - 2 * space::panelPadding;
    return {usual, heightForWidth(usual)};
}

QSize MetricCard::minimumSizeHint() const
{
    constexpr int least = 200;
    return {least, heightForWidth(least)};
}

bool MetricCard::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    int pixels = 0;
    const auto columns = m_parts->columns(font(), width() - 2.0 * padding, pixels);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRectF area(
            padding + columns[i].left, padding + titleHeight, columns[i].width, nameHeight + numberHeight);
        if (area.contains(help->pos()) && !m_parts->metrics[i].toolTip.isEmpty()) {
            QToolTip::showText(help->globalPos(), m_parts->metrics[i].toolTip, this, area.toRect());
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void MetricCard::paintEvent(QPaintEvent*)
{
    const auto& parts = *m_parts;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Token::line, palette()), 1));
    painter.setBrush(themeColor(Token::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::cardRadius, space::cardRadius);
    const double room = width() - 2.0 * padding;
    QFont capitals = sizedFont(font(), textSize::caption, QFont::DemiBold);
    capitals.setCapitalization(QFont::AllUppercase);
    capitals.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    painter.setFont(capitals);
    painter.setPen(themeColor(Token::dim, palette()));
    painter.drawText(
        QRectF(padding, padding - 2, room, titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(parts.title, Qt::ElideRight, static_cast<int>(room)));
    int pixels = numberPixels;
    const auto columns = parts.columns(font(), room, pixels);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Metric& metric = parts.metrics[i];
        const double left = padding + columns[i].left;
        painter.setFont(sizedFont(font(), textSize::caption + 1));
        painter.setPen(themeColor(Token::dim, palette()));
        painter.drawText(
            QRectF(left, padding + titleHeight, columns[i].width, nameHeight), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(metric.name, Qt::ElideRight, static_cast<int>(columns[i].width)));
        painter.setFont(sizedFont(font(), pixels, QFont::Bold));
        painter.setPen(themeColor(parts.stale || metric.text.isEmpty() ? Token::dim : Token::text, palette()));
        drawTabular(
            painter, QRectF(left, padding + titleHeight + nameHeight, columns[i].width, numberHeight), Qt::AlignLeft,
            metric.text.isEmpty() ? QStringLiteral("–") : metric.text);
    }
    const int top = padding + titleHeight + nameHeight + numberHeight + beforeSentence;
    painter.setFont(sizedFont(font(), textSize::caption + 1));
    painter.setPen(themeColor(Token::dim, palette()));
    painter.drawText(
        QRectF(padding, top, room, height() - top - padding + 4), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
        parts.sentence);
}

} // namespace veriframe
