// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_document.h"
#include "cases/report_figure.h"

#include <gmock/gmock.h>
#include <limits>

namespace veriframe::test {
namespace {

TEST(ReportText, GoodTextStays)
{
    for (const char* text : {"", "clip.mp4", "Überraschung – 视频 Видео مقطع 🎥", "a <b> & c"})
        EXPECT_EQ(cleanText(text), text);
}

TEST(ReportText, WhatIsNoTextIsShownAsSuch)
{
    struct Row {
        std::string text, clean;
    };

    const std::vector<Row> rows{
        {"a\x80z", "a\uFFFDz"},
        {"\xC3", "\uFFFD"},
        {"\xC0\xAF", "\uFFFD\uFFFD"},
        {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD"},
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xEF\xBF\xBF", "\uFFFD"},
        {std::string("a\0b", 3), "a\uFFFDb"},
        {"bell\a", "bell\uFFFD"},
        {"tab\tstop", "tab stop"},
        {"\u0085", "\uFFFD"},
        {"\u202Etxt.exe", "[U+202E]txt.exe"},
        {"\u2066x\u2069", "[U+2066]x[U+2069]"},
        {"zero\u200Bwidth", "zero[U+200B]width"}};
    for (const Row& row : rows)
        EXPECT_EQ(cleanText(row.text), row.clean);
}

TEST(ReportText, LinesStayWhereTheyMay)
{
    EXPECT_EQ(cleanText("a\nb", true), "a\nb");
    EXPECT_EQ(cleanText("a\nb"), "a\uFFFDb");
}

TEST(ReportText, ANameThatRunsFromRightToLeftIsKeptApart)
{
    EXPECT_EQ(isolated("clip.mp4"), "clip.mp4");
    EXPECT_EQ(isolated("视频.mp4"), "视频.mp4");
    EXPECT_EQ(isolated("مقطع.mp4"), "\u2068مقطع.mp4\u2069");
}

TEST(ReportText, DatesAreUniversal)
{
    using namespace std::chrono;
    const sys_seconds time = sys_days(year(2028) / 2 / 29) + hours(23) + minutes(5) + seconds(9);
    EXPECT_EQ(dateText(time), "29 February 2028, 23:05 UTC");
    EXPECT_EQ(isoText(time), "2028-02-29T23:05:09Z");
    EXPECT_EQ(isoText(sys_seconds()), "1970-01-01T00:00:00Z");
}

TEST(ReportText, TheRampIsThatOfTheWindow)
{
    EXPECT_EQ(reportProbabilityColor(0), (ReportColor{0x2F, 0x7F, 0xC1}));
    EXPECT_EQ(reportProbabilityColor(0.5), (ReportColor{0xB0, 0xAA, 0xA0}));
    EXPECT_EQ(reportProbabilityColor(1), (ReportColor{0xE0, 0x6C, 0x1F}));
    EXPECT_EQ(reportProbabilityColor(7), reportProbabilityColor(1));
    EXPECT_EQ(reportProbabilityColor(std::numeric_limits<double>::quiet_NaN()), reportProbabilityColor(0.5));
}

TEST(ReportText, NumbersAreFoundInOrder)
{
    using testing::ElementsAre;
    EXPECT_THAT(numbersIn("13 of 32 faces above 0.8: their mean."), ElementsAre("13", "32", "0.8"));
    EXPECT_THAT(
        numbersIn("Frame 1\u202F234\u202F567, 1:02:03.456."), ElementsAre("1\u202F234\u202F567", "1:02:03.456"));
    EXPECT_THAT(numbersIn("no number. None: at all\u202F"), ElementsAre());
    EXPECT_THAT(numbersIn("7"), ElementsAre("7"));
}

} // namespace
} // namespace veriframe::test
