// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/loss_log_parts_internal.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace veriframe::fuzz {

/// Reads a log whole and once more in pieces, as it grows: no bytes may be refused by an exception, and how they come
/// may change nothing.
template<typename Reading>
int expectTheSameInPieces(const std::uint8_t* data, std::size_t size)
{
    const auto file = std::as_bytes(std::span(data, size));
    Reading whole, grown;
    whole.take("log", file);
    const std::size_t piece = 1 + (size > 0 ? data[size - 1] % 32 : 0);
    for (std::size_t at = 0; at < size; at += piece)
        grown.take("log", file.subspan(at, std::min(piece, size - at)));
    LossLog once, growing, end;
    whole.tell(once, true);
    grown.tell(growing, false);
    grown.tell(end, true);
    if (once.problems != end.problems || once.epochs.size() != end.epochs.size())
        std::abort();
    for (std::size_t i = 0; i < once.epochs.size(); ++i)
        if (once.epochs[i].epoch != end.epochs[i].epoch ||
            std::memcmp(&once.epochs[i].fakeLoss, &end.epochs[i].fakeLoss, sizeof(double)) != 0)
            std::abort();
    if (once.problems.size() > LogProblems::most + 4)
        std::abort();
    return 0;
}

} // namespace veriframe::fuzz
