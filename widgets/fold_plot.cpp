// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fold_plot.h"

#include "widgets/accessible_role.h"
#include "widgets/panel_parts.h"
#include "widgets/qcustomplot_fence.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr double barWidth = 0.38;
constexpr double mostSteps = 4;

/// Whole counts in the language's own notation.
class CountTicker : public QCPAxisTickerFixed {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return countText(std::llround(tick)); }
};

/// 1, 2 or 5 times a power of ten, so large that a few of them reach the largest count.
double countStep(double most)
{
    double power = 1;
    while (power * 10 * mostSteps < most)
        power *= 10;
    for (const double factor : {1.0, 2.0, 5.0})
        if (power * factor * mostSteps >= most)
            return power * factor;
    return power * 10;
}

} // namespace

struct FoldPlot::Parts {
    std::vector<FoldBars> bars;
    int pointed = -1;
    QCustomPlot* plot = nullptr;
    QCPBars* real = nullptr;
    QCPBars* fake = nullptr;
    QCPItemRect* band = nullptr;
    QSharedPointer<QCPAxisTickerText> folds;
    QSharedPointer<CountTicker> counts;

    int count() const { return static_cast<int>(bars.size()); }
};

FoldPlot::FoldPlot(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleRole(this, QAccessible::Chart);
    auto* plot = m_parts->plot = new QCustomPlot(this);
    // The plot lies on whatever ground its surroundings have.
    plot->setAttribute(Qt::WA_OpaquePaintEvent, false);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setBackground(QBrush(Qt::NoBrush));
    plot->axisRect()->setMinimumMargins(QMargins(6, 9, 6, 4));
    m_parts->real = new QCPBars(plot->xAxis, plot->yAxis);
    m_parts->fake = new QCPBars(plot->xAxis, plot->yAxis);
    auto* group = new QCPBarsGroup(plot); // the plot's
    group->setSpacingType(QCPBarsGroup::stAbsolute);
    group->setSpacing(1);
    for (QCPBars* bars : {m_parts->real, m_parts->fake}) {
        bars->setWidth(barWidth);
        bars->setPen(Qt::NoPen);
        bars->setAntialiased(false);
        bars->setBarsGroup(group);
    }
    m_parts->band = new QCPItemRect(plot);
    m_parts->band->setLayer(QStringLiteral("background"));
    m_parts->band->setPen(Qt::NoPen);
    m_parts->band->setVisible(false);
    m_parts->folds.reset(new QCPAxisTickerText);
    plot->xAxis->setTicker(m_parts->folds);
    plot->xAxis->grid()->setVisible(false);
    m_parts->counts.reset(new CountTicker);
    plot->yAxis->setTicker(m_parts->counts);
    plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLength(0);
        axis->setTickPen(Qt::NoPen); // else a dot at each number
        axis->setSubTicks(false);
        axis->setTickLabelPadding(6);
    }
    plot->yAxis->setBasePen(Qt::NoPen);
    plot->xAxis->setLabelPadding(2);
    plot->xAxis->setLabel(tr("Fold"));
    takeColors();
}

FoldPlot::~FoldPlot() = default;

void FoldPlot::setBars(std::vector<FoldBars> bars)
{
    if (bars == m_parts->bars)
        return;
    m_parts->bars = std::move(bars);
    if (m_parts->pointed >= m_parts->count())
        point(-1);
    showBars();
}

void FoldPlot::showBars()
{
    auto& parts = *m_parts;
    QVector<double> places, real, fake;
    double most = 1;
    for (const FoldBars& bars : parts.bars) {
        places.push_back(static_cast<double>(places.size()));
        real.push_back(static_cast<double>(bars.real));
        fake.push_back(static_cast<double>(bars.fake));
        most = std::max({most, real.back(), fake.back()});
    }
    parts.real->setData(places, real, true);
    parts.fake->setData(places, fake, true);
    parts.plot->xAxis->setRange(-0.6, std::max(1, parts.count()) - 0.4);
    // The uppermost line has a number too.
    const double step = countStep(most);
    parts.counts->setTickStep(step);
    parts.plot->yAxis->setRange(0, std::ceil(most / step) * step);
    showTicks();
}

