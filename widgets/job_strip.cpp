// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_strip.h"

#include "widgets/action_button.h"
#include "widgets/job_line.h"
#include "widgets/job_list_panel.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTimer>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int messageMilliseconds = 8000;

const JobRow* jobWithId(const std::vector<JobRow>& jobs, std::uint64_t id)
{
    const auto found = std::find_if(jobs.begin(), jobs.end(), [id](const JobRow& job) { return job.id == id; });
    return found == jobs.end() ? nullptr : &*found;
}

} // namespace

struct JobStrip::Parts {
    std::vector<JobRow> jobs;
    std::vector<std::uint64_t> seenFailures;
    JobLine* line = nullptr;
    SmallButton* cancel = nullptr;
    QTimer message;
    QPointer<JobListPanel> panel;
    QPointer<QWidget> focusBefore;

    bool listOpen() const { return panel != nullptr && panel->isOpen(); }

    /// What failed while the list is open counts as seen.
    void rememberSeen()
    {
        std::erase_if(seenFailures, [this](std::uint64_t id) {
            const JobRow* job = jobWithId(jobs, id);
            return job == nullptr || job->state != JobState::failed;
        });
        if (!listOpen())
            return;
        for (const JobRow& job : jobs)
            if (job.state == JobState::failed &&
                std::find(seenFailures.begin(), seenFailures.end(), job.id) == seenFailures.end())
                seenFailures.push_back(job.id);
    }

    void refresh()
    {
        rememberSeen();
        const JobLineText text = jobLineText(jobs, seenFailures);
        line->setContent(text);
        const bool cancellable = text.kind == JobLineText::Kind::running && text.canCancel;
        if (!cancellable && cancel->hasFocus())
            line->setFocus(Qt::OtherFocusReason);
        cancel->setVisible(cancellable);
        line->setButtonWidth(cancellable ? cancel->sizeHint().width() : 0);
        if (const JobRow* shown = text.shown ? jobWithId(jobs, *text.shown) : nullptr; shown != nullptr) {
            cancel->setToolTip(JobStrip::tr("Cancel: %1").arg(shown->title));
            cancel->setAccessibleName(cancel->toolTip());
        }
    }

    void placeCancel(int height) const
    {
        const QSize size = cancel->sizeHint();
        cancel->setGeometry(line->buttonX(), (height + 1 - size.height()) / 2, size.width(), size.height());
    }
};

JobStrip::JobStrip(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setFixedHeight(frameSize::jobStripHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_parts->line = new JobLine(this);
    m_parts->cancel = new SmallButton(tr("Cancel"), this);
    m_parts->cancel->hide();
    setTabOrder(m_parts->line, m_parts->cancel);
    m_parts->message.setSingleShot(true);
    connect(&m_parts->message, &QTimer::timeout, m_parts->line, [this] { m_parts->line->setPassingMessage({}); });
    connect(m_parts->line, &QAbstractButton::clicked, this, [this] { setListOpen(!listOpen()); });
    connect(m_parts->line, &JobLine::laidOut, this, [this] { m_parts->placeCancel(height()); });
    connect(m_parts->cancel, &QPushButton::clicked, this, [this] {
        if (const auto shown = m_parts->line->content().shown)
            Q_EMIT cancelRequested(*shown);
    });
    m_parts->refresh();
}

JobStrip::~JobStrip()
{
    delete m_parts->panel;
}

void JobStrip::setJobs(std::vector<JobRow> jobs)
{
    const std::vector<JobRow> before = std::exchange(m_parts->jobs, std::move(jobs));
    m_parts->refresh();
    if (m_parts->listOpen())
        m_parts->panel->setJobs(m_parts->jobs);
    const bool quiet = m_parts->line->content().kind == JobLineText::Kind::idle;
    for (const JobRow& job : m_parts->jobs) {
        const JobRow* old = jobWithId(before, job.id);
        if (quiet && old != nullptr && old->state != JobState::done && job.state == JobState::done &&
            !job.message.isEmpty())
            showMessage(job.message);
    }
}

const std::vector<JobRow>& JobStrip::jobs() const
{
    return m_parts->jobs;
}

void JobStrip::setMachineText(const QString& text)
{
    m_parts->line->setMachineText(text);
}

void JobStrip::showMessage(const QString& text)
{
    m_parts->line->setPassingMessage(text);
    m_parts->message.start(messageMilliseconds);
}

bool JobStrip::listOpen() const
{
    return m_parts->listOpen();
}

void JobStrip::setListOpen(bool open)
{
    if (open == listOpen())
        return;
    if (open && (m_parts->panel == nullptr || m_parts->panel->parentWidget() != window())) {
        delete m_parts->panel;
        auto* panel = new JobListPanel(this);
        connect(panel, &JobListPanel::closeRequested, this, [this] { setListOpen(false); });
        connect(panel, &JobListPanel::cancelRequested, this, &JobStrip::cancelRequested);
        connect(panel, &JobListPanel::retryRequested, this, &JobStrip::retryRequested);
        connect(panel, &JobListPanel::openRequested, this, &JobStrip::openRequested);
        connect(panel, &JobListPanel::clearFinishedRequested, this, &JobStrip::clearFinishedRequested);
        m_parts->panel = panel;
    }
    if (open) {
        m_parts->focusBefore = QApplication::focusWidget();
        m_parts->panel->setJobs(m_parts->jobs);
        m_parts->panel->setOpen(true);
        m_parts->panel->takeFocus();
    } else {
        const bool focused = m_parts->panel->isAncestorOf(QApplication::focusWidget());
        QWidget* back = m_parts->focusBefore != nullptr ? m_parts->focusBefore.data() : m_parts->line;
        m_parts->panel->setOpen(false);
        if (focused)
            back->setFocus(Qt::OtherFocusReason);
    }
    m_parts->refresh();
}

void JobStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::panel, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), themeColor(Token::line, palette()));
}

void JobStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_parts->line->setGeometry(0, 1, width(), height() - 1);
    m_parts->placeCancel(height());
}

} // namespace veriframe
