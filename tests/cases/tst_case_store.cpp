// SPDX-License-Identifier: GPL-3.0-or-later
// What is saved in a case comes back, exactly; each change is on the disk when it returns.
#include "base/files.h"
#include "base/stop.h"
#include "base/version.h"
#include "case_samples.h"
#include "raw_case.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class CaseStoreTest : public ::testing::Test {
protected:
    TemporaryDirectory m_folder;
    std::filesystem::path m_path = m_folder.path() / "harbour.vfcase";
    CaseSettings m_settings = sampleSettings(3);
};

TEST_F(CaseStoreTest, AnalysisComesBackToTheLastBit)
{
    const VideoResult result = sampleResult(40, m_settings);
    {
        CaseStore store = CaseStore::create(m_path, "Harbour");
        saveSample(store, "/videos/clip.mp4", sampleSha256, result, m_settings);
    }
    const CaseContent content = CaseStore(m_path).read();
    EXPECT_EQ(content.title, "Harbour");
    ASSERT_EQ(content.videos.size(), 1U);
    const CaseVideo& video = content.videos[0];
    EXPECT_EQ(differenceOf(video.analysis, result), "");
    EXPECT_EQ(video.path, "/videos/clip.mp4");
    EXPECT_EQ(video.analysis.path, video.path);
    EXPECT_EQ(video.sha256, sampleSha256);
    EXPECT_EQ(video.bytes, 123'456U);
    EXPECT_EQ(video.settings.models, m_settings.models);
    EXPECT_EQ(video.settings.options.strategy, m_settings.options.strategy);
    EXPECT_EQ(video.settings.detector.name, "mtcnn");
    EXPECT_EQ(video.settings.detector.thresholds, inferenceThresholds);
    EXPECT_EQ(video.settings.ensembleNote, m_settings.ensembleNote);
    EXPECT_FALSE(video.analysed.empty());
}

TEST_F(CaseStoreTest, RefinementGoesOnFromWhatTheCaseHolds)
{
    const VideoResult every = sampleResult(40, m_settings);
    VideoResult half = every;
    std::erase_if(half.frames, [](const FrameResult& frame) { return frame.index % 2 == 1; });
    linkPersons(half);
    scoreVideo(half, 3, {});
    CaseStore store = CaseStore::create(m_path);
    const std::int64_t video = saveSample(store, "/videos/clip.mp4", sampleSha256, half, m_settings);

    const CaseVideo kept = store.read().videos.at(0);
    EXPECT_EQ(kept.analysis.frames.size(), 20U);
    store.beginAnalysis(video, sampleStart(every, m_settings));
    EXPECT_EQ(store.read().videos.at(0).analysis.frames.size(), 20U) << "what was known stays";
    for (const FrameResult& frame : every.frames)
        if (frame.index % 2 == 1)
            store.appendFrames(video, std::span(&frame, 1));
    store.finishAnalysis(video, every);
    EXPECT_EQ(differenceOf(store.read().videos.at(0).analysis, every), "");
}

TEST_F(CaseStoreTest, UnfinishedAnalysisHoldsWhatWasJudgedSoFar)
{
    const VideoResult result = sampleResult(40, m_settings);
    CaseStore store = CaseStore::create(m_path);
    const std::int64_t video = store.addVideo("/videos/clip.mp4", sampleSha256, 1);
    store.beginAnalysis(video, sampleStart(result, m_settings));
    store.appendFrames(video, std::span(result.frames).first(9));
    const CaseVideo kept = store.read().videos.at(0);
    EXPECT_EQ(kept.analysis.state, VideoState::cancelled);
    EXPECT_EQ(kept.analysed, "");
    EXPECT_EQ(kept.analysis.framesDecoded, 9);
    EXPECT_EQ(kept.analysis.framesAsked, 40);
    ASSERT_EQ(kept.analysis.frames.size(), 9U);
    EXPECT_EQ(kept.analysis.frames[8].faces.at(0).probabilities, result.frames[8].faces.at(0).probabilities);
    EXPECT_EQ(kept.analysis.modelScores.size(), 3U) << "one a model, as everywhere";
}

TEST_F(CaseStoreTest, FailuresAreKeptWithTheirReason)
{
    VideoResult result;
    result.state = VideoState::unreadable;
    result.error = ErrorInfo{ErrorCode::corrupt, "Reading the video", "clip.mp4", "no frames", "Copy it again.", 5};
    CaseStore store = CaseStore::create(m_path);
    saveSample(store, "/videos/clip.mp4", sampleSha256, result, m_settings);
    const VideoResult kept = store.read().videos.at(0).analysis;
    EXPECT_EQ(kept.state, VideoState::unreadable);
    EXPECT_EQ(kept.error, result.error);
}

TEST_F(CaseStoreTest, PersonsEditsBookmarksNotesAndExportsComeBack)
{
    const VideoResult result = sampleResult(12, m_settings);
    const std::vector<PersonEdit> edits = {
        {PersonEdit::Kind::split, {6, result.frames[6].faces[0].box}, {}},
        {PersonEdit::Kind::merge, {0, result.frames[0].faces[0].box}, {0, result.frames[0].faces[1].box}}};
    const std::vector<CaseBookmark> bookmarks = {
        {7, 0.28, CaseMark::suspicious, "Edge of the jaw"}, {9, 0.36, CaseMark::cleared, ""}};
    CaseStore store = CaseStore::create(m_path);
    const std::int64_t video = saveSample(store, "/videos/clip.mp4", sampleSha256, result, m_settings);
    store.setEdits(video, edits);
    store.setBookmarks(video, bookmarks);
    store.setVideoNotes(video, "From the harbour camera");
    store.setNotes("Second request");
    store.addExport(video, {"/out/faces.csv", "faces CSV", otherSha256, "2025-03-01T12:34:56Z"});

    const CaseContent content = store.read();
    const CaseVideo& kept = content.videos.at(0);
    EXPECT_EQ(kept.edits, edits);
    EXPECT_EQ(kept.bookmarks, bookmarks);
    EXPECT_EQ(kept.notes, "From the harbour camera");
    EXPECT_EQ(content.notes, "Second request");
    ASSERT_EQ(kept.exports.size(), 1U);
    EXPECT_EQ(kept.exports[0], (CaseExport{"/out/faces.csv", "faces CSV", otherSha256, "2025-03-01T12:34:56Z"}));
    EXPECT_EQ(kept.analysis.tracks.size(), 2U) << "what the analysis found";
    EXPECT_EQ(editedResult(kept).tracks.size(), 3U) << "what is shown: a person was split";

    store.setEdits(video, {});
    store.setBookmarks(video, std::span(bookmarks).last(1));
    EXPECT_TRUE(store.read().videos.at(0).edits.empty());
    EXPECT_THAT(store.read().videos.at(0).bookmarks, ElementsAre(bookmarks[1]));
}

TEST_F(CaseStoreTest, OneCaseHoldsSeveralVideosAndOneHashIsOneVideo)
{
    CaseStore store = CaseStore::create(m_path);
    const VideoResult first = sampleResult(5, m_settings), second = sampleResult(8, m_settings);
    const std::int64_t a = saveSample(store, "/videos/a.mp4", sampleSha256, first, m_settings);
    const std::int64_t b = saveSample(store, "/videos/b.mp4", otherSha256, second, m_settings);
    EXPECT_NE(a, b);
    EXPECT_EQ(store.addVideo("/elsewhere/a.mp4", sampleSha256, 123'456), a);
    CaseContent content = store.read();
    ASSERT_EQ(content.videos.size(), 2U);
    EXPECT_EQ(content.videos[0].path, "/elsewhere/a.mp4");
    EXPECT_EQ(differenceOf(content.videos[1].analysis, second), "");

    store.removeVideo(a);
    content = store.read();
    ASSERT_EQ(content.videos.size(), 1U);
    EXPECT_EQ(content.videos[0].id, b);
    EXPECT_GT(store.addVideo("/videos/c.mp4", std::string(64, 'c'), 1), b) << "an id is never given twice";
}

TEST_F(CaseStoreTest, LogTellsNoScoreWhereNothingWasJudged)
{
    CaseStore store = CaseStore::create(m_path, "Harbour");
    VideoResult result = sampleResult(5, m_settings);
    saveSample(store, "/videos/judged.mp4", sampleSha256, result, m_settings);
    EXPECT_THAT(store.read().log.back().what, HasSubstr("score 0."));
    result.state = VideoState::unreadable;
    saveSample(store, "/videos/broken.mp4", otherSha256, result, m_settings);
    EXPECT_THAT(store.read().log.back().what, HasSubstr("unreadable, "));
    EXPECT_THAT(store.read().log.back().what, Not(HasSubstr("score")));
}

TEST_F(CaseStoreTest, LogTellsWhatWasDoneWithWhichVersionAndIsOnlyAddedTo)
{
    {
        CaseStore store = CaseStore::create(m_path, "Harbour");
        const std::int64_t video =
            saveSample(store, "/videos/clip.mp4", sampleSha256, sampleResult(5, m_settings), m_settings);
        store.addExport(video, {"/out/report.pdf", "report", "", ""});
        store.addLogEntry("Looked at again.");
    }
    const std::vector<CaseLogEntry> log = CaseStore(m_path, CaseAccess::readOnly).read().log;
    ASSERT_EQ(log.size(), 6U);
    EXPECT_EQ(log[0].what, "The case was made.");
    EXPECT_THAT(log[1].what, HasSubstr(sampleSha256));
    EXPECT_THAT(log[2].what, HasSubstr("began"));
    EXPECT_THAT(log[3].what, HasSubstr("ended"));
    EXPECT_THAT(log[4].what, HasSubstr("/out/report.pdf"));
    EXPECT_EQ(log[5].what, "Looked at again.");
    for (const CaseLogEntry& entry : log) {
        EXPECT_EQ(entry.program, "Veriframe " + version());
        EXPECT_EQ(entry.when.size(), std::string("2025-03-01T12:34:56Z").size());
    }
    EXPECT_THROW(runSql(m_path, "DELETE FROM log"), std::runtime_error);
    EXPECT_THROW(runSql(m_path, "UPDATE log SET what = 'Nothing was done.'"), std::runtime_error);
}

TEST_F(CaseStoreTest, TextsAreDataWhateverTheyLookLike)
{
    const std::string sql = "'); DROP TABLE video; --\"; <script>alert(1)</script> \xff\xfe";
    CaseStore store = CaseStore::create(m_path, sql);
    const std::int64_t video =
        saveSample(store, "/videos/" + sql, sampleSha256, sampleResult(3, m_settings), m_settings);
    store.setVideoNotes(video, sql);
    store.setNotes(sql);
    store.setBookmarks(video, std::vector{CaseBookmark{0, 0, CaseMark::open, sql}});
    store.addExport(video, {"/out/" + sql, sql, "", ""});
    const CaseContent content = store.read();
    EXPECT_EQ(content.title, sql);
    EXPECT_EQ(content.notes, sql);
    ASSERT_EQ(content.videos.size(), 1U);
    EXPECT_EQ(content.videos[0].path.string(), "/videos/" + sql);
    EXPECT_EQ(content.videos[0].notes, sql);
    EXPECT_EQ(content.videos[0].bookmarks.at(0).note, sql);
    EXPECT_EQ(content.videos[0].exports.at(0).kind, sql);
    EXPECT_NO_THROW(store.checkIntegrity());
}

TEST_F(CaseStoreTest, ValuesThatMakeNoSenseAreRefusedAndChangeNothing)
{
    CaseStore store = CaseStore::create(m_path);
    const VideoResult result = sampleResult(5, m_settings);
    const std::int64_t video = saveSample(store, "/videos/clip.mp4", sampleSha256, result, m_settings);
    FrameResult wrong = result.frames[0];
    wrong.faces[0].probabilities[0] = std::nan("");
    const std::vector<FrameResult> frames = {sampleFrame(20, 3), wrong};
    EXPECT_THROW(store.appendFrames(video, frames), Error);
    wrong = result.frames[0];
    wrong.faces[0].probabilities.push_back(0.5);
    EXPECT_THROW(store.appendFrames(video, std::vector{wrong}), Error);
    EXPECT_THROW(store.setBookmarks(video, std::vector{CaseBookmark{-1, 0, CaseMark::open, ""}}), Error);
    EXPECT_THROW(store.addVideo("/videos/x.mp4", "no hash", 1), Error);
    EXPECT_EQ(differenceOf(store.read().videos.at(0).analysis, result), "");
}

TEST_F(CaseStoreTest, UnknownVideosAreNamed)
{
    CaseStore store = CaseStore::create(m_path);
    const auto codeOf = [&](auto&& change) {
        try {
            change();
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::internal;
    };
    EXPECT_EQ(codeOf([&] { store.setEdits(7, {}); }), ErrorCode::notFound);
    EXPECT_EQ(codeOf([&] { store.setVideoPath(7, "/x"); }), ErrorCode::notFound);
    EXPECT_EQ(codeOf([&] { store.finishAnalysis(7, {}); }), ErrorCode::notFound);
    EXPECT_EQ(codeOf([&] { store.addExport(7, {}); }), ErrorCode::notFound);
}

TEST_F(CaseStoreTest, ReadingCanBeStopped)
{
    CaseStore store = CaseStore::create(m_path);
    saveSample(store, "/videos/clip.mp4", sampleSha256, sampleResult(50, m_settings), m_settings);
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    EXPECT_THROW(store.read(progress, stop.get_token()), Stopped);
    EXPECT_THROW(store.checkIntegrity(stop.get_token()), Stopped);
    EXPECT_EQ(store.read().videos.size(), 1U);
}

} // namespace
} // namespace veriframe::test
