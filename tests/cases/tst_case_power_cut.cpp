// SPDX-License-Identifier: GPL-3.0-or-later
// A process that saves is killed at random moments, again and again: the file stays whole, and all whose saving had
// returned is there. A kill leaves to the system's cache what a power cut may take: against that stands SQLite's own
// synchronous = FULL, which is not tried here.
#include "base/files.h"
#include "base/files_internal.h"
#include "case_worker.h"
#include "raw_case.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <random>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

/// Starts a program, lets it say some lines and then go on for a while, kills it. @return the whole lines it has said
std::vector<std::string>
linesUntilKilled(const char* program, const fs::path& path, int first, int lines, int thenMicroseconds)
{
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    Descriptor reading(ends[0]), writing(ends[1]);
    const std::string start = std::to_string(first);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(writing.get(), STDOUT_FILENO);
        ::execl(program, program, path.c_str(), start.c_str(), nullptr);
        ::_exit(127);
    }
    writing.close();
    std::string said;
    const auto readSome = [&] {
        char buffer[256];
        const ssize_t size = ::read(reading.get(), buffer, sizeof buffer);
        if (size > 0)
            said.append(buffer, static_cast<std::size_t>(size));
        return size > 0;
    };
    while (std::count(said.begin(), said.end(), '\n') < lines && readSome()) {
    }
    ::usleep(static_cast<useconds_t>(thenMicroseconds));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "it ended by itself";
    while (readSome()) {
    }
    std::vector<std::string> whole;
    std::istringstream text(said.substr(0, said.rfind('\n') + 1));
    for (std::string line; std::getline(text, line);)
        whole.push_back(line);
    return whole;
}

/// The number that was said last after a word; `otherwise` where it was not said.
int lastSaid(const std::vector<std::string>& lines, const std::string& word, int otherwise)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (line->starts_with(word))
            return std::atoi(line->c_str() + word.size());
    return otherwise;
}

/// The case as whoever comes next finds it, with what lies beside the file.
CaseContent contentAfterCut(const fs::path& path, int cut)
{
    EXPECT_EQ(sqlValue(path, "PRAGMA integrity_check"), "ok") << "cut " << cut;
    const CaseStore store(path, cut % 2 == 0 ? CaseAccess::readOnly : CaseAccess::readWrite);
    EXPECT_NO_THROW(store.checkIntegrity());
    return store.read();
}

TEST(CasePowerCut, NothingThatWasSavedIsLost)
{
    constexpr int cuts = 20, models = 2;
    const TemporaryDirectory folder;
    const fs::path path = folder.path() / "x.vfcase";
    {
        const CaseSettings settings = sampleSettings(models);
        CaseStore store = CaseStore::create(path);
        const std::int64_t video = store.addVideo("/videos/clip.mp4", sampleSha256, 1);
        ASSERT_EQ(video, 1);
        store.beginAnalysis(video, {settings, sampleFacts(), 1'000'000, 1'000'000});
    }
    std::mt19937 random(20251128); // the same cuts each time, as far as the machine allows
    int saved = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        const int lines = std::uniform_int_distribution(0, 6)(random);
        const int wait = std::uniform_int_distribution(0, 4000)(random);
        saved = lastSaid(linesUntilKilled(CASE_SAVER, path, saved, lines, wait), "", saved);
        CaseContent content = contentAfterCut(path, cut);
        std::vector<FrameResult>& frames = content.videos.at(0).analysis.frames;
        for (FrameResult& frame : frames)
            for (FaceResult& face : frame.faces)
                face.track = -1; // concluded when it was read
        ASSERT_GE(frames.size(), static_cast<std::size_t>(saved)) << "cut " << cut;
        ASSERT_EQ(frames.size() % 3, 0U) << "no half batch";
        for (int index = 0; index < static_cast<int>(frames.size()); ++index)
            ASSERT_EQ(differenceOf(frames[static_cast<std::size_t>(index)], sampleFrame(index, models)), "");
    }
    EXPECT_GT(saved, cuts) << "it was never given time to save";
}

