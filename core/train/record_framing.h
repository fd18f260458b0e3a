// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace veriframe {

/// CRC-32C (Castagnoli): reflected polynomial 0x82F63B78, start and final exclusive-or 0xFFFFFFFF. Thread-safe.
/// Source: RFC 3720, appendix B.4.
std::uint32_t crc32c(std::span<const std::byte> bytes);

/// The form in which record files store it: rotated right by 15, plus 0xA282EAD8, so that the sum of bytes that hold
/// such sums stays sound. Thread-safe. Source: "TFRecords format details" of TensorFlow's documentation.
std::uint32_t maskedCrc32c(std::span<const std::byte> bytes);

/// A record of a TensorFlow record file, as TensorBoard's event files are made of: length (8 bytes, little-endian),
/// its masked sum (4), payload, its masked sum (4). Thread-safe.
std::string framedRecord(std::string_view payload);

} // namespace veriframe
