// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/parallel.h"
#include "base/stop.h"
#include "nn/cpu/subnormals_internal.h"

#include <atomic>
#include <stop_token>
#include <utility>

namespace veriframe::cpu {

/// Who works on a face: the calling thread alone, or all threads of a pool, which wait passively for each other between
/// the steps. Which thread does an item never changes its result. Subnormal numbers are zero
/// in all of them. Allocates nothing.
class Crew {
public:
    /// The calling thread alone.
    explicit Crew(std::stop_token stop) : m_stop(std::move(stop)) {}

    Crew(ThreadPool& pool, std::stop_token stop) : m_pool(&pool), m_stop(std::move(stop)) {}

    int workers() const { return m_pool ? m_pool->threadCount() : 1; }

    /// Calls body(item, worker) once for each item in [0, items); worker is in [0, workers()), and no two threads have
    /// the same one at a time. @throws Stopped on request, between items
    template<typename Body>
    void forEach(int items, const Body& body) const
    {
        if (workers() == 1 || items < 2) {
            const SubnormalsAreZero arithmetic;
            for (int item = 0; item < items; ++item) {
                throwIfStopped(m_stop);
                body(item, 0);
            }
            return;
        }

        struct Shared {
            const Body& body;
            const std::stop_token& stop;
            int items;
            std::atomic<int> next{0};
        } shared{body, m_stop, items};

        // One pointer fits into std::function without an allocation.
        m_pool->parallelFor(static_cast<std::size_t>(workers()), [all = &shared](std::size_t worker) {
            const SubnormalsAreZero arithmetic;
            for (int item = all->next++; item < all->items && !all->stop.stop_requested(); item = all->next++)
                all->body(item, static_cast<int>(worker));
        });
        throwIfStopped(m_stop);
    }

private:
    ThreadPool* m_pool = nullptr;
    std::stop_token m_stop;
};

} // namespace veriframe::cpu
