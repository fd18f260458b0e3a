// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ensemble_diagrams.h"

#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// Where a value in [0, 1] lies in the field, upwards from its lower edge.
QPointF placeIn(const QRectF& field, double x, double y)
{
    return {field.left() + field.width() * x, field.bottom() - field.height() * y};
}

void paintDiagonal(QPainter& painter, const QRectF& field, const QPalette& palette)
{
    QPen pen(themeColor(Token::faint, palette), 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(field.bottomLeft(), field.topRight());
}

void paintPointed(QPainter& painter, QPointF place, const QColor& color, const QPalette& palette)
{
    painter.setPen(QPen(themeColor(Token::panel, palette), 1.5));
    painter.setBrush(color);
    painter.drawEllipse(place, 4, 4);
}

void paintThresholdRing(QPainter& painter, QPointF place, const QPalette& palette)
{
    painter.setPen(QPen(themeColor(Token::text, palette), 1.6));
    painter.setBrush(themeColor(Token::panel, palette));
    painter.drawEllipse(place, 3.5, 3.5);
}

} // namespace

RocDiagram::RocDiagram(QWidget* parent) : EnsembleDiagram(tr("ROC"), tr("false alarms"), parent)
{
    contentChanged();
}

void RocDiagram::setCurve(std::vector<RocDiagramPoint> points, std::optional<double> auc)
{
    m_points = std::move(points);
    m_auc = auc;
    contentChanged();
}

const std::vector<RocDiagramPoint>& RocDiagram::curve() const
{
    return m_points;
}

void RocDiagram::setThreshold(std::optional<double> threshold)
{
    m_threshold = threshold;
    contentChanged();
}

int RocDiagram::count() const
{
    return static_cast<int>(m_points.size());
}

int RocDiagram::nearest(QPointF position) const
{
    const QRectF area = field();
    const auto away = [&](const RocDiagramPoint& point) {
        const QPointF distance = placeIn(area, point.falsePositiveRate, point.truePositiveRate) - position;
        return QPointF::dotProduct(distance, distance);
    };
    return static_cast<int>(std::ranges::min_element(m_points, {}, away) - m_points.begin());
}

QString RocDiagram::wordsOf(int index) const
{
    const RocDiagramPoint& point = m_points.at(static_cast<std::size_t>(index));
    return tr("%1 found, %2 false alarms, from %3")
        .arg(
            percentText(point.truePositiveRate, 1), percentText(point.falsePositiveRate, 1),
            std::isfinite(point.threshold) ? QLocale().toString(point.threshold, 'f', 3) : QStringLiteral("∞"));
}

QString RocDiagram::summary() const
{
    return m_auc ? tr("Area under the curve %1.").arg(QLocale().toString(*m_auc, 'f', 4))
                 : tr("%Ln point(s) of the curve.", nullptr, count());
}

