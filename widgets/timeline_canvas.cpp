// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_canvas.h"

#include "widgets/qcustomplot_fence.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QResizeEvent>

namespace veriframe {

namespace {

/// Hands QCustomPlot's painter to a function.
class PaintedLayerable : public QCPLayerable {
public:
    PaintedLayerable(QCustomPlot* plot, const QString& layer, TimelineCanvas::Paint paint)
        : QCPLayerable(plot, layer), m_paint(std::move(paint))
    {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}

    /// QCustomPlot moves the clip up by a pixel; this keeps the last row.
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(0, 0, 0, 1); }

    void draw(QCPPainter* painter) override { m_paint(*painter); }

private:
    TimelineCanvas::Paint m_paint;
};

QString cursorLayer()
{
    return QStringLiteral("cursor");
}

} // namespace

struct TimelineCanvas::Parts {
    QCustomPlot* plot = nullptr;
    bool pending = true; ///< all will be painted anyway; QCustomPlot asks for it at its construction
};

TimelineCanvas::TimelineCanvas(Paint ground, Paint cursor, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* plot = m_parts->plot = new QCustomPlot(this);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->plotLayout()->clear();
    plot->setBackground(themeColor(Token::panel, palette()));
    plot->addLayer(cursorLayer());
    plot->layer(cursorLayer())->setMode(QCPLayer::lmBuffered);
    connect(plot, &QCustomPlot::beforeReplot, this, [this] { m_parts->pending = false; });
    // The plot owns its layerables.
    new PaintedLayerable(plot, QStringLiteral("main"), std::move(ground));
    new PaintedLayerable(plot, cursorLayer(), std::move(cursor));
}

TimelineCanvas::~TimelineCanvas() = default;

void TimelineCanvas::replotAll()
{
    m_parts->pending = true;
    m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
}

void TimelineCanvas::replotCursor()
{
    if (!m_parts->pending)
        m_parts->plot->layer(cursorLayer())->replot();
}

void TimelineCanvas::replotNow()
{
    m_parts->plot->replot(QCustomPlot::rpImmediateRefresh);
}

void TimelineCanvas::resizeEvent(QResizeEvent* event)
{
    m_parts->plot->resize(event->size());
}

void TimelineCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_parts->plot->setBackground(themeColor(Token::panel, palette()));
        replotAll();
    }
}

} // namespace veriframe
