// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "job_runner.h"

#include <QStringList>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

namespace veriframe::test {

/// Lets a job's function wait until the test lets it go on.
class Gate {
public:
    void open() { m_open = true; }

    /// Waits; also for a stop.
    void pass(const std::stop_token& stop) const
    {
        while (!m_open) {
            throwIfStopped(stop);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    /// Waits and does not care about a stop.
    void passStubbornly() const
    {
        while (!m_open)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

private:
    std::atomic<bool> m_open = false;
};

/// What a job's calls told, in order.
struct Told {
    QStringList lines;

    JobSpec spec(const QString& title, std::function<void(JobContext&)> work)
    {
        JobSpec spec;
        spec.title = title;
        spec.work = std::move(work);
        spec.done = [this] {
            lines += QStringLiteral("done");
            return QStringLiteral("All is well.");
        };
        spec.failed = [this](const ErrorInfo& error) { lines += QStringLiteral("failed: ") + errorText(error); };
        spec.cancelled = [this] { lines += QStringLiteral("cancelled"); };
        return spec;
    }
};

inline JobRow rowOf(const JobRunner& jobs, JobId id)
{
    for (const JobRow& row : jobs.rows())
        if (row.id == id)
            return row;
    return {};
}

inline void nothing(JobContext&) {}

} // namespace veriframe::test
