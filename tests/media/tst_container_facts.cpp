// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "media/container_facts.h"

#include <cstdlib>
#include <gmock/gmock.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

/// All that the signs say.
std::string signsText(const ContainerFacts& facts)
{
    std::string text;
    for (const EncodingSign& sign : encodingSigns(facts))
        text += sign.what + " " + sign.meaning + "\n";
    return text;
}

TEST(ContainerFacts, OfAVideoAreReadWithoutDecoding)
{
    if (std::system("command -v ffmpeg >/dev/null 2>&1") != 0)
        GTEST_SKIP() << "needs ffmpeg";
    const TemporaryDirectory folder;
    const std::filesystem::path file = folder.path() / "clip.mp4";
    const std::string command =
        "ffmpeg -loglevel error -f lavfi -i testsrc=size=160x120:rate=25:duration=1 -f lavfi -i "
        "sine=duration=1 -c:v libx264 -c:a aac -metadata creation_time=2024-05-06T07:08:09Z "
        "-metadata title='<b>A title</b>' '" +
        file.string() + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    const ContainerFacts facts = readContainerFacts(file);
    ASSERT_EQ(facts.streams.size(), 2U);
    EXPECT_EQ(facts.streams[0].kind, "video");
    EXPECT_EQ(facts.streams[0].codec, "h264");
    EXPECT_EQ(facts.streams[1].codec, "aac");
    EXPECT_EQ(facts.tag("title"), "<b>A title</b>");
    EXPECT_THAT(facts.tag("creation_time"), HasSubstr("2024-05-06"));
    EXPECT_THAT(facts.tag("encoder"), HasSubstr("Lavf"));
    EXPECT_THAT(facts.encoderMark, HasSubstr("x264 - core"));
    EXPECT_THAT(signsText(facts), HasSubstr("mark of a software encoder"));
}

TEST(ContainerFacts, WhatIsNoVideoIsAnError)
{
    const TemporaryDirectory folder;
    EXPECT_THROW(readContainerFacts(folder.path() / "absent.mp4"), Error);
    writeFileAtomically(folder.path() / "text.mp4", std::string_view("no video"));
    EXPECT_THROW(readContainerFacts(folder.path() / "text.mp4"), Error);
}

TEST(EncodingSigns, OfACameraAreNone)
{
    const ContainerFacts facts{
        "mov",
        {{"video", "h264", "High", {}, 0.0}},
        {{-1, "creation_time", "2024-05-06T07:08:09Z"}, {-1, "com.apple.quicktime.model", "iPhone 12"}},
        "",
        0};
    EXPECT_EQ(signsText(facts), "");
}

TEST(EncodingSigns, AreSaidWithWhatTheyMean)
{
    ContainerFacts facts{"mov", {}, {{-1, "Encoder", "Lavf59.27.100"}, {-1, "creation_time", "x"}}, "", 0};
    EXPECT_THAT(signsText(facts), HasSubstr("says nothing of what the pictures show"));
    facts.tags.push_back({0, "handler_name", "ISO Media file produced by Google Inc."});
    EXPECT_THAT(signsText(facts), HasSubstr("Google"));
    facts.tags.push_back({-1, "model", "Camera 7"});
    EXPECT_THAT(signsText(facts), HasSubstr("may have been rewritten since"));
    EXPECT_THAT(signsText({"avi", {}, {}, "", 0}), HasSubstr("neither a camera nor a time of creation"));
    EXPECT_THAT(signsText({"mp4", {{"video", "h264", "", {}, 1.5}}, {}, "", 0}), HasSubstr("cut at its beginning"));
}

TEST(EncodingSigns, QuoteNoMoreThanALine)
{
    const ContainerFacts facts{"mov", {}, {{-1, "encoder", "Lavf" + std::string(1000, 'x')}}, "", 0};
    for (const EncodingSign& sign : encodingSigns(facts))
        EXPECT_LT(sign.what.size(), 200U);
}

} // namespace
} // namespace veriframe::test
