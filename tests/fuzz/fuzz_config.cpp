// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_reader.h"
#include "train/config.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return veriframe::fuzz::expectResultOrError(data, size, [](std::span<const std::byte> file) {
        const std::string text(reinterpret_cast<const char*>(file.data()), file.size());
        const veriframe::TrainingConfig config = veriframe::parseTrainingConfig(text, "fuzz");
        const std::string written = veriframe::toJsonText(config);
        // What is accepted reads back; parameters that do not count are not written, so texts are compared.
        if (veriframe::toJsonText(veriframe::parseTrainingConfig(written, "written")) != written)
            std::abort();
    });
}
