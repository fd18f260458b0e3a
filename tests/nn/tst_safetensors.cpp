// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/safetensors.h"

#include "checkpoint_samples.h"

#include <cstdint>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

std::string fileOf(const std::string& header, std::size_t dataBytes)
{
    std::uint64_t size = header.size();
    std::string file(reinterpret_cast<const char*>(&size), 8);
    return file + header + std::string(dataBytes, '\1');
}

std::string tensorOf(const std::string& type, const std::string& shape, const std::string& offsets)
{
    return R"({"w":{"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
}

struct HostileFile {
    const char* name;
    std::string header;
    std::size_t dataBytes;
    const char* reason;
};

void PrintTo(const HostileFile& row, std::ostream* out)
{
    *out << row.name;
}

class HostileSafetensors : public testing::TestWithParam<HostileFile> {};

TEST_P(HostileSafetensors, AreRefusedWithAReason)
{
    EXPECT_THAT(refusalOf(fileOf(GetParam().header, GetParam().dataBytes)), HasSubstr(GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(
    Each, HostileSafetensors,
    testing::Values(
        HostileFile{"noJson", "{nonsense", 4, "no JSON object"},
        HostileFile{"notUtf8", "{\"\xc0\xaf\":1}", 4, "no JSON object"},
        HostileFile{"unknownType", tensorOf("F8", "[1]", "[0,4]"), 4, "\"F8\" is not known"},
        HostileFile{"negativeSide", tensorOf("F32", "[-1]", "[0,4]"), 4, "impossible side"},
        HostileFile{"fractionalSide", tensorOf("F32", "[1.5]", "[0,4]"), 4, "impossible side"},
        HostileFile{"shapeIsNumber", tensorOf("F32", "1", "[0,4]"), 4, "impossible shape"},
        HostileFile{"hugeSide", tensorOf("F32", "[18446744073709551615]", "[0,4]"), 4, "larger than the file"},
        HostileFile{"overflow", tensorOf("F32", "[4294967296,4294967296]", "[0,4]"), 4, "larger than the file"},
        HostileFile{"wrongSize", tensorOf("F32", "[2]", "[0,4]"), 4, "does not fit its bytes"},
        HostileFile{"beyondTheEnd", tensorOf("F32", "[2]", "[0,8]"), 4, "beyond the end"},
        HostileFile{"backwards", tensorOf("F32", "[1]", "[4,0]"), 4, "beyond the end"},
        HostileFile{"threeOffsets", tensorOf("F32", "[1]", "[0,4,4]"), 4, "data_offsets"},
        HostileFile{"gap", tensorOf("F32", "[1]", "[4,8]"), 8, "overlap or leave gaps"},
        HostileFile{"leftover", tensorOf("F32", "[1]", "[0,4]"), 8, "belong to no tensor"},
        HostileFile{"noType", R"({"w":{"shape":[1],"data_offsets":[0,4]}})", 4, "described wrongly"},
        HostileFile{"entryIsText", R"({"w":"x"})", 4, "described wrongly"},
        HostileFile{
            "overlap",
            R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})",
            4, "overlap"},
        HostileFile{
            "repeated",
            R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})",
            4, "appears twice"},
        HostileFile{"deep", "{\"w\":" + std::string(100'000, '['), 4, "nested too deeply"},
        HostileFile{
            "controlName", R"({"a\u0007":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})", 4,
            "impossible length or characters"}),
    [](const auto& row) { return row.param.name; });

TEST(Safetensors, AHeaderLongerThanTheFileIsRefused)
{
    std::string file = fileOf(tensorOf("F32", "[1]", "[0,4]"), 4);
    file[2] = '\x10';
    EXPECT_THAT(refusalOf(file), HasSubstr("cut off"));
}

TEST(Safetensors, ForeignMetadataIsIgnored)
{
    const std::string header =
        R"({"__metadata__":{"format":"pt","epoch":"soon","bce_best":"[1]"},"w":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}   )";
    const Checkpoint checkpoint = readBytes(fileOf(header, 4));
    EXPECT_FALSE(checkpoint.epoch);
    EXPECT_FALSE(checkpoint.bceBest);
    EXPECT_EQ(checkpoint.stateDict.at(0).tensor.type, TensorType::bfloat16);
}

TEST(Safetensors, TensorsKeepTheOrderOfTheirBytes)
{
    const std::string header =
        R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[2,4]},"b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})";
    const Checkpoint checkpoint = readBytes(fileOf(header, 4));
    EXPECT_EQ(checkpoint.stateDict.at(0).name, "b");
    EXPECT_EQ(checkpoint.stateDict.at(1).name, "a");
}

} // namespace
} // namespace veriframe::test
