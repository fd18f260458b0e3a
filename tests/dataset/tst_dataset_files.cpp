// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomic_folder.h"
#include "base/error.h"
#include "base/files.h"
#include "dataset/box_file.h"
#include "dataset/dataset_layout.h"
#include "dataset/fold_table.h"
#include "dataset/step_record.h"

#include <chrono>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/fmt/fmt.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class DatasetFiles : public testing::Test {
protected:
    fs::path write(const std::string& name, const std::string& text) const
    {
        writeFileAtomically(path(name), text);
        return path(name);
    }

    fs::path path(const std::string& name) const { return m_folder.path() / name; }

    /// What the reader says about a file with this content.
    std::string refusal(const std::string& text) const
    {
        try {
            readBoxFile(write("boxes.json", text));
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

private:
    const TemporaryDirectory m_folder;
};

VideoBoxes someBoxes()
{
    VideoBoxes boxes;
    boxes.video = "a\"b";
    boxes.widthPx = 1920;
    boxes.heightPx = 1080;
    boxes.fps = 29.97;
    boxes.frameCount = 3;
    boxes.detector = {"mtcnn", "abc", preprocessingThresholds};
    boxes.detectorScale = 0.33;
    boxes.faces[0] = {{{1.5F, -2.25F, 100.1F, 200}, 0.9F}, {{0, 0, 10, 10}, 0.5F}};
    boxes.faces[2] = {};
    return boxes;
}

TEST_F(DatasetFiles, BoxesReadBackAsTheyWereWritten)
{
    const VideoBoxes written = someBoxes();
    const VideoBoxes read = readBoxFile(write("a.json", boxFileText(written)));
    EXPECT_EQ(read.video, written.video);
    EXPECT_EQ(read.faces, written.faces);
    EXPECT_EQ(read.widthPx, 1920);
    EXPECT_EQ(read.heightPx, 1080);
    EXPECT_EQ(read.fps, written.fps);
    EXPECT_EQ(read.frameCount, 3);
    EXPECT_EQ(read.detector.name, "mtcnn");
    EXPECT_EQ(read.detector.thresholds, preprocessingThresholds);
    EXPECT_EQ(read.detectorScale, 0.33);
    EXPECT_EQ(read.maxFacesInFrame(), 2);
    EXPECT_EQ(read.framesWithFace(), 1);
}

TEST_F(DatasetFiles, PublishedBoxesAreDoubled)
{
    const VideoBoxes boxes =
        readBoxFile(write("vid.json", R"({"0": [[10.5, 20, 30, 40], [1, 2, 3, 4]], "1": null, "2": []})"));
    EXPECT_EQ(boxes.video, "vid");
    EXPECT_EQ(boxes.frameCount, 3);
    ASSERT_EQ(boxes.faces.at(0).size(), 2U);
    EXPECT_EQ(boxes.faces.at(0)[0].box, (Box{21, 40, 60, 80}));
    EXPECT_TRUE(boxes.faces.at(1).empty());
    EXPECT_TRUE(boxes.detector.name.empty());
}

TEST_F(DatasetFiles, BrokenBoxesAreRefusedWithTheirPlace)
{
    EXPECT_THAT(refusal(""), HasSubstr("boxes.json"));
    EXPECT_THAT(refusal("{\"0\": [[1, 2"), HasSubstr("parse error"));
    EXPECT_THAT(refusal("[]"), HasSubstr("expected an object"));
    EXPECT_THAT(refusal(R"({"zero": null})"), HasSubstr("zero"));
    EXPECT_THAT(refusal(R"({"-1": null})"), HasSubstr("-1"));
    EXPECT_THAT(refusal(R"({"7": [[1, 2, 3]]})"), HasSubstr("frame 7"));
    EXPECT_THAT(refusal(R"({"7": [[1, 2, 3, "x"]]})"), HasSubstr("frame 7"));
    EXPECT_THAT(refusal(R"({"7": [[1, 2, 3, 1e300]]})"), HasSubstr("million"));
    EXPECT_THAT(refusal(R"({"7": 5})"), HasSubstr("list of faces"));
    EXPECT_THAT(refusal(R"({"format": "other"})"), HasSubstr("veriframe-boxes"));
    EXPECT_THAT(refusal(R"({"format": "veriframe-boxes", "version": 2})"), HasSubstr("newer"));
    EXPECT_THAT(refusal(R"({"format": "veriframe-boxes", "version": 1})"), HasSubstr("\"video\""));
    EXPECT_THAT(
        refusal(R"({"format": "veriframe-boxes", "version": 1})"), HasSubstr("Delete the file and run the boxes step"));
    EXPECT_THAT(refusal(R"({"2147483647": null})"), HasSubstr("no video has"));
    EXPECT_LT(refusal("{\"0\": \"" + std::string(5'000'000, 'x')).size(), 600U);
    EXPECT_LT(refusal("{\"" + std::string(5'000'000, '0') + "9\": 1}").size(), 600U);
    std::string text = boxFileText(someBoxes());
    text.replace(text.find("\"2\":"), 4, "\"9\":");
    EXPECT_THAT(refusal(text), HasSubstr("the video has 3 frames"));
}

TEST_F(DatasetFiles, ManyFramesDoNotTakeQuadraticTime)
{
    std::string text = "{";
    for (int frame = 0; frame < 300'000; ++frame)
        text += fmt::format("{}\"{}\":null", frame ? "," : "", frame);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(readBoxFile(write("long.json", text + "}")).frameCount, 300'000);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)); // quadratic: minutes
}

TEST_F(DatasetFiles, FaceNamesGoBothWays)
{
    const FaceName face{120, 1};
    EXPECT_EQ(face.cropFile(), "120_1.png");
    EXPECT_EQ(face.landmarkFile(), "120_1.npy");
    EXPECT_EQ(face.diffFile(), "120_1_diff.png");
    EXPECT_EQ(parseFaceName("120_1_diff.png", "_diff.png"), face);
    EXPECT_EQ(parseFaceName("120_1.png", ".png"), face);
    for (const char* name :
         {"120_1_diff.png", "a_1.png", "1.png", "_1.png", "1_.png", "-1_1.png", "1_1.jpg", "1_1_1.png"})
        EXPECT_EQ(parseFaceName(name, ".png"), std::nullopt) << name;
}

TEST_F(DatasetFiles, FoldsReadBackAndForeignColumnsAreFound)
{
    const FoldRow row{"a,b", "0_0.png", VideoLabel::fake, "c\"d", 10, 3};
    EXPECT_EQ(readFoldTable(write("folds.csv", foldTableHead() + foldTableLine(row))), std::vector<FoldRow>{row});
    const auto other = readFoldTable(
        write("other.csv", ",fold,frame,original,label,file,video\r\n0,3,10,\"c\"\"d\",1,0_0.png,\"a,b\"\r\n"));
    EXPECT_EQ(other, std::vector<FoldRow>{row});
}

TEST_F(DatasetFiles, BrokenFoldsAreRefusedWithTheirLine)
{
    const auto message = [&](const std::string& text) {
        try {
            readFoldTable(write("folds.csv", text));
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    const std::string head = foldTableHead();
    EXPECT_THAT(message(""), HasSubstr("empty"));
    EXPECT_THAT(message("video,file\n"), HasSubstr("\"label\" is missing"));
    EXPECT_THAT(message(head + "a,0_0.png,0,a,0,0\na,0_0.png\n"), HasSubstr("line 3"));
    EXPECT_THAT(message(head + "a,0_0.png,2,a,0,0\n"), HasSubstr("label"));
    EXPECT_THAT(message(head + "a,0_0.png,0,a,x,0\n"), HasSubstr("frame"));
}

TEST(Folds, RefuseNumbersThatMakeNoSense)
{
    EXPECT_THROW(foldOfPart(0, 0), Error);
    EXPECT_THROW(foldOfPart(0, 51), Error);
    EXPECT_EQ(foldOfPart(49, 1), 0);
    EXPECT_EQ(foldOfPart(49, 50), 49);
    EXPECT_EQ(foldOfPart(1000, 16), 15);
}

StepRecord record(const std::string& video, StepState state, const std::string& inputs)
{
    StepRecord made;
    made.video = video;
    made.state = state;
    made.settings = "s";
    made.inputs = inputs;
    return made;
}

TEST_F(DatasetFiles, RecordsOfShardsEndUpInOneSortedFile)
{
    const auto add = [&](Shard shard, const std::vector<StepRecord>& entries) {
        StepRecords records(path(""), "boxes");
        records.startAdding(shard);
        records.add(entries);
        records.finish();
    };
    add({0, 2}, {record("b", StepState::done, "1")});
    add({1, 2}, {record("c", StepState::failed, "2"), record("a", StepState::done, "3")});
    EXPECT_TRUE(fs::exists(path("boxes.1-of-2.jsonl")));
    EXPECT_TRUE(StepRecords(path(""), "boxes").of("a").work);
    add({0, 1}, {record("c", StepState::done, "4")});
    EXPECT_FALSE(fs::exists(path("boxes.1-of-2.jsonl")));
    const std::string text = readTextFile(path("boxes.jsonl"));
    EXPECT_LT(text.find("\"a\""), text.find("\"b\""));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
    EXPECT_EQ(StepRecords(path(""), "boxes").of("c").latest()->state, StepState::done);
}

TEST_F(DatasetFiles, TheLatestRecordCountsWhateverFileHasIt)
{
    const auto add = [&](Shard shard, const std::string& inputs) {
        StepRecords records(path(""), "boxes");
        records.startAdding(shard);
        records.add({record("a", StepState::done, inputs)});
        records.finish();
    };
    const auto latest = [&] { return StepRecords(path(""), "boxes").of("a").latest()->inputs; };
    add({0, 1}, "whole run");
    add({0, 3}, "one of three");
    EXPECT_EQ(latest(), "one of three");
    add({0, 2}, "one of two");
    EXPECT_EQ(latest(), "one of two");
    add({0, 3}, "one of three again");
    EXPECT_EQ(latest(), "one of three again");
    add({1, 2}, "another of two");
    EXPECT_EQ(latest(), "another of two");
    {
        StepRecords records(path(""), "boxes");
        records.startAdding({});
    }
    EXPECT_EQ(latest(), "another of two");
    EXPECT_EQ(readTextFile(path("boxes.jsonl")).find("\"run\""), std::string::npos) << "equal results, equal files";
    add({0, 1}, "whole run again");
    EXPECT_EQ(latest(), "whole run again");
}

TEST_F(DatasetFiles, ANoteStandsBesideTheWork)
{
    StepRecords records(path(""), "boxes");
    records.startAdding({});
    records.add({record("a", StepState::done, "1")});
    records.finish();
    const std::string before = readTextFile(path("boxes.jsonl"));
    records.startAdding({});
    records.add({record("a", StepState::skipped, "")});
    records.finish();
    const VideoRecords known = StepRecords(path(""), "boxes").of("a");
    EXPECT_EQ(known.latest()->state, StepState::skipped);
    ASSERT_TRUE(known.work);
    EXPECT_EQ(known.work->inputs, "1");
    records.startAdding({});
    records.add({*known.work});
    records.finish();
    EXPECT_FALSE(StepRecords(path(""), "boxes").of("a").note);
    EXPECT_EQ(readTextFile(path("boxes.jsonl")), before);
}

TEST_F(DatasetFiles, ATornRecordIsForgotten)
{
    {
        StepRecords records(path(""), "crops");
        records.startAdding({});
        records.add({record("a", StepState::done, "1")});
    }
    writeFileAtomically(path("crops.jsonl"), readTextFile(path("crops.jsonl")) + "{\"video\":\"b\",\"sta");
    StepRecords records(path(""), "crops");
    EXPECT_TRUE(records.of("a").work);
    EXPECT_FALSE(records.of("b").latest());
    records.startAdding({});
    records.add({record("b", StepState::done, "1")});
    records.finish();
    EXPECT_TRUE(StepRecords(path(""), "crops").of("b").work);
}

TEST_F(DatasetFiles, AFolderAppearsAsAWhole)
{
    {
        AtomicFolder folder(path("out/a"));
        folder.write("1", std::string_view("one"));
        EXPECT_FALSE(fs::exists(path("out/a")));
    }
    EXPECT_TRUE(fs::is_empty(path("out"))) << "what was not committed is removed";
    {
        AtomicFolder folder(path("out/a"));
        folder.write("1", std::string_view("one"));
        folder.commit();
    }
    {
        AtomicFolder folder(path("out/a"));
        folder.keep("1");
        folder.write("2", std::string_view("two"));
        folder.commit();
    }
    EXPECT_EQ(readTextFile(path("out/a/1")), "one");
    EXPECT_EQ(readTextFile(path("out/a/2")), "two");
    EXPECT_EQ(std::distance(fs::directory_iterator(path("out")), {}), 1);
}

} // namespace
} // namespace veriframe::test
