// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/batch_prediction.h"
#include "predict/batch_settings.h"
#include "predict/submission.h"

#include <atomic>
#include <chrono>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <mutex>
#include <sstream>
#include <thread>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class BatchPrediction : public testing::Test {
protected:
    BatchPrediction()
    {
        writeTorchCheckpoint(path("b0.pth"), untrainedCheckpoint("tf_efficientnet_b0_ns", 1));
        for (int i = 0; i < 4; ++i)
            draw("v/" + std::to_string(i) + ".mp4", static_cast<std::uint64_t>(i + 1));
        writeFileAtomically(path("v/text.mp4"), std::string_view("no video"));
        options.videos = batchVideos({.folders = {path("v")}});
        options.output = path("out.csv");
        options.members = {{path("b0.pth"), {}, 32}};
        options.ensemble.device = "cpu";
        options.detector.kind = "dlib";
        options.analysis.framesWanted = 3;
        options.videosAtOnce = 1;
    }

    void draw(const std::string& name, std::uint64_t identity) const
    {
        SyntheticVideoOptions drawn;
        drawn.width = 320;
        drawn.height = 240;
        drawn.frames = 5;
        drawn.identity = identity;
        fs::create_directories(path(name).parent_path());
        writeSyntheticVideo(path(name), drawn);
    }

    fs::path path(const std::string& name) const { return m_folder.path() / name; }

    BatchReport run(const BatchObserver& observer = {}, std::stop_token stop = {}, PauseGate* gate = nullptr) const
    {
        NoProgress progress;
        return predictVideos(options, progress, std::move(stop), observer, gate);
    }

    std::string csv() const { return readTextFile(options.output); }

    /// The sidecar without what differs from run to run.
    std::string sidecar() const
    {
        std::istringstream lines(readTextFile(sidecarPath(options.output)));
        std::string text;
        for (std::string line; std::getline(lines, line);) {
            Json record = parseJson(line, "sidecar");
            record.erase("seconds");
            text += toJsonLine(record) + "\n";
        }
        return text;
    }

    BatchOptions options;

private:
    const TemporaryDirectory m_folder;
};

TEST_F(BatchPrediction, WhoWatchesIsToldOfEveryVideo)
{
    std::vector<std::string> events;
    BatchObserver observer;
    observer.opened = [&](const auto& models, const DetectorFacts& detector, std::size_t left) {
        events.push_back(models.at(0).name + " " + detector.name + " " + std::to_string(left));
    };
    observer.started = [&](std::size_t row) { events.push_back("started " + std::to_string(row)); };
    observer.ended = [&](const BatchItem& item) {
        events.push_back("ended " + std::to_string(item.row) + " " + toString(item.state));
    };
    const BatchReport report = run(observer);
    EXPECT_THAT(
        events, ElementsAre(
                    "b0.pth dlib 5", "started 0", "ended 0 scored", "started 1", "ended 1 scored", "started 2",
                    "ended 2 scored", "started 3", "ended 3 scored", "started 4", "ended 4 unreadable"));
    ASSERT_EQ(report.items.size(), 5U);
    const BatchItem& item = report.items.front();
    EXPECT_EQ(item.path, fs::canonical(path("v")) / "0.mp4");
    EXPECT_EQ(item.framesAsked, 3);
    EXPECT_EQ(item.framesDecoded, 3);
    EXPECT_EQ(item.frameCount, 5);
    EXPECT_EQ(item.facesFound, 3);
    EXPECT_EQ(item.facesUsed, 3);
    EXPECT_EQ(item.tracks.size(), 1U);
    EXPECT_EQ(item.modelScores.size(), 1U);
    EXPECT_GT(item.seconds, 0);
    EXPECT_FALSE(item.error);
    EXPECT_TRUE(report.items.back().error);
    EXPECT_EQ(report.failed, 1);
}

TEST_F(BatchPrediction, ARowThatIsTakenOverSaysWhatItSaidAtFirst)
{
    const BatchReport first = run(), second = run();
    ASSERT_EQ(second.items.size(), first.items.size());
    for (std::size_t row = 0; row < first.items.size(); ++row) {
        const BatchItem &a = first.items[row], &b = second.items[row];
        EXPECT_EQ(b.resumed, a.state == VideoState::scored) << "what had failed is tried again";
        EXPECT_EQ(b.state, a.state);
        EXPECT_EQ(b.score, a.score);
        EXPECT_EQ(b.path, a.path);
        EXPECT_EQ(b.frameCount, a.frameCount);
        EXPECT_EQ(b.framesDecoded, a.framesDecoded);
        EXPECT_EQ(b.facesFound, a.facesFound);
        EXPECT_EQ(b.facesUsed, a.facesUsed);
        EXPECT_EQ(b.note, a.note);
        EXPECT_EQ(b.error, a.error);
        ASSERT_EQ(b.modelScores.size(), a.modelScores.size());
        for (std::size_t model = 0; model < a.modelScores.size(); ++model) {
            EXPECT_EQ(b.modelScores[model].score, a.modelScores[model].score);
            EXPECT_EQ(b.modelScores[model].rule, a.modelScores[model].rule);
        }
        ASSERT_EQ(b.tracks.size(), a.tracks.size());
        for (std::size_t track = 0; track < a.tracks.size(); ++track) {
            EXPECT_EQ(b.tracks[track].score, a.tracks[track].score);
            EXPECT_EQ(b.tracks[track].faces, a.tracks[track].faces);
        }
    }
}

