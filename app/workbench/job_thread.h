// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "job_runner.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>

namespace veriframe {

/// Wakes the GUI thread, from any thread: one event however often it is called before that is handled. What is to be
/// said waits elsewhere, behind a mutex; nothing but the event itself passes through Qt.
class JobWake : public QObject {
public:
    explicit JobWake(std::function<void()> woken) : m_woken(std::move(woken)) {}

    void wake() noexcept;

protected:
    void customEvent(QEvent* event) override;

private:
    std::function<void()> m_woken;
    std::atomic<bool> m_pending = false;
};

/// How a job's function came to its end.
struct JobEnding {
    bool stopped = false;           ///< it threw Stopped
    std::optional<ErrorInfo> error; ///< it threw something else
};

/// One run of a job's function on a thread of its own, and what it says on the way, in order. The GUI thread takes that
/// out piece by piece, until it closes the run: from then on nothing comes out any more, while the thread winds down.
class JobThread {
public:
    using Item = std::variant<std::function<void()>, QString, JobEnding>;

    /// @param title what an exception that is no Error is told to have interrupted
    JobThread(std::string title, std::shared_ptr<const std::function<void(JobContext&)>> work, JobWake& wake);
    /// Waits for the thread.
    ~JobThread();
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

    /// To be called once. Where the machine has no thread left, the run fails.
    void start();
    /// Asks the function to stop; nothing comes out any more.
    void close();
    bool isClosed() const;
    /// The next piece, oldest first; the ending comes last.
    std::optional<Item> take();
    /// The last report, unless it was taken already.
    std::optional<ProgressUpdate> takeProgress();
    /// Whether the function has returned: joining the thread takes no time.
    bool hasEnded() const;
    /// Waits for the thread itself, not only for its function.
    void join();
    /// @return false if the function has not returned by then
    bool waitForEnd(std::chrono::steady_clock::time_point until) const;

private:
    class Reporter;

    void run(const std::stop_token& stop) noexcept;
    void end(JobEnding ending) noexcept;
    ErrorInfo errorAtHand() const noexcept;
    void report(const ProgressUpdate& update);
    void push(Item item);

    const std::string m_title;
    const std::shared_ptr<const std::function<void(JobContext&)>> m_work;
    JobWake& m_wake;

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed; ///< room in the queue, closed, ended
    std::deque<Item> m_items;
    std::optional<ProgressUpdate> m_progress;
    std::optional<JobEnding> m_ending;
    bool m_closed = false, m_ended = false;

    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace veriframe
