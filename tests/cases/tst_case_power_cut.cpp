// SPDX-License-Identifier: GPL-3.0-or-later
// A process that saves is killed at random writes, again and again: the file stays whole, and every frame whose saving
// had returned is there.
#include "base/files.h"
#include "base/files_internal.h"
#include "case_samples.h"
#include "raw_case.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

/// Starts the saver, lets it save for a while, kills it. @return the frames it had said to be saved
int saveUntilKilled(const fs::path& path, int firstFrame, int lines, int thenMicroseconds)
{
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    Descriptor reading(ends[0]), writing(ends[1]);
    const std::string first = std::to_string(firstFrame);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(writing.get(), STDOUT_FILENO);
        ::execl(CASE_SAVER, CASE_SAVER, path.c_str(), first.c_str(), nullptr);
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
    // Only a whole line was said.
    const std::size_t end = said.rfind('\n');
    if (end == std::string::npos)
        return firstFrame;
    const std::size_t start = end == 0 ? std::string::npos : said.rfind('\n', end - 1);
    return std::atoi(said.c_str() + (start == std::string::npos ? 0 : start + 1));
}

TEST(CasePowerCut, NothingThatWasSavedIsLost)
{
    constexpr int cuts = 30, models = 2;
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
        saved = saveUntilKilled(path, saved, lines, wait);
        ASSERT_GE(saved, 0);
        // Looked at as whoever comes next finds it: with what lies beside the file.
        EXPECT_EQ(sqlValue(path, "PRAGMA integrity_check"), "ok") << "cut " << cut;
        const CaseStore store(path, cut % 2 == 0 ? CaseAccess::readOnly : CaseAccess::readWrite);
        ASSERT_NO_THROW(store.checkIntegrity());
        const CaseContent content = store.read();
        const std::vector<FrameResult>& frames = content.videos.at(0).analysis.frames;
        ASSERT_GE(frames.size(), static_cast<std::size_t>(saved)) << "cut " << cut;
        ASSERT_EQ(frames.size() % 3, 0U) << "no half batch";
        for (int index = 0; index < static_cast<int>(frames.size()); ++index)
            ASSERT_EQ(differenceOf(frames[static_cast<std::size_t>(index)], sampleFrame(index, models)), "");
    }
    EXPECT_GT(saved, cuts) << "it was never given time to save";
}

} // namespace
} // namespace veriframe::test