TEST_F(BatchPrediction, OnlyTheChosenRowsAreRedone)
{
    run();
    const std::string before = csv();
    draw("v/2.mp4", 77);
    writeFileAtomically(path("v/1.mp4"), std::string_view("broken meanwhile"));
    options.redo = {2};
    std::vector<std::size_t> started;
    BatchObserver observer;
    observer.started = [&](std::size_t row) { started.push_back(row); };
    const BatchReport report = run(observer);
    EXPECT_THAT(started, ElementsAre(2U)) << "neither what failed nor what changed, but for this one";
    EXPECT_FALSE(report.stopped);
    EXPECT_EQ(report.items[1].state, VideoState::scored) << "the other rows stay";
    EXPECT_EQ(report.items[4].state, VideoState::unreadable);
    EXPECT_NE(csv(), before);
    std::istringstream was(before), is(csv());
    int different = 0;
    for (std::string a, b; std::getline(was, a) && std::getline(is, b);)
        different += a != b;
    EXPECT_EQ(different, 1);
    EXPECT_THAT(sidecar(), HasSubstr("\"file\":\"2.mp4\""));
    EXPECT_FALSE(fs::exists(journalPath(options.output)));
}

TEST_F(BatchPrediction, RedoingRowsAmongThoseOfOtherSettingsIsRefused)
{
    run();
    options.redo = {0};
    options.analysis.framesWanted = 2;
    const std::string before = csv();
    try {
        run();
        FAIL() << "rows of two kinds stand in one CSV";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::mismatch);
        EXPECT_THAT(error.what(), HasSubstr("frames"));
    }
    EXPECT_EQ(csv(), before);
}

TEST_F(BatchPrediction, WhilePausedNoVideoIsTakenUp)
{
    PauseGate gate;
    std::atomic<int> started = 0, ended = 0;
    BatchObserver observer;
    observer.started = [&](std::size_t) {
        if (++started == 2)
            gate.close();
    };
    observer.ended = [&](const BatchItem&) { ++ended; };
    BatchReport report;
    {
        const std::jthread running([&] { report = run(observer, {}, &gate); });
        while (ended < 2) // the one at work is finished
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        EXPECT_EQ(started, 2);
        gate.open();
    }
    EXPECT_EQ(report.items.size(), 5U);
    EXPECT_FALSE(report.stopped);
}

TEST_F(BatchPrediction, StoppedWhilePausedItEndsAndCanGoOn)
{
    run();
    const std::string whole = csv();
    const std::string details = sidecar();
    options.output = path("again.csv");
    PauseGate gate;
    std::stop_source stop;
    BatchObserver observer;
    observer.ended = [&](const BatchItem& item) {
        if (item.row == 1) {
            gate.close();
            stop.request_stop();
        }
    };
    const BatchReport report = run(observer, stop.get_token(), &gate);
    EXPECT_TRUE(report.stopped);
    EXPECT_EQ(report.items.size(), 2U);
    EXPECT_FALSE(fs::exists(options.output));

    const BatchTrace trace = readBatchTrace(options.output, options.videos);
    EXPECT_EQ(trace.kind, BatchTrace::Kind::interrupted);
    ASSERT_EQ(trace.items.size(), 2U);
    EXPECT_EQ(trace.items[1].row, 1U);
    EXPECT_EQ(trace.items[1].score, report.items[1].score);
    EXPECT_EQ(trace.models.at(0).name, "b0.pth");

    run();
    EXPECT_EQ(csv(), whole);
    EXPECT_EQ(sidecar(), details);
    EXPECT_EQ(readBatchTrace(options.output, options.videos).kind, BatchTrace::Kind::complete);
    EXPECT_EQ(readBatchTrace(path("elsewhere.csv"), options.videos).kind, BatchTrace::Kind::none);
}

