// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_pipeline.h"

#include "widgets/accessible_role.h"
#include "widgets/pipeline_grid.h"
#include "widgets/step_card.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QStyle>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int mostExplanationLines = 3;

} // namespace

struct StepPipeline::Parts {
    std::vector<PipelineStep> steps;
    std::vector<StepCard*> cards;
    bool busy = false;
    /// The card whose control had the focus and cannot be used now: it gets it back.
    QPointer<StepCard> focusOwed;

    int leastWidth() const
    {
        int width = 0;
        for (const StepCard* card : cards)
            width = std::max(width, card->leastWidth());
        return width;
    }

    PipelineGrid grid(int width) const { return pipelineGrid(static_cast<int>(cards.size()), width, leastWidth()); }

    int explanationLines(int cardWidth) const
    {
        int lines = 1;
        for (const StepCard* card : cards)
            lines = std::max(lines, card->wantedExplanationLines(cardWidth));
        return std::min(lines, mostExplanationLines);
    }

    /// Of every card, at the width of the grid.
    int cardHeight(const PipelineGrid& grid) const
    {
        if (cards.empty())
            return 0;
        const int lines = explanationLines(grid.cardWidth);
        int height = 0;
        for (StepCard* card : cards) {
            card->setExplanationLines(lines);
            height = std::max(height, card->sizeHint().height());
        }
        return height;
    }
};

StepPipeline::StepPipeline(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Steps"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

StepPipeline::~StepPipeline() = default;

void StepPipeline::addCard()
{
    auto* card = new StepCard(this);
    const auto id = [card] { return card->step().id; };
    connect(card, &StepCard::startRequested, this, [this, id] { Q_EMIT startRequested(id()); });
    connect(card, &StepCard::pauseRequested, this, [this, id] { Q_EMIT pauseRequested(id()); });
    connect(card, &StepCard::resumeRequested, this, [this, id] { Q_EMIT resumeRequested(id()); });
    connect(card, &StepCard::cancelRequested, this, [this, id] { Q_EMIT cancelRequested(id()); });
    connect(
        card, &StepCard::reasonsRequested, this, [this, id](Reasons which) { Q_EMIT reasonsRequested(id(), which); });
    connect(card, &StepCard::focusLost, this, [this, card] {
        // Tab goes on from here, and nothing that could be pressed by mistake has the focus meanwhile.
        m_parts->focusOwed = card;
        setFocus(Qt::OtherFocusReason);
    });
    card->setBusy(m_parts->busy);
    card->show();
    m_parts->cards.push_back(card);
}

void StepPipeline::setSteps(std::vector<PipelineStep> steps)
{
    if (steps == m_parts->steps)
        return;
    const auto sameTexts = [](const PipelineStep& a, const PipelineStep& b) {
        return a.title == b.title && a.explanation == b.explanation;
    };
    const bool sameShape =
        std::equal(steps.begin(), steps.end(), m_parts->steps.begin(), m_parts->steps.end(), sameTexts);
    m_parts->steps = std::move(steps);
    auto& cards = m_parts->cards;
    while (cards.size() > m_parts->steps.size()) {
        StepCard* gone = cards.back();
        cards.pop_back();
        if (gone->isAncestorOf(QApplication::focusWidget()))
            setFocus(Qt::OtherFocusReason);
        gone->hide();
        gone->deleteLater(); // its button may be what led here
    }
    while (cards.size() < m_parts->steps.size())
        addCard();
    for (std::size_t i = 0; i < cards.size(); ++i)
        cards[i]->setStep(m_parts->steps[i]);
    if (hasFocus() && m_parts->focusOwed && m_parts->focusOwed->takeFocus())
        m_parts->focusOwed = nullptr;
    if (!sameShape) {
        updateGeometry();
        place();
        update();
    }
}

const std::vector<PipelineStep>& StepPipeline::steps() const
{
    return m_parts->steps;
}

void StepPipeline::setBusy(bool busy)
{
    m_parts->busy = busy;
    for (StepCard* card : m_parts->cards)
        card->setBusy(busy);
    if (hasFocus() && m_parts->focusOwed && m_parts->focusOwed->takeFocus())
        m_parts->focusOwed = nullptr;
}

bool StepPipeline::isBusy() const
{
    return m_parts->busy;
}

int StepPipeline::heightForWidth(int width) const
{
    const PipelineGrid grid = m_parts->grid(width);
    return grid.height(m_parts->cardHeight(grid));
}

QSize StepPipeline::sizeHint() const
{
    const int count = static_cast<int>(m_parts->cards.size());
    const int wanted = std::max(0, count * (m_parts->leastWidth() + PipelineGrid::gap) - PipelineGrid::gap);
    return {wanted, heightForWidth(std::max(width(), wanted))};
}

int StepPipeline::rowWidth() const
{
    const auto count = static_cast<int>(m_parts->cards.size());
    return count == 0 ? 0 : count * (m_parts->leastWidth() + PipelineGrid::gap) - PipelineGrid::gap;
}

QSize StepPipeline::minimumSizeHint() const
{
    if (m_parts->cards.empty())
        return {0, 0};
    return {m_parts->leastWidth() + 2 * PipelineGrid::gutter, heightForWidth(width())};
}

void StepPipeline::place()
{
    const PipelineGrid grid = m_parts->grid(width());
    const int height = m_parts->cardHeight(grid);
    for (std::size_t i = 0; i < m_parts->cards.size(); ++i) {
        const QRect place = grid.card(static_cast<int>(i), height);
        m_parts->cards[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

bool StepPipeline::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    // Another font: other heights.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
        update();
    }
    return done;
}

void StepPipeline::resizeEvent(QResizeEvent*)
{
    place();
    // The layout round it asks for the least height at the width it has had.
    updateGeometry();
}

void StepPipeline::paintEvent(QPaintEvent*)
{
    if (m_parts->cards.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const PipelineGrid grid = m_parts->grid(width());
    const int height = m_parts->cards.front()->height();
    const int port = m_parts->cards.front()->portY();
    painter.translate(0.5, 0.5); // sharp lines of one pixel
    for (int i = 0; i + 1 < grid.count; ++i) {
        const std::vector<QPointF> points = grid.connector(i, height, port);
        QPainterPath path(points.front());
        for (const QPointF& point : points)
            path.lineTo(point);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themeColor(Token::faint, palette()), 1));
        painter.drawPath(path);
        const QPointF end = points.back(), before = points[points.size() - 2];
        const bool down = before.x() == end.x();
        const QPointF along = down ? QPointF(0, 1) : QPointF(1, 0), across = down ? QPointF(1, 0) : QPointF(0, 1);
        const QPointF tip = end - along;
        painter.drawPolyline(QPolygonF{tip - 4 * along - 3.5 * across, tip, tip - 4 * along + 3.5 * across});
    }
}

} // namespace veriframe
