// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_queue.h"
#include "base/parallel.h"
#include "base/stop.h"

#include <atomic>
#include <gtest/gtest.h>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

namespace veriframe::test {
namespace {

TEST(BoundedQueue, HandsOverInOrderAndNeverHoldsMoreThanItsCapacity)
{
    BoundedQueue<int> queue(3);
    std::atomic<std::size_t> largest = 0;
    std::jthread producer([&] {
        for (int i = 0; i < 1000; ++i) {
            EXPECT_TRUE(queue.push(i));
            largest = std::max(largest.load(), queue.size());
        }
        queue.close();
    });
    for (int i = 0; i < 1000; ++i)
        EXPECT_EQ(queue.pop(), i);
    EXPECT_EQ(queue.pop(), std::nullopt);
    EXPECT_LE(largest, 3U);
}

TEST(BoundedQueue, AStopWakesBothSides)
{
    BoundedQueue<int> full(1), empty(1);
    ASSERT_TRUE(full.push(1));
    std::stop_source source;
    std::jthread pusher([&] { EXPECT_FALSE(full.push(2, source.get_token())); });
    std::jthread popper([&] { EXPECT_EQ(empty.pop(source.get_token()), std::nullopt); });
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    source.request_stop();
}

TEST(BoundedQueue, ClosingWakesThoseWhoWait)
{
    BoundedQueue<int> queue(1);
    ASSERT_TRUE(queue.push(1));
    std::jthread pusher([&] { EXPECT_FALSE(queue.push(2)); });
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    queue.close();
    pusher.join();
    EXPECT_EQ(queue.pop(), 1) << "what waited can still be taken";
    EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(ThreadPool, DoesEachItemOnce)
{
    for (const int threads : {1, 2, 5}) {
        ThreadPool pool(threads);
        EXPECT_EQ(pool.threadCount(), threads);
        for (const std::size_t count : {0UL, 1UL, 2UL, 1000UL}) {
            std::vector<std::atomic<int>> done(count);
            pool.parallelFor(count, [&](std::size_t i) { ++done[i]; });
            for (const auto& times : done)
                EXPECT_EQ(times, 1);
        }
    }
}

TEST(ThreadPool, RethrowsAFailureAndCanBeUsedAgain)
{
    ThreadPool pool(3);
    EXPECT_THROW(
        pool.parallelFor(
            100,
            [](std::size_t i) {
                if (i == 7)
                    throw std::runtime_error("seven");
            }),
        std::runtime_error);
    std::atomic<int> done = 0;
    pool.parallelFor(10, [&](std::size_t) { ++done; });
    EXPECT_EQ(done, 10);
}

TEST(ThreadPool, NestedCallsRunInTheCallersThread)
{
    ThreadPool pool(2);
    std::atomic<int> done = 0;
    pool.parallelFor(4, [&](std::size_t) { pool.parallelFor(4, [&](std::size_t) { ++done; }); });
    EXPECT_EQ(done, 16);
}

TEST(ThreadPool, AStopEndsItBetweenItems)
{
    ThreadPool pool(2);
    std::stop_source source;
    std::atomic<int> done = 0;
    EXPECT_THROW(
        pool.parallelFor(
            1000000,
            [&](std::size_t) {
                if (++done == 10)
                    source.request_stop();
            },
            source.get_token()),
        Stopped);
    EXPECT_LT(done, 1000000);
}

} // namespace
} // namespace veriframe::test
