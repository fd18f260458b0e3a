// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/checkpoint_file.h"

#include "base/error.h"
#include "base/files.h"
#include "checkpoint_samples.h"
#include "test_support.h"

#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <ostream>
#include <random>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

struct Sample {
    const char* name;
    CheckpointFormat format;
    std::string (*file)();
    /// Only zip has checksums; elsewhere a spoiled weight is another weight.
    bool noticesSpoiledWeights;
};

void PrintTo(const Sample& row, std::ostream* out)
{
    *out << row.name;
}

class EachFormat : public testing::TestWithParam<Sample> {};

INSTANTIATE_TEST_SUITE_P(
    CheckpointFile, EachFormat,
    testing::Values(
        Sample{"legacy", CheckpointFormat::torchLegacy, sampleLegacy, false},
        Sample{"zip", CheckpointFormat::torchZip, sampleZip, true},
        Sample{"safetensors", CheckpointFormat::safetensors, sampleSafetensors, false}),
    [](const auto& row) { return row.param.name; });

TEST_P(EachFormat, ReadsWhatWasWritten)
{
    const Checkpoint expected = sampleCheckpoint();
    const Checkpoint got = readBytes(GetParam().file());
    EXPECT_EQ(got.format, GetParam().format);
    EXPECT_EQ(got.stateDict, expected.stateDict);
    EXPECT_EQ(got.epoch, expected.epoch);
    EXPECT_EQ(got.bceBest, expected.bceBest);
}

TEST_P(EachFormat, IsRefusedTruncatedAtEveryLength)
{
    const std::string file = GetParam().file();
    for (std::size_t length = 0; length < file.size(); ++length)
        EXPECT_NE(refusalOf(std::string_view(file).substr(0, length)), "") << length << " of " << file.size();
}

TEST_P(EachFormat, SurvivesEverySingleFlippedBit)
{
    const std::string file = GetParam().file();
    for (std::size_t bit = 0; bit < file.size() * 8; bit += 3) {
        std::string flipped = file;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        ASSERT_NO_THROW(refusalOf(flipped)) << "bit " << bit; // an Error is the other allowed outcome
    }
}

TEST_P(EachFormat, SurvivesManyFlippedBytes)
{
    const std::string file = GetParam().file();
    std::mt19937 random(20200415);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string spoiled = file;
        for (unsigned flips = 1 + random() % 8; flips > 0; --flips)
            spoiled[random() % spoiled.size()] = static_cast<char>(random());
        refused += !refusalOf(spoiled).empty();
    }
    EXPECT_GT(refused, 1000);
}

TEST(CheckpointFile, AFlippedBitInAZipNeverChangesAWeight)
{
    const std::string file = sampleZip();
    const Checkpoint expected = sampleCheckpoint();
    int equal = 0;
    for (std::size_t at = 0; at < file.size(); ++at) {
        std::string flipped = file;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        try {
            const Checkpoint got = readBytes(flipped);
            EXPECT_EQ(got.stateDict, expected.stateDict) << "byte " << at;
            ++equal;
        } catch (const Error&) {
            continue;
        }
    }
    EXPECT_GT(equal, 0); // padding and time stamps matter to nobody
}

TEST(CheckpointFile, ModulePrefixesAreRemoved)
{
    Checkpoint checkpoint = sampleCheckpoint();
    for (NamedTensor& entry : checkpoint.stateDict)
        entry.name = "module." + entry.name;
    const TemporaryDirectory folder;
    writeTorchCheckpoint(folder.path() / "c.pth", checkpoint);
    EXPECT_EQ(readCheckpoint(folder.path() / "c.pth").stateDict, sampleCheckpoint().stateDict);
}

TEST(CheckpointFile, ALegacyStorageThatNoTensorNamesIsRefused)
{
    const std::string tensor = pickledTensor(pickledSizes({2, 3}) + pickledSizes({3, 1}), 6);
    EXPECT_THAT(refusalOf(legacyFileOf(pickledDict(tensor))), HasSubstr("lists a storage that no tensor uses"));
}

