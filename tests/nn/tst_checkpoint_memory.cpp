// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_samples.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <malloc.h>
#include <new>

namespace {

std::atomic<std::size_t> bytesInUse = 0;
std::atomic<std::size_t> mostBytesInUse = 0;

} // namespace

// Every allocation of this program is counted, so that "bounded" is a number and not a hope.
void* operator new(std::size_t size)
{
    void* memory = std::malloc(size);
    if (!memory)
        throw std::bad_alloc();
    const std::size_t now = bytesInUse += malloc_usable_size(memory);
    mostBytesInUse = std::max(mostBytesInUse.load(), now);
    return memory;
}

void operator delete(void* memory) noexcept
{
    bytesInUse -= malloc_usable_size(memory);
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    operator delete(memory);
}

namespace veriframe::test {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

constexpr std::size_t mebibyte = std::size_t(1) << 20;

/// Refuses the pickle as a legacy file, and returns what that took beyond what was in use before.
std::size_t memoryToRefuse(const std::string& file, const char* reason)
{
    const std::size_t before = bytesInUse;
    mostBytesInUse = before;
    EXPECT_THAT(refusalOf(file), HasSubstr(reason));
    return mostBytesInUse - before;
}

std::string header(const std::string& text)
{
    const std::uint64_t size = text.size();
    return std::string(reinterpret_cast<const char*>(&size), 8) + text;
}

TEST(CheckpointMemory, AllocationsAreCounted)
{
    const std::size_t before = bytesInUse;
    const std::string text(5 * mebibyte, 'x');
    EXPECT_GE(bytesInUse - before, 5 * mebibyte);
}

TEST(CheckpointMemory, MillionsOfTinyValuesAreBounded)
{
    const std::string bomb = "\x80\x02"s + std::string(20 * mebibyte, ')');
    EXPECT_LT(memoryToRefuse(legacyFileOf(bomb), "more parts than"), 200 * mebibyte);
}

TEST(CheckpointMemory, MillionsOfMemoEntriesAreBounded)
{
    const std::string bomb = "\x80\x04N"s + std::string(20 * mebibyte, '\x94');
    EXPECT_LT(memoryToRefuse(legacyFileOf(bomb), "more parts than"), 200 * mebibyte);
}

TEST(CheckpointMemory, MillionsOfMarksAreBounded)
{
    const std::string bomb = "\x80\x02"s + std::string(20 * mebibyte, '(');
    EXPECT_LT(memoryToRefuse(legacyFileOf(bomb), "more parts than"), 200 * mebibyte);
}

TEST(CheckpointMemory, DoublingThroughTheMemoDoesNotExpand)
{
    // "Billion laughs": sixty tuples, each holding the one before twice.
    std::string bomb = "\x80\x02)q\x00"s;
    for (char i = 0; i < 60; ++i)
        bomb += "h"s + i + "h"s + i + "\x86q"s + static_cast<char>(i + 1);
    EXPECT_LT(memoryToRefuse(legacyFileOf(bomb + "."), "no tensor uses"), mebibyte);
}

TEST(CheckpointMemory, CopyingAListManyTimesIsBounded)
{
    std::string bomb = "\x80\x02"s + "ccollections\nOrderedDict\nq\x00"s + "]q\x01("s;
    for (int i = 0; i < 20'000; ++i)
        bomb += "NN\x86";
    bomb += "e";
    for (int i = 0; i < 20'000; ++i)
        bomb += "h\x00h\x01\x85R"s;
    EXPECT_LT(memoryToRefuse(legacyFileOf(bomb + "."), "more parts than"), 200 * mebibyte);
}

TEST(CheckpointMemory, AHugeNameUsedAgainIsNotCopied)
{
    std::string bomb = "\x80\x02}(X\0\0\x40\0"s + std::string(4 * mebibyte, 'n') + "q\x00K\x00"s;
    for (int i = 0; i < 10'000; ++i)
        bomb += "h\x00K\x00"s;
    EXPECT_LT(memoryToRefuse(legacyFileOf(bomb + "u."), "lists a storage"), 20 * mebibyte);
}

TEST(CheckpointMemory, GiantDeclaredSizesAreNotBelieved)
{
    std::string file = sampleLegacy();
    const std::string count = "\x06\0\0\0\0\0\0\0"s; // elements of the first storage
    const std::int64_t giant = std::int64_t(1) << 39;
    file.replace(file.find("e." + count) + 2, 8, reinterpret_cast<const char*>(&giant), 8);
    EXPECT_LT(memoryToRefuse(file, "inside a tensor"), mebibyte);
    const std::string tensor = R"({"w":{"dtype":"F32","shape":[1099511627776],"data_offsets":[0,4398046511104]}})";
    EXPECT_LT(memoryToRefuse(header(tensor), "beyond the end"), mebibyte);
}

TEST(CheckpointMemory, DeepAndWideJsonIsBounded)
{
    EXPECT_LT(memoryToRefuse(header("{\"w\":" + std::string(8 * mebibyte, '[')), "nested too deeply"), 20 * mebibyte);
    std::string wide = "{\"w\":[0";
    while (wide.size() < 9 * mebibyte)
        wide += ",0";
    EXPECT_LT(memoryToRefuse(header(wide + "]}"), "described wrongly"), 400 * mebibyte);
}

} // namespace
} // namespace veriframe::test
