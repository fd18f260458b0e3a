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
constexpr int leastDetails = 48, detailsStep = 16, rightGap = 24, lineFont = 12;

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

QString JobLine::rightText() const
{
    if (rightIsMessage())
        return m_message;
    if (m_content.kind == JobLineText::Kind::running && m_content.failedBeside > 0)
        return tr("%n failed", nullptr, m_content.failedBeside) +
               (m_machine.isEmpty() ? QString() : QStringLiteral(" · ") + m_machine);
    return m_machine;
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

void JobLine::layOut()
{
    const bool running = m_content.kind == JobLineText::Kind::running;
    const bool failed = m_content.kind == JobLineText::Kind::failed && m_message.isEmpty();
    int x = margin;
    int end = width() - margin;
    const QFont dimFont = font();
    // The machine's text is a help to know; it gives way where it would take more than a third.
    const int share = rightIsMessage() ? width() / 2 : width() / 3;
    const int right = std::min(textWidth(dimFont, rightText()), std::max(0, share));
    m_rightArea = QRect(end - right, 0, right, height());
    end -= right;
    m_failureIconArea = {};
    if (running && m_content.failedBeside > 0 && !rightIsMessage()) {
        end -= markSize + 6;
        m_failureIconArea = QRect(end, (height() - markSize) / 2, markSize, markSize);
    }
    end -= right > 0 ? rightGap : 0;
    m_iconArea = {};
    if (failed) {
        m_iconArea = QRect(x, (height() - markSize) / 2, markSize, markSize);
        x += markSize + 6;
    }
    m_progress->setVisible(running);
    m_detailsArea = {};
    if (running) {
        layOutRunning(x, end);
    } else {
        const QFont titleFont = failed ? textFont(lineFont, QFont::DemiBold) : dimFont;
        const int room = std::max(0, end - x);
        const int details = failed ? textWidth(dimFont, m_content.details) : 0;
        const int least = std::min(details, room / 2);
        const int title = std::min(textWidth(titleFont, leftText()), room - least);
        m_titleArea = QRect(x, 0, title, height());
        if (details > 0)
            m_detailsArea = QRect(x + title + gap, 0, std::max(0, room - title - gap), height());
        m_buttonX = end;
    }
    update();
    Q_EMIT laidOut();
}

void JobLine::layOutRunning(int x, int end)
{
    const int bar = width() >= wideStrip ? wideProgress : narrowProgress;
    const int button = m_buttonWidth > 0 ? m_buttonWidth + gap + 2 : 0;
    const int room = std::max(0, end - x - bar - gap - button);
    const int details = textWidth(font(), m_content.details);
    if (details > m_detailsWidth)
        m_detailsWidth = (details + detailsStep - 1) / detailsStep * detailsStep;
    const int wanted = textWidth(textFont(lineFont, QFont::DemiBold), m_content.title);
    // The title is cut down to a third, then the progress text goes.
    const int title = std::min(wanted, std::max(room / 3, room - gap - m_detailsWidth));
    m_titleArea = QRect(x, 0, title, height());
    x += title + gap;
    m_progress->setGeometry(x, (height() - ThinProgress::thickness + 1) / 2, bar, ThinProgress::thickness);
    x += bar;
    const int forDetails = std::min(m_detailsWidth, room - title - gap);
    if (forDetails >= std::min(leastDetails, m_detailsWidth) && m_detailsWidth > 0) {
        m_detailsArea = QRect(x + gap, 0, forDetails, height());
        x += gap + forDetails;
    }
    m_buttonX = x + gap + 2;
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
    text(m_rightArea, rightText(), rightIsMessage() ? strong : dim, Qt::ElideRight);
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
