// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/stop.h"
#include "counted_allocations.h"
#include "cpu_kernel_samples.h"
#include "nn/cpu/cpu_network_internal.h"
#include "nn/encoders.h"
#include "nn/inference_session.h"
#include "test_support.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>

namespace veriframe::test {
namespace {

constexpr const char* b0 = "tf_efficientnet_b0_ns";

/// A way of ours to compute, and how far its logits may lie from LibTorch's in float32.
struct Path {
    InstructionSet set;
    Precision precision;
    double tolerance;
};

void PrintTo(const Path& path, std::ostream* stream)
{
    *stream << toString(path.set) << ' ' << toString(path.precision);
}

std::vector<Path> pathsOfThisProcessor()
{
    std::vector<Path> paths;
    for (const Path& path :
         {Path{InstructionSet::avx2, Precision::float32, 1e-5}, Path{InstructionSet::avx512, Precision::float32, 1e-5},
          // Formula weights make bfloat16 look bad: their logits hardly differ from face to face.
          Path{InstructionSet::avx512, Precision::bfloat16, 0.01}})
        if (supports(path.set, path.precision))
            paths.push_back(path);
    return paths;
}

std::unique_ptr<InferenceSession> open(const Checkpoint& checkpoint, const Path& path, int threads = 1)
{
    SessionOptions options;
    options.instructionSet = path.set;
    options.precision = path.precision;
    options.threads = threads;
    return openInferenceSession(checkpoint, options);
}

class CpuNetworkTest : public testing::TestWithParam<Path> {};

TEST_P(CpuNetworkTest, LogitsAreTheSameForEveryBatchAndThreadCount)
{
    const Checkpoint checkpoint = formulaCheckpoint("tf_efficientnet_b1_ns");
    constexpr int side = 77;
    constexpr int most = 9;
    const std::vector<float> input = formulaInput(most, side);
    const auto oneByOne = open(checkpoint, GetParam());
    std::vector<float> expected;
    const std::size_t values = input.size() / most;
    for (std::size_t face = 0; face < most; ++face)
        expected.push_back(oneByOne->logitsOfNormalized(std::span(input).subspan(face * values, values), side).front());
    for (const int threads : {1, 2, 3, 7}) {
        const auto session = open(checkpoint, GetParam(), threads);
        for (std::size_t batch = 1; batch <= most; ++batch) {
            const auto got = session->logitsOfNormalized(std::span(input).first(batch * values), side);
            EXPECT_TRUE(std::equal(got.begin(), got.end(), expected.begin()))
                << threads << " threads, " << batch << " faces";
        }
    }
}

TEST_P(CpuNetworkTest, AForwardPassAllocatesNothing)
{
    const cpu::Kernels kernels = GetParam().set == InstructionSet::avx2       ? cpu::avx2Kernels()
                                 : GetParam().precision == Precision::float32 ? cpu::avx512Kernels()
                                                                              : cpu::avx512Bfloat16Kernels();
    const cpu::CpuNetwork network(layoutOfEncoder(b0), formulaCheckpoint(b0), kernels);
    cpu::Workspace workspace;
    ThreadPool pool(2);
    constexpr int side = 64;
    const std::vector<float> input = formulaInput(1, side);
    const cpu::Face face{nullptr, input.data(), side};
    for (const cpu::Crew& crew : {cpu::Crew({}), cpu::Crew(pool, {})}) {
        const float first = network.logit(face, workspace, crew);
        const std::size_t before = countedAllocations();
        const float second = network.logit(face, workspace, crew);
        EXPECT_EQ(countedAllocations() - before, 0U) << crew.workers() << " workers";
        EXPECT_EQ(first, second);
    }
}

TEST(Crew, TakesSubnormalNumbersForZeroAndLeavesTheCallersArithmeticAlone)
{
    volatile const float gate = 1e-40F;
    ThreadPool pool(2);
    for (const cpu::Crew& crew : {cpu::Crew({}), cpu::Crew(pool, {})}) {
        std::atomic<int> zeros = 0;
        crew.forEach(8, [&](int, int) { zeros += gate * 1.5F == 0 ? 1 : 0; });
        EXPECT_EQ(zeros, 8) << crew.workers() << " workers";
        EXPECT_NE(gate * 1.5F, 0);
    }
}

TEST_P(CpuNetworkTest, TheSharesOfAnEvidenceMapAddUpToTheLogit)
{
    const auto session = open(formulaCheckpoint(b0), GetParam(), 2);
    constexpr int side = 130;
    std::vector<std::uint8_t> face(std::size_t(3) * side * side);
    for (std::size_t i = 0; i < face.size(); ++i)
        face[i] = static_cast<std::uint8_t>(256 * formulaUniform("faces", i));
    const EvidenceMap map = session->evidence(face, side);
    EXPECT_EQ(map.side, 5);
    ASSERT_EQ(map.contributions.size(), 25U);
    const double sum = std::accumulate(map.contributions.begin(), map.contributions.end(), map.bias);
    EXPECT_NEAR(sum, session->logits(face, side).front(), 1e-5);
}

TEST_P(CpuNetworkTest, AStopIsNoticedInTheMiddleOfAFace)
{
    // Far more work than the test waits for: at 1024 px each face takes seconds under load.
    const auto session = open(formulaCheckpoint(b0), GetParam(), 2);
    constexpr int side = 1024;
    const std::vector<float> input = formulaInput(4, side);
    std::stop_source source;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        source.request_stop();
    });
    EXPECT_THROW(session->logitsOfNormalized(input, side, source.get_token()), Stopped);
    EXPECT_EQ(session->logitsOfNormalized(formulaInput(1, 64), 64).size(), 1U) << "it can be used again";
}

