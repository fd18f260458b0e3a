// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace veriframe::fuzz {

/// Runs a reader on the fuzzer's bytes. A refusal is an Error; any other exception, crash, leak or endless loop is a
/// finding.
template<typename Reader>
int expectResultOrError(const std::uint8_t* data, std::size_t size, Reader&& read)
{
    try {
        read(std::as_bytes(std::span(data, size)));
    } catch (const Error&) {
        // Refused with a reason, as it should be.
    }
    return 0;
}

} // namespace veriframe::fuzz
