// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/torch_zip.h"

#include "base/error.h"
#include "nn/torch_pickle.h"
#include "nn/zip_archive_internal.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace veriframe {

bool looksLikeZip(std::span<const std::byte> file)
{
    const std::string_view text(reinterpret_cast<const char*>(file.data()), std::min<std::size_t>(file.size(), 4));
    return text == std::string_view("PK\x03\x04", 4);
}

Checkpoint readTorchZip(std::span<const std::byte> file, const std::string& origin)
{
    const ZipArchive archive(file, origin);
    const std::string prefix = archive.prefixOf("data.pkl");
    if (const std::string name = prefix + "byteorder"; archive.contains(name)) {
        const auto order = archive.entry(name);
        if (std::string_view(reinterpret_cast<const char*>(order.data()), order.size()) != "little")
            throw Error(
                ErrorCode::unsupported, "Reading the checkpoint", origin, "it was written on a big-endian machine");
    }
    // Many tensors may share a storage; its checksum is worth one look.
    std::map<std::string, std::span<const std::byte>> verified;
    const StorageLookup storages = [&](const std::string& key) {
        const auto known = verified.find(key);
        if (known != verified.end())
            return known->second;
        return verified.emplace(key, archive.entry(prefix + "data/" + key)).first->second;
    };
    // Tensors may share a storage, but honest files do not grow by more than that.
    return checkpointOfPickle(archive.entry(prefix + "data.pkl"), storages, 2 * file.size(), origin);
}

} // namespace veriframe
