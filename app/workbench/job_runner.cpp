// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_runner.h"

#include "job_progress.h"
#include "job_thread.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTime>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <vector>

namespace veriframe {

namespace {

constexpr int tickMilliseconds = 40;           ///< 25 times a second
constexpr int pumpMilliseconds = 8;            ///< how long partial results of one job may hold up the window at once
constexpr std::size_t mostFinished = 50;       ///< finished jobs that are kept
constexpr qsizetype mostLogCharacters = 60000; ///< of one job's log: the latest are kept

/// A job as the runner keeps it.
struct Job {
    JobSpec spec;
    bool hadOwner = false;
    std::shared_ptr<const std::function<void(JobContext&)>> work;
    JobRow row;
    ProgressUpdate progress;
    JobPace pace;
    std::shared_ptr<JobThread> thread; ///< while it runs and is not cancelled
    std::uint64_t ended = 0;           ///< when, among the others

    bool isActive() const { return row.state == JobState::waiting || row.state == JobState::running; }

    bool isListed() const { return spec.visible || row.state == JobState::failed; }

    bool mayCall() const { return !hadOwner || spec.owner; }

    void log(const QString& line)
    {
        if (!row.log.isEmpty())
            row.log += QLatin1Char('\n');
        row.log += QTime::currentTime().toString(QStringLiteral("HH:mm:ss")) + QStringLiteral("  ") + line;
        if (row.log.size() > mostLogCharacters)
            row.log.remove(0, row.log.indexOf(QLatin1Char('\n'), row.log.size() - mostLogCharacters / 2) + 1);
    }
};

using JobPointer = std::shared_ptr<Job>;

/// A thread that was not joined yet; its job may be over and forgotten.
struct RunningThread {
    JobId id = 0;
    QString lane;
    std::shared_ptr<JobThread> thread;
};

} // namespace

struct JobRunner::Impl {
    explicit Impl(JobRunner& runner) : q(runner), wake([this] { pump(); })
    {
        clock.start();
        tick.setInterval(tickMilliseconds);
        tick.setTimerType(Qt::PreciseTimer);
        QObject::connect(&tick, &QTimer::timeout, &q, [this] { onTick(); });
        rowsTimer.setSingleShot(true);
        rowsTimer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&rowsTimer, &QTimer::timeout, &q, [this] {
            rowsToldAt = clock.elapsed();
            Q_EMIT q.rowsChanged();
        });
    }

    ~Impl()
    {
        held = true;
        for (const RunningThread& running : threads)
            running.thread->close();
        for (const RunningThread& running : threads)
            running.thread->join();
    }

    JobPointer find(JobId id) const
    {
        const auto found =
            std::find_if(jobs.begin(), jobs.end(), [id](const JobPointer& job) { return job->row.id == id; });
        return found == jobs.end() ? nullptr : *found;
    }

    JobPointer jobOf(const std::shared_ptr<JobThread>& thread) const
    {
        const auto found =
            std::find_if(jobs.begin(), jobs.end(), [&](const JobPointer& job) { return job->thread == thread; });
        return found == jobs.end() ? nullptr : *found;
    }

    /// The row of a job was changed.
    void touch()
    {
        rowsAreStale = true;
        if (!rowsTimer.isActive())
            rowsTimer.start(static_cast<int>(std::max<qint64>(0, rowsToldAt + tickMilliseconds - clock.elapsed())));
    }

    void erase(const JobPointer& job)
    {
        jobs.erase(std::remove(jobs.begin(), jobs.end(), job), jobs.end());
        touch();
    }

    double seconds() const { return static_cast<double>(clock.nsecsElapsed()) * 1e-9; }

