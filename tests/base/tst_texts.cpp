// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/log.h"
#include "base/npy.h"
#include "base/terminal_text.h"
#include "base/text.h"
#include "base/utf8.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>
#include <tuple>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

template<typename Body>
std::string messageOf(Body&& body)
{
    try {
        body();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was thrown";
}

TEST(Error, ReadsAsOneSentenceAndARemedy)
{
    const Error error(
        ErrorCode::corrupt, "Reading the checkpoint", "b7.pth", "unexpected end of file", "Fetch it again.");
    EXPECT_STREQ(error.what(), "Reading the checkpoint b7.pth: unexpected end of file. Fetch it again.");
    EXPECT_EQ(error.code(), ErrorCode::corrupt);
}

TEST(Csv, RowsAreReadAsRfc4180HasThem)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines;
    const auto take = [&](const std::vector<std::string>& cells, int line) {
        rows.push_back(cells);
        lines.push_back(line);
    };
    EXPECT_TRUE(forEachCsvRow(
        "\xef\xbb\xbf"
        "a,b\r\n\n\"two\nlines\",\"say \"\"hi\"\"\"\n,last",
        take));
    EXPECT_THAT(
        rows, testing::ElementsAre(
                  testing::ElementsAre("a", "b"), testing::ElementsAre("two\nlines", "say \"hi\""),
                  testing::ElementsAre("", "last")));
    EXPECT_THAT(lines, testing::ElementsAre(1, 3, 5));
    EXPECT_FALSE(forEachCsvRow("\"open", take));
}

TEST(Text, IsCutBetweenItsCharacters)
{
    EXPECT_EQ(shortened("twelve bytes", 12), "twelve bytes");
    EXPECT_EQ(shortened("thirteen byte", 12), "thirteen ...");
    EXPECT_EQ(shortened("12345678\u00e4 and more", 12), "12345678...");
    EXPECT_EQ(shortened("1234567\u00e4 and more", 12), "1234567\u00e4...");
    EXPECT_EQ(shortened(std::string(20, '\x80'), 12).size(), 9U) << "no text at all: cut all the same";
}

TEST(TerminalText, KeepsWhatIsText)
{
    for (const std::string text :
         {"clip 01.mp4", "M\u00e4rz.mp4", "\u05d0\u05d1.mp4", "\u4e2d\u6587.mp4", "\U0001F3AC.mp4", "\u00a0", ""})
        EXPECT_EQ(printable(text), text);
}

TEST(TerminalText, NeverCommandsATerminal)
{
    EXPECT_EQ(printable("e\x1b[31m.mp4"), "e?[31m.mp4");
    EXPECT_EQ(printable("a\r\n\tb\x7f"), "a???b?");
    EXPECT_EQ(printable(std::string("a\0b", 3)), "a?b");
    EXPECT_EQ(printable("a\u009b31m.mp4"), "a?31m.mp4") << "C1's CSI, in two bytes";
    EXPECT_EQ(printable("a\x9b\xff.mp4"), "a??.mp4") << "the same in one byte, and what is no text";
    EXPECT_EQ(printable("a\xc0\x9b"), "a??") << "an overlong form";
    EXPECT_EQ(printable("cut \xe4\xb8"), "cut ??");
}

TEST(TerminalText, ShowsNoNameInAnothersPlace)
{
    EXPECT_EQ(printable("gp\u202e4pm.exe"), "gp?4pm.exe");
    EXPECT_EQ(printable("a\u2066b\u2069\u200e\u200f\u061c"), "a?b????");
    EXPECT_EQ(printable("two\u2028lines\u2029more"), "two?lines?more");
}

TEST(TerminalText, AMessageMayHaveLines)
{
    EXPECT_EQ(printable("one\ntwo\x1b", true), "one\ntwo?");
    EXPECT_EQ(printable("one\ntwo"), "one?two");
}

TEST(Error, AnyExceptionBecomesAValueWithItsFirstLine)
{
    try {
        throw std::runtime_error("bad thing\nstack trace line 1");
    } catch (...) {
        const ErrorInfo info = currentError("Working", "a.mp4");
        EXPECT_EQ(info.code, ErrorCode::internal);
        EXPECT_EQ(info.message(), "Working a.mp4: bad thing.");
    }
}

TEST(Json, NamesKeyTypeAndOrigin)
{
    const Json json =
        parseJson(R"({"count": 3, "name": "a", "share": 0.5, "list": [1, 2], "big": 5000000000})", "x.json");
    EXPECT_EQ(jsonMember<int>(json, "count", "x.json"), 3);
    EXPECT_EQ(jsonMember<double>(json, "count", "x.json"), 3.0);
    EXPECT_EQ(jsonMember<std::vector<int>>(json, "list", "x.json"), (std::vector<int>{1, 2}));
    EXPECT_THAT(messageOf([&] { jsonMember<int>(json, "absent", "x.json"); }), HasSubstr("\"absent\" is missing"));
    EXPECT_THAT(messageOf([&] { jsonMember<int>(json, "name", "x.json"); }), HasSubstr("whole number"));
    EXPECT_THAT(messageOf([&] { jsonMember<int>(json, "share", "x.json"); }), HasSubstr("whole number"));
    EXPECT_THAT(messageOf([&] { jsonMember<int>(json, "big", "x.json"); }), HasSubstr("whole number"));
    EXPECT_THAT(messageOf([&] { jsonMember<bool>(json, "count", "x.json"); }), HasSubstr("true or false"));
    EXPECT_THAT(
        messageOf([&] { parseJson("{\"a\": }", "y.json"); }), testing::AllOf(HasSubstr("y.json"), HasSubstr("column")));
}