TEST(CheckpointFile, OtherFilesAreNamedAsSuch)
{
    EXPECT_THAT(refusalOf(""), HasSubstr("is empty"));
    EXPECT_THAT(refusalOf("<!DOCTYPE html><html></html>"), HasSubstr("a web page may have been saved"));
    EXPECT_THAT(refusalOf(std::string(5000, '\0')), HasSubstr("neither a torch file nor safetensors"));
    std::string wrongMagic = sampleLegacy();
    wrongMagic[5] = 'x';
    EXPECT_THAT(refusalOf(wrongMagic), HasSubstr("neither a torch file nor safetensors"));
}

TEST(CheckpointFile, MissingFilesAndFoldersAreErrors)
{
    const TemporaryDirectory folder;
    try {
        readCheckpoint(folder.path() / "absent.pth");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::notFound);
    }
    try {
        readCheckpoint(folder.path());
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::unreadable);
    }
}

TEST(CheckpointFile, NoFileIsWrittenThatCouldNotBeRead)
{
    const TemporaryDirectory folder;
    const auto path = folder.path() / "c.pth";
    Checkpoint wrongShape = sampleCheckpoint();
    wrongShape.stateDict[0].tensor.shape = {7};
    EXPECT_THROW(writeTorchCheckpoint(path, wrongShape), Error);
    EXPECT_THROW(writeSafetensors(path, wrongShape), Error);
    Checkpoint repeated = sampleCheckpoint();
    repeated.stateDict[1].name = repeated.stateDict[0].name;
    EXPECT_THROW(writeTorchCheckpoint(path, repeated), Error);
    Checkpoint badName = sampleCheckpoint();
    badName.stateDict[0].name = "\xff";
    EXPECT_THROW(writeSafetensors(path, badName), Error);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(CheckpointFile, EveryHalfIsWidenedExactly)
{
    TensorData halves{TensorType::float16, {65536}, std::vector<std::byte>(131072)};
    for (unsigned i = 0; i < 65536; ++i) {
        halves.bytes[2 * i] = static_cast<std::byte>(i);
        halves.bytes[2 * i + 1] = static_cast<std::byte>(i >> 8);
    }
    const std::vector<float> widened = halves.toFloat32();
    for (unsigned i = 0; i < 65536; ++i) {
        const int exponent = static_cast<int>(i >> 10 & 31);
        const double mantissa = i & 1023;
        const double magnitude = exponent == 0    ? std::ldexp(mantissa, -24)
                                 : exponent == 31 ? (mantissa != 0 ? NAN : INFINITY)
                                                  : std::ldexp(1024 + mantissa, exponent - 25);
        if (std::isnan(magnitude))
            EXPECT_TRUE(std::isnan(widened[i])) << i;
        else
            EXPECT_EQ(widened[i], static_cast<float>(i & 0x8000 ? -magnitude : magnitude)) << i;
    }
}

TEST(CheckpointFile, TheClassifierFilesHoldEveryNameOfB0)
{
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/classifier");
    VERIFRAME_REQUIRE_SHARED(golden, "golden/classifier/formula.json");
    const auto formula = nlohmann::json::parse(std::ifstream(golden));
    const auto& expected = formula.at("tf_efficientnet_b0_ns").at("state_dict");
    for (const char* name : {"b0_a_legacy.pth", "b0_b_zip_half.pth"}) {
        const Checkpoint checkpoint = readCheckpoint(weights / name);
        EXPECT_TRUE(checkpoint.epoch && checkpoint.bceBest) << name;
        EXPECT_EQ(checkpoint.stateDict.size(), expected.size()) << name;
        for (const auto& [entry, shape] : expected.items()) {
            const TensorData* tensor = checkpoint.find(entry);
            ASSERT_NE(tensor, nullptr) << name << ": " << entry;
            EXPECT_EQ(tensor->shape, shape.get<std::vector<std::int64_t>>()) << name << ": " << entry;
        }
    }
}

TEST(CheckpointFile, TheMtcnnFilesAreRead)
{
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/mtcnn");
    EXPECT_EQ(readCheckpoint(weights / "pnet.pt").stateDict.size(), 13U);
    EXPECT_EQ(readCheckpoint(weights / "rnet.pt").stateDict.size(), 16U);
    EXPECT_EQ(readCheckpoint(weights / "onet.pt").stateDict.size(), 21U);
    EXPECT_NE(readCheckpoint(weights / "onet.pt").find("dense6_3.weight"), nullptr);
}

} // namespace
} // namespace veriframe::test
