// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/record_framing.h"

#include <cstring>
#include <gtest/gtest.h>
#include <vector>

namespace veriframe::test {
namespace {

std::uint32_t sumOf(std::string_view text)
{
    return crc32c(std::as_bytes(std::span(text)));
}

TEST(Crc32c, AgreesWithTheExamplesOfRfc3720)
{
    EXPECT_EQ(sumOf("123456789"), 0xE3069283U);
    EXPECT_EQ(sumOf(std::string(32, '\0')), 0x8A9136AAU);
    EXPECT_EQ(sumOf(std::string(32, '\xFF')), 0x62A8AB43U);
    std::string ascending;
    for (char byte = 0; byte < 32; ++byte)
        ascending += byte;
    EXPECT_EQ(sumOf(ascending), 0x46DD794EU);
    EXPECT_EQ(sumOf(""), 0U);
}

TEST(Crc32c, IsMaskedByRotationAndAddition)
{
    const std::string_view text = "123456789";
    const std::uint32_t sum = 0xE3069283;
    EXPECT_EQ(maskedCrc32c(std::as_bytes(std::span(text))), ((sum >> 15) | (sum << 17)) + 0xA282EAD8U);
}

TEST(RecordFraming, ARecordIsLengthItsSumPayloadAndItsSum)
{
    const std::string record = framedRecord("abc");
    ASSERT_EQ(record.size(), 8U + 4 + 3 + 4);
    EXPECT_EQ(record.substr(0, 8), std::string("\x03\0\0\0\0\0\0\0", 8));
    EXPECT_EQ(record.substr(12, 3), "abc");
    const auto storedAt = [&](std::size_t offset) {
        std::uint32_t sum = 0;
        std::memcpy(&sum, record.data() + offset, sizeof sum);
        return sum;
    };
    const auto maskedOf = [&](std::size_t offset, std::size_t size) {
        return maskedCrc32c(std::as_bytes(std::span(record).subspan(offset, size)));
    };
    EXPECT_EQ(storedAt(8), maskedOf(0, 8));
    EXPECT_EQ(storedAt(15), maskedOf(12, 3));
}

} // namespace
} // namespace veriframe::test
