// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace veriframe {

/// The stored entries of a zip file (PKWARE APPNOTE 6.3, zip64 included) as views into its bytes. Compressed or
/// encrypted entries are refused, as are entries that overlap, repeat a name or reach beyond the file: torch writes
/// none of these, and each is a way to make a reader do too much.
class ZipArchive {
public:
    /// @throws Error (corrupt, unsupported)
    ZipArchive(std::span<const std::byte> file, std::string origin);

    /// The content, its checksum verified. @throws Error (corrupt) if there is none or the checksum is wrong
    std::span<const std::byte> entry(const std::string& name) const;

    bool contains(const std::string& name) const { return m_entries.contains(name); }

    /// The one name that ends in `suffix`, without it. @throws Error (corrupt) if there is none or several
    std::string prefixOf(std::string_view suffix) const;

private:
    struct Entry {
        std::uint64_t header = 0; ///< where its local header begins
        std::uint64_t offset = 0; ///< where its content begins
        std::uint64_t size = 0;
        std::uint32_t crc = 0;
    };

    struct Directory {
        std::uint64_t offset = 0;
        std::uint64_t entries = 0;
    };

    [[noreturn]] void refuse(const std::string& why, bool corrupt = true) const;
    template<typename T>
    T number(std::uint64_t offset) const;
    std::string_view text(std::uint64_t offset, std::uint64_t size) const;
    Directory findDirectory() const;
    std::uint64_t readEntry(std::uint64_t at);
    void applyZip64(
        std::uint64_t at, std::uint64_t size, std::uint64_t& entrySize, std::uint64_t& stored,
        std::uint64_t& header) const;
    void refuseOverlaps() const;

    std::span<const std::byte> m_file;
    std::string m_origin;
    Directory m_directory;
    std::map<std::string, Entry> m_entries;
};

/// CRC-32 as zip uses it (ISO 3309).
std::uint32_t crc32(std::span<const std::byte> bytes);

} // namespace veriframe
