// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

/// An array of 16-bit integers in C order, as landmarks are stored (spec formats.md).
struct NpyInt16 {
    std::vector<std::int64_t> shape;
    std::vector<std::int16_t> values; ///< product of shape many
    bool operator==(const NpyInt16&) const = default;
};

/// Parses a NumPy 1.0, 2.0 or 3.0 file of little-endian int16 in C order.
/// @param origin for the error. @throws Error (corrupt, unsupported). Thread-safe.
NpyInt16 parseNpyInt16(std::span<const std::byte> bytes, const std::string& origin);

/// @throws Error (notFound, unreadable, corrupt, unsupported)
NpyInt16 readNpyInt16(const std::filesystem::path& path);

/// The file's bytes, format 1.0. @throws Error (badInput) if shape and values contradict each other. Thread-safe.
std::string npyText(const NpyInt16& array);

/// Writes NumPy 1.0, replaced in one step. @throws Error (unwritable, badInput if shape and values disagree)
void writeNpyInt16(const std::filesystem::path& path, const NpyInt16& array);

} // namespace veriframe