/// As many fold numbers as there is room for.
void FoldPlot::showTicks()
{
    auto& parts = *m_parts;
    int widest = 1;
    const QFontMetrics metrics(parts.plot->xAxis->tickLabelFont());
    for (const FoldBars& bars : parts.bars)
        widest = std::max(widest, metrics.horizontalAdvance(QString::number(bars.fold)));
    const double room = std::max(1, width() - 60) / static_cast<double>(std::max(1, parts.count()));
    const int step = std::max(1, static_cast<int>(std::ceil((widest + 8) / room)));
    parts.folds->clear();
    for (int i = 0; i < parts.count(); i += step)
        parts.folds->addTick(i, QString::number(parts.bars[static_cast<std::size_t>(i)].fold));
    parts.plot->replot(QCustomPlot::rpQueuedReplot);
}

void FoldPlot::takeColors()
{
    auto& parts = *m_parts;
    const QColor line = themeColor(Token::line, palette()), dim = themeColor(Token::dim, palette());
    const QFont caption = sizedFont(font(), textSize::caption);
    parts.real->setBrush(probabilityColor(0));
    parts.fake->setBrush(probabilityColor(1));
    QColor band = themeColor(Token::selection, palette());
    parts.band->setBrush(band);
    parts.plot->yAxis->grid()->setPen(QPen(line, 1));
    parts.plot->xAxis->setBasePen(QPen(themeColor(Token::faint, palette()), 1));
    for (QCPAxis* axis : {parts.plot->xAxis, parts.plot->yAxis}) {
        axis->setTickLabelFont(caption);
        axis->setTickLabelColor(dim);
        axis->setLabelFont(caption);
        axis->setLabelColor(dim);
    }
    showTicks();
}

int FoldPlot::pointedAt() const
{
    return m_parts->pointed;
}

int FoldPlot::barsAt(double x) const
{
    const QRect area = m_parts->plot->axisRect()->rect();
    if (x < area.left() || x > area.right() || m_parts->bars.empty())
        return -1;
    const auto index = static_cast<int>(std::lround(m_parts->plot->xAxis->pixelToCoord(x)));
    return std::clamp(index, 0, m_parts->count() - 1);
}

void FoldPlot::point(int index)
{
    auto& parts = *m_parts;
    if (index == parts.pointed)
        return;
    parts.pointed = index;
    parts.band->setVisible(index >= 0);
    if (index >= 0) {
        for (QCPItemPosition* corner : {parts.band->topLeft, parts.band->bottomRight}) {
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        parts.band->topLeft->setCoords(index - 0.5, 0);
        parts.band->bottomRight->setCoords(index + 0.5, 1);
    }
    parts.plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT pointedAtChanged(index);
}

bool FoldPlot::event(QEvent* event)
{
    return claimKeys(event, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End}) || QWidget::event(event);
}

void FoldPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeColors();
}

void FoldPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (hasFocus())
        paintFocusFrame(painter, QRectF(rect()), palette(), space::markRadius);
}

void FoldPlot::resizeEvent(QResizeEvent*)
{
    m_parts->plot->resize(size());
    showTicks();
}

void FoldPlot::mouseMoveEvent(QMouseEvent* event)
{
    point(barsAt(event->position().x()));
}

void FoldPlot::leaveEvent(QEvent*)
{
    point(-1);
}

void FoldPlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (!underMouse())
        point(-1);
}

void FoldPlot::keyPressEvent(QKeyEvent* event)
{
    const int last = m_parts->count() - 1, now = m_parts->pointed;
    switch (event->key()) {
    case Qt::Key_Right:
        point(std::min(last, now + 1));
        break;
    case Qt::Key_Left:
        point(now < 0 ? last : std::max(0, now - 1));
        break;
    case Qt::Key_Home:
        point(std::min(last, 0));
        break;
    case Qt::Key_End:
        point(last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace veriframe
