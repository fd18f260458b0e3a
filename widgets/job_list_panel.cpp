// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_list_panel.h"

#include "widgets/accessible_role.h"
#include "widgets/action_button.h"
#include "widgets/job_row_view.h"
#include "widgets/own_keys.h"
#include "widgets/text_font.h"
#include "widgets/theme.h"
#include "widgets/themed_icon.h"

#include <QApplication>
#include <QBoxLayout>
#include <QGraphicsOpacityEffect>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int shadow = 10, leastWidth = 420, mostWidth = 640, leastHeight = 120, headerHeight = 38;
constexpr int fadeMilliseconds = 120;

bool isFinished(const JobRow& job)
{
    return job.state != JobState::running && job.state != JobState::waiting;
}

} // namespace

JobListPanel::JobListPanel(QWidget* strip)
    : QWidget(strip->window()), m_strip(strip), m_scroll(new QScrollArea(this)), m_content(new QWidget),
      m_rows(new QVBoxLayout(m_content)), m_empty(new QLabel(m_content)),
      m_clear(new SmallButton(tr("Clear finished"))), m_close(new QToolButton), m_header(header()),
      m_fade(new QPropertyAnimation(this)), m_effect(new QGraphicsOpacityEffect(this))
{
    setAccessibleRole(this, QAccessible::Pane);
    setAccessibleName(tr("Jobs"));
    setAttribute(Qt::WA_NoMousePropagation);
    hide();
    m_empty->setText(tr("Nothing has run yet. What takes time appears here, with its progress and its log."));
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(space::panelPadding, 12, space::panelPadding, 16);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_empty);
    m_rows->addStretch(1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("List of jobs"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(shadow + 1, shadow + 1, shadow + 1, shadow + 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_scroll, 1);
    setGraphicsEffect(m_effect);
    m_effect->setEnabled(false);
    m_fade->setTargetObject(m_effect);
    m_fade->setPropertyName("opacity");
    connect(m_fade, &QPropertyAnimation::finished, this, [this] {
        m_effect->setEnabled(false);
        setVisible(m_open);
    });
    connect(m_clear, &QPushButton::clicked, this, &JobListPanel::clearFinishedRequested);
    connect(m_close, &QToolButton::clicked, this, &JobListPanel::closeRequested);
    strip->window()->installEventFilter(this);
    strip->installEventFilter(this);
    m_content->installEventFilter(this);
    m_scroll->installEventFilter(this);
    setTabOrder(m_clear, m_close);
    setTabOrder(m_close, m_scroll);
}

QWidget* JobListPanel::header()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(headerHeight);
    auto* title = new QLabel(tr("Jobs"), header);
    title->setFont(capitalsFont());
    title->setForegroundRole(QPalette::PlaceholderText);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setIconSize({14, 14});
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close the list of jobs"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(space::panelPadding, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(title, 1);
    row->addWidget(m_clear);
    row->addWidget(m_close);
    return header;
}

JobRowView* JobListPanel::addRow()
{
    auto* view = new JobRowView(m_content);
    connect(view, &JobRowView::cancelRequested, this, &JobListPanel::cancelRequested);
    connect(view, &JobRowView::retryRequested, this, &JobListPanel::retryRequested);
    connect(view, &JobRowView::openRequested, this, &JobListPanel::openRequested);
    connect(view, &JobRowView::focusLost, this, [this] { m_scroll->setFocus(Qt::OtherFocusReason); });
    return view;
}

JobRowView* JobListPanel::viewOf(std::uint64_t id) const
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [id](const JobRowView* view) { return view->row().id == id; });
    return found == m_views.end() ? nullptr : *found;
}

