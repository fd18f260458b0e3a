// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/arena_internal.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sys/mman.h>

namespace veriframe {

namespace {

constexpr std::size_t hugePage = std::size_t(2) << 20;
constexpr std::size_t alignment = 64;

} // namespace

void Arena::Free::operator()(void* memory) const
{
    std::free(memory);
}

void* Arena::reserve(std::size_t bytes)
{
    if (bytes > m_size) {
        const std::size_t size = (bytes + hugePage - 1) / hugePage * hugePage;
        m_memory.reset();
        m_size = 0;
        m_memory.reset(std::aligned_alloc(hugePage, size));
        if (!m_memory)
            throw std::bad_alloc();
        m_size = size;
        ::madvise(m_memory.get(), size, MADV_HUGEPAGE);
    }
    return m_memory.get();
}

void* ArenaStack::takeBytes(std::size_t bytes)
{
    const std::size_t size = (bytes + alignment - 1) / alignment * alignment;
    if (size > m_left) {
        constexpr std::size_t usual = 4 * hugePage;
        const std::size_t fresh = std::max(usual, (size + hugePage - 1) / hugePage * hugePage);
        m_next = static_cast<std::byte*>(m_arenas.emplace_back().reserve(fresh));
        m_left = fresh;
    }
    std::byte* piece = m_next;
    m_next += size;
    m_left -= size;
    std::memset(piece, 0, size);
    return piece;
}

} // namespace veriframe