TEST_F(BatchPrediction, SameNamesInTwoFoldersAreToldApartAlsoWhenOneComesLater)
{
    run();
    draw("w/0.mp4", 9);
    options.videos = batchVideos({.folders = {path("v"), path("w")}});
    const BatchReport report = run();
    int resumed = 0;
    for (const BatchItem& item : report.items)
        resumed += item.resumed;
    EXPECT_EQ(resumed, 4) << "its videos are known by their paths, whatever the CSV calls them";
    EXPECT_THAT(csv(), HasSubstr("\nv/0.mp4,"));
    EXPECT_THAT(csv(), HasSubstr("\nw/0.mp4,"));
    EXPECT_THAT(sidecar(), HasSubstr("\"file\":\"v/0.mp4\""));
}

TEST_F(BatchPrediction, AnInterruptedRunOverOtherVideosIsNotThrownAway)
{
    std::stop_source stop;
    BatchObserver observer;
    observer.ended = [&](const BatchItem&) { stop.request_stop(); };
    ASSERT_TRUE(run(observer, stop.get_token()).stopped);
    draw("w/0.mp4", 9);
    options.videos = batchVideos({.folders = {path("w")}});
    EXPECT_THROW(run(), Error);
    options.resume = false;
    EXPECT_EQ(run().items.size(), 1U);
}

/// A batch does not start, for a reason, and leaves every file in the folder as it was.
void expectRefused(const BatchOptions& options, const fs::path& folder, ErrorCode code, const char* why)
{
    const auto contents = [&] {
        std::map<fs::path, std::string> files;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            files[entry.path()] = entry.is_regular_file() ? readTextFile(entry.path()) : std::string();
        return files;
    };
    const auto before = contents();
    try {
        NoProgress progress;
        predictVideos(options, progress);
        FAIL() << options.output << ": nothing stands in the way of " << why;
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code) << error.what();
        EXPECT_THAT(error.what(), HasSubstr(why));
        EXPECT_THAT(error.what(), HasSubstr(options.output.filename().string()));
        EXPECT_FALSE(error.info().remedy.empty()) << error.what();
    }
    EXPECT_EQ(contents(), before);
}

TEST_F(BatchPrediction, WhatItIsMadeFromIsNeverReplaced)
{
    writeFileAtomically(path("list.txt"), std::string_view("v/0.mp4\nv/absent.mp4\n"));
    writeFileAtomically(path("truth.csv"), std::string_view("filename,label\n0.mp4,1\n"));
    writeFileAtomically(path("model.details.jsonl"), std::string_view("{}\n"));
    options.videos = batchVideos({.folders = {path("v")}, .lists = {path("list.txt")}});
    options.inputs = {path("list.txt"), path("truth.csv"), path("model.details.jsonl")};
    options.detector.weightsDirectory = path("mtcnn");
    fs::create_directory(path("mtcnn"));
    fs::create_directory_symlink("v", path("link"));
    fs::create_hard_link(path("b0.pth"), path("other-name.csv"));
    options.overwrite = true; // which is for what may be replaced
    const std::vector<std::pair<const char*, const char*>> rows{
        {"v/1.mp4", "it is a video"},       {"link/1.mp4", "it is a video"},     {"v/absent.mp4", "it is a video"},
        {"list.txt", "it is an input"},     {"truth.csv", "it is an input"},     {"v/../truth.csv", "it is an input"},
        {"b0.pth", "it is a model"},        {"other-name.csv", "it is a model"}, {"mtcnn/onet.pt", "face detector"},
        {"model", "it is an input of this"}};
    for (const auto& [output, why] : rows) {
        options.output = path(output);
        expectRefused(options, path("."), ErrorCode::badInput, why);
    }
}

TEST_F(BatchPrediction, ATableOfSomebodyElseIsReplacedOnlyOnRequest)
{
    writeFileAtomically(options.output, std::string_view("filename,label\nby hand.mp4,1\n"));
    EXPECT_TRUE(readBatchTrace(options.output, options.videos).isForeign);
    expectRefused(options, path("."), ErrorCode::mismatch, "no batch of this program wrote");
    options.resume = false;
    expectRefused(options, path("."), ErrorCode::mismatch, "no batch of this program wrote");
    writeFileAtomically(sidecarPath(options.output), std::string_view("{\"format\":\"another\",\"version\":2}\n"));
    expectRefused(options, path("."), ErrorCode::mismatch, "no batch of this program wrote");
    fs::remove(sidecarPath(options.output));
    options.overwrite = true;
    EXPECT_EQ(run().items.size(), 5U);
    EXPECT_FALSE(readBatchTrace(options.output, options.videos).isForeign);
    options.overwrite = false;
    EXPECT_EQ(run().items.size(), 5U) << "its own table is its to replace";
    // An empty file holds nothing to lose.
    options.output = path("new.csv");
    writeFileAtomically(options.output, std::string_view());
    EXPECT_FALSE(readBatchTrace(options.output, options.videos).isForeign);
    EXPECT_EQ(run().items.size(), 5U);
}

