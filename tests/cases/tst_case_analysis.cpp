// SPDX-License-Identifier: GPL-3.0-or-later
// No finished result is lost: what happens to a case's analysis while another one begins, goes on, is interrupted,
// ends.
#include "base/files.h"
#include "case_samples.h"
#include "raw_case.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr int models = 2;

/// The frames of a result whose index `keep` accepts, linked and scored as an analysis of them alone.
template<typename Keep>
VideoResult partOf(const VideoResult& whole, const CaseSettings& settings, Keep keep)
{
    VideoResult part = whole;
    std::erase_if(part.frames, [&](const FrameResult& frame) { return !keep(frame.index); });
    part.framesAsked = part.framesDecoded = static_cast<int>(part.frames.size());
    linkPersons(part);
    scoreVideo(part, settings.models.size(), settings.options.strategy);
    return part;
}

VideoResult cancelled(VideoResult result)
{
    result.state = VideoState::cancelled;
    result.note = "Stopped.";
    return result;
}

class CaseAnalysis : public ::testing::Test {
protected:
    CaseAnalysis()
    {
        m_dlib.detector = {"dlib", "", inferenceThresholds};
        m_dlib.options.profile = Profile::kernel;
        m_video = saveSample(m_store, "/videos/clip.mp4", sampleSha256, m_half, m_settings);
    }

    CaseVideo kept() const { return m_store.read().videos.at(0); }

    std::string lastLog() const { return m_store.read().log.back().what; }

    /// Where the case's analysis differs from a result; empty if nowhere.
    std::string differenceFrom(const VideoResult& result) const { return differenceOf(kept().analysis, result); }

    void begin(const CaseSettings& settings) { m_store.beginAnalysis(m_video, sampleStart(m_whole, settings)); }

    TemporaryDirectory m_folder;
    std::filesystem::path m_path = m_folder.path() / "harbour.vfcase";
    CaseSettings m_settings = sampleSettings(models);
    CaseSettings m_dlib = m_settings;
    VideoResult m_whole = sampleResult(40, m_settings);
    VideoResult m_half = partOf(m_whole, m_settings, [](int index) { return index % 2 == 0; });
    CaseStore m_store = CaseStore::create(m_path);
    std::int64_t m_video = 0;
};

TEST_F(CaseAnalysis, AFinishedOneStaysWhileAnotherBeginsAndIsStopped)
{
    begin(m_dlib);
    EXPECT_EQ(differenceFrom(m_half), "");
    EXPECT_EQ(kept().settings.detector.name, "mtcnn");
    EXPECT_THAT(lastLog(), HasSubstr("stays"));
    m_store.appendFrames(m_video, std::span(m_whole.frames).first(3));
    EXPECT_EQ(differenceFrom(m_half), "");
    ASSERT_TRUE(kept().beside);
    EXPECT_EQ(kept().beside->settings.detector.name, "dlib");
    EXPECT_EQ(kept().beside->frames, 3);

    EXPECT_FALSE(
        m_store.finishAnalysis(m_video, cancelled(partOf(m_whole, m_dlib, [](int index) { return index < 4; }))));
    EXPECT_EQ(differenceFrom(m_half), "");
    EXPECT_THAT(lastLog(), HasSubstr("The one before it stays"));
    EXPECT_EQ(m_store.knownFrames(m_video, m_dlib).size(), 4U) << "and is gone on from";
}

TEST_F(CaseAnalysis, AFinishedOneIsReplacedByAnotherThatHasEndedAndTheLogTellsWhatWas)
{
    begin(m_dlib);
    EXPECT_TRUE(m_store.finishAnalysis(m_video, m_whole));
    EXPECT_EQ(differenceFrom(m_whole), "");
    EXPECT_EQ(kept().settings.detector.name, "dlib");
    EXPECT_FALSE(kept().beside);
    EXPECT_THAT(lastLog(), HasSubstr("was dropped for it: 20 frames, faces by mtcnn, 2 models, profile dfdc"));
    EXPECT_NO_THROW(m_store.checkIntegrity());
}

TEST_F(CaseAnalysis, AnInterruptedExtensionKeepsTheVerdictAndWhatItHasFound)
{
    begin(m_settings);
    m_store.appendFrames(m_video, std::vector{m_whole.frames[1], m_whole.frames[3]});
    EXPECT_EQ(differenceFrom(m_half), "");
    const VideoResult stopped =
        cancelled(partOf(m_whole, m_settings, [](int index) { return index % 2 == 0 || index < 7; }));
    EXPECT_FALSE(m_store.finishAnalysis(m_video, stopped));
    EXPECT_EQ(differenceFrom(m_half), "");
    EXPECT_EQ(kept().beside->frames, 3) << "1, 3 and 5";
    EXPECT_EQ(m_store.knownFrames(m_video, m_settings).size(), 23U);

    begin(m_settings);
    EXPECT_TRUE(m_store.finishAnalysis(m_video, m_whole));
    EXPECT_EQ(differenceFrom(m_whole), "");
    EXPECT_FALSE(kept().beside);
}

