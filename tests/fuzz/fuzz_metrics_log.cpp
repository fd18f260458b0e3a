// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_log.h"
#include "train/metrics_log_internal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return veriframe::fuzz::expectTheSameInPieces<veriframe::MetricsLogReading>(data, size);
}
