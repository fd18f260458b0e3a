// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace veriframe {

/// Lets somebody hold up work that runs on other threads. Workers call waitWhileClosed() between pieces of work.
/// All members may be called from any thread.
class PauseGate {
public:
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
    }

    void open()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = false;
        m_opened.notify_all();
    }

    bool isClosed() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_closed;
    }

    /// Returns once the gate is open or a stop was requested.
    void waitWhileClosed(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        m_opened.wait(lock, stop, [this] { return !m_closed; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_opened;
    bool m_closed = false;
};

} // namespace veriframe
