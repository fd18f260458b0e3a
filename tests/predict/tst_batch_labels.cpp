// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "predict/batch_labels.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

class BatchLabels : public testing::Test {
protected:
    VideoLabels labels(const std::string& text) const
    {
        const auto path = m_folder.path() / "labels";
        writeFileAtomically(path, text);
        return readVideoLabels(path);
    }

    std::string refusal(const std::string& text) const
    {
        try {
            labels(text);
        } catch (const Error& error) {
            return error.what();
        }
        return "it was taken";
    }

    static BatchItem item(const std::string& path, double score, VideoState state = VideoState::scored)
    {
        BatchItem item;
        item.path = "/v/" + path;
        item.fileName = path;
        item.score = score;
        item.state = state;
        return item;
    }

private:
    const TemporaryDirectory m_folder;
};

TEST_F(BatchLabels, AMetadataJsonOfTheDfdcIsRead)
{
    const VideoLabels read = labels(
        R"({"a.mp4": {"label": "FAKE", "split": "train", "original": "b.mp4"}, "b.mp4": {"label": "REAL"},
            "c.mp4": {"label": "UNKNOWN"}, "d.mp4": 3})");
    EXPECT_THAT(read.fake, ElementsAre(Pair("a.mp4", true), Pair("b.mp4", false)));
    EXPECT_EQ(read.leftOut, 2);
}

TEST_F(BatchLabels, ACsvIsReadByItsColumns)
{
    const VideoLabels read = labels("\xef\xbb\xbforiginal,Label,filename\r\n,1,a.mp4\r\nx,real,\"with, comma and "
                                    "\"\"quotes\"\"\r\nand line.mp4\"\r\n"
                                    "\r\n,Fake,c.mp4\n,0.7,d.mp4\n,0,e.mp4");
    EXPECT_THAT(
        read.fake, ElementsAre(
                       Pair("a.mp4", true), Pair("c.mp4", true), Pair("e.mp4", false),
                       Pair("with, comma and \"quotes\"\r\nand line.mp4", false)));
    EXPECT_EQ(read.leftOut, 1) << "0.7 is a score, no label";
}

TEST_F(BatchLabels, WhatIsWrongIsToldWithItsPlace)
{
    EXPECT_THAT(refusal(""), HasSubstr("empty"));
    EXPECT_THAT(refusal("name,label\na,1\n"), HasSubstr("line 1: the column \"filename\" is missing"));
    EXPECT_THAT(refusal("filename,label\na,1\nb\n"), HasSubstr("line 3: it has 1 cells only"));
    EXPECT_THAT(refusal("filename,label\na,1\na,0\n"), HasSubstr("\"a\" has two labels"));
    EXPECT_THAT(refusal("filename,label\n\"a,1\n"), HasSubstr("does not end"));
    EXPECT_THAT(refusal("filename,label\na,0.3\n"), HasSubstr("no video as real or fake"));
    EXPECT_THAT(refusal("{\"a.mp4\": {\"label\": "), HasSubstr("labels"));
}

TEST_F(BatchLabels, ALabelBelongsToTheNameInTheCsvElseToAFileNameThatIsUnique)
{
    const VideoLabels known = labels("filename,label\na/clip.mp4,1\nclip.mp4,0\nother.mp4,0\n");
    const std::vector<BatchItem> items{item("a/clip.mp4", 0.9), item("b/clip.mp4", 0.1), item("b/other.mp4", 0.2)};
    EXPECT_THAT(labelsOf(items, known), ElementsAre(std::optional(true), std::nullopt, std::optional(false)))
        << "of the two clips nobody knows which is meant";
}

TEST_F(BatchLabels, TheAccuracyIsThatOfTheSubmissionAsItStands)
{
    const std::vector<BatchItem> items{
        item("a.mp4", 0.8), item("b.mp4", 0.3), item("broken.mp4", 0.5, VideoState::unreadable),
        item("empty room.mp4", 0.5, VideoState::noFace), item("unknown.mp4", 0.9)};
    const BatchAccuracy accuracy = accuracyOf(
        items, labels("filename,label\na.mp4,1\nb.mp4,0\nbroken.mp4,1\nempty room.mp4,0\nelsewhere.mp4,1\n"));
    EXPECT_EQ(accuracy.videos, 4);
    EXPECT_EQ(accuracy.fakes, 2);
    EXPECT_EQ(accuracy.reals, 2);
    EXPECT_EQ(accuracy.notJudged, 2);
    EXPECT_THAT(accuracy.unlabelled, ElementsAre("unknown.mp4"));
    EXPECT_THAT(accuracy.absent, ElementsAre("elsewhere.mp4"));
    EXPECT_NEAR(*accuracy.logLoss, -(std::log(0.8) + std::log(0.7) + 2 * std::log(0.5)) / 4, 1e-12);
    // Of the four pairs of fake and real three are in order and one is a tie.
    EXPECT_NEAR(*accuracy.areaUnderRoc, 3.5 / 4, 1e-12);
}

TEST_F(BatchLabels, WithOneClassThereIsNoAreaUnderTheCurve)
{
    const std::vector<BatchItem> items{item("a.mp4", 0.8)};
    const BatchAccuracy accuracy = accuracyOf(items, labels("filename,label\na.mp4,1\n"));
    EXPECT_TRUE(accuracy.logLoss);
    EXPECT_FALSE(accuracy.areaUnderRoc);
}

} // namespace
} // namespace veriframe::test