void JobListPanel::setJobs(const std::vector<JobRow>& jobs)
{
    const JobRowView* anchor = scrollAnchor();
    const int anchorOffset = anchor != nullptr ? anchor->y() - m_scroll->verticalScrollBar()->value() : 0;
    std::vector<JobRowView*> views;
    for (const JobRow& job : jobs) {
        JobRowView* view = viewOf(job.id);
        if (view == nullptr)
            view = addRow();
        view->setRow(job);
        views.push_back(view);
    }
    const bool sameOrder = views == m_views;
    for (JobRowView* view : m_views)
        if (std::find(views.begin(), views.end(), view) == views.end()) {
            if (view->isAncestorOf(QApplication::focusWidget()))
                m_scroll->setFocus(Qt::OtherFocusReason);
            m_rows->removeWidget(view);
            view->hide();
            view->deleteLater(); // its button may be what led here
        }
    m_views = views;
    if (!sameOrder)
        orderRows();
    m_empty->setVisible(jobs.empty());
    m_clear->setEnabled(std::any_of(jobs.begin(), jobs.end(), isFinished));
    if (!isVisible())
        return;
    place();
    if (anchor == nullptr || std::find(views.begin(), views.end(), anchor) == views.end())
        return;
    QEvent resizeNow(QEvent::LayoutRequest); // else the list's height, and so the rows' places, follow later
    QApplication::sendEvent(m_scroll, &resizeNow);
    m_content->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(anchor->y() - anchorOffset);
}

void JobListPanel::orderRows()
{
    QWidget* before = m_scroll;
    for (int i = 0; i < static_cast<int>(m_views.size()); ++i) {
        JobRowView* view = m_views[static_cast<std::size_t>(i)];
        if (m_rows->indexOf(view) != i) {
            m_rows->insertWidget(i, view);
            view->show();
        }
        before = view->followInTabOrder(before);
    }
}

JobRowView* JobListPanel::scrollAnchor() const
{
    const int top = m_scroll->verticalScrollBar()->value();
    if (top == 0 || !isVisible())
        return nullptr;
    const auto found = std::find_if(
        m_views.begin(), m_views.end(), [top](const JobRowView* view) { return view->y() + view->height() > top; });
    return found == m_views.end() ? nullptr : *found;
}

void JobListPanel::place()
{
    if (m_strip == nullptr)
        return;
    const QWidget* window = parentWidget();
    const QPoint corner = m_strip->mapTo(window, QPoint(0, 0));
    const int most = std::min(mostWidth, m_strip->width() - 16);
    const int cardWidth = std::clamp(m_strip->width() * 45 / 100, std::min(leastWidth, most), most);
    const int inner = cardWidth - 2;
    m_content->layout()->activate();
    const int wanted = headerHeight + 2 + std::max(m_content->heightForWidth(inner), 0);
    const int half = std::max(leastHeight, window->height() / 2);
    const int cardHeight = std::clamp(wanted, std::min(leastHeight, half), half);
    const QRect card(corner.x() + 8, corner.y() - 6 - cardHeight, cardWidth, cardHeight);
    setGeometry(card.adjusted(-shadow, -shadow, shadow, shadow));
    layout()->activate();
}

void JobListPanel::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    if (open) {
        show();
        raise();
        place();
    }
    const bool still = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    m_fade->stop();
    if (still) {
        setVisible(open);
        return;
    }
    m_fade->setStartValue(m_effect->isEnabled() ? m_effect->opacity() : open ? 0.0 : 1.0);
    m_fade->setEndValue(open ? 1.0 : 0.0);
    m_fade->setDuration(fadeMilliseconds);
    m_effect->setEnabled(true);
    m_fade->start();
}

void JobListPanel::takeFocus()
{
    m_scroll->setFocus(Qt::OtherFocusReason);
}

bool JobListPanel::event(QEvent* event)
{
    return keepOwnKeys(event, {Qt::Key_Escape}) || QWidget::event(event);
}

bool JobListPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    const bool grown = watched == m_content && event->type() == QEvent::LayoutRequest;
    if (isVisible() && (grown || (moved && watched != m_content && watched != m_scroll)))
        place();
    if (watched == m_scroll && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update(); // the card's outline shows it
    return QWidget::eventFilter(watched, event);
}

void JobListPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void JobListPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(shadow + 0.5, shadow + 0.5, -shadow - 0.5, -shadow - 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, schemeOf(palette()) == Scheme::dark ? 12 : 3));
    for (int spread = shadow; spread > 0; --spread)
        painter.drawRoundedRect(
            card.adjusted(-spread, -spread + 2, spread, spread), space::cardRadius + spread,
            space::cardRadius + spread);
    painter.setPen(themeColor(m_scroll->hasFocus() ? Token::accent : Token::line, palette()));
    painter.setBrush(themeColor(Token::panel, palette()));
    painter.drawRoundedRect(card, space::cardRadius, space::cardRadius);
    painter.fillRect(
        QRectF(card.left() + 1, card.top() + headerHeight, card.width() - 1, 1), themeColor(Token::line, palette()));
}

} // namespace veriframe