TEST(Json, BytesThatAreNoTextDoNotBreakALine)
{
    const Json json{{"file", "\xff\xfe.mp4"}};
    EXPECT_NO_THROW(parseJson(toJsonLine(json), "line"));
    EXPECT_EQ(toJsonLine(json).find('\n'), std::string::npos);
}

TEST(Npy, RoundTripAndNumPysOwnHeader)
{
    const TemporaryDirectory folder;
    const NpyInt16 landmarks{{5, 2}, {1, -2, 3, 4, 5, 6, 7, 8, 9, 32767}};
    writeNpyInt16(folder.path() / "a.npy", landmarks);
    EXPECT_EQ(readNpyInt16(folder.path() / "a.npy"), landmarks);
    const std::string bytes = readTextFile(folder.path() / "a.npy");
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    EXPECT_THAT(bytes, HasSubstr("'descr': '<i2'"));
    EXPECT_EQ((bytes.size() - 20) % 64, 0U) << "the data begin at a multiple of 64";
}

TEST(Npy, HostileFilesAreRefused)
{
    const TemporaryDirectory folder;
    writeNpyInt16(folder.path() / "a.npy", {{5, 2}, std::vector<std::int16_t>(10)});
    const std::string good = readTextFile(folder.path() / "a.npy");
    const auto refusal = [&](std::string bytes) {
        return messageOf([&] { parseNpyInt16(std::as_bytes(std::span(bytes)), "x.npy"); });
    };
    const auto replaced = [&](const std::string& from, const std::string& to) {
        std::string bytes = good;
        return bytes.replace(bytes.find(from), from.size(), to);
    };
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_NE(refusal(good.substr(0, length)), "nothing was thrown") << length;
    EXPECT_NE(refusal(replaced("<i2", "<f4")), "nothing was thrown");
    EXPECT_NE(refusal(replaced("(5, 2)", "()    ").substr(0, good.size() - 20)), "nothing was thrown")
        << "a scalar without its value";
    EXPECT_NE(refusal(replaced("(5, 2)", "(9, 9)")), "nothing was thrown");
    EXPECT_NE(refusal(replaced("False", "True ")), "nothing was thrown") << "Fortran order";
    EXPECT_NE(refusal(replaced("(5, 2), }", "(4294967296, 4294967296), }")), "nothing was thrown");
}

TEST(Log, RefusesUnknownLevels)
{
    EXPECT_NO_THROW(configureLogging("warning"));
    EXPECT_THAT(messageOf([] { configureLogging("loud"); }), HasSubstr("loud"));
}

TEST(Text, ThingsAreCounted)
{
    EXPECT_EQ(counted(1, "frame"), "1 frame");
    EXPECT_EQ(counted(0, "frame"), "0 frames");
    EXPECT_EQ(counted(30'000, "frame"), "30000 frames");
}

TEST(Utf8, ReadsEachLengthAtItsEnds)
{
    using namespace std::string_view_literals;
    for (const auto& [text, code, bytes] :
         {std::tuple("\0"sv, 0U, 1U), std::tuple("\x7F"sv, 0x7FU, 1U), std::tuple("\xC2\x80"sv, 0x80U, 2U),
          std::tuple("\xDF\xBF"sv, 0x7FFU, 2U), std::tuple("\xE0\xA0\x80"sv, 0x800U, 3U),
          std::tuple("\xED\x9F\xBF"sv, 0xD7FFU, 3U), std::tuple("\xEE\x80\x80"sv, 0xE000U, 3U),
          std::tuple("\xF0\x90\x80\x80"sv, 0x10000U, 4U), std::tuple("\xF4\x8F\xBF\xBF"sv, 0x10FFFFU, 4U)}) {
        const Utf8Character character = firstCharacter(std::string(text) + "more");
        EXPECT_EQ(character.code, code);
        EXPECT_EQ(character.bytes, bytes);
    }
}

TEST(Utf8, RefusesOverlongSurrogateTooLargeLoneAndCutOffCharacters)
{
    for (const std::string_view text :
         {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC2", "\xE2\x82", "\xF0\x9F\x98", "\xC2x", "\xE2\x82x"})
        EXPECT_EQ(firstCharacter(text).bytes, 0U) << testing::PrintToString(text);
}

} // namespace
} // namespace veriframe::test
