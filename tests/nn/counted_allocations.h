// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace veriframe::test {

/// How often this process has called operator new, on all threads. A test that links counted_allocations.cpp has its
/// own operator new.
std::size_t countedAllocations();

} // namespace veriframe::test
