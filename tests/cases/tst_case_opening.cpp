// SPDX-License-Identifier: GPL-3.0-or-later
// What a case's file may meet: strangers' files, other versions, other programs, full disks.
#include "base/files.h"
#include "case_samples.h"
#include "raw_case.h"

#include <csignal>
#include <cstdio>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// The error of an action that must fail.
template<typename Action>
ErrorInfo errorOf(Action&& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.info();
    }
    ADD_FAILURE() << "nothing was refused";
    return {};
}

/// Whether something holds for a user whom rights bind: root reads and writes whatever it likes.
bool boundByRights(const std::function<bool()>& holds)
{
    constexpr unsigned nobody = 65534; // Debian's
    if (::geteuid() != 0)
        return holds();
    const pid_t child = ::fork();
    if (child == 0) {
        bool right = false;
        try {
            right = ::setgid(nobody) == 0 && ::setuid(nobody) == 0 && holds();
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        ::_exit(right ? 0 : 1);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::ptrdiff_t filesIn(const fs::path& folder)
{
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

class CaseOpening : public ::testing::Test {
protected:
    CaseOpening()
    {
        fs::permissions(m_folder.path(), fs::perms(0755)); // for the user of boundByRights
    }

    /// A case with one analysed video, closed.
    void makeCase()
    {
        CaseStore store = CaseStore::create(m_path, "Harbour");
        saveSample(store, "/videos/clip.mp4", sampleSha256, sampleResult(30, m_settings), m_settings);
    }

    ErrorInfo openingError(CaseAccess access = CaseAccess::asFarAsItGoes) const
    {
        const ErrorInfo info = errorOf([&] { CaseStore(m_path, access).read(); });
        EXPECT_EQ(info.on, m_path.string());
        EXPECT_NE(info.why, "");
        EXPECT_NE(info.remedy, "");
        return info;
    }

    TemporaryDirectory m_folder;
    fs::path m_path = m_folder.path() / "harbour.vfcase";
    CaseSettings m_settings = sampleSettings(2);
};

TEST_F(CaseOpening, MissingFileIsNotFound)
{
    EXPECT_EQ(openingError().code, ErrorCode::notFound);
}

TEST_F(CaseOpening, FolderIsNoCase)
{
    fs::create_directory(m_path);
    EXPECT_EQ(openingError().code, ErrorCode::unreadable);
    EXPECT_FALSE(looksLikeCase(m_path));
}

TEST_F(CaseOpening, EmptyFileIsCorrupt)
{
    writeFileAtomically(m_path, "");
    EXPECT_EQ(openingError().code, ErrorCode::corrupt);
}

TEST_F(CaseOpening, OtherFilesAreNoCase)
{
    writeFileAtomically(m_path, std::string(5000, 'x'));
    EXPECT_EQ(openingError().code, ErrorCode::unsupported);
    EXPECT_FALSE(looksLikeCase(m_path));
    EXPECT_EQ(readTextFile(m_path), std::string(5000, 'x')) << "and is left as it was";
}

TEST_F(CaseOpening, DatabaseOfAnotherProgramIsRefusedAndLeftAsItWas)
{
    runSql(m_path, "CREATE TABLE video(id INTEGER PRIMARY KEY, path TEXT)");
    const std::string before = readTextFile(m_path);
    EXPECT_EQ(openingError().code, ErrorCode::unsupported);
    EXPECT_FALSE(looksLikeCase(m_path));
    EXPECT_EQ(readTextFile(m_path), before);
}

TEST_F(CaseOpening, TablesOfAnotherShapeAreRefused)
{
    makeCase();
    EXPECT_TRUE(looksLikeCase(m_path));
    runSql(m_path, "ALTER TABLE video ADD COLUMN surprise TEXT");
    const ErrorInfo info = openingError();
    EXPECT_EQ(info.code, ErrorCode::corrupt);
    EXPECT_THAT(info.why, HasSubstr("tables"));
}

TEST_F(CaseOpening, ViewInPlaceOfATableIsRefused)
{
    makeCase();
    runSql(
        m_path,
        "PRAGMA foreign_keys = OFF; DROP TABLE bookmark; CREATE VIEW bookmark AS WITH RECURSIVE n(i) AS (SELECT "
        "1 UNION ALL SELECT i + 1 FROM n) SELECT 1 AS video, i AS frame, 0.0 AS seconds, 'open' AS status, '' "
        "AS note FROM n");
    EXPECT_EQ(openingError().code, ErrorCode::corrupt);
}

TEST_F(CaseOpening, CutFileIsCorruptAtAnyLength)
{
    makeCase();
    const auto whole = fs::file_size(m_path);
    for (const std::uintmax_t kept :
         {std::uintmax_t(1), std::uintmax_t(99), std::uintmax_t(100), std::uintmax_t(4096), whole / 2, whole - 1}) {
        fs::resize_file(m_path, kept);
        const ErrorInfo info = errorOf([&] {
            const CaseStore store(m_path);
            store.checkIntegrity();
            store.read();
        });
        EXPECT_TRUE(info.code == ErrorCode::corrupt || info.code == ErrorCode::unsupported)
            << kept << " bytes: " << info.message();
        fs::remove(m_path);
        makeCase();
    }
}

TEST_F(CaseOpening, OverwrittenPagesAreFound)
{
    makeCase();
    std::string bytes = readTextFile(m_path);
    for (std::size_t at = bytes.size() / 2; at < bytes.size() / 2 + 8192; ++at)
        bytes[at] = static_cast<char>(at * 31);
    writeFileAtomically(m_path, bytes);
    EXPECT_EQ(errorOf([&] { CaseStore(m_path, CaseAccess::readOnly).checkIntegrity(); }).code, ErrorCode::corrupt);
}

TEST_F(CaseOpening, UnreadableFileSaysSo)
{
    makeCase();
    fs::permissions(m_path, fs::perms::none);
    EXPECT_TRUE(
        boundByRights([&] { return errorOf([&] { CaseStore(m_path).read(); }).code == ErrorCode::unreadable; }));
}

TEST_F(CaseOpening, ProtectedMediumOpensForReadingAndIsLeftAsItIs)
{
    makeCase();
    fs::permissions(m_path, fs::perms(0444));
    fs::permissions(m_folder.path(), fs::perms(0555));
    EXPECT_TRUE(boundByRights([&] {
        const CaseStore store(m_path);
        return store.readOnlyReason() && store.readOnlyReason()->code == ErrorCode::unwritable &&
               store.read().title == "Harbour" &&
               errorOf([&] { const CaseStore refused(m_path, CaseAccess::readWrite); }).code == ErrorCode::unwritable;
    }));
    fs::permissions(m_folder.path(), fs::perms::owner_all);
    EXPECT_EQ(filesIn(m_folder.path()), 1);
}

TEST_F(CaseOpening, ProtectedFolderOpensForReading)
{
    makeCase();
    fs::permissions(m_path, fs::perms(0666));
    fs::permissions(m_folder.path(), fs::perms(0555));
    EXPECT_TRUE(boundByRights([&] {
        const CaseStore store(m_path);
        return store.readOnlyReason() && store.readOnlyReason()->code == ErrorCode::unwritable &&
               store.read().title == "Harbour";
    }));
    fs::permissions(m_folder.path(), fs::perms::owner_all);
}

TEST_F(CaseOpening, NothingStaysBesideAClosedCase)
{
    makeCase();
    CaseStore(m_path, CaseAccess::readOnly).read();
    EXPECT_EQ(filesIn(m_folder.path()), 1);
}

TEST_F(CaseOpening, NewCaseNeverReplacesAFile)
{
    writeFileAtomically(m_path, "something of somebody's");
    EXPECT_EQ(errorOf([&] { CaseStore::create(m_path); }).code, ErrorCode::badInput);
    EXPECT_EQ(readTextFile(m_path), "something of somebody's");
    m_path = m_folder.path() / "no such folder" / "x.vfcase";
    EXPECT_EQ(errorOf([&] { CaseStore::create(m_path); }).code, ErrorCode::unwritable);
}

TEST_F(CaseOpening, SecondProgramReadsBesideTheOneThatWrites)
{
    CaseStore writer = CaseStore::create(m_path, "Harbour");
    const VideoResult result = sampleResult(10, m_settings);
    const std::int64_t video = saveSample(writer, "/videos/clip.mp4", sampleSha256, result, m_settings);

    const ErrorInfo refused = openingError(CaseAccess::readWrite);
    EXPECT_EQ(refused.code, ErrorCode::busy);
    EXPECT_THAT(refused.why, HasSubstr(std::to_string(::getpid()))) << "names who holds it";

    CaseStore reader(m_path);
    ASSERT_TRUE(reader.readOnlyReason());
    EXPECT_EQ(reader.readOnlyReason()->code, ErrorCode::busy);
    EXPECT_EQ(reader.read().videos.at(0).analysis.frames.size(), 10U);
    EXPECT_EQ(errorOf([&] { reader.setTitle("Mine"); }).code, ErrorCode::busy);

    writer.beginAnalysis(video, sampleStart(result, m_settings));
    writer.appendFrames(video, std::vector{sampleFrame(10, 2)});
    EXPECT_EQ(reader.read().videos.at(0).beside->frames, 1) << "each reading sees the latest state";
    {
        const CaseStore gone = std::move(writer);
    }
    EXPECT_FALSE(CaseStore(m_path).readOnlyReason()) << "and may write once the other has closed it";
    EXPECT_EQ(CaseStore(m_path).knownFrames(video, m_settings).size(), 11U);
}

TEST_F(CaseOpening, CaseOfVersion1IsBroughtUpToDate)
{
    makeVersion1Case(m_path);
    CaseStore store(m_path, CaseAccess::readWrite);
    EXPECT_EQ(store.version(), 1);
    CaseContent content = store.read();
    EXPECT_EQ(content.title, "Old harbour");
    ASSERT_EQ(content.videos.size(), 1U);
    EXPECT_EQ(content.videos[0].notes, "");
    EXPECT_EQ(content.videos[0].settings.ensembleNote, "");
    EXPECT_EQ(content.videos[0].analysis.frames.at(0).faces.at(0).probabilities.at(0), 0.25);
    EXPECT_EQ(content.log.back().what, "The file was brought from version 1 to version 3.");
    store.setVideoNotes(1, "New");
    EXPECT_EQ(store.read().videos[0].notes, "New");
    {
        const CaseStore gone = std::move(store);
    }
    EXPECT_EQ(sqlValue(m_path, "PRAGMA user_version"), std::to_string(currentCaseVersion));
    EXPECT_EQ(CaseStore(m_path).version(), currentCaseVersion);
}

TEST_F(CaseOpening, CaseOfVersion1IsReadWithoutTouchingIt)
{
    makeVersion1Case(m_path);
    const std::string before = readTextFile(m_path);
    const CaseStore store(m_path, CaseAccess::readOnly);
    EXPECT_EQ(store.version(), 1);
    EXPECT_EQ(store.read().videos.at(0).analysis.frames.size(), 1U);
    EXPECT_EQ(readTextFile(m_path), before);
}

TEST_F(CaseOpening, BroughtUpToDateAndNewCasesHaveTheSameTables)
{
    makeVersion1Case(m_path);
    {
        const CaseStore store(m_path, CaseAccess::readWrite);
    }
    const fs::path fresh = m_folder.path() / "new.vfcase";
    {
        const CaseStore store = CaseStore::create(fresh);
    }
    const std::string tables = "SELECT group_concat(name || sql, '\n') FROM (SELECT * FROM sqlite_schema WHERE sql "
                               "NOT NULL ORDER BY name)";
    EXPECT_EQ(sqlValue(m_path, tables), sqlValue(fresh, tables));
}

TEST_F(CaseOpening, NewerVersionOpensForReadingAndIsNotChanged)
{
    makeCase();
    runSql(m_path, "PRAGMA user_version = 9; ALTER TABLE video ADD COLUMN future TEXT; CREATE TABLE later(x)");
    const std::string before = readTextFile(m_path);
    {
        CaseStore store(m_path);
        ASSERT_TRUE(store.readOnlyReason());
        EXPECT_EQ(store.readOnlyReason()->code, ErrorCode::unsupported);
        EXPECT_THAT(store.readOnlyReason()->why, HasSubstr("newer"));
        EXPECT_EQ(store.version(), 9);
        EXPECT_EQ(store.read().videos.at(0).analysis.frames.size(), 30U);
        EXPECT_EQ(errorOf([&] { store.setTitle("x"); }).code, ErrorCode::unsupported);
    }
    EXPECT_EQ(openingError(CaseAccess::readWrite).code, ErrorCode::unsupported);
    EXPECT_EQ(readTextFile(m_path), before);
}

TEST_F(CaseOpening, NewerVersionThatCannotBeReadIsRefused)
{
    makeCase();
    runSql(m_path, "PRAGMA user_version = 9; UPDATE case_file SET oldest_reader = 8");
    EXPECT_EQ(openingError().code, ErrorCode::unsupported);
    runSql(m_path, "UPDATE case_file SET oldest_reader = 2; ALTER TABLE face RENAME COLUMN track TO person");
    EXPECT_EQ(openingError().code, ErrorCode::unsupported);
}

TEST_F(CaseOpening, FullDiskIsSaidAndNothingIsLost)
{
    CaseStore store = CaseStore::create(m_path);
    const VideoResult result = sampleResult(20, m_settings);
    const std::int64_t video = saveSample(store, "/videos/clip.mp4", sampleSha256, result, m_settings);

    store.beginAnalysis(video, sampleStart(result, m_settings));

    struct rlimit before {};

    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN); // then a write fails as it does on a full disk
    std::vector<FrameResult> many;
    for (int index = 100; index < 600; ++index)
        many.push_back(sampleFrame(index, 2));

    const struct rlimit small {
        fs::file_size(m_path), before.rlim_max
    };

    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const ErrorInfo info = errorOf([&] { store.appendFrames(video, many); });
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_EQ(info.code, ErrorCode::unwritable) << info.message();
    EXPECT_NE(info.remedy, "");
    EXPECT_EQ(differenceOf(store.read().videos.at(0).analysis, result), "");
    EXPECT_NO_THROW(store.checkIntegrity());
    store.appendFrames(video, many);
    EXPECT_EQ(store.knownFrames(video, m_settings).size(), 520U) << "and goes on once there is room";
}

TEST_F(CaseOpening, NamesThatMeanSomethingInAnAddressOpen)
{
    m_path = m_folder.path() / "odd ?mode=memory&x=%41#'\".vfcase";
    makeCase();
    EXPECT_EQ(CaseStore(m_path, CaseAccess::readOnly).read().title, "Harbour");
    EXPECT_TRUE(fs::exists(m_path));
}

} // namespace
} // namespace veriframe::test
