// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_reader.h"
#include "nn/safetensors.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return veriframe::fuzz::expectResultOrError(
        data, size, [](std::span<const std::byte> file) { (void)veriframe::readSafetensors(file, "fuzz"); });
}