TEST_P(CpuNetworkTest, SaysWhatItComputesWith)
{
    const std::string text = open(formulaCheckpoint(b0), GetParam())->description();
    EXPECT_NE(text.find(toString(GetParam().set)), std::string::npos) << text;
    EXPECT_NE(text.find(toString(GetParam().precision)), std::string::npos) << text;
}

INSTANTIATE_TEST_SUITE_P(Paths, CpuNetworkTest, testing::ValuesIn(pathsOfThisProcessor()), [](const auto& given) {
    return std::string(given.param.set == InstructionSet::avx2 ? "Avx2" : "Avx512") + toString(given.param.precision);
});
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(CpuNetworkTest);

/// One test per encoder: LibTorch, the slow one, computes what all paths are compared with.
class CpuNetworkOfEncoder : public testing::TestWithParam<std::string> {};

TEST_P(CpuNetworkOfEncoder, AgreesWithLibTorchAtEvenAndOddSizesOnEveryPath)
{
    const Checkpoint checkpoint = formulaCheckpoint(GetParam());
    SessionOptions plainOptions;
    plainOptions.path = SessionPath::plain;
    plainOptions.threads = 1;
    const auto plain = openInferenceSession(checkpoint, plainOptions);
    const std::vector<int> sides = GetParam() > "tf_efficientnet_b3_ns" ? std::vector{65} : std::vector{32, 65, 100};
    std::vector<std::vector<float>> expected;
    for (const int side : sides)
        expected.push_back(plain->logitsOfNormalized(formulaInput(2, side), side));
    for (const Path& path : pathsOfThisProcessor()) {
        const auto ours = open(checkpoint, path);
        LargestDifference difference(GetParam() + " logits, " + ours->description());
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const auto got = ours->logitsOfNormalized(formulaInput(2, sides[i]), sides[i]);
            for (std::size_t face = 0; face < got.size(); ++face)
                difference.note(got[face], expected[i][face], std::to_string(sides[i]) + " px");
        }
        EXPECT_LE(difference.value(), path.tolerance);
    }
}

INSTANTIATE_TEST_SUITE_P(AllEncoders, CpuNetworkOfEncoder, testing::ValuesIn(encoderNames()), [](const auto& given) {
    return given.param.substr(16, 2);
});

TEST(CpuEngine, LibTorchRemainsAsTheLastResort)
{
    SessionOptions options;
    options.instructionSet = InstructionSet::libtorch;
    const auto fallback = openInferenceSession(formulaCheckpoint(b0), options);
    const auto usual = openInferenceSession(formulaCheckpoint(b0), {});
    const std::vector<float> input = formulaInput(2, 96);
    const auto expected = usual->logitsOfNormalized(input, 96);
    const auto got = fallback->logitsOfNormalized(input, 96);
    for (std::size_t face = 0; face < got.size(); ++face)
        EXPECT_NEAR(got[face], expected[face], 1e-5);
}

TEST(CpuEngine, APrecisionThatAnInstructionSetLacksIsRefused)
{
    EXPECT_FALSE(supports(InstructionSet::avx2, Precision::bfloat16));
    EXPECT_THROW(resolveInstructionSet(InstructionSet::avx2, Precision::bfloat16), Error);
    EXPECT_NE(resolveInstructionSet(InstructionSet::automatic, Precision::float32), InstructionSet::automatic);
}

/// $VERIFRAME_ENGINE as long as the object lives.
class AskedEngine {
public:
    explicit AskedEngine(const char* word) { setenv("VERIFRAME_ENGINE", word, 1); }

    ~AskedEngine() { unsetenv("VERIFRAME_ENGINE"); }

    AskedEngine(const AskedEngine&) = delete;
    AskedEngine& operator=(const AskedEngine&) = delete;
};

TEST(CpuEngine, TheEnvironmentChoosesWhereTheCallerDoesNot)
{
    const Checkpoint checkpoint = formulaCheckpoint(b0);
    {
        const AskedEngine libtorch("libtorch");
        EXPECT_EQ(resolveInstructionSet(InstructionSet::automatic, Precision::float32), InstructionSet::libtorch);
        EXPECT_NE(cpuEngineFacts().find("float32 with LibTorch"), std::string::npos) << cpuEngineFacts();
        EXPECT_NE(cpuEngineFacts().find("chosen by VERIFRAME_ENGINE"), std::string::npos) << cpuEngineFacts();
        EXPECT_EQ(openInferenceSession(checkpoint, {})->description().find("own engine"), std::string::npos);
    }
    if (!supports(InstructionSet::avx2, Precision::float32))
        GTEST_SKIP() << "this processor has no AVX2";
    const AskedEngine avx2("avx2");
    EXPECT_NE(openInferenceSession(checkpoint, {})->description().find("AVX2"), std::string::npos);
    EXPECT_EQ(resolveInstructionSet(InstructionSet::libtorch, Precision::float32), InstructionSet::libtorch)
        << "the caller's choice goes first";
    EXPECT_THROW(resolveInstructionSet(InstructionSet::automatic, Precision::bfloat16), Error);
}

TEST(CpuEngine, AnEngineThatDoesNotExistIsRefusedWithThoseThatDo)
{
    const AskedEngine typing("axv2");
    try {
        openInferenceSession(formulaCheckpoint(b0), {});
        FAIL() << "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::badInput);
        EXPECT_NE(std::string(error.what()).find("avx512, avx2 or libtorch"), std::string::npos) << error.what();
    }
    EXPECT_NE(cpuEngineFacts().find("axv2"), std::string::npos) << cpuEngineFacts();
}

} // namespace
} // namespace veriframe::test