    void enqueue(const JobPointer& job);
    void launch();
    bool mayStart(const Job& job) const;
    void begin(Job& job);
    void pump();
    void reap();
    void onTick();
    void readProgress(Job& job);
    void deliver(const JobPointer& job, JobThread::Item& item);
    void complete(const JobPointer& job, const JobEnding& ending);
    void finish(const JobPointer& job, JobState state, const QString& message);
    void fail(const JobPointer& job, const ErrorInfo& error);
    void cancel(const JobPointer& job);
    void forgetOldest();
    template<typename Call>
    void guarded(const JobPointer& job, Call&& call);
    void rebuildRows();

    JobRunner& q;
    JobId nextId = 1;
    std::uint64_t endings = 0;
    std::vector<JobPointer> jobs; ///< active ones in the order of their starts
    bool held = false;            ///< nothing is started

    QElapsedTimer clock;
    QTimer tick, rowsTimer;
    qint64 rowsToldAt = -tickMilliseconds;
    std::vector<JobRow> rows;
    bool rowsAreStale = false;

    JobWake wake;
    std::vector<RunningThread> threads; ///< after what they use
};

void JobRunner::Impl::enqueue(const JobPointer& job)
{
    job->row.state = JobState::waiting;
    job->row.canCancel = true;
    job->row.canRetry = job->row.canOpen = false;
    job->row.message.clear();
    job->row.progressText.clear();
    job->row.done = job->row.total = 0;
    job->progress = {};
    job->pace = {};
    jobs.push_back(job);
    touch();
    launch();
}

bool JobRunner::Impl::mayStart(const Job& job) const
{
    return std::none_of(threads.begin(), threads.end(), [&job](const RunningThread& running) {
        return running.id == job.row.id || (!job.spec.lane.isEmpty() && running.lane == job.spec.lane);
    });
}

void JobRunner::Impl::launch()
{
    if (held)
        return;
    for (const JobPointer& job : jobs)
        if (job->row.state == JobState::waiting && mayStart(*job))
            begin(*job);
}

void JobRunner::Impl::begin(Job& job)
{
    job.row.state = JobState::running;
    job.log(tr("Started."));
    job.thread = std::make_shared<JobThread>(job.spec.title.toStdString(), job.work, wake);
    threads.push_back({job.row.id, job.spec.lane, job.thread});
    job.thread->start();
    if (!tick.isActive())
        tick.start();
    touch();
}

/// Takes what the threads said. Any call in here may start, cancel or forget jobs, run an event loop of its own, or end
/// the runner.
void JobRunner::Impl::pump()
{
    const QPointer<JobRunner> alive(&q);
    const std::vector<RunningThread> snapshot = threads;
    for (const RunningThread& running : snapshot) {
        QElapsedTimer spent;
        spent.start();
        while (std::optional<JobThread::Item> item = running.thread->take()) {
            if (const JobPointer job = jobOf(running.thread))
                deliver(job, *item);
            if (!alive)
                return;
            if (spent.elapsed() >= pumpMilliseconds) {
                wake.wake();
                break;
            }
        }
    }
    reap();
    launch();
}

