// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>

namespace veriframe {

/// How many hardware threads this process may use (its CPU affinity), >= 1.
int availableThreads();

/// Worker threads for throughput inside one core call; they wait passively and never outlive the pool.
/// parallelFor may be called from one thread at a time; nested calls run serially on the calling thread.
class ThreadPool {
public:
    /// @param threads how many threads work at once, the caller's included; 0 means availableThreads()
    explicit ThreadPool(int threads = 0);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    int threadCount() const;

    /// Calls body(i) once for each i in [0, count), in any order, and returns when all are done.
    /// The first exception of a body is rethrown here after the others have ended; unstarted items are dropped then.
    /// @throws Stopped if a stop was requested before all items had started
    void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body, std::stop_token stop = {});

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
