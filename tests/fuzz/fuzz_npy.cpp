// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/npy.h"
#include "fuzz_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return veriframe::fuzz::expectResultOrError(
        data, size, [](std::span<const std::byte> file) { (void)veriframe::parseNpyInt16(file, "fuzz"); });
}
