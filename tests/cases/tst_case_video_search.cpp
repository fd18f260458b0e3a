// SPDX-License-Identifier: GPL-3.0-or-later
// A case's video is met again by its content, whatever its name and place; another content is never taken for it.
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "cases/case_video_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class CaseVideoSearch : public ::testing::Test {
protected:
    CaseVideoSearch()
    {
        fs::create_directories(m_here);
        fs::create_directories(m_there);
        writeFileAtomically(m_here / "clip.mp4", content);
        m_video.path = m_here / "clip.mp4";
        m_video.sha256 = sha256OfFile(m_video.path);
        m_video.bytes = content.size();
    }

    CaseVideoFile find()
    {
        NoProgress progress;
        const std::vector<fs::path> folders = {m_folder.path() / "absent", m_there};
        return findCaseVideo(m_video, folders, progress);
    }

    const std::string content = "frames and frames";
    TemporaryDirectory m_folder;
    const fs::path m_here = m_folder.path() / "here", m_there = m_folder.path() / "there";
    CaseVideo m_video;
};

TEST_F(CaseVideoSearch, UnchangedAtItsPlace)
{
    EXPECT_EQ(find().state, CaseVideoState::unchanged);
    EXPECT_EQ(find().path, m_video.path);
}

TEST_F(CaseVideoSearch, MovedAndRenamedIsFoundByItsHash)
{
    fs::rename(m_video.path, m_there / "another name.mp4");
    writeFileAtomically(m_there / "clip.mp4", std::string(content.size(), 'x')); // its name and size, not its content
    const CaseVideoFile found = find();
    EXPECT_EQ(found.state, CaseVideoState::moved);
    EXPECT_EQ(found.path, m_there / "another name.mp4");
}

TEST_F(CaseVideoSearch, MovedBelowAFolderIsFound)
{
    fs::create_directories(m_there / "2025" / "march");
    fs::rename(m_video.path, m_there / "2025" / "march" / "renamed.mp4");
    EXPECT_EQ(find().path, m_there / "2025" / "march" / "renamed.mp4");
}

TEST_F(CaseVideoSearch, TheSearchHasBounds)
{
    fs::create_directories(m_there / "a" / "b");
    fs::rename(m_video.path, m_there / "a" / "b" / "clip.mp4");
    NoProgress progress;
    const std::vector<fs::path> folders = {m_there};
    const auto stateWithin = [&](const CaseSearchLimits& limits) {
        return findCaseVideo(m_video, folders, progress, {}, limits).state;
    };
    EXPECT_EQ(stateWithin({2, 100}), CaseVideoState::moved);
    EXPECT_EQ(stateWithin({1, 100}), CaseVideoState::missing);
    EXPECT_EQ(stateWithin({2, 2}), CaseVideoState::missing) << "a, b, and the file is the third";
    EXPECT_EQ(stateWithin({2, 3}), CaseVideoState::moved);
}

TEST_F(CaseVideoSearch, ALinkThatLeadsBackHoldsNobodyUp)
{
    fs::create_directory_symlink(m_there, m_there / "again");
    fs::remove(m_video.path);
    EXPECT_EQ(find().state, CaseVideoState::missing);
}

TEST_F(CaseVideoSearch, SeveralVideosAreFoundInOneSearchThatReadsEachFileOnce)
{
    CaseVideo other = m_video;
    other.path = m_here / "other.mp4";
    writeFileAtomically(other.path, std::string(content.size(), 'y')); // as large as the first
    other.sha256 = sha256OfFile(other.path);
    fs::create_directories(m_there / "sub");
    fs::rename(m_video.path, m_there / "sub" / "one.mp4");
    fs::rename(other.path, m_there / "sub" / "two.mp4");

    struct Read : Progress {
        void report(const ProgressUpdate& update) override { files.push_back(update.item); }

        std::vector<std::string> files;
    } read;

    const std::vector<fs::path> folders = {m_there};
    const std::vector<CaseVideo> videos = {m_video, other};
    const std::vector<CaseVideoFile> found = findCaseVideos(videos, folders, read);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].path, m_there / "sub" / "one.mp4");
    EXPECT_EQ(found[1].path, m_there / "sub" / "two.mp4");
    EXPECT_EQ(read.files.size(), 2U);
}

TEST_F(CaseVideoSearch, ChangedFileIsNamedWithBothHashes)
{
    writeFileAtomically(m_video.path, "other frames");
    const CaseVideoFile found = find();
    EXPECT_EQ(found.state, CaseVideoState::changed);
    EXPECT_EQ(found.path, m_video.path);
    const ErrorInfo error = changedVideoError(m_video, found);
    EXPECT_EQ(error.code, ErrorCode::mismatch);
    EXPECT_THAT(error.why, HasSubstr(m_video.sha256));
    EXPECT_THAT(error.why, HasSubstr(sha256OfFile(m_video.path)));
    EXPECT_NE(error.remedy, "");
}

TEST_F(CaseVideoSearch, ChangedAtItsPlaceButWholeElsewhereIsMoved)
{
    fs::copy_file(m_video.path, m_there / "clip.mp4");
    writeFileAtomically(m_video.path, "other frames");
    EXPECT_EQ(find().state, CaseVideoState::moved);
}

TEST_F(CaseVideoSearch, MissingEverywhere)
{
    fs::remove(m_video.path);
    EXPECT_EQ(find().state, CaseVideoState::missing);
    EXPECT_EQ(find().sha256, "");
}

TEST_F(CaseVideoSearch, FileAPersonChoosesMustBeTheVideo)
{
    fs::rename(m_video.path, m_there / "x.mp4");
    EXPECT_NO_THROW(requireSameVideo(m_video, m_there / "x.mp4"));
    writeFileAtomically(m_there / "y.mp4", "other frames");
    try {
        requireSameVideo(m_video, m_there / "y.mp4");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::mismatch);
        EXPECT_THAT(error.info().why, HasSubstr(m_video.sha256));
    }
    EXPECT_THROW(requireSameVideo(m_video, m_there / "z.mp4"), Error);
}

TEST_F(CaseVideoSearch, CanBeStopped)
{
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    EXPECT_THROW(findCaseVideo(m_video, {}, progress, stop.get_token()), Stopped);
}

} // namespace
} // namespace veriframe::test