TEST(CasePowerCut, NoFinishedResultEditOrBookmarkIsLost)
{
    constexpr int cuts = 24;
    const TemporaryDirectory folder;
    const fs::path path = folder.path() / "x.vfcase";
    {
        CaseStore store = CaseStore::create(path);
        ASSERT_EQ(saveSample(store, "/videos/clip.mp4", sampleSha256, resultOfRound(0), settingsOfRound(0)), 1);
        store.setEdits(1, editsOfRound(0));
        store.setBookmarks(1, bookmarksOfRound(0));
    }
    std::mt19937 random(20251129);
    int round = 0, analysed = 0, edited = 0, bookmarked = 0;
    std::size_t logged = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        // Within a round it says four lines: the cuts fall between and within all of what it does.
        const int lines = std::uniform_int_distribution(0, 9)(random);
        const int wait = std::uniform_int_distribution(0, 40'000)(random);
        const std::vector<std::string> said = linesUntilKilled(CASE_WORKER, path, round + 1, lines, wait);
        analysed = lastSaid(said, "analysed ", analysed);
        edited = lastSaid(said, "edited ", edited);
        bookmarked = lastSaid(said, "bookmarked ", bookmarked);
        const CaseContent content = contentAfterCut(path, cut);
        const CaseVideo& video = content.videos.at(0);
        // What was said is there, or what was being done when it was killed. Round 0 was asked for every frame too.
        const int shown = video.settings.options.framesWanted;
        ASSERT_GE(shown, analysed) << "cut " << cut;
        ASSERT_LE(shown, std::max(lastSaid(said, "opened ", round), round)) << "cut " << cut;
        ASSERT_FALSE(video.analysed.empty());
        ASSERT_EQ(video.settings.detector.name, settingsOfRound(shown).detector.name);
        ASSERT_EQ(differenceOf(video.analysis, resultOfRound(shown)), "") << "cut " << cut << ", round " << shown;
        ASSERT_EQ(video.bookmarks.size(), 1U);
        ASSERT_GE(video.bookmarks[0].frame, bookmarked) << "cut " << cut;
        ASSERT_EQ(video.bookmarks, bookmarksOfRound(video.bookmarks[0].frame));
        ASSERT_EQ(video.edits.size(), 1U);
        ASSERT_GE(video.edits[0].first.frame, edited) << "cut " << cut;
        ASSERT_GE(content.log.size(), logged) << "a line of the log is gone";
        logged = content.log.size();
        round = std::max(shown, lastSaid(said, "opened ", round));
        analysed = shown;
    }
    EXPECT_GT(analysed, cuts / 2) << "it was never given time to finish anything";
}

TEST(CasePowerCut, AnOldCaseIsOldOrNewAndNothingBetween)
{
    constexpr int cuts = 20;
    const TemporaryDirectory folder;
    std::mt19937 random(20251130);
    int old = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        const fs::path path = folder.path() / (std::to_string(cut) + ".vfcase");
        makeVersion1Case(path);
        const int wait = std::uniform_int_distribution(0, 60'000)(random);
        const int opened = cut % 4 == 0 ? 1 : 0; // then the file was brought up to date for certain
        linesUntilKilled(CASE_WORKER, path, 1, opened, wait);
        const std::string version = sqlValue(path, "PRAGMA user_version");
        ASSERT_TRUE(version == "1" || version == std::to_string(currentCaseVersion)) << version;
        old += version == "1" ? 1 : 0;
        const CaseContent content = contentAfterCut(path, cut);
        EXPECT_EQ(content.title, "Old harbour");
        const auto brought = std::count_if(content.log.begin(), content.log.end(), [](const CaseLogEntry& entry) {
            return entry.what.starts_with("The file was brought");
        });
        EXPECT_LE(brought, 1);
        const CaseVideo& video = content.videos.at(0);
        EXPECT_FALSE(video.analysed.empty());
        if (video.settings.options.framesWanted == 32)
            EXPECT_EQ(video.analysis.score, 0.25) << "what was there";
        else
            EXPECT_EQ(differenceOf(video.analysis, resultOfRound(video.settings.options.framesWanted)), "");
    }
    EXPECT_LE(old, cuts - cuts / 4);
}

} // namespace
} // namespace veriframe::test
