// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/torch_zip.h"

#include "checkpoint_samples.h"
#include "nn/zip_archive_internal.h"

#include <cstdint>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

constexpr std::string_view central("PK\x01\x02", 4);
constexpr std::string_view directoryEnd("PK\x05\x06", 4);

/// A byte-wise view of one zip with the places that tests spoil.
class SpoiledZip {
public:
    /// Where the directory entry of that name begins.
    std::size_t directoryEntry(std::string_view name) const
    {
        for (std::size_t at = file.find(central); at != std::string::npos; at = file.find(central, at + 1))
            if (std::string_view(file).substr(at + 46, name.size()) == name)
                return at;
        throw std::logic_error("no such entry");
    }

    template<typename T>
    void put(std::size_t at, T value)
    {
        std::memcpy(file.data() + at, &value, sizeof value);
    }

    template<typename T>
    T get(std::size_t at) const
    {
        T value;
        std::memcpy(&value, file.data() + at, sizeof value);
        return value;
    }

    void replaceAll(std::string_view from, std::string_view to)
    {
        for (std::size_t at = file.find(from); at != std::string::npos; at = file.find(from, at + 1))
            file.replace(at, from.size(), to);
    }

    std::string file = sampleZip();
};

TEST(Crc32, EqualsThePublishedCheckValue)
{
    EXPECT_EQ(crc32(std::as_bytes(std::span(std::string_view("123456789")))), 0xCBF43926U);
}

TEST(TorchZip, ContentBeginsAtMultiplesOf64)
{
    const SpoiledZip zip;
    int entries = 0;
    for (std::size_t at = zip.file.find(central); at != std::string::npos; at = zip.file.find(central, at + 1)) {
        const auto header = zip.get<std::uint32_t>(at + 42);
        const std::size_t content =
            header + 30U + zip.get<std::uint16_t>(header + 26U) + zip.get<std::uint16_t>(header + 28U);
        EXPECT_EQ(content % 64, 0U);
        ++entries;
    }
    EXPECT_EQ(entries, 8); // data.pkl, version, five tensors, bce_best
}

TEST(TorchZip, CompressedEntriesAreRefusedBeforeTheyCanExpand)
{
    SpoiledZip zip;
    const std::size_t at = zip.directoryEntry("archive/data.pkl");
    zip.put(at + 10, std::uint16_t(8));
    zip.put(at + 24, std::uint32_t(0xF0000000));
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("is compressed"));
}

TEST(TorchZip, EncryptedEntriesAreRefused)
{
    SpoiledZip zip;
    zip.put(zip.directoryEntry("archive/data/0") + 8, std::uint16_t(1));
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("is encrypted"));
}

TEST(TorchZip, TwoDifferentSizesAreRefused)
{
    SpoiledZip zip;
    zip.put(zip.directoryEntry("archive/data/0") + 24, std::uint32_t(12));
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("two different sizes"));
}

TEST(TorchZip, OverlappingEntriesAreRefused)
{
    SpoiledZip zip;
    const std::size_t at = zip.directoryEntry("archive/data/0");
    zip.put(at + 20, std::uint32_t(200));
    zip.put(at + 24, std::uint32_t(200));
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("overlap"));
}

TEST(TorchZip, EntriesThatShareAHeaderAreRefused)
{
    SpoiledZip zip;
    const auto first = zip.get<std::uint32_t>(zip.directoryEntry("archive/data/0") + 42);
    zip.put(zip.directoryEntry("archive/data/1") + 42, first);
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("another name"));
}

TEST(TorchZip, RepeatedNamesAreRefused)
{
    SpoiledZip zip;
    zip.replaceAll("archive/data/1", "archive/data/0");
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("appears twice"));
}

TEST(TorchZip, EntriesBeyondTheFileAreRefused)
{
    SpoiledZip zip;
    const std::size_t at = zip.directoryEntry("archive/data/0");
    zip.put(at + 20, std::uint32_t(0x7FFFFFFF));
    zip.put(at + 24, std::uint32_t(0x7FFFFFFF));
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("beyond the end"));
}

TEST(TorchZip, ADamagedTensorIsNoticed)
{
    SpoiledZip zip;
    const auto header = zip.get<std::uint32_t>(zip.directoryEntry("archive/data/0") + 42);
    const std::size_t content =
        header + 30U + zip.get<std::uint16_t>(header + 26U) + zip.get<std::uint16_t>(header + 28U);
    zip.file[content] = static_cast<char>(zip.file[content] ^ 1);
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("checksum of the entry \"archive/data/0\""));
}

TEST(TorchZip, MoreEntriesThanTheFileCanHoldAreRefused)
{
    SpoiledZip zip;
    zip.put(zip.file.rfind(directoryEnd) + 10, std::uint16_t(65535));
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("declares 65535 entries"));
}

TEST(TorchZip, AMissingTensorIsNamed)
{
    SpoiledZip zip;
    zip.replaceAll("archive/data/3", "archive/dota/3");
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("\"archive/data/3\" is missing"));
}

TEST(TorchZip, AnOrdinaryZipIsNoCheckpoint)
{
    SpoiledZip zip;
    zip.replaceAll("archive/data.pkl", "archive/text.pkl");
    EXPECT_THAT(refusalOf(zip.file), HasSubstr("it is no torch checkpoint"));
}

} // namespace
} // namespace veriframe::test
