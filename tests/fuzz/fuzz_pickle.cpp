// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_reader.h"
#include "nn/torch_pickle.h"

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // As a whole legacy file, and as the bare pickle of a zip container over one storage.
    veriframe::fuzz::expectResultOrError(
        data, size, [](std::span<const std::byte> file) { (void)veriframe::readLegacyTorch(file, "fuzz"); });
    static const std::array<std::byte, 64> storage{};
    return veriframe::fuzz::expectResultOrError(data, size, [](std::span<const std::byte> pickle) {
        (void)veriframe::checkpointOfPickle(
            pickle, [](const std::string&) { return std::span<const std::byte>(storage); }, 1 << 20, "fuzz");
    });
}