/// Joins what has ended and was heard out.
void JobRunner::Impl::reap()
{
    for (std::size_t i = 0; i < threads.size();) {
        const std::shared_ptr<JobThread> thread = threads[i].thread;
        if (!thread->hasEnded() || jobOf(thread)) {
            ++i;
            continue;
        }
        thread->join();
        threads.erase(threads.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (threads.empty())
        tick.stop();
}

void JobRunner::Impl::onTick()
{
    for (const JobPointer& job : jobs)
        if (job->thread)
            readProgress(*job);
    pump();
}

void JobRunner::Impl::readProgress(Job& job)
{
    const double now = seconds();
    if (std::optional<ProgressUpdate> update = job.thread->takeProgress()) {
        job.progress = std::move(*update);
        job.pace.note(job.progress, now);
        job.row.done = job.progress.done;
        job.row.total = std::max<std::int64_t>(0, job.progress.total);
        touch();
    }
    const QString text = jobProgressText(job.progress, job.pace.perSecond(now));
    if (text != job.row.progressText) {
        job.row.progressText = text;
        touch();
    }
}

template<typename Call>
void JobRunner::Impl::guarded(const JobPointer& job, Call&& call)
{
    const QPointer<JobRunner> alive(&q);
    try {
        call();
    } catch (...) {
        const ErrorInfo error = currentError(job->spec.title.toStdString(), {});
        if (alive)
            fail(job, error);
    }
}

void JobRunner::Impl::deliver(const JobPointer& job, JobThread::Item& item)
{
    if (const auto* call = std::get_if<std::function<void()>>(&item)) {
        if (*call && job->mayCall())
            guarded(job, *call);
    } else if (const auto* line = std::get_if<QString>(&item)) {
        job->log(*line);
        touch();
    } else {
        complete(job, std::get<JobEnding>(item));
    }
}

void JobRunner::Impl::complete(const JobPointer& job, const JobEnding& ending)
{
    readProgress(*job);
    if (ending.stopped)
        return cancel(job);
    if (ending.error)
        return fail(job, *ending.error);
    finish(job, JobState::done, {});
    const QPointer<JobRunner> alive(&q);
    guarded(job, [&job, &alive, this] {
        const QString message = job->spec.done && job->mayCall() ? job->spec.done() : QString();
        if (!alive)
            return;
        job->row.message = message;
        job->log(message.isEmpty() ? tr("Finished.") : message);
        touch();
    });
    if (job->row.state == JobState::done) {
        // What computed the result may hold much; it will not be run again.
        job->work.reset();
        job->spec.work = nullptr;
        job->spec.done = nullptr;
    }
}

/// The job is over for the window; its thread may go on for a while.
void JobRunner::Impl::finish(const JobPointer& job, JobState state, const QString& message)
{
    if (job->thread)
        job->thread->close();
    job->thread.reset();
    job->row.state = state;
    job->row.message = message;
    job->row.progressText = jobProgressText(job->progress, 0);
    job->row.canCancel = false;
    job->row.canRetry = state != JobState::done && job->spec.canRetry;
    job->row.canOpen = state == JobState::done && job->spec.open && job->mayCall();
    job->ended = ++endings;
    if (!job->isListed())
        erase(job);
    forgetOldest();
    touch();
}

void JobRunner::Impl::fail(const JobPointer& job, const ErrorInfo& error)
{
    // A call that throws after the job was over and forgotten brings it back: a failure is not kept silent.
    const bool known = std::find(jobs.begin(), jobs.end(), job) != jobs.end();
    // Told where no ending was yet, or `done` itself threw.
    const bool tell = job->row.state == JobState::running || job->row.state == JobState::done;
    if (!known)
        jobs.push_back(job);
    finish(job, JobState::failed, errorText(error));
    job->log(job->row.message);
    if (tell && job->spec.failed && job->mayCall())
        guarded(job, [&] { job->spec.failed(error); });
}

void JobRunner::Impl::cancel(const JobPointer& job)
{
    finish(job, JobState::cancelled, {});
    job->log(tr("Cancelled."));
    if (job->spec.cancelled && job->mayCall())
        guarded(job, job->spec.cancelled);
}

void JobRunner::Impl::forgetOldest()
{
    while (static_cast<std::size_t>(std::count_if(
               jobs.begin(), jobs.end(), [](const JobPointer& job) { return !job->isActive(); })) > mostFinished)
        jobs.erase(std::min_element(jobs.begin(), jobs.end(), [](const JobPointer& a, const JobPointer& b) {
            return a->isActive() != b->isActive() ? b->isActive() : a->ended < b->ended;
        }));
}

void JobRunner::Impl::rebuildRows()
{
    rowsAreStale = false;
    rows.clear();
    std::vector<JobPointer> finished;
    for (const JobPointer& job : jobs)
        if (!job->isActive())
            finished.push_back(job);
        else if (job->isListed())
            rows.push_back(job->row);
    std::sort(
        finished.begin(), finished.end(), [](const JobPointer& a, const JobPointer& b) { return a->ended > b->ended; });
    for (const JobPointer& job : finished)
        rows.push_back(job->row);
}

JobRunner::JobRunner(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>(*this)) {}

JobRunner::~JobRunner() = default;

JobId JobRunner::start(JobSpec spec)
{
    Q_ASSERT(QThread::currentThread() == thread());
    Q_ASSERT(spec.work);
    const auto job = std::make_shared<Job>();
    const JobId id = m_impl->nextId++;
    job->row.id = id;
    job->row.title = spec.title;
    job->work = std::make_shared<const std::function<void(JobContext&)>>(std::move(spec.work));
    job->hadOwner = !spec.owner.isNull();
    if (job->hadOwner && !spec.visible)
        connect(spec.owner, &QObject::destroyed, this, [this, id] { abandon(id); });
    job->spec = std::move(spec);
    m_impl->enqueue(job);
    return id;
}

void JobRunner::cancel(JobId id)
{
    const JobPointer job = m_impl->find(id);
    if (!job || !job->isActive())
        return;
    const QPointer<JobRunner> alive(this);
    m_impl->cancel(job);
    if (alive)
        m_impl->launch();
}

void JobRunner::abandon(JobId id)
{
    const JobPointer job = m_impl->find(id);
    if (!job || !job->isActive())
        return;
    if (job->thread)
        job->thread->close();
    job->thread.reset();
    m_impl->erase(job);
}

void JobRunner::retry(JobId id)
{
    const JobPointer job = m_impl->find(id);
    if (!job || !job->row.canRetry)
        return;
    m_impl->erase(job);
    if (job->spec.retried && job->mayCall()) {
        m_impl->guarded(job, job->spec.retried);
        return;
    }
    job->log(tr("Started again."));
    m_impl->enqueue(job);
}

void JobRunner::open(JobId id)
{
    const JobPointer job = m_impl->find(id);
    if (!job || !job->row.canOpen || !job->mayCall())
        return;
    const QPointer<JobRunner> alive(this);
    try {
        job->spec.open();
    } catch (...) {
        // The job itself was done and stays so.
        job->row.message = errorText(currentError(job->spec.title.toStdString(), {}));
        job->log(job->row.message);
        if (alive)
            m_impl->touch();
    }
}

void JobRunner::clearFinished()
{
    auto& jobs = m_impl->jobs;
    jobs.erase(
        std::remove_if(jobs.begin(), jobs.end(), [](const JobPointer& job) { return !job->isActive(); }), jobs.end());
    m_impl->touch();
}

bool JobRunner::stopAll(int milliseconds)
{
    constexpr int rounds = 3; // a job's `cancelled` may start another; whoever insists is not asked any more
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    const QPointer<JobRunner> alive(this);
    m_impl->held = true;
    for (int round = 0; round < rounds && runningCount() > 0; ++round)
        for (const JobPointer& job : std::vector<JobPointer>(m_impl->jobs)) {
            cancel(job->row.id);
            if (!alive)
                return true;
        }
    for (const JobPointer& job : std::vector<JobPointer>(m_impl->jobs))
        abandon(job->row.id);
    for (const RunningThread& running : m_impl->threads)
        running.thread->waitForEnd(until);
    m_impl->reap();
    m_impl->held = false;
    return m_impl->threads.empty();
}

bool JobRunner::isRunning(JobId id) const
{
    const JobPointer job = m_impl->find(id);
    return job && job->isActive();
}

int JobRunner::runningCount() const
{
    return static_cast<int>(
        std::count_if(m_impl->jobs.begin(), m_impl->jobs.end(), [](const JobPointer& job) { return job->isActive(); }));
}

const std::vector<JobRow>& JobRunner::rows() const
{
    if (m_impl->rowsAreStale)
        m_impl->rebuildRows();
    return m_impl->rows;
}

} // namespace veriframe