void RocDiagram::paintContent(QPainter& painter, const QRectF& field, int pointed) const
{
    paintDiagonal(painter, field, palette());
    const QColor accent = themeColor(Token::accent, palette());
    QPainterPath path;
    for (const RocDiagramPoint& point : m_points) {
        const QPointF place = placeIn(field, point.falsePositiveRate, point.truePositiveRate);
        if (path.elementCount() == 0)
            path.moveTo(place);
        else
            path.lineTo(place);
    }
    painter.setPen(QPen(accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (m_threshold) {
        // The last point whose scores, from there on up, are all called fake.
        const RocDiagramPoint* used = nullptr;
        for (const RocDiagramPoint& point : m_points)
            if (!(point.threshold < *m_threshold))
                used = &point;
        if (used)
            paintThresholdRing(painter, placeIn(field, used->falsePositiveRate, used->truePositiveRate), palette());
    }
    if (pointed >= 0) {
        const RocDiagramPoint& point = m_points.at(static_cast<std::size_t>(pointed));
        paintPointed(painter, placeIn(field, point.falsePositiveRate, point.truePositiveRate), accent, palette());
    }
}

CalibrationDiagram::CalibrationDiagram(QWidget* parent) : EnsembleDiagram(tr("Calibration"), tr("predicted"), parent)
{
    contentChanged();
}

void CalibrationDiagram::setBins(std::vector<CalibrationDiagramBin> bins)
{
    std::erase_if(bins, [](const CalibrationDiagramBin& bin) { return bin.count <= 0; });
    m_bins = std::move(bins);
    contentChanged();
}

const std::vector<CalibrationDiagramBin>& CalibrationDiagram::bins() const
{
    return m_bins;
}

int CalibrationDiagram::count() const
{
    return static_cast<int>(m_bins.size());
}

int CalibrationDiagram::nearest(QPointF position) const
{
    const QRectF area = field();
    const auto away = [&](const CalibrationDiagramBin& bin) {
        const QPointF distance = placeIn(area, bin.meanPredicted, bin.fakeShare) - position;
        return QPointF::dotProduct(distance, distance);
    };
    return static_cast<int>(std::ranges::min_element(m_bins, {}, away) - m_bins.begin());
}

QString CalibrationDiagram::wordsOf(int index) const
{
    const CalibrationDiagramBin& bin = m_bins.at(static_cast<std::size_t>(index));
    return tr("near %1: %2 of %3 fake")
        .arg(QLocale().toString(bin.meanPredicted, 'f', 2), percentText(bin.fakeShare, 1), countText(bin.count));
}

QString CalibrationDiagram::summary() const
{
    double apart = 0, all = 0;
    for (const CalibrationDiagramBin& bin : m_bins) {
        apart += bin.count * std::abs(bin.meanPredicted - bin.fakeShare);
        all += bin.count;
    }
    return tr("Scores lie %1 from the share of fakes in the mean.")
        .arg(QLocale().toString(all > 0 ? apart / all : 0, 'f', 3));
}

void CalibrationDiagram::paintContent(QPainter& painter, const QRectF& field, int pointed) const
{
    paintDiagonal(painter, field, palette());
    int most = 1;
    for (const CalibrationDiagramBin& bin : m_bins)
        most = std::max(most, bin.count);
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const CalibrationDiagramBin& bin = m_bins[i];
        // The area tells how many there are; a few still show.
        const double radius = 2.5 + 3 * std::sqrt(static_cast<double>(bin.count) / most);
        const bool isPointed = static_cast<int>(i) == pointed;
        painter.setPen(isPointed ? QPen(themeColor(Token::text, palette()), 1.6) : QPen(Qt::NoPen));
        painter.setBrush(probabilityColor(bin.meanPredicted));
        painter.drawEllipse(placeIn(field, bin.meanPredicted, bin.fakeShare), radius, radius);
    }
}

ScoreDiagram::ScoreDiagram(QWidget* parent) : EnsembleDiagram(tr("Scores"), tr("score"), parent)
{
    contentChanged();
}

void ScoreDiagram::setCounts(std::vector<int> reals, std::vector<int> fakes)
{
    const std::size_t parts = std::max(reals.size(), fakes.size());
    reals.resize(parts);
    fakes.resize(parts);
    m_reals = std::move(reals);
    m_fakes = std::move(fakes);
    contentChanged();
}

void ScoreDiagram::setScores(const std::vector<double>& reals, const std::vector<double>& fakes, int parts)
{
    const auto counted = [parts](const std::vector<double>& scores) {
        std::vector<int> counts(static_cast<std::size_t>(std::max(1, parts)));
        for (const double score : scores)
            if (std::isfinite(score)) {
                const double place = std::clamp(score, 0.0, 1.0) * static_cast<double>(counts.size());
                ++counts[std::min(static_cast<std::size_t>(place), counts.size() - 1)];
            }
        return counts;
    };
    setCounts(counted(reals), counted(fakes));
}

const std::vector<int>& ScoreDiagram::reals() const
{
    return m_reals;
}

const std::vector<int>& ScoreDiagram::fakes() const
{
    return m_fakes;
}

void ScoreDiagram::setThreshold(std::optional<double> threshold)
{
    m_threshold = threshold;
    contentChanged();
}

int ScoreDiagram::count() const
{
    const auto any = [](const std::vector<int>& counts) {
        return std::ranges::any_of(counts, [](int each) { return each > 0; });
    };
    return any(m_reals) || any(m_fakes) ? static_cast<int>(m_reals.size()) : 0;
}

int ScoreDiagram::nearest(QPointF position) const
{
    const QRectF area = field();
    const double share = (position.x() - area.left()) / area.width();
    return std::clamp(static_cast<int>(share * count()), 0, count() - 1);
}

QString ScoreDiagram::wordsOf(int index) const
{
    const auto i = static_cast<std::size_t>(index);
    const double parts = count();
    return tr("%1–%2: %3 real, %4 fake")
        .arg(
            QLocale().toString(index / parts, 'f', 2), QLocale().toString((index + 1) / parts, 'f', 2),
            countText(m_reals.at(i)), countText(m_fakes.at(i)));
}

QString ScoreDiagram::summary() const
{
    qint64 reals = 0, fakes = 0;
    for (const int each : m_reals)
        reals += each;
    for (const int each : m_fakes)
        fakes += each;
    return tr("%1 real, %2 fake.").arg(countText(reals), countText(fakes));
}

/// Reals and fakes beside each other in each part, so that neither hides the other.
void ScoreDiagram::paintContent(QPainter& painter, const QRectF& field, int pointed) const
{
    int most = 1;
    for (const std::vector<int>* counts : {&m_reals, &m_fakes})
        for (const int each : *counts)
            most = std::max(most, each);
    const double part = field.width() / count(), bar = std::max(1.0, (part - 1) / 2);
    if (pointed >= 0)
        painter.fillRect(
            QRectF(field.left() + pointed * part, field.top(), part, field.height()),
            themeColor(Token::selection, palette()));
    painter.setPen(Qt::NoPen);
    const auto paintBar = [&](int count, double left, double probability) {
        if (count <= 0)
            return;
        const double height = std::max(1.5, (field.height() - 4) * std::sqrt(static_cast<double>(count) / most));
        painter.setBrush(probabilityColor(probability));
        painter.drawRect(QRectF(left, field.bottom() - height, bar, height));
    };
    for (int i = 0; i < count(); ++i) {
        const double left = field.left() + i * part;
        paintBar(m_reals[static_cast<std::size_t>(i)], left + 0.5, 0);
        paintBar(m_fakes[static_cast<std::size_t>(i)], left + 0.5 + bar, 1);
    }
    if (m_threshold) {
        QPen pen(themeColor(Token::text, palette()), 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        const double x = placeIn(field, std::clamp(*m_threshold, 0.0, 1.0), 0).x();
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()));
    }
}

} // namespace veriframe
