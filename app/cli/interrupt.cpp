// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include "exit_code.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace veriframe::cli {

namespace {

constexpr std::uint64_t signalArrived = 1;
constexpr std::uint64_t programEnds = std::uint64_t(1) << 32;

/// A signal handler can reach nothing else. Masks and signalfd would not do: libraries start threads before main, and
/// an unblocked signal is handed to any thread that takes it.
std::atomic<int> wakeDescriptor = -1;
static_assert(std::atomic<int>::is_always_lock_free);

void onSignal(int)
{
    const int error = errno;
    while (::write(wakeDescriptor, &signalArrived, sizeof signalArrived) < 0 && errno == EINTR) {
    }
    errno = error;
}

/// Handles the signals that ask to stop, without those that the caller told us to ignore (nohup, `&` in a script).
void handleSignals(void (*handler)(int))
{
    for (const int number : {SIGINT, SIGTERM}) {
        struct sigaction now = {};
        if (sigaction(number, nullptr, &now) != 0 || now.sa_handler == SIG_IGN)
            continue;
        struct sigaction wanted = {};
        wanted.sa_handler = handler;
        wanted.sa_flags = SA_RESTART;
        sigaction(number, &wanted, nullptr);
    }
}

} // namespace

Interrupt::Interrupt(std::function<void()> onFirst) : m_onFirst(std::move(onFirst)), m_wake(eventfd(0, EFD_CLOEXEC))
{
    // Without a descriptor the signals keep their ordinary meaning: they end the program.
    if (m_wake < 0)
        return;
    wakeDescriptor = m_wake;
    m_thread = std::thread([this] { wait(); });
    handleSignals(onSignal);
}

Interrupt::~Interrupt()
{
    if (m_wake < 0)
        return;
    handleSignals(SIG_DFL);
    while (::write(m_wake, &programEnds, sizeof programEnds) < 0 && errno == EINTR) {
    }
    m_thread.join();
    wakeDescriptor = -1;
    ::close(m_wake);
}

void Interrupt::wait()
{
    for (;;) {
        std::uint64_t count = 0;
        if (::read(m_wake, &count, sizeof count) != sizeof count)
            continue;
        if (count >= programEnds)
            return;
        if (m_source.stop_requested())
            ::_exit(static_cast<int>(ExitCode::interrupted));
        m_source.request_stop();
        if (m_onFirst)
            m_onFirst();
    }
}

} // namespace veriframe::cli
