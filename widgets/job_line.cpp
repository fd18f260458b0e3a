// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_line.h"

#include "widgets/icon_painting.h"
#include "widgets/own_keys.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"
#include "widgets/thin_progress.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int margin = 14, gap = 10, markSize = 14, wideProgress = 180, narrowProgress = 120, wideStrip = 1000;
constexpr int leastDetails = 48, detailsStep = 8, rightGap = 24, lineFont = 12, leastMachine = 90, markGap = 6;

int textWidth(const QFont& font, const QString& text)
{
    return text.isEmpty() ? 0 : static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1;
}

} // namespace

JobLine::JobLine(QWidget* parent) : QAbstractButton(parent), m_progress(new ThinProgress(this))
{
    setFont(textFont(lineFont));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    m_progress->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_progress->setAccessibleName(tr("Progress"));
    setToolTip(tr("Click or press Return to see all jobs."));
    setAccessibleDescription(toolTip());
    layOut();
    describe();
}

void JobLine::setContent(const JobLineText& content)
{
    if (content == m_content)
        return;
    if (content.shown != m_content.shown || content.kind != m_content.kind)
        m_detailsWidth = 0;
    m_content = content;
    m_progress->setProgress(content.done, content.total);
    layOut();
    describe();
}

void JobLine::setMachineText(const QString& text)
{
    m_machine = text;
    layOut();
}

void JobLine::setPassingMessage(const QString& text)
{
    m_message = text;
    layOut();
    describe();
}

void JobLine::setButtonWidth(int pixels)
{
    if (pixels == m_buttonWidth)
        return;
    m_buttonWidth = pixels;
    layOut();
}

QString JobLine::leftText() const
{
    if (m_content.kind == JobLineText::Kind::running)
        return m_content.title;
    if (!m_message.isEmpty())
        return m_message;
    return m_content.kind == JobLineText::Kind::failed ? m_content.title : tr("Ready");
}

bool JobLine::rightIsMessage() const
{
    return m_content.kind == JobLineText::Kind::running && !m_message.isEmpty();
}

/// What stands at the right with that much room: the machine's text is good to know and goes first; a message and
/// failures stay.
QString JobLine::rightTextFor(int room) const
{
    if (rightIsMessage())
        return m_message;
    const QString failures = failuresText();
    if (failures.isEmpty())
        return room >= std::min(textWidth(font(), m_machine), leastMachine) ? m_machine : QString();
    const QString both = QStringLiteral("%1 · %2").arg(failures, m_machine);
    return !m_machine.isEmpty() && room >= textWidth(font(), both) ? both : failures;
}

QString JobLine::failuresText() const
{
    return m_content.failedBeside > 0 ? tr("%n failed", nullptr, m_content.failedBeside) : QString();
}

void JobLine::describe()
{
    // Progress is the bar's to tell: a name that changes 25 times a second would never let a reader finish.
    const bool failed = m_content.kind == JobLineText::Kind::failed;
    const QString name =
        failed && m_message.isEmpty() ? tr("%1 failed: %2").arg(m_content.title, m_content.details) : leftText();
    if (const QString full = tr("Jobs: %1").arg(name); full != accessibleName())
        setAccessibleName(full);
}

/// What the left part would like to have; a long title counts with a part of it.
int JobLine::leftWidth() const
{
    const bool running = m_content.kind == JobLineText::Kind::running;
    const QFont title = textFont(lineFont, QFont::DemiBold);
    int wanted = margin + std::min(textWidth(title, leftText()), std::max(200, width() / 4));
    wanted += m_content.details.isEmpty() ? 0 : gap + textWidth(font(), m_content.details);
    if (running && m_content.started)
        wanted += gap + progressWidth();
    return wanted + (m_buttonWidth > 0 ? gap + m_buttonWidth : 0);
}

int JobLine::progressWidth() const
{
    return width() >= wideStrip ? wideProgress : narrowProgress;
}

void JobLine::layOut()
{
    const bool running = m_content.kind == JobLineText::Kind::running;
    m_iconArea = m_detailsArea = m_failureIconArea = {};
    m_progress->setVisible(running && m_content.started);
    const int end = layOutRight();
    if (running)
        layOutRunning(margin, end);
    else
        layOutResting(margin, end);
    update();
    Q_EMIT laidOut();
}

