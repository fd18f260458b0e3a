// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <thread>

namespace veriframe::cli {

/// Turns SIGINT and SIGTERM into a stop request; a second one ends the program at once with ExitCode::interrupted.
/// There is one at a time.
class Interrupt {
public:
    /// @param onFirst called once when the first signal arrives, on a thread of its own
    explicit Interrupt(std::function<void()> onFirst = {});
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    void wait();

    std::function<void()> m_onFirst;
    std::stop_source m_source;
    int m_wake = -1; ///< an eventfd that ends the waiting thread
    std::thread m_thread;
};

} // namespace veriframe::cli
