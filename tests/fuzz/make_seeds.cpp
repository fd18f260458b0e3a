// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the seed corpus: small good files of each format, from which the fuzzers start.
//   make_seeds FOLDER
#include "base/files.h"
#include "base/npy.h"
#include "checkpoint_samples.h"
#include "train/config.h"

#include <filesystem>
#include <iostream>

using namespace veriframe;

namespace {

void writeSeed(const std::filesystem::path& folder, const char* kind, const char* name, const std::string& bytes)
{
    std::filesystem::create_directories(folder / kind);
    writeFileAtomically(folder / kind / name, bytes);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return (std::cerr << "usage: make_seeds FOLDER\n", 2);
    const std::filesystem::path folder = argv[1];
    writeSeed(folder, "pickle", "legacy", test::sampleLegacy());
    writeSeed(
        folder, "pickle", "dict",
        test::pickledDict(test::pickledTensor(test::pickledSizes({4, 4}) + test::pickledSizes({4, 1}))));
    writeSeed(folder, "zip", "checkpoint", test::sampleZip());
    writeSeed(folder, "safetensors", "checkpoint", test::sampleSafetensors());
    writeSeed(folder, "config", "published", toJsonText(embeddedTrainingConfig("b7")));
    writeSeed(
        folder, "config", "schedule",
        R"({"optimizer": {"schedule": {"type": "step", "params": {"steps": [[0, 0.1], [20, 1e-3]]}}}})");
    std::filesystem::create_directories(folder / "npy");
    writeNpyInt16(folder / "npy/landmarks", {{5, 2}, std::vector<std::int16_t>(10, 7)});
    return 0;
}