int JobLine::layOutRight()
{
    const int room = width() - leftWidth() - rightGap - margin;
    m_right = rightTextFor(room);
    const int least = rightIsMessage() ? width() / 3 : textWidth(font(), failuresText());
    const int wanted = std::min(textWidth(font(), m_right), std::max(room, least));
    int end = width() - margin - wanted;
    m_rightArea = QRect(end, 0, wanted, height());
    if (m_content.failedBeside > 0 && !rightIsMessage()) {
        end -= markSize + markGap;
        m_failureIconArea = QRect(end, (height() - markSize) / 2, markSize, markSize);
    }
    return end - (wanted > 0 ? rightGap : 0);
}

void JobLine::layOutResting(int x, int end)
{
    const bool failed = m_content.kind == JobLineText::Kind::failed && m_message.isEmpty();
    if (failed) {
        m_iconArea = QRect(x, (height() - markSize) / 2, markSize, markSize);
        x += markSize + markGap;
    }
    const QFont titleFont = failed ? textFont(lineFont, QFont::DemiBold) : font();
    const int room = std::max(0, end - x);
    const int details = failed ? textWidth(font(), m_content.details) : 0;
    const int title = std::min(textWidth(titleFont, leftText()), room - std::min(details, room / 2));
    m_titleArea = QRect(x, 0, title, height());
    if (details > 0)
        m_detailsArea = QRect(x + title + gap, 0, std::max(0, room - title - gap), height());
    m_buttonX = end;
}

void JobLine::layOutRunning(int x, int end)
{
    const int bar = m_content.started ? progressWidth() : -gap; // no bar, nor its gap
    const int button = m_buttonWidth > 0 ? m_buttonWidth + gap : 0;
    const int room = std::max(0, end - x - bar - gap - button);
    const int details = textWidth(font(), m_content.details);
    if (details > m_detailsWidth)
        m_detailsWidth = (details + detailsStep - 1) / detailsStep * detailsStep;
    const int wanted = textWidth(textFont(lineFont, QFont::DemiBold), m_content.title);
    // The title is cut down to a third, then the progress text goes.
    const int title = std::min(wanted, std::max(room / 3, room - gap - m_detailsWidth));
    m_titleArea = QRect(x, 0, title, height());
    x += title + gap;
    if (m_content.started)
        m_progress->setGeometry(x, (height() - ThinProgress::thickness + 1) / 2, bar, ThinProgress::thickness);
    x += bar;
    const int forDetails = std::min(m_detailsWidth, room - title - gap);
    if (forDetails >= std::min(leastDetails, m_detailsWidth) && m_detailsWidth > 0) {
        m_detailsArea = QRect(x + gap, 0, forDetails, height());
        x += gap + forDetails;
    }
    m_buttonX = x + gap;
}

QSize JobLine::sizeHint() const
{
    return {900, frameSize::jobStripHeight};
}

QSize JobLine::minimumSizeHint() const
{
    return {320, frameSize::jobStripHeight};
}

bool JobLine::event(QEvent* event)
{
    return keepOwnKeys(event, {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) || QAbstractButton::event(event);
}

void JobLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void JobLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect(), themeColor(Token::raised, palette()));
    const QColor strong = themeColor(Token::text, palette()), dim = themeColor(Token::dim, palette());
    const auto text = [&](const QRect& area, const QString& words, const QColor& color, Qt::TextElideMode mode) {
        painter.setPen(color);
        painter.drawText(
            area, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(words, mode, area.width()));
    };
    const bool message = m_content.kind != JobLineText::Kind::running && !m_message.isEmpty();
    const bool titled = m_content.kind != JobLineText::Kind::idle && !message;
    if (!m_iconArea.isNull())
        paintIcon(painter, QStringLiteral("warning"), m_iconArea, strong);
    if (!m_failureIconArea.isNull())
        paintIcon(painter, QStringLiteral("warning"), m_failureIconArea, strong);
    painter.setFont(titled ? textFont(lineFont, QFont::DemiBold) : font());
    text(m_titleArea, leftText(), titled || message ? strong : dim, message ? Qt::ElideRight : Qt::ElideMiddle);
    painter.setFont(font());
    text(m_detailsArea, m_content.details, dim, Qt::ElideRight);
    text(m_rightArea, m_right, rightIsMessage() ? strong : dim, Qt::ElideRight);
    if (hasFocus()) {
        painter.setPen(QPen(themeColor(Token::accent, palette()), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), space::buttonRadius, space::buttonRadius);
    }
}

void JobLine::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    layOut();
}

void JobLine::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

} // namespace veriframe
