// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/torch_pickle.h"

#include "checkpoint_samples.h"

#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>

namespace veriframe::test {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

struct HostilePickle {
    const char* name;
    std::string pickle;
    const char* reason;
};

void PrintTo(const HostilePickle& row, std::ostream* out)
{
    *out << row.name;
}

std::string strided(std::initializer_list<std::int64_t> sizes, std::initializer_list<std::int64_t> strides)
{
    return pickledDict(pickledTensor(pickledSizes(sizes) + pickledSizes(strides)));
}

class HostilePickles : public testing::TestWithParam<HostilePickle> {};

TEST_P(HostilePickles, AreRefusedWithAReason)
{
    EXPECT_THAT(refusalOfPickle(GetParam().pickle), HasSubstr(GetParam().reason));
}

const std::int64_t huge = std::int64_t(1) << 62;

INSTANTIATE_TEST_SUITE_P(
    Each, HostilePickles,
    testing::Values(
        HostilePickle{
            "osSystem",
            "\x80\x02"
            "cos\nsystem\nX\x02\0\0\0id\x85R."s,
            "\"os.system\" is not one a state dict needs at offset 2"},
        HostilePickle{
            "posixSystem",
            "\x80\x02"
            "cposix\nsystem\n."s,
            "posix.system"},
        HostilePickle{
            "builtinsEval",
            "\x80\x02"
            "c__builtin__\neval\n."s,
            "__builtin__.eval"},
        HostilePickle{
            "stackGlobal",
            "\x80\x04\x8c\x08"
            "builtins\x8c\x04"
            "exec\x93."s,
            "\"builtins.exec\" is not one a state dict needs at offset 18"},
        HostilePickle{
            "globalWithControlCharacters",
            "\x80\x02"
            "ca\x1b[2J\nb\n."s,
            "\"a?[2J.b\""},
        HostilePickle{"instOpcode", "\x80\x02(ios\nsystem\n."s, "opcode 0x69"},
        HostilePickle{"objOpcode", "\x80\x02(ctorch\nFloatStorage\no."s, "opcode 0x6f"},
        HostilePickle{
            "newObject",
            "\x80\x02"
            "ccollections\nOrderedDict\n)\x81."s,
            "opcode 0x81"},
        HostilePickle{"extensionRegistry", "\x80\x02\x82\x01."s, "opcode 0x82"},
        HostilePickle{"textPersistentId", "\x80\x02Pfile\n."s, "opcode 0x50"},
        HostilePickle{
            "callOfAStorageClass",
            "\x80\x02"
            "ctorch\nFloatStorage\n)R."s,
            "it calls \"torch.FloatStorage\""},
        HostilePickle{"callOfAText", "\x80\x02X\x01\0\0\0a)R."s, "something that is no function"},
        HostilePickle{
            "callWithoutTuple",
            "\x80\x02"
            "ccollections\nOrderedDict\n]R."s,
            "arguments are no tuple"},
        HostilePickle{"protocolZero", "\x80\x00N."s, "pickle protocol 0"},
        HostilePickle{"protocolSix", "\x80\x06N."s, "pickle protocol 6"},
        HostilePickle{"nothing", ""s, "ends inside an item"},
        HostilePickle{"noStop", "\x80\x02}"s, "ends inside an item"},
        HostilePickle{"emptyStack", "\x80\x02."s, "the stack is empty"},
        HostilePickle{"noMark", "\x80\x02t."s, "there is no mark"},
        HostilePickle{"popBelowMark", "\x80\x02N(0."s, "the stack is empty"},
        HostilePickle{"unknownMemo", "\x80\x02h\x07."s, "memo entry 7"},
        HostilePickle{
            "textLongerThanFile",
            "\x80\x02X\xff\xff\xff\xff"
            "a."s,
            "ends inside an item"},
        HostilePickle{
            "text8LongerThanFile",
            "\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\xff"
            "a."s,
            "ends inside an item"},
        HostilePickle{
            "numberLongerThanFile",
            "\x80\x02\x8b\xff\xff\xff\x7f"
            "1."s,
            "ends inside an item"},
        HostilePickle{"stateOfAText", "\x80\x02X\x01\0\0\0a}b."s, "a state is set"},
        HostilePickle{"oddItems", "\x80\x02}(K\x01u."s, "items are set on something"},
        HostilePickle{"noDictionary", "\x80\x02]."s, "it holds no state dict"},
        HostilePickle{"stateDictIsSelf", "\x80\x02}q\x00X\x0a\0\0\0state_dicth\x00s."s, "is no tensor"},
        HostilePickle{"keyIsNumber", "\x80\x02}K\x01K\x02s."s, "is no name"},
        HostilePickle{"keyIsNotUtf8", "\x80\x02}U\x02\xc0\xafK\x02s."s, "is no name"},
        HostilePickle{"valueIsNumber", pickledDict("K\x02"), "\"w\" is no tensor"},
        HostilePickle{
            "parameterOfItself", pickledDict("ctorch._utils\n_rebuild_parameter\n]q\x01\x85R"s), "is no tensor"},
        HostilePickle{"noArguments", pickledDict("ctorch._utils\n_rebuild_tensor_v2\n)R"), "described incompletely"},
        HostilePickle{"noStorage", pickledDict("ctorch._utils\n_rebuild_tensor_v2\n(NK\0))tR"s), "names no storage"},
        HostilePickle{
            "storageLongerThanData", pickledDict(pickledTensor(pickledSizes({1}) + pickledSizes({1}), 17)),
            "shorter than declared"},
        HostilePickle{
            "negativeStorage", pickledDict(pickledTensor(pickledSizes({1}) + pickledSizes({1}), -1)),
            "described wrongly"},
        HostilePickle{
            "negativeOffset", pickledDict(pickledTensor(pickledSizes({1}) + pickledSizes({1}), 16, -1)), "bad offset"},
        HostilePickle{
            "offsetPastTheEnd", pickledDict(pickledTensor(pickledSizes({1}) + pickledSizes({1}), 16, 16)),
            "beyond its storage"},
        HostilePickle{"sidePastTheEnd", strided({17}, {1}), "beyond its storage"},
        HostilePickle{"stridePastTheEnd", strided({2, 2}, {15, 1}), ""},
        HostilePickle{"strideFarPastTheEnd", strided({2, 2}, {16, 1}), "beyond its storage"},
        HostilePickle{"negativeSide", strided({-1}, {1}), "impossible side"},
        HostilePickle{"negativeStride", strided({2}, {-1}), "impossible side"},
        HostilePickle{"hugeSide", strided({huge}, {1}), "impossible side"},
        HostilePickle{"sidesThatOverflow", strided({1 << 30, 1 << 30, 16}, {1, 1, 1}), "more memory than"},
        HostilePickle{"strideThatOverflows", strided({3}, {std::int64_t(1) << 40}), "beyond its storage"},
        HostilePickle{"expandedView", strided({1 << 20}, {0}), "more memory than"},
        HostilePickle{"shapeWithoutStrides", strided({2, 2}, {1}), "bad offset or stride"}),
    [](const auto& row) { return row.param.name; });

Checkpoint readPickle(const std::string& pickle, std::span<const float> storage)
{
    const StorageLookup lookup = [&](const std::string&) { return std::as_bytes(storage); };
    return checkpointOfPickle(std::as_bytes(std::span(pickle)), lookup, 1000, "sample");
}

TEST(TorchPickle, StridedViewsAreGathered)
{
    const std::vector<float> storage = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const std::string transposed = pickledTensor(pickledSizes({3, 2}) + pickledSizes({1, 3}), 16, 4);
    const Checkpoint checkpoint = readPickle(pickledDict(transposed), storage);
    EXPECT_EQ(checkpoint.stateDict.at(0).tensor.shape, (std::vector<std::int64_t>{3, 2}));
    EXPECT_EQ(checkpoint.stateDict.at(0).tensor.toFloat32(), (std::vector<float>{4, 7, 5, 8, 6, 9}));
    const std::string column = pickledTensor(pickledSizes({2, 1, 2, 1}) + pickledSizes({8, 99, 1, 99}), 16, 1);
    EXPECT_EQ(
        readPickle(pickledDict(column), storage).stateDict.at(0).tensor.toFloat32(), (std::vector<float>{1, 2, 9, 10}));
}

TEST(TorchPickle, MetadataOfAnOrderedDictIsIgnored)
{
    const std::vector<float> storage(16, 2.0F);
    const std::string dict = "ccollections\nOrderedDict\n)R" + pickledText("w") +
                             pickledTensor(pickledSizes({1}) + pickledSizes({1})) + "s}" + pickledText("_metadata") +
                             "ccollections\nOrderedDict\n)Rsb";
    EXPECT_EQ(readPickle("\x80\x02" + dict + ".", storage).stateDict.size(), 1U);
}

TEST(TorchPickle, ANumpyFloatIsReadAsDataOnly)
{
    const std::string dtype =
        "cnumpy\ndtype\n(X\x02\0\0\0f8\x89\x88tR(K\x03X\x01\0\0\0<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\0tb"s;
    const std::string raw = "C\x08\0\0\0\0\0\0\xd0\x3f"s; // 0.25
    const std::string scalar = "cnumpy.core.multiarray\nscalar\n(" + dtype + raw + "tR";
    const std::string pickle = "\x80\x03}(" + pickledText("state_dict") + "}" + pickledText("bce_best") + scalar + "u.";
    EXPECT_EQ(readPickle(pickle, {}).bceBest, 0.25);
    // Protocol 2 has no bytes: they go through _codecs.encode as text.
    const std::string encoded =
        "c_codecs\nencode\n(" + pickledText("\0\0\0\0\0\0\xc3\x90?"s) + pickledText("latin1") + "tR";
    const std::string older = "\x80\x02}(" + pickledText("state_dict") + "}" + pickledText("bce_best") +
                              "cnumpy.core.multiarray\nscalar\n(" + dtype + encoded + "tRu.";
    EXPECT_EQ(readPickle(older, {}).bceBest, 0.25);
}

TEST(TorchPickle, OtherEntriesBesideTheStateDictAreIgnored)
{
    const std::string pickle = "\x80\x02}(" + pickledText("state_dict") + "}" + pickledText("optimizer") + "}" +
                               pickledText("state") + "](K\x01G\0\0\0\0\0\0\0\0Nes"s + pickledText("epoch") + "K\x07" +
                               "u.";
    EXPECT_EQ(readPickle(pickle, {}).epoch, 7);
}

TEST(TorchPickle, DeepNestingIsNoProblem)
{
    std::string pickle = "\x80\x02";
    pickle.append(300'000, ']');
    pickle.append(299'999, 'a');
    EXPECT_THAT(refusalOfPickle(pickle + "."), HasSubstr("it holds no state dict"));
}

} // namespace
} // namespace veriframe::test
