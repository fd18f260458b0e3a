// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/zip_archive_internal.h"

#include "base/error.h"
#include "nn/entry_names_internal.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace veriframe {

namespace {

constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t centralSignature = 0x02014b50;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t zip64EndSignature = 0x06064b50;
constexpr std::uint32_t zip64LocatorSignature = 0x07064b50;
constexpr std::uint64_t endSize = 22;
constexpr std::uint64_t centralSize = 46;
constexpr std::uint64_t localSize = 30;

/// Eight tables so that eight bytes are folded at once ("slicing by 8", Kounavis and Berry 2005).
using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

CrcTables makeCrcTables()
{
    CrcTables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        tables[0][i] = value;
    }
    for (std::size_t slice = 1; slice < 8; ++slice)
        for (std::size_t i = 0; i < 256; ++i)
            tables[slice][i] = tables[slice - 1][i] >> 8 ^ tables[0][tables[slice - 1][i] & 0xFF];
    return tables;
}

} // namespace

std::uint32_t crc32(std::span<const std::byte> bytes)
{
    static const CrcTables tables = makeCrcTables();
    std::uint32_t crc = 0xFFFFFFFFU;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + i, 8);
        eight ^= crc;
        crc = 0;
        for (std::size_t slice = 0; slice < 8; ++slice)
            crc ^= tables[7 - slice][eight >> (8 * slice) & 0xFF];
    }
    for (; i < bytes.size(); ++i)
        crc = crc >> 8 ^ tables[0][(crc ^ static_cast<std::uint32_t>(bytes[i])) & 0xFF];
    return ~crc;
}

void ZipArchive::refuse(const std::string& why, bool corrupt) const
{
    throw Error(corrupt ? ErrorCode::corrupt : ErrorCode::unsupported, "Reading the zip container", m_origin, why);
}

template<typename T>
T ZipArchive::number(std::uint64_t offset) const
{
    if (offset > m_file.size() || m_file.size() - offset < sizeof(T))
        refuse("it ends at offset " + std::to_string(m_file.size()) + ", inside a record");
    T value = 0;
    std::memcpy(&value, m_file.data() + offset, sizeof value);
    return value;
}

std::string_view ZipArchive::text(std::uint64_t offset, std::uint64_t size) const
{
    if (offset > m_file.size() || m_file.size() - offset < size)
        refuse("it ends at offset " + std::to_string(m_file.size()) + ", inside a name");
    return {reinterpret_cast<const char*>(m_file.data()) + offset, static_cast<std::size_t>(size)};
}

ZipArchive::ZipArchive(std::span<const std::byte> file, std::string origin) : m_file(file), m_origin(std::move(origin))
{
    m_directory = findDirectory();
    if (m_directory.entries > m_file.size() / centralSize)
        refuse("it declares " + std::to_string(m_directory.entries) + " entries, more than it can hold");
    std::uint64_t at = m_directory.offset;
    for (std::uint64_t i = 0; i < m_directory.entries; ++i)
        at = readEntry(at);
    refuseOverlaps();
}

ZipArchive::Directory ZipArchive::findDirectory() const
{
    constexpr std::uint64_t longestComment = 65535;
    if (m_file.size() < endSize)
        refuse("it is too short");
    const std::uint64_t last = m_file.size() - endSize;
    const std::uint64_t first = last > longestComment ? last - longestComment : 0;
    for (std::uint64_t at = last + 1; at-- > first;) {
        if (number<std::uint32_t>(at) != endSignature)
            continue;
        Directory directory{number<std::uint32_t>(at + 16), number<std::uint16_t>(at + 10)};
        const bool zip64 = at >= 20 && number<std::uint32_t>(at - 20) == zip64LocatorSignature;
        if (zip64) {
            const auto end = number<std::uint64_t>(at - 20 + 8);
            if (number<std::uint32_t>(end) != zip64EndSignature)
                refuse("its zip64 record is damaged");
            directory = {number<std::uint64_t>(end + 48), number<std::uint64_t>(end + 32)};
        }
        return directory;
    }
    refuse("its directory is missing: the file is cut off or no zip file");
}

