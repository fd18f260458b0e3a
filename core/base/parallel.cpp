// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"

#include "base/stop.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <sched.h>
#include <thread>
#include <utility>
#include <vector>

namespace veriframe {

namespace {

/// Set while this thread runs a body, so that a nested call does not wait for the threads it occupies.
thread_local bool insideParallelFor = false;

} // namespace

int availableThreads()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1, CPU_COUNT(&set));
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

struct ThreadPool::Impl {
    /// One parallelFor at work.
    struct Task {
        std::size_t count = 0;
        const std::function<void(std::size_t)>* body = nullptr;
        std::stop_token stop;
        std::atomic<std::size_t> next{0};
        std::mutex mutex;
        std::exception_ptr failure;

        void run()
        {
            const bool nested = std::exchange(insideParallelFor, true);
            while (!stop.stop_requested()) {
                const std::size_t i = next.fetch_add(1, std::memory_order_relaxed);
                if (i >= count)
                    break;
                try {
                    (*body)(i);
                } catch (...) {
                    const std::scoped_lock lock(mutex);
                    if (!failure)
                        failure = std::current_exception();
                    next.store(count);
                }
            }
            insideParallelFor = nested;
        }
    };

    std::mutex mutex;
    std::condition_variable_any wake;
    std::condition_variable finished;
    Task* task = nullptr;
    std::uint64_t generation = 0;
    int working = 0;
    std::vector<std::jthread> workers;

    void work(const std::stop_token& quit)
    {
        std::uint64_t seen = 0;
        std::unique_lock lock(mutex);
        while (wake.wait(lock, quit, [&] { return task && generation != seen; })) {
            seen = generation;
            Task* mine = task;
            ++working;
            lock.unlock();
            mine->run();
            lock.lock();
            if (--working == 0)
                finished.notify_all();
        }
    }
};

ThreadPool::ThreadPool(int threads) : m_impl(std::make_unique<Impl>())
{
    const int count = threads > 0 ? threads : availableThreads();
    for (int i = 1; i < count; ++i)
        m_impl->workers.emplace_back([impl = m_impl.get()](const std::stop_token& quit) { impl->work(quit); });
}

ThreadPool::~ThreadPool() = default;

int ThreadPool::threadCount() const
{
    return static_cast<int>(m_impl->workers.size()) + 1;
}

void ThreadPool::parallelFor(std::size_t count, const std::function<void(std::size_t)>& body, std::stop_token stop)
{
    Impl::Task task;
    task.count = count;
    task.body = &body;
    task.stop = stop;
    const bool alone = insideParallelFor || count < 2 || m_impl->workers.empty();
    if (!alone) {
        const std::scoped_lock lock(m_impl->mutex);
        m_impl->task = &task;
        ++m_impl->generation;
        m_impl->wake.notify_all();
    }
    task.run();
    if (!alone) {
        std::unique_lock lock(m_impl->mutex);
        m_impl->task = nullptr;
        m_impl->finished.wait(lock, [&] { return m_impl->working == 0; });
    }
    if (task.failure)
        std::rethrow_exception(task.failure);
    if (task.next.load() < count)
        throw Stopped();
}

} // namespace veriframe
