// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

/// One entry of a metadata.json as it stands there.
struct MetadataEntry {
    std::string fileName;
    std::optional<std::string> label, original; ///< nothing: absent or null
    bool broken = false;                        ///< no object, or a value of another kind
};

/// Reads the entries in their order without building a tree: a metadata.json may list 100000 videos.
/// @throws Error (corrupt) with the offset, (unreadable, notFound), (badInput) beyond 1 GiB or 10 million entries
std::vector<MetadataEntry> readMetadata(const std::filesystem::path& file);

} // namespace veriframe
