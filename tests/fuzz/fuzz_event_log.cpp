// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_log.h"
#include "train/event_log_internal.h"
#include "train/record_framing.h"

using namespace veriframe;

/// The first byte says whether the rest is a file, or payloads of 64 bytes that are yet to be framed: no fuzzer finds
/// checksums.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0 || data[0] % 2 == 0)
        return fuzz::expectTheSameInPieces<EventLogReading>(data + (size > 0), size - (size > 0));
    std::string framed;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    for (std::size_t at = 0; at < rest.size(); at += 64)
        framed += framedRecord(rest.substr(at, 64));
    return fuzz::expectTheSameInPieces<EventLogReading>(
        reinterpret_cast<const std::uint8_t*>(framed.data()), framed.size());
}
