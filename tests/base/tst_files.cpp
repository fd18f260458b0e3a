// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/file_stamp.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Files : public testing::Test {
protected:
    const TemporaryDirectory folder;

    fs::path file(const std::string& name) const { return folder.path() / name; }

    std::size_t entries() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
    }

    static ErrorCode codeOf(const std::function<void()>& body)
    {
        try {
            body();
        } catch (const Error& error) {
            return error.code();
        }
        ADD_FAILURE() << "nothing was thrown";
        return ErrorCode::internal;
    }
};

TEST_F(Files, AreReplacedWholeOrNotAtAll)
{
    writeFileAtomically(file("a"), std::string_view("first"));
    {
        AtomicFile unfinished(file("a"));
        unfinished.write(std::string_view("half"));
        EXPECT_EQ(readTextFile(file("a")), "first") << "nothing is seen before commit";
    }
    EXPECT_EQ(readTextFile(file("a")), "first");
    EXPECT_EQ(entries(), 1U) << "the temporary file is gone";
    AtomicFile finished(file("a"));
    finished.write(std::string_view("sec"));
    finished.write(std::string_view("ond"));
    finished.commit();
    EXPECT_EQ(readTextFile(file("a")), "second");
    EXPECT_EQ(entries(), 1U);
}

TEST_F(Files, ALinkStaysALink)
{
    writeFileAtomically(file("target"), std::string_view("old"));
    fs::create_symlink("target", file("link"));
    writeFileAtomically(file("link"), std::string_view("new"));
    EXPECT_TRUE(fs::is_symlink(file("link")));
    EXPECT_EQ(readTextFile(file("target")), "new");
}

TEST_F(Files, FailuresAreTold)
{
    EXPECT_EQ(codeOf([&] { readFile(file("absent")); }), ErrorCode::notFound);
    EXPECT_EQ(codeOf([&] { readFile(folder.path()); }), ErrorCode::unreadable);
    EXPECT_EQ(codeOf([&] { writeFileAtomically(file("absent/a"), std::string_view("x")); }), ErrorCode::unwritable);
    writeFileAtomically(file("ten"), std::string_view("0123456789"));
    EXPECT_EQ(codeOf([&] { readFile(file("ten"), 9); }), ErrorCode::badInput);
    EXPECT_EQ(readFile(file("ten"), 10).size(), 10U);
    EXPECT_EQ(codeOf([&] { writeFileAtomically("/dev/full/a", std::string_view("x")); }), ErrorCode::unwritable);
}

TEST_F(Files, AnAppendedRecordIsThereAtOnce)
{
    AppendFile journal(file("journal"));
    journal.append("one\n");
    EXPECT_EQ(readTextFile(file("journal")), "one\n");
    AppendFile again(file("journal"));
    again.append("two\n");
    EXPECT_EQ(readTextFile(file("journal")), "one\ntwo\n");
}

TEST_F(Files, AFullDeviceFailsAnAppend)
{
    AppendFile full("/dev/full");
    EXPECT_THROW(full.append("x"), Error);
}

TEST_F(Files, ALockHoldsOffOtherProcessesAndEndsWithItsOwn)
{
    {
        const FileLock lock(file("out.csv"));
        try {
            const FileLock second(file("out.csv"));
            ADD_FAILURE() << "two locks on one file";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::busy);
            EXPECT_THAT(error.what(), HasSubstr(std::to_string(::getpid())));
        }
    }
    EXPECT_EQ(entries(), 0U);
    // A process that dies with the lock does not keep it.
    const pid_t child = ::fork();
    if (child == 0) {
        const auto* never = new FileLock(file("out.csv"));
        ::_exit(never ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_NO_THROW(FileLock(file("out.csv")));
}

TEST_F(Files, TemporaryDirectoriesRemoveThemselves)
{
    fs::path path;
    {
        const TemporaryDirectory inner;
        path = inner.path();
        writeFileAtomically(path / "a", std::string_view("x"));
        EXPECT_TRUE(fs::is_directory(path));
    }
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(Files, HashesAreTheStandards)
{
    // FIPS 180-4, examples.
    Sha256 empty;
    EXPECT_EQ(empty.finish(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    writeFileAtomically(file("abc"), std::string_view("abc"));
    EXPECT_EQ(sha256OfFile(file("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_THROW(sha256OfFile(file("absent")), Error);
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(sha256OfFile(file("abc"), source.get_token()), Stopped);
}

TEST_F(Files, AStampTellsAFileThatWasReplacedRewrittenOrRemoved)
{
    EXPECT_FALSE(fileStampOf(file("a")));
    EXPECT_FALSE(fileStampOf(folder.path())) << "a folder is none";
    writeFileAtomically(file("a"), std::string_view("one"));
    const std::optional<FileStamp> first = fileStampOf(file("a"));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->bytes, 3U);
    EXPECT_EQ(fileStampOf(file("a")), first);
    fs::create_symlink(file("a"), file("link"));
    EXPECT_EQ(fileStampOf(file("link")), first) << "a link is what it leads to";

    const fs::file_time_type time = fs::last_write_time(file("a"));
    writeFileAtomically(file("a"), std::string_view("two"));
    fs::last_write_time(file("a"), time);
    const std::optional<FileStamp> replaced = fileStampOf(file("a"));
    EXPECT_EQ(replaced->modifiedNs, first->modifiedNs);
    EXPECT_NE(replaced, first) << "of the same size and time, but another file";
    std::ofstream(file("a"), std::ios::app) << "more";
    EXPECT_NE(fileStampOf(file("a")), replaced);
    fs::remove(file("a"));
    EXPECT_FALSE(fileStampOf(file("a")));
}

TEST(SameFile, IsToldByWhateverNameAndBeforeItIsThere)
{
    const TemporaryDirectory folder;
    const std::filesystem::path file = folder.path() / "a.mp4", link = folder.path() / "link",
                                other = folder.path() / "b";
    writeFileAtomically(file, std::string_view("a"));
    writeFileAtomically(other, std::string_view("a"));
    std::filesystem::create_symlink(file, link);
    EXPECT_TRUE(isSameFile(file, link));
    EXPECT_TRUE(isSameFile(file, folder.path() / "." / "a.mp4"));
    EXPECT_FALSE(isSameFile(file, other)) << "equal content is not the same file";
    EXPECT_TRUE(isSameFile(folder.path() / "new.csv", folder.path() / "absent" / ".." / "new.csv"));
    EXPECT_FALSE(isSameFile(folder.path() / "new.csv", folder.path() / "newer.csv"));
}

} // namespace
} // namespace veriframe::test
