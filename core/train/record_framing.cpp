// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/record_framing.h"

#include <array>
#include <bit>

namespace veriframe {

namespace {

constexpr std::array<std::uint32_t, 256> remainders = [] {
    constexpr std::uint32_t polynomial = 0x82F63B78;
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ (rest & 1 ? polynomial : 0);
        table[byte] = rest;
    }
    return table;
}();

template<typename Number>
void appendLittleEndian(std::string& text, Number number)
{
    for (std::size_t i = 0; i < sizeof number; ++i)
        text += static_cast<char>(number >> (8 * i) & 0xFF);
}

std::uint32_t maskedSumOf(std::string_view text)
{
    return maskedCrc32c(std::as_bytes(std::span(text)));
}

} // namespace

std::uint32_t crc32c(std::span<const std::byte> bytes)
{
    std::uint32_t rest = 0xFFFFFFFF;
    for (const std::byte byte : bytes)
        rest = (rest >> 8) ^ remainders[(rest ^ static_cast<std::uint32_t>(byte)) & 0xFF];
    return rest ^ 0xFFFFFFFF;
}

std::uint32_t maskedCrc32c(std::span<const std::byte> bytes)
{
    return std::rotr(crc32c(bytes), 15) + 0xA282EAD8;
}

std::string framedRecord(std::string_view payload)
{
    std::string record;
    record.reserve(payload.size() + 16);
    appendLittleEndian(record, static_cast<std::uint64_t>(payload.size()));
    appendLittleEndian(record, maskedSumOf(record));
    record += payload;
    appendLittleEndian(record, maskedSumOf(payload));
    return record;
}

} // namespace veriframe
