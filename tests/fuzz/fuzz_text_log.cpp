// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_log.h"
#include "train/text_log_internal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return veriframe::fuzz::expectTheSameInPieces<veriframe::TextLogReading>(data, size);
}