TEST_F(CaseAnalysis, AKilledExtensionKeepsTheVerdict)
{
    begin(m_settings);
    m_store.appendFrames(m_video, std::vector{m_whole.frames[1]});
    {
        const CaseStore gone = std::move(m_store); // as a program that ends here leaves it
    }
    m_store = CaseStore(m_path, CaseAccess::readWrite);
    EXPECT_EQ(differenceFrom(m_half), "");
    EXPECT_FALSE(kept().analysed.empty());
    EXPECT_EQ(m_store.knownFrames(m_video, m_settings).size(), 21U);
}

TEST_F(CaseAnalysis, AVideoThatCannotBeReadAnyMoreKeepsItsVerdict)
{
    VideoResult unreadable;
    unreadable.state = VideoState::unreadable;
    unreadable.error = ErrorInfo{ErrorCode::unreadable, "Opening the video", "clip.mp4", "the disk is away", {}, 0};
    begin(m_settings);
    EXPECT_FALSE(m_store.finishAnalysis(m_video, unreadable));
    EXPECT_EQ(differenceFrom(m_half), "");
    EXPECT_THAT(lastLog(), HasSubstr("the disk is away"));
    EXPECT_THAT(lastLog(), Not(HasSubstr("score")));
}

TEST_F(CaseAnalysis, OneWithoutModelsDoesNotReplaceOneWithThem)
{
    CaseSettings none = m_settings;
    none.models.clear();
    VideoResult found = sampleResult(40, none);
    ASSERT_EQ(found.state, VideoState::notJudged);
    begin(none);
    EXPECT_FALSE(m_store.finishAnalysis(m_video, found));
    EXPECT_EQ(differenceFrom(m_half), "");
}

TEST_F(CaseAnalysis, LessOfTheSameDoesNotReplaceMore)
{
    const VideoResult less = partOf(m_whole, m_settings, [](int index) { return index % 10 == 0; });
    begin(m_settings);
    EXPECT_FALSE(m_store.finishAnalysis(m_video, less));
    EXPECT_EQ(differenceFrom(m_half), "");
    EXPECT_FALSE(kept().beside) << "all its frames are there already";
}

TEST_F(CaseAnalysis, FewerFramesDoNotReplaceMoreWhicheverTheyAre)
{
    const VideoResult odd = partOf(m_whole, m_settings, [](int index) { return index % 4 == 1; });
    begin(m_settings);
    EXPECT_FALSE(m_store.finishAnalysis(m_video, odd));
    EXPECT_EQ(differenceFrom(m_half), "");
    EXPECT_EQ(kept().beside->frames, 10);
    begin(m_dlib);
    m_store.finishAnalysis(m_video, cancelled(partOf(m_whole, m_dlib, [](int index) { return index < 2; })));
    EXPECT_EQ(differenceFrom(m_half), "") << "also not after another one that was stopped";
}

TEST_F(CaseAnalysis, FramesThatFindNoRoomBesideAreTold)
{
    CaseStore store = CaseStore::create(m_folder.path() / "killed.vfcase");
    const std::int64_t video = store.addVideo("/videos/clip.mp4", sampleSha256, 1000);
    store.beginAnalysis(video, sampleStart(m_whole, m_settings));
    store.appendFrames(video, m_whole.frames);
    store.beginAnalysis(video, sampleStart(m_whole, m_dlib));
    store.appendFrames(video, std::span(m_whole.frames).first(3));
    store.beginAnalysis(video, sampleStart(m_whole, m_settings));
    const VideoResult few = partOf(m_whole, m_settings, [](int index) { return index < 5; });
    EXPECT_TRUE(store.finishAnalysis(video, few));
    EXPECT_THAT(store.read().log.back().what, HasSubstr("this was dropped for it: 35 frames, faces by mtcnn"));
}

TEST_F(CaseAnalysis, FramesThatTheNewOneDidNotAskForLieBeside)
{
    const VideoResult others = partOf(m_whole, m_settings, [](int index) { return index % 2 == 1 || index < 10; });
    begin(m_settings);
    EXPECT_TRUE(m_store.finishAnalysis(m_video, others));
    EXPECT_EQ(differenceFrom(others), "");
    EXPECT_EQ(kept().beside->frames, 15);
    EXPECT_EQ(m_store.knownFrames(m_video, m_settings).size(), 40U);
    EXPECT_NO_THROW(m_store.checkIntegrity());
}

