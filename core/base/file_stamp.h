// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace veriframe {

/// What tells without reading a file whether it is still the one that was there before: what replaces it has another
/// inode, what rewrites it another time or size. Of two writes within the clock's tick the second is missed where the
/// size stays; a hash is what decides.
struct FileStamp {
    std::uint64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< since the clock's epoch
    std::int64_t changedNs = 0;  ///< of content or name, which no program sets back
    std::uint64_t device = 0, inode = 0;
    bool operator==(const FileStamp&) const = default;
};

/// Follows links. @return nothing where there is no regular file, or none that may be looked at. Thread-safe.
std::optional<FileStamp> fileStampOf(const std::filesystem::path& path);

/// Whether two paths are one file, by whatever names and links, also where neither is there yet. Thread-safe.
bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b);

} // namespace veriframe
