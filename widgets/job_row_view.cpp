// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_row_view.h"

#include "widgets/accessible_role.h"
#include "widgets/action_button.h"
#include "widgets/disclosure_button.h"
#include "widgets/elided_text.h"
#include "widgets/icon_painting.h"
#include "widgets/job_log_view.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"
#include "widgets/thin_progress.h"
#include "widgets/wrapped_text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace veriframe {

namespace {

constexpr int iconSize = 16, iconGap = 8, topPadding = 9, bottomPadding = 10, smallText = 12;

QString stateIcon(JobState state)
{
    switch (state) {
    case JobState::waiting:
        return QStringLiteral("job-waiting");
    case JobState::running:
        return QStringLiteral("job-running");
    case JobState::done:
        return QStringLiteral("job-done");
    case JobState::failed:
        return QStringLiteral("warning");
    case JobState::cancelled:
        return QStringLiteral("job-cancelled");
    }
    return {};
}

QColor stateColor(JobState state, const QPalette& palette)
{
    switch (state) {
    case JobState::running:
        return themeColor(Token::accent, palette);
    case JobState::failed:
        return themeColor(Token::text, palette);
    default:
        return themeColor(Token::dim, palette);
    }
}

/// "142 of 309 frames · 17 s left" breaks between its parts, not between a number and its unit.
QString breakingAtDots(const QString& text)
{
    constexpr qsizetype longestPart = 28;
    QStringList parts = text.split(QStringLiteral(" · "));
    for (QString& part : parts)
        if (part.size() <= longestPart)
            part.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    return parts.join(QString(QChar(QChar::Nbsp)) + QStringLiteral("· "));
}

} // namespace

QString jobStateWord(JobState state)
{
    switch (state) {
    case JobState::waiting:
        return JobRowView::tr("Waiting");
    case JobState::running:
        return JobRowView::tr("Running");
    case JobState::done:
        return JobRowView::tr("Done");
    case JobState::failed:
        return JobRowView::tr("Failed");
    case JobState::cancelled:
        return JobRowView::tr("Cancelled");
    }
    return {};
}

JobRowView::JobRowView(QWidget* parent)
    : QWidget(parent), m_title(new ElidedText(Qt::ElideMiddle, Token::text, this)),
      m_cancel(new SmallButton(tr("Cancel"), this)), m_retry(new SmallButton(tr("Retry"), this)),
      m_open(new SmallButton(tr("Open result"), this)), m_progress(new ThinProgress(this)), m_details(new QLabel(this)),
      m_logToggle(new DisclosureButton(this)), m_message(new WrappedText(Token::text, this)),
      m_log(new JobLogView(this))
{
    setAccessibleRole(this, QAccessible::ListItem);
    m_title->setFont(textFont(textSize::body, QFont::DemiBold));
    m_progress->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_progress->setAccessibleName(tr("Progress"));
    m_details->setFont(textFont(smallText));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_message->setFont(textFont(smallText));
    m_logToggle->setText(tr("Log"));
    m_logToggle->setFont(textFont(textSize::caption));
    layOut();
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(m_row.id); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_row.id); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_row.id); });
    connect(m_logToggle, &QAbstractButton::clicked, this, [this] { setLogExpanded(!logExpanded()); });
    showState(m_row);
}

void JobRowView::layOut()
{
    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_title, 1);
    for (SmallButton* button : {m_cancel, m_retry, m_open})
        top->addWidget(button);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_details, 1);
    second->addWidget(m_logToggle, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::panelPadding + iconSize + iconGap, topPadding, space::panelPadding, bottomPadding);
    rows->setSpacing(5);
    rows->addLayout(top);
    rows->addWidget(m_progress);
    rows->addLayout(second);
    rows->addWidget(m_message);
    rows->addWidget(m_log);
}

QWidget* JobRowView::followInTabOrder(QWidget* before)
{
    for (QWidget* next : std::initializer_list<QWidget*>{m_cancel, m_retry, m_open, m_logToggle, m_message, m_log}) {
        setTabOrder(before, next);
        before = next;
    }
    return before;
}

void JobRowView::setRow(const JobRow& row)
{
    if (row == m_row)
        return;
    m_row = row;
    showState(row);
}

void JobRowView::showState(const JobRow& row)
{
    const QString word = jobStateWord(row.state);
    m_title->setContent(row.title);
    setAccessibleName(QStringLiteral("%1, %2").arg(row.title, word));
    const auto name = [&row](SmallButton* button) {
        button->setAccessibleName(QStringLiteral("%1: %2").arg(button->text(), row.title));
    };
    name(m_cancel);
    name(m_retry);
    name(m_open);
    m_logToggle->setAccessibleName(tr("Log: %1").arg(row.title));
    const QString details = row.progressText.isEmpty() ? word : QStringLiteral("%1 · %2").arg(word, row.progressText);
    if (const QString broken = breakingAtDots(details); broken != m_details->text())
        m_details->setText(broken);
    m_progress->setProgress(row.done, row.total);
    m_message->setContent(row.message);
    m_log->setLog(row.log);
    setShown(m_cancel, row.canCancel);
    setShown(m_retry, row.canRetry);
    setShown(m_open, row.canOpen);
    setShown(m_progress, row.state == JobState::running);
    setShown(m_message, !row.message.isEmpty());
    setShown(m_logToggle, !row.log.isEmpty());
    setShown(m_log, !row.log.isEmpty() && logExpanded());
    update();
}

void JobRowView::setShown(QWidget* control, bool shown)
{
    if (shown == !control->isHidden())
        return;
    const bool focused = control->hasFocus();
    if (focused && !shown)
        keepFocus();
    control->setVisible(shown);
}

void JobRowView::keepFocus()
{
    for (QWidget* next : std::initializer_list<QWidget*>{m_cancel, m_retry, m_open, m_logToggle})
        if (!next->isHidden() && !next->hasFocus()) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    Q_EMIT focusLost();
}

bool JobRowView::logExpanded() const
{
    return m_logToggle->expanded();
}

void JobRowView::setLogExpanded(bool expanded)
{
    m_logToggle->setExpanded(expanded);
    setShown(m_log, expanded && !m_row.log.isEmpty());
}

void JobRowView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF icon(space::panelPadding, m_title->y() + (m_title->height() - iconSize) / 2.0, iconSize, iconSize);
    paintIcon(painter, stateIcon(m_row.state), icon, stateColor(m_row.state, palette()));
    painter.fillRect(
        QRect(space::panelPadding, height() - 1, width() - 2 * space::panelPadding, 1),
        themeColor(Token::line, palette()));
}

} // namespace veriframe