TEST_F(CaseAnalysis, FramesOfOtherModelsAreKnownWithoutTheirProbabilities)
{
    const CaseSettings more = sampleSettings(3);
    const std::vector<FrameResult> known = m_store.knownFrames(m_video, more);
    ASSERT_EQ(known.size(), m_half.frames.size());
    for (const FrameResult& frame : known)
        for (const FaceResult& face : frame.faces)
            EXPECT_TRUE(face.probabilities.empty());
    EXPECT_TRUE(m_store.knownFrames(m_video, m_dlib).empty()) << "another detector finds other faces";
}

TEST_F(CaseAnalysis, WhatAThirdOneDropsIsTold)
{
    begin(m_dlib);
    m_store.appendFrames(m_video, std::span(m_whole.frames).first(3));
    begin(sampleSettings(3));
    const std::vector<CaseLogEntry> log = m_store.read().log;
    EXPECT_THAT(log.at(log.size() - 2).what, HasSubstr("was dropped for another one: 3 frames, faces by dlib"));
    EXPECT_EQ(differenceFrom(m_half), "");
}

TEST_F(CaseAnalysis, WhatWasAskedForInTheEndIsRecorded)
{
    begin(m_settings);
    m_store.finishAnalysis(m_video, m_whole, 17);
    EXPECT_EQ(kept().settings.options.framesWanted, 17);
}

TEST_F(CaseAnalysis, FramesOfNoAnalysisAreRefused)
{
    EXPECT_THROW(m_store.appendFrames(m_video, std::span(m_whole.frames).first(1)), Error) << "it has ended";
    EXPECT_EQ(differenceFrom(m_half), "");
}

TEST_F(CaseAnalysis, TheFirstOneIsConcludedAsFarAsItCame)
{
    const std::int64_t video = m_store.addVideo("/videos/other.mp4", otherSha256, 1);
    m_store.beginAnalysis(video, sampleStart(m_whole, m_settings));
    m_store.appendFrames(video, std::span(m_whole.frames).first(9));
    const CaseVideo unfinished = m_store.read().videos.at(1);
    const VideoResult sofar = partOf(m_whole, m_settings, [](int index) { return index < 9; });
    EXPECT_EQ(unfinished.analysed, "");
    EXPECT_EQ(unfinished.analysis.state, VideoState::cancelled);
    EXPECT_EQ(unfinished.analysis.score, sofar.score);
    EXPECT_EQ(unfinished.analysis.tracks.size(), sofar.tracks.size());
    EXPECT_EQ(unfinished.analysis.frameCount, 40);
    EXPECT_EQ(unfinished.analysis.framesAsked, 40);
    EXPECT_EQ(unfinished.analysis.facts.codec, "h264");
    EXPECT_THAT(unfinished.analysis.note, HasSubstr("9 of 40 frames"));
    EXPECT_EQ(differenceOf(unfinished.analysis.frames[8], sofar.frames[8]), "");
}

TEST_F(CaseAnalysis, AnInterruptWhileTheVideoIsBeingOpenedLeavesItsFrameCount)
{
    const std::int64_t video = m_store.addVideo("/videos/other.mp4", otherSha256, 1);
    m_store.beginAnalysis(video, sampleStart(m_whole, m_settings));
    VideoResult stopped;
    stopped.state = VideoState::cancelled;
    m_store.finishAnalysis(video, stopped);
    EXPECT_EQ(m_store.read().videos.at(1).analysis.frameCount, 40);
    m_store.beginAnalysis(m_video, {m_settings, {}, 0, 0});
    m_store.finishAnalysis(m_video, stopped);
    EXPECT_EQ(differenceFrom(m_half), "");
}

TEST_F(CaseAnalysis, ProgramsOfVersion2ReadOnWhatTheyKnow)
{
    begin(m_dlib);
    m_store.appendFrames(m_video, std::span(m_whole.frames).first(3));
    {
        const CaseStore gone = std::move(m_store);
    }
    EXPECT_EQ(sqlValue(m_path, "SELECT oldest_reader FROM case_file"), "2");
    EXPECT_EQ(sqlValue(m_path, "SELECT count(*) FROM frame"), "20") << "the finished analysis and no other";
    EXPECT_EQ(sqlValue(m_path, "SELECT state FROM analysis"), toString(m_half.state));
    m_store = CaseStore(m_path, CaseAccess::readWrite);
}

TEST_F(CaseAnalysis, NoLineOfTheLogIsReplaced)
{
    EXPECT_THROW(
        runSql(m_path, "INSERT OR REPLACE INTO log VALUES(1, '2025-01-01T00:00:00Z', 'x', 'Nothing was done.')"),
        std::runtime_error);
    EXPECT_EQ(m_store.read().log.at(0).what, "The case was made.");
}

} // namespace
} // namespace veriframe::test
