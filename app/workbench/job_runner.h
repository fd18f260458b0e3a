// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "widgets/job_strip.h"

#include <QObject>
#include <QPointer>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace veriframe {

using JobId = std::uint64_t;

/// What the function of a job is given, on its background thread.
struct JobContext {
    Progress& progress; ///< passed on at most 25 times a second, the last report always
    std::stop_token stop;
    /// Runs something on the GUI thread, in order, before the job's ending is told; dropped once the job was cancelled
    /// or abandoned, or its owner is gone: partial results.
    std::function<void(std::function<void()>)> post;
    /// Adds a line to the job's log.
    std::function<void(const QString&)> log;
};

/// A job as it is handed in. Everything but `work` runs on the GUI thread, and so does the destruction of all of it.
/// One of the three endings is called, once, unless the job was abandoned or its owner is gone. A call that throws
/// makes a failed job of it, `failed` being told.
struct JobSpec {
    QString title = {};           ///< "Analysing clip.mp4"
    QString lane = {};            ///< jobs of one lane run one after another; empty: at once
    bool visible = true;          ///< false: not in the job list unless it fails
    QPointer<QObject> owner = {}; ///< with it, the job's calls end, and the job if it is not visible; null:
                                  ///< the runner itself
    std::function<void(JobContext&)> work = {}; ///< throws Error or Stopped
    std::function<QString()> done = {};         ///< returns the sentence for the job list; may be empty
    std::function<void(const ErrorInfo&)> failed = {};
    std::function<void()> cancelled = {};
    std::function<void()> open = {}; ///< "open result" of a finished job; may be absent
    bool canRetry = true; ///< offered after failure or cancelling: `retried` is called, else the spec runs again
    std::function<void()> retried = {};
};

/// The one adapter between core's synchronous functions and the window: it puts them on background threads and turns
/// progress, partial results, completion, errors and stops into calls on the GUI thread. All members are called from
/// the GUI thread. Calls come from the event loop, never from within start(); only `cancelled` comes from within
/// cancel() and stopAll(), `open` and `retried` from within open() and retry().
class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Stops everything and waits for the threads.
    ~JobRunner() override;

    JobId start(JobSpec spec);

    /// The same for a function with a result: `done` gets it.
    template<typename Result>
    JobId start(JobSpec spec, std::function<Result(JobContext&)> work, std::function<QString(Result)> done)
    {
        const auto result = std::make_shared<std::unique_ptr<Result>>();
        spec.work = [work = std::move(work), result](JobContext& context) {
            *result = std::make_unique<Result>(work(context));
        };
        spec.done = [done = std::move(done), result] {
            const auto value = std::move(*result);
            return done ? done(std::move(*value)) : QString();
        };
        return start(std::move(spec));
    }

    /// Asks it to stop; it ends as cancelled at once for the window, whenever its thread gets there. Nothing it
    /// computes after this is passed on.
    void cancel(JobId id);
    /// As cancel(), without any call and without a trace in rows(): its result was replaced by something else.
    void abandon(JobId id);
    /// Runs a failed or cancelled job again, under its own id, once the thread of its former run has ended; or calls
    /// `retried`, which takes its place in rows().
    void retry(JobId id);
    void open(JobId id);
    void clearFinished();
    /// Cancels all and waits for their threads. @return false if some still run after that time
    bool stopAll(int milliseconds);

    bool isRunning(JobId id) const; ///< waiting or running
    int runningCount() const;
    /// Running and waiting jobs in the order in which they were started, then finished ones, the latest first, at most
    /// 50 of them.
    const std::vector<JobRow>& rows() const;

Q_SIGNALS:
    /// At most 25 times a second.
    void rowsChanged();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// An error in the window's language: what, on what, why, what to do.
QString errorText(const ErrorInfo& error);

} // namespace veriframe
