// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "nn/device.h"
#include "nn/encoders.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"
#include "nn/instruction_set.h"
#include "test_support.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

/// One test per encoder, so that each names itself and the slow ones run beside each other.
class ClassifierGolden : public testing::TestWithParam<std::string> {
protected:
    /// Compares the logits of every listed size. @param tolerance what the session may differ by
    void compare(
        const Json& runs, SessionPath path, Precision precision, double tolerance,
        InstructionSet set = InstructionSet::automatic)
    {
        SessionOptions options;
        options.path = path;
        options.precision = precision;
        options.instructionSet = set;
        const auto session = openInferenceSession(formulaCheckpoint(GetParam()), options);
        LargestDifference difference(GetParam() + " logits, " + session->description());
        for (const Json& run : runs) {
            const int side = run["size"];
            const auto logits = session->logitsOfNormalized(formulaInput(run["batch"], side), side);
            ASSERT_EQ(logits.size(), run["logits"].size());
            for (std::size_t i = 0; i < logits.size(); ++i)
                difference.note(logits[i], run["logits"][i], std::to_string(side) + " px, face " + std::to_string(i));
        }
        EXPECT_LE(difference.value(), tolerance);
    }
};

TEST_P(ClassifierGolden, NamesAndShapesAreTimms)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/classifier/formula.json");
    const Json golden = readJsonFile(path)[GetParam()];
    const Checkpoint checkpoint = untrainedCheckpoint(GetParam(), 7);
    EXPECT_EQ(checkpoint.stateDict.size(), golden["entries"].get<std::size_t>());
    EXPECT_EQ(parameterCount(GetParam()), golden["parameters"].get<std::int64_t>());
    EXPECT_EQ(inferEncoder(checkpoint), GetParam());
    if (golden["state_dict"].is_null())
        return;
    std::size_t position = 0;
    for (const auto& [name, shape] : golden["state_dict"].items()) {
        ASSERT_LT(position, checkpoint.stateDict.size());
        const NamedTensor& entry = checkpoint.stateDict[position++];
        EXPECT_EQ(entry.name, name);
        EXPECT_EQ(entry.tensor.shape, shape.get<std::vector<std::int64_t>>()) << name;
    }
}

TEST_P(ClassifierGolden, PlainPathGivesThePublishedLogits)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/classifier/formula.json");
    compare(readJsonFile(path)[GetParam()]["runs"], SessionPath::plain, Precision::float32, 1e-5);
}

TEST_P(ClassifierGolden, EveryFastPathGivesThePublishedLogits)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/classifier/formula.json");
    for (const InstructionSet set : {InstructionSet::avx512, InstructionSet::avx2, InstructionSet::libtorch})
        if (supports(set, Precision::float32))
            compare(readJsonFile(path)[GetParam()]["runs"], SessionPath::fast, Precision::float32, 1e-5, set);
}

TEST_P(ClassifierGolden, Bfloat16StaysNear)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/classifier/formula.json");
    if (!supports(InstructionSet::avx512, Precision::bfloat16))
        GTEST_SKIP() << "this processor has no AVX512-BF16";
    compare(
        readJsonFile(path)[GetParam()]["runs"], SessionPath::fast, Precision::bfloat16, 0.02, InstructionSet::avx512);
}

INSTANTIATE_TEST_SUITE_P(AllEncoders, ClassifierGolden, testing::ValuesIn(encoderNames()), [](const auto& given) {
    return given.param.substr(16, 2);
});

} // namespace
} // namespace veriframe::test