void ZipArchive::applyZip64(
    std::uint64_t at, std::uint64_t size, std::uint64_t& entrySize, std::uint64_t& stored, std::uint64_t& header) const
{
    const std::uint64_t end = at + size;
    while (at + 4 <= end) {
        const auto id = number<std::uint16_t>(at);
        const auto length = number<std::uint16_t>(at + 2);
        std::uint64_t field = at + 4;
        at = field + length;
        if (id != 1)
            continue;
        for (std::uint64_t* value : {&entrySize, &stored, &header})
            if (*value == 0xFFFFFFFFU && field + 8 <= at) {
                *value = number<std::uint64_t>(field);
                field += 8;
            }
    }
}

std::uint64_t ZipArchive::readEntry(std::uint64_t at)
{
    if (number<std::uint32_t>(at) != centralSignature)
        refuse("its directory is damaged at offset " + std::to_string(at));
    const auto flags = number<std::uint16_t>(at + 8);
    const auto method = number<std::uint16_t>(at + 10);
    const auto nameSize = number<std::uint16_t>(at + 28);
    const auto extraSize = number<std::uint16_t>(at + 30);
    const auto commentSize = number<std::uint16_t>(at + 32);
    Entry entry;
    entry.crc = number<std::uint32_t>(at + 16);
    std::uint64_t stored = number<std::uint32_t>(at + 20);
    entry.size = number<std::uint32_t>(at + 24);
    std::uint64_t header = number<std::uint32_t>(at + 42);
    const std::string name(text(at + centralSize, nameSize));
    applyZip64(at + centralSize + nameSize, extraSize, entry.size, stored, header);

    const std::string quoted = "the entry \"" + shownName(name) + "\" ";
    if (flags & 1)
        refuse(quoted + "is encrypted", false);
    if (method != 0)
        refuse(quoted + "is compressed; torch stores its entries as they are", false);
    if (stored != entry.size)
        refuse(quoted + "states two different sizes");
    if (number<std::uint32_t>(header) != localSignature)
        refuse(quoted + "does not begin where the directory says");
    if (text(header + localSize, number<std::uint16_t>(header + 26)) != name)
        refuse(quoted + "has another name where it begins");
    entry.header = header;
    entry.offset = header + localSize + number<std::uint16_t>(header + 26) + number<std::uint16_t>(header + 28);
    if (entry.offset > m_file.size() || entry.size > m_file.size() - entry.offset)
        refuse(quoted + "reaches beyond the end of the file");
    if (!m_entries.emplace(name, entry).second)
        refuse(quoted + "appears twice");
    return at + centralSize + nameSize + extraSize + commentSize;
}

void ZipArchive::refuseOverlaps() const
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    for (const auto& [name, entry] : m_entries)
        ranges.emplace_back(entry.header, entry.offset + entry.size);
    ranges.emplace_back(m_directory.offset, m_file.size());
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].first < ranges[i - 1].second)
            refuse("two of its entries overlap");
}

std::span<const std::byte> ZipArchive::entry(const std::string& name) const
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        refuse("the entry \"" + shownName(name) + "\" is missing");
    const auto bytes = m_file.subspan(found->second.offset, found->second.size);
    if (crc32(bytes) != found->second.crc)
        refuse("the checksum of the entry \"" + shownName(name) + "\" is wrong: the file is damaged");
    return bytes;
}

std::string ZipArchive::prefixOf(std::string_view suffix) const
{
    const std::string* found = nullptr;
    for (const auto& [name, entry] : m_entries)
        if (name.ends_with(suffix)) {
            if (found)
                refuse("it holds several entries named *" + std::string(suffix));
            found = &name;
        }
    if (!found)
        refuse("it holds no entry named *" + std::string(suffix) + ": it is no torch checkpoint", false);
    return found->substr(0, found->size() - suffix.size());
}

} // namespace veriframe