TEST_F(BatchPrediction, ACompleteRunOfOtherSettingsOrVideosIsReplacedOnlyOnRequest)
{
    run();
    const BatchOptions first = options;
    options.analysis.framesWanted = 2;
    expectRefused(options, path("."), ErrorCode::mismatch, "differs in \"frames\"");
    options = first;
    options.members.push_back(options.members.front());
    expectRefused(options, path("."), ErrorCode::mismatch, "differs in \"models\"");
    options = first;
    options.shard = {0, 2};
    expectRefused(options, path("."), ErrorCode::mismatch, "differs in \"shard\"");
    options = first;
    draw("w/0.mp4", 9);
    options.videos = batchVideos({.folders = {path("w")}});
    expectRefused(options, path("."), ErrorCode::mismatch, "was one over other videos");
    options.overwrite = true;
    EXPECT_EQ(run().items.size(), 1U);
    options = first;
    options.resume = false;
    EXPECT_EQ(run().items.size(), 5U) << "anew, whatever was there";
    // Once it was agreed to and begun, it goes on without being asked for again.
    options.analysis.framesWanted = 2;
    options.overwrite = true;
    options.resume = true;
    std::stop_source stop;
    BatchObserver observer;
    observer.ended = [&](const BatchItem&) { stop.request_stop(); };
    const std::string before = csv();
    ASSERT_TRUE(run(observer, stop.get_token()).stopped);
    EXPECT_EQ(csv(), before) << "what is replaced stays until there is something in its place";
    options.overwrite = false;
    EXPECT_FALSE(run().stopped);
    EXPECT_NE(csv(), before);
    // Without its table a sidecar bars nobody's way.
    options.analysis.framesWanted = 3;
    fs::remove(options.output);
    EXPECT_EQ(run().items.size(), 5U);
}

TEST_F(BatchPrediction, OtherSettingsAreKnownBeforeAnyNetworkIsOpened)
{
    run();
    const Json settings = readBatchTrace(options.output, options.videos).settings;
    EXPECT_EQ(knownDifference(settings, options), "");
    EXPECT_EQ(knownDifference({}, options), "") << "nothing is known of nothing";
    const auto changed = [&](const std::function<void(BatchOptions&)>& change) {
        BatchOptions other = options;
        change(other);
        return knownDifference(settings, other);
    };
    EXPECT_EQ(changed([](BatchOptions& other) { other.analysis.framesWanted = 2; }), "frames");
    EXPECT_EQ(changed([](BatchOptions& other) { other.analysis.profile = Profile::kernel; }), "profile");
    EXPECT_EQ(changed([](BatchOptions& other) { other.analysis.strategy.fakeThreshold = 0.7; }), "strategy");
    EXPECT_EQ(changed([](BatchOptions& other) { other.detector.kind = "mtcnn"; }), "detector");
    EXPECT_EQ(changed([](BatchOptions& other) { other.detector.kind = "auto"; }), "");
    EXPECT_EQ(changed([](BatchOptions& other) { other.members.push_back(other.members.front()); }), "models");
    EXPECT_EQ(changed([](BatchOptions& other) { other.members.front().path = "other/b1.pth"; }), "models");
    EXPECT_EQ(changed([](BatchOptions& other) { other.members.front().path = "other/b0.pth"; }), "");
    EXPECT_EQ(changed([](BatchOptions& other) { other.members.front().inputSizePx = 0; }), "models");
    EXPECT_EQ(changed([](BatchOptions& other) { other.members.front().sha256 = std::string(64, 'a'); }), "models");
    EXPECT_EQ(changed([](BatchOptions& other) { other.ensemble.precision = Precision::bfloat16; }), "models");
    EXPECT_EQ(changed([](BatchOptions& other) { other.shard = {0, 2}; }), "shard");
}

TEST_F(BatchPrediction, AJournalOfAStrangerIsRefusedNotTaken)
{
    for (const char* text :
         {"{}\n", "[1]\n", "{\"format\":\"veriframe-submission-details\",\"version\":9,\"settings\":{}}\n", "text\n",
          "{\"format\":\"veriframe-submission-details\",\"version\":2,\"settings\":{}}\n{\"path\":3}\n"}) {
        writeFileAtomically(journalPath(options.output), std::string_view(text));
        EXPECT_THROW(readBatchTrace(options.output, options.videos), Error) << text;
    }
}

} // namespace
} // namespace veriframe::test
