// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace veriframe {

/// Memory that is taken once and kept: aligned for huge pages, so that a forward pass neither allocates nor faults.
class Arena {
public:
    /// At least `bytes` bytes; what was in it before is lost if it must grow.
    void* reserve(std::size_t bytes);

private:
    struct Free {
        void operator()(void* memory) const;
    };

    std::unique_ptr<void, Free> m_memory;
    std::size_t m_size = 0;
};

/// Many pieces of memory that live as long as their owner, side by side in few arenas: weights.
class ArenaStack {
public:
    /// `count` values, zero, 64-byte aligned.
    template<typename Value>
    Value* take(std::size_t count)
    {
        return static_cast<Value*>(takeBytes(count * sizeof(Value)));
    }

private:
    void* takeBytes(std::size_t bytes);

    std::vector<Arena> m_arenas;
    std::byte* m_next = nullptr;
    std::size_t m_left = 0;
};

} // namespace veriframe
