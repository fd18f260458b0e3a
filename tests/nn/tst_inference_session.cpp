// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/stop.h"
#include "nn/device.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"
#include "nn/instruction_set.h"
#include "test_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

constexpr const char* b0 = "tf_efficientnet_b0_ns";
constexpr int sidePx = 96;

/// Faces of random bytes from a formula.
std::vector<std::uint8_t> faces(int count)
{
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(count) * sidePx * sidePx * 3);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(256 * formulaUniform("faces", i));
    return bytes;
}

std::vector<float> logitsWith(Precision precision, int threads, int batchSize, SessionPath path = SessionPath::fast)
{
    SessionOptions options;
    options.precision = precision;
    options.threads = threads;
    options.batchSize = batchSize;
    options.path = path;
    return openInferenceSession(formulaCheckpoint(b0), options)->logits(faces(5), sidePx);
}

std::string refusal(const Checkpoint& checkpoint, const SessionOptions& options = {})
{
    try {
        openInferenceSession(checkpoint, options);
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

/// What this processor computes in.
std::vector<Precision> precisionsHere()
{
    if (supports(resolveInstructionSet(InstructionSet::automatic, Precision::float32), Precision::bfloat16))
        return {Precision::float32, Precision::bfloat16};
    return {Precision::float32};
}

TEST(InferenceSession, ResultsDoNotDependOnBatchSizeOrThreads)
{
    for (const Precision precision : precisionsHere()) {
        const std::vector<float> expected = logitsWith(precision, 1, 1);
        for (const int threads : {1, 2, 3})
            for (const int batchSize : {1, 2, 5, 0})
                EXPECT_EQ(logitsWith(precision, threads, batchSize), expected)
                    << toString(precision) << ", " << threads << " threads, batches of " << batchSize;
    }
}

TEST(InferenceSession, FastAgreesWithPlain)
{
    const std::vector<float> plain = logitsWith(Precision::float32, 2, 0, SessionPath::plain);
    const std::vector<float> fast = logitsWith(Precision::float32, 2, 0);
    LargestDifference difference("fast against plain logits, B0, bytes as input");
    for (std::size_t i = 0; i < plain.size(); ++i)
        difference.note(fast[i], plain[i], "face " + std::to_string(i));
    EXPECT_LE(difference.value(), 1e-5);
}

TEST(InferenceSession, TheSharesOfAnEvidenceMapAddUpToTheLogit)
{
    const std::vector<std::uint8_t> face = faces(1);
    LargestDifference difference("sum of evidence against logit");
    std::vector<std::pair<SessionPath, Precision>> ways{{SessionPath::plain, Precision::float32}};
    for (const Precision precision : precisionsHere())
        ways.emplace_back(SessionPath::fast, precision);
    for (const auto& [path, precision] : ways) {
        SessionOptions options;
        options.path = path;
        options.precision = precision;
        const auto session = openInferenceSession(formulaCheckpoint(b0), options);
        const EvidenceMap map = session->evidence(face, sidePx);
        EXPECT_EQ(map.side, sidePx / 32);
        ASSERT_EQ(map.contributions.size(), static_cast<std::size_t>(map.side * map.side));
        const double sum = std::accumulate(map.contributions.begin(), map.contributions.end(), map.bias);
        difference.note(sum, session->logits(face, sidePx)[0], session->description());
    }
    EXPECT_LE(difference.value(), 1e-5);
}

TEST(InferenceSession, EvidenceIsMappedForOneFaceAtATime)
{
    const auto session = openInferenceSession(formulaCheckpoint(b0), {});
    for (const int count : {0, 2})
        EXPECT_THROW(session->evidence(faces(count), sidePx), Error);
}

TEST(InferenceSession, BytesAreNormalisedAsTheSpecSays)
{
    const auto session = openInferenceSession(formulaCheckpoint(b0), {});
    const std::vector<std::uint8_t> bytes = faces(2);
    constexpr std::array<float, 3> mean{.485F, .456F, .406F}, deviation{.229F, .224F, .225F};
    constexpr std::size_t pixels = sidePx * sidePx;
    std::vector<float> normalized(bytes.size());
    for (std::size_t face = 0; face < 2; ++face)
        for (std::size_t pixel = 0; pixel < pixels; ++pixel)
            for (std::size_t channel = 0; channel < 3; ++channel)
                normalized[(face * 3 + channel) * pixels + pixel] =
                    (static_cast<float>(bytes[(face * pixels + pixel) * 3 + channel]) / 255 - mean[channel]) /
                    deviation[channel];
    const auto fromBytes = session->logits(bytes, sidePx);
    const auto fromFloats = session->logitsOfNormalized(normalized, sidePx);
    LargestDifference difference("logits of bytes against normalised input");
    for (std::size_t i = 0; i < fromBytes.size(); ++i)
        difference.note(fromBytes[i], fromFloats[i], "face " + std::to_string(i));
    EXPECT_LE(difference.value(), 1e-5);
}

TEST(InferenceSession, OddAndTinySidesWork)
{
    SessionOptions plainOptions;
    plainOptions.path = SessionPath::plain;
    const Checkpoint checkpoint = formulaCheckpoint(b0);
    const auto plain = openInferenceSession(checkpoint, plainOptions);
    const auto fast = openInferenceSession(checkpoint, {});
    LargestDifference difference("fast against plain logits at unusual sides");
    for (const int side : {32, 33, 47, 65, 127}) {
        const auto expected = plain->logitsOfNormalized(formulaInput(1, side), side);
        const auto got = fast->logitsOfNormalized(formulaInput(1, side), side);
        difference.note(got.at(0), expected.at(0), std::to_string(side) + " px");
    }
    EXPECT_LE(difference.value(), 2e-5);
}

TEST(InferenceSession, NoFacesGiveNoLogits)
{
    EXPECT_TRUE(openInferenceSession(formulaCheckpoint(b0), {})->logits({}, sidePx).empty());
}

TEST(InferenceSession, HalfAFaceIsRefused)
{
    const auto session = openInferenceSession(formulaCheckpoint(b0), {});
    EXPECT_THROW(session->logits(std::vector<std::uint8_t>(100), sidePx), Error);
    EXPECT_THROW(session->logits(faces(1), 0), Error);
}

TEST(InferenceSession, StopsOnRequest)
{
    const auto session = openInferenceSession(formulaCheckpoint(b0), {});
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(session->logits(faces(5), sidePx, source.get_token()), Stopped);
    EXPECT_EQ(session->logits(faces(1), sidePx).size(), 1U) << "a stopped session can be used again";
}

TEST(InferenceSession, NamesWhatItIs)
{
    const auto session = openInferenceSession(formulaCheckpoint(b0), {});
    EXPECT_EQ(session->encoder(), b0);
    EXPECT_NE(session->precision(), Precision::automatic);
    EXPECT_THAT(session->description(), HasSubstr(toString(session->precision())));
}

TEST(InferenceSession, MissingUnexpectedAndMisshapenEntriesAreAllListed)
{
    Checkpoint checkpoint = formulaCheckpoint(b0);
    std::erase_if(checkpoint.stateDict, [](const NamedTensor& entry) { return entry.name == "encoder.bn1.bias"; });
    checkpoint.stateDict.push_back({"encoder.surplus", {TensorType::float32, {1}, std::vector<std::byte>(4)}});
    for (NamedTensor& entry : checkpoint.stateDict)
        if (entry.name == "fc.bias")
            entry.tensor = {TensorType::float32, {2}, std::vector<std::byte>(8)};
    SessionOptions options;
    options.encoder = b0;
    const std::string text = refusal(checkpoint, options);
    EXPECT_THAT(text, HasSubstr("encoder.bn1.bias"));
    EXPECT_THAT(text, HasSubstr("encoder.surplus"));
    EXPECT_THAT(text, HasSubstr("fc.bias"));
}

TEST(InferenceSession, AWrongEncoderIsNamedBesideTheRightOne)
{
    SessionOptions options;
    options.encoder = "tf_efficientnet_b7_ns";
    const std::string text = refusal(formulaCheckpoint(b0), options);
    EXPECT_THAT(text, HasSubstr("tf_efficientnet_b7_ns"));
    EXPECT_THAT(text, HasSubstr(b0));
    options.encoder = "resnet50";
    EXPECT_THAT(refusal(formulaCheckpoint(b0), options), HasSubstr("resnet50"));
}

TEST(InferenceSession, ACheckpointOfSomethingElseIsRefused)
{
    EXPECT_NE(refusal({}), "accepted");
    Checkpoint other;
    other.stateDict.push_back({"weight", {TensorType::float32, {4}, std::vector<std::byte>(16)}});
    EXPECT_NE(refusal(other), "accepted");
}

TEST(InferenceSession, IntegersInPlaceOfWeightsAreRefused)
{
    Checkpoint checkpoint = formulaCheckpoint(b0);
    for (NamedTensor& entry : checkpoint.stateDict)
        if (entry.name == "fc.bias")
            entry.tensor.type = TensorType::int32;
    EXPECT_NE(refusal(checkpoint), "accepted");
}

TEST(InferenceSession, PlainTakesFloat32Only)
{
    SessionOptions options;
    options.path = SessionPath::plain;
    options.precision = Precision::bfloat16;
    EXPECT_NE(refusal(formulaCheckpoint(b0), options), "accepted");
}

TEST(InferenceSession, TheLogitsProbabilityIsASigmoid)
{
    EXPECT_EQ(probabilityOfLogit(0), 0.5);
    EXPECT_NEAR(probabilityOfLogit(2), 0.8807970779778823, 1e-15);
    EXPECT_EQ(probabilityOfLogit(-1000), 0);
    EXPECT_EQ(probabilityOfLogit(1000), 1);
}

} // namespace
} // namespace veriframe::test
