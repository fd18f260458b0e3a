// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include "exit_code.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <utility>

namespace veriframe::cli {

namespace {

/// The signals that ask to stop, without those that the caller told us to ignore (nohup, `&` in a script).
sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction now = {};
        if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN)
            sigaddset(&set, signal);
    }
    return set;
}

} // namespace

Interrupt::Interrupt(std::function<void()> onFirst) : m_onFirst(std::move(onFirst))
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    const int signals = signalfd(-1, &set, SFD_CLOEXEC);
    m_wake = eventfd(0, EFD_CLOEXEC);
    if (signals < 0 || m_wake < 0) {
        // Without descriptors the signals keep their ordinary meaning: they end the program.
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        return;
    }
    m_thread = std::thread([this, signals] { wait(signals); });
}

Interrupt::~Interrupt()
{
    if (m_thread.joinable()) {
        const std::uint64_t one = 1;
        while (::write(m_wake, &one, sizeof one) < 0 && errno == EINTR) {
        }
        m_thread.join();
    }
    if (m_wake >= 0)
        ::close(m_wake);
}

void Interrupt::wait(int signals)
{
    for (;;) {
        std::array<pollfd, 2> events{pollfd{signals, POLLIN, 0}, pollfd{m_wake, POLLIN, 0}};
        if (::poll(events.data(), events.size(), -1) < 0 && errno == EINTR)
            continue;
        if (events[1].revents)
            break;
        signalfd_siginfo info = {};
        if (::read(signals, &info, sizeof info) != sizeof info)
            continue;
        if (m_source.stop_requested())
            ::_exit(static_cast<int>(ExitCode::interrupted));
        m_source.request_stop();
        if (m_onFirst)
            m_onFirst();
    }
    ::close(signals);
}

} // namespace veriframe::cli
