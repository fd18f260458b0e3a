// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_thread.h"

#include "base/stop.h"

#include <QCoreApplication>
#include <QEvent>
#include <utility>

namespace veriframe {

namespace {

/// A function that posts faster than the window takes waits from here on: memory stays bounded.
constexpr std::size_t mostItems = 4096;

} // namespace

void JobWake::wake() noexcept
{
    if (m_pending.exchange(true))
        return;
    try {
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    } catch (...) {
        m_pending = false; // no memory for an event: the runner's clock looks as well
    }
}

void JobWake::customEvent(QEvent*)
{
    m_pending = false;
    m_woken();
}

/// Progress as a job's function sees it.
class JobThread::Reporter : public Progress {
public:
    explicit Reporter(JobThread& thread) : m_thread(thread) {}

    void report(const ProgressUpdate& update) override { m_thread.report(update); }

private:
    JobThread& m_thread;
};

JobThread::JobThread(std::string title, std::shared_ptr<const std::function<void(JobContext&)>> work, JobWake& wake)
    : m_title(std::move(title)), m_work(std::move(work)), m_wake(wake)
{}

JobThread::~JobThread()
{
    close();
}

void JobThread::start()
{
    try {
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    } catch (...) {
        end({false, errorAtHand()});
    }
}

ErrorInfo JobThread::errorAtHand() const noexcept
{
    try {
        return currentError(m_title, {});
    } catch (...) {
        return {}; // not even memory to say so
    }
}

void JobThread::run(const std::stop_token& stop) noexcept
{
    JobEnding ending;
    try {
        Reporter progress(*this);
        JobContext context{
            progress, stop, [this](std::function<void()> call) { push(std::move(call)); },
            [this](const QString& line) { push(line); }};
        (*m_work)(context);
    } catch (const Stopped&) {
        ending.stopped = true;
    } catch (...) {
        ending.error = errorAtHand();
    }
    end(std::move(ending));
}

void JobThread::end(JobEnding ending) noexcept
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = std::move(ending);
        m_ended = true;
        m_changed.notify_all();
    }
    m_wake.wake();
}

void JobThread::report(const ProgressUpdate& update)
{
    const std::lock_guard lock(m_mutex);
    if (!m_closed)
        m_progress = update;
}

void JobThread::push(Item item)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_items.size() < mostItems; });
        if (m_closed)
            return;
        m_items.push_back(std::move(item));
    }
    m_wake.wake();
}

void JobThread::close()
{
    m_thread.request_stop();
    std::deque<Item> dropped;
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_progress.reset();
    dropped.swap(m_items);
    m_changed.notify_all();
}

bool JobThread::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

std::optional<JobThread::Item> JobThread::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_items.empty()) {
        if (m_closed || !m_ending)
            return std::nullopt;
        return std::exchange(m_ending, std::nullopt);
    }
    std::optional<Item> item(std::move(m_items.front()));
    m_items.pop_front();
    m_changed.notify_all();
    return item;
}

std::optional<ProgressUpdate> JobThread::takeProgress()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_progress, std::nullopt);
}

bool JobThread::hasEnded() const
{
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

void JobThread::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

bool JobThread::waitForEnd(std::chrono::steady_clock::time_point until) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_until(lock, until, [this] { return m_ended; });
}

} // namespace veriframe
