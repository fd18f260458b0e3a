// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/thin_progress.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QTimerEvent>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int steps = 1000, tickMilliseconds = 40, roundMilliseconds = 1800;
constexpr double segmentShare = 0.3;
/// Where the segment is all in view.
constexpr int firstPhase = 300;

} // namespace

ThinProgress::ThinProgress(QWidget* parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setRange(0, steps);
    setFixedHeight(thickness);
}

void ThinProgress::setProgress(std::int64_t done, std::int64_t total)
{
    if (total <= 0) {
        setRange(0, 0);
    } else {
        setRange(0, steps);
        setValue(static_cast<int>(
            static_cast<double>(std::clamp<std::int64_t>(done, 0, total)) * steps / static_cast<double>(total)));
    }
    moveOrRest();
}

void ThinProgress::setResting(bool resting)
{
    if (resting == m_resting)
        return;
    m_resting = resting;
    moveOrRest();
    update();
}

void ThinProgress::moveOrRest()
{
    const bool moving = maximum() == 0 && isVisible() && !m_resting;
    if (moving == m_timer.isActive())
        return;
    if (moving)
        m_timer.start(tickMilliseconds, this);
    else
        m_timer.stop();
}

void ThinProgress::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF groove = rect();
    const double radius = groove.height() / 2;
    painter.setBrush(themeColor(Token::line, palette()));
    painter.drawRoundedRect(groove, radius, radius);
    QRectF bar = groove;
    if (maximum() == 0 && m_resting) {
        bar.setWidth(0);
    } else if (maximum() == 0) {
        const double length = groove.width() * segmentShare;
        bar.setLeft((groove.width() + length) * m_phase / steps - length);
        bar.setRight(bar.left() + length);
        bar = bar.intersected(groove);
    } else {
        bar.setWidth(groove.width() * value() / steps);
        if (value() > 0)
            bar.setWidth(std::max(bar.width(), groove.height()));
    }
    painter.setBrush(themeColor(m_resting ? Token::faint : Token::accent, palette()));
    if (bar.width() > 0)
        painter.drawRoundedRect(bar, radius, radius);
}

void ThinProgress::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        QProgressBar::timerEvent(event);
        return;
    }
    m_phase = (m_phase + steps * tickMilliseconds / roundMilliseconds) % steps;
    update();
}

void ThinProgress::showEvent(QShowEvent* event)
{
    QProgressBar::showEvent(event);
    m_phase = firstPhase;
    moveOrRest();
}

void ThinProgress::hideEvent(QHideEvent* event)
{
    QProgressBar::hideEvent(event);
    m_timer.stop();
}

} // namespace veriframe
