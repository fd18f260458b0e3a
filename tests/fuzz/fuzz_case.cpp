// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "cases/case_store.h"
#include "fuzz_reader.h"

#include <fstream>

namespace {

/// Not through AtomicFile: nobody needs these bytes on the disk.
std::filesystem::path fileWith(std::span<const std::byte> bytes)
{
    static const veriframe::TemporaryDirectory folder("veriframe-fuzz-case");
    const std::filesystem::path path = folder.path() / "x.vfcase";
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return path;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return veriframe::fuzz::expectResultOrError(data, size, [](std::span<const std::byte> bytes) {
        const veriframe::CaseStore store(fileWith(bytes), veriframe::CaseAccess::readOnly);
        (void)store.read();
        store.checkIntegrity();
    });
}
