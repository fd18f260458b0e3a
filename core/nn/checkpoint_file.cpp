// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/checkpoint_file.h"

#include "base/error.h"
#include "base/files.h"
#include "nn/entry_names_internal.h"
#include "nn/mapped_file_internal.h"
#include "nn/torch_pickle.h"
#include "nn/torch_zip.h"
#include "nn/torch_zip_writer_internal.h"
#ifndef VERIFRAME_WITHOUT_SAFETENSORS
#include "nn/safetensors.h"
#endif

#include <algorithm>
#include <set>
#include <string_view>

namespace veriframe {

namespace {

constexpr const char* doing = "Reading the checkpoint";
constexpr const char* writing = "Writing the checkpoint";

/// DataParallel and DistributedDataParallel put it before every name.
constexpr std::string_view parallelPrefix = "module.";

#ifdef VERIFRAME_WITHOUT_SAFETENSORS
[[noreturn]] void refuseSafetensors(const std::string& origin)
{
    throw Error(
        ErrorCode::unsupported, doing, origin, "this build has no support for safetensors",
        "Build Veriframe where nlohmann-json is installed.");
}
#endif

Checkpoint readByContent(std::span<const std::byte> file, const std::string& origin)
{
    if (file.empty())
        throw Error(ErrorCode::corrupt, doing, origin, "the file is empty");
    if (looksLikeZip(file))
        return readTorchZip(file, origin);
    if (looksLikeLegacyTorch(file))
        return readLegacyTorch(file, origin);
#ifndef VERIFRAME_WITHOUT_SAFETENSORS
    if (looksLikeSafetensors(file))
        return readSafetensors(file, origin);
#else
    if (file.size() > 9 && static_cast<char>(file[8]) == '{')
        refuseSafetensors(origin);
#endif
    throw Error(
        ErrorCode::corrupt, doing, origin, "it is neither a torch file nor safetensors",
        "If it was downloaded, a web page may have been saved in its place; fetch it again.");
}

/// A writer must not make a file that its own reader refuses.
void refuseImpossible(const Checkpoint& checkpoint, const std::string& origin)
{
    std::set<std::string_view> names;
    for (const auto& [name, tensor] : checkpoint.stateDict) {
        const std::string quoted = "the entry \"" + shownName(name) + "\" ";
        const bool negative = std::any_of(tensor.shape.begin(), tensor.shape.end(), [](auto side) { return side < 0; });
        if (negative ||
            tensor.bytes.size() != static_cast<std::size_t>(tensor.elementCount()) * elementSize(tensor.type))
            throw Error(ErrorCode::badInput, writing, origin, quoted + "has a shape that does not fit its bytes");
        if (!names.insert(name).second)
            throw Error(ErrorCode::badInput, writing, origin, quoted + "appears twice");
        if (!isStateDictName(name))
            throw Error(ErrorCode::badInput, writing, origin, quoted + "has a name that is no text of fitting length");
    }
}

} // namespace

Checkpoint readCheckpoint(const std::filesystem::path& path)
{
    const std::string origin = path.string();
    const MappedFile file(path);
    Checkpoint checkpoint = readByContent(file.bytes(), origin);
    std::set<std::string_view> names;
    for (NamedTensor& entry : checkpoint.stateDict) {
        if (entry.name.starts_with(parallelPrefix))
            entry.name.erase(0, parallelPrefix.size());
        if (!names.insert(entry.name).second)
            throw Error(ErrorCode::corrupt, doing, origin, "the entry \"" + shownName(entry.name) + "\" appears twice");
    }
    return checkpoint;
}

void writeTorchCheckpoint(const std::filesystem::path& path, const Checkpoint& checkpoint)
{
    refuseImpossible(checkpoint, path.string());
    AtomicFile file(path);
    writeTorchZip(checkpoint, [&](std::span<const std::byte> bytes) { file.write(bytes); });
    file.commit();
}

void writeSafetensors(const std::filesystem::path& path, const Checkpoint& checkpoint)
{
#ifndef VERIFRAME_WITHOUT_SAFETENSORS
    refuseImpossible(checkpoint, path.string());
    AtomicFile file(path);
    writeSafetensors(checkpoint, [&](std::span<const std::byte> bytes) { file.write(bytes); });
    file.commit();
#else
    (void)checkpoint;
    refuseSafetensors(path.string());
#endif
}

} // namespace veriframe
