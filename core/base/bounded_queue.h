// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace veriframe {

/// Joins two stages of a pipeline; its capacity is what bounds the pipeline's memory. All members are thread-safe.
///
///     BoundedQueue<Frame> queue(8);
///     std::jthread reader([&] { while (...) if (!queue.push(next(), stop)) break; queue.close(); });
///     while (auto frame = queue.pop(stop)) use(*frame);
template<typename T>
class BoundedQueue {
public:
    /// @param capacity how many items may wait, >= 1
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity ? capacity : 1) {}

    /// Waits for room. @return false if the queue was closed or a stop was requested; the item is dropped then.
    bool push(T item, const std::stop_token& stop = {})
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [&] { return m_closed || m_items.size() < m_capacity; });
        if (m_closed || stop.stop_requested())
            return false;
        m_items.push_back(std::move(item));
        m_changed.notify_all();
        return true;
    }

    /// Waits for an item. @return nothing if the queue is closed and empty, or a stop was requested.
    std::optional<T> pop(const std::stop_token& stop = {})
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [&] { return m_closed || !m_items.empty(); });
        if (stop.stop_requested() || m_items.empty())
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        m_changed.notify_all();
        return item;
    }

    /// No more items will come. What waits can still be popped; further pushes are refused.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    std::size_t size() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_items.size();
    }

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace veriframe
