// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "progress_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using namespace cli;
using testing::HasSubstr;

const ProgressUpdate update{"videos", 8, 20, "clip.mp4"};
const ProgressPace pace{16, 0.5};

TEST(ProgressText, TellsRateAndTimeLeft)
{
    EXPECT_EQ(progressSentence(update, pace), "8 of 20 videos (40 %), 0.50/s, 24 s left: clip.mp4");
    const std::string bar = progressBar(update, pace, 100);
    for (const char* part : {"40 %", "8 of 20 videos", "0.50/s", "24 s left", "clip.mp4", "[####"})
        EXPECT_THAT(bar, HasSubstr(part));
}

TEST(ProgressText, NeverIsWiderThanTheTerminal)
{
    const ProgressUpdate longName{"videos", 8, 20, std::string(300, 'x') + "\xc3\xbc"};
    for (int width = 1; width < 140; ++width)
        EXPECT_LT(progressBar(longName, pace, width).size(), static_cast<std::size_t>(std::max(2, width)));
}

TEST(ProgressText, ControlCharactersOfFileNamesDoNotReachTheTerminal)
{
    const ProgressUpdate hostile{"videos", 1, 2, "a\x1b[2J\nb\u009b31m\u202e.mp4"};
    for (const std::string& line : {progressBar(hostile, pace, 120), progressSentence(hostile, pace)})
        EXPECT_THAT(line, testing::EndsWith("a?[2J?b?31m?.mp4"));
}

TEST(ProgressText, WhereNothingIsCountedYetTheItemIsNamed)
{
    EXPECT_EQ(progressSentence({"bytes", 0, 0, "y.mp4"}, {}), "Next: y.mp4");
    EXPECT_EQ(progressSentence({"bytes", 0, 2000, "y.mp4"}, {}), "0 B of 2.0 kB (0 %): y.mp4");
}

TEST(ProgressText, WithoutARateThereIsNoTimeLeft)
{
    EXPECT_FALSE(secondsLeft(update, {}));
    EXPECT_FALSE(secondsLeft({"videos", 8, 0, ""}, pace));
    EXPECT_EQ(progressSentence({"frames", 3, 0, ""}, {}), "3 frames");
}

TEST(ProgressText, DurationsAndBytesReadWell)
{
    EXPECT_EQ(durationText(41), "41 s");
    EXPECT_EQ(durationText(185), "3 min 05 s");
    EXPECT_EQ(durationText(7620), "2 h 07 min");
    EXPECT_EQ(amountText("bytes", 1'500'000), "1.5 MB");
    EXPECT_EQ(amountText("videos", 812), "812");
}

TEST(ProgressText, JsonHasEverything)
{
    const Json json = parseJson(progressJson(update, pace), "progress");
    EXPECT_EQ(json.at("done"), 8);
    EXPECT_EQ(json.at("total"), 20);
    EXPECT_EQ(json.at("secondsLeft"), 24.0);
    EXPECT_EQ(json.at("item"), "clip.mp4");
}

} // namespace
} // namespace veriframe::test
