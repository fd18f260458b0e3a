// SPDX-License-Identifier: GPL-3.0-or-later
// A report in a folder that holds something already: an earlier report goes as a whole, and nothing else does.
#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "cases/report_folder_internal.h"
#include "report_sample.h"

#include <csignal>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <sstream>
#include <sys/resource.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr ReportSelection onlyHtml{true, false, false}, onlyPdf{false, true, false};

ReportInput changedInput()
{
    ReportInput input = sampleInput();
    input.content.title = "Another title";
    return input;
}

/// While it lives, no file may be longer than that.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }

    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int);
};

class ReportFolder : public testing::Test {
protected:
    fs::path folder() const { return m_folder.path() / "report"; }

    fs::path file(const std::string& name) const { return folder() / name; }

    void put(const std::string& name, const std::string& text) const
    {
        fs::create_directories(folder());
        writeFileAtomically(file(name), text);
    }

    /// Every name in the folder with its content, hidden ones too.
    std::map<std::string, std::string> content() const
    {
        std::map<std::string, std::string> all;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder()))
            all[entry.path().filename().string()] = readTextFile(entry.path());
        return all;
    }

    std::set<std::string> names() const
    {
        std::set<std::string> all;
        for (const auto& [name, text] : content())
            all.insert(name);
        return all;
    }

    /// What `sha256sum --check` would say.
    void expectTrueSums() const
    {
        std::istringstream sums(readTextFile(file("SHA256SUMS")));
        for (std::string sum, name; sums >> sum >> name;)
            EXPECT_EQ(sha256OfFile(file(name)), sum) << name;
    }

private:
    TemporaryDirectory m_folder;
};

TEST_F(ReportFolder, FewerFormsTakeThePlaceOfAllThatWereThere)
{
    writeReport(folder(), sampleInput());
    const WrittenReport written = writeReport(folder(), changedInput(), onlyHtml);
    EXPECT_THAT(written.earlier.outdated, ElementsAre(file("report.pdf"), file("report.json")));
    EXPECT_THAT(written.earlier.strange, ElementsAre());
    EXPECT_EQ(names(), (std::set<std::string>{"SHA256SUMS", "report.html"}));
    EXPECT_THAT(readTextFile(file("report.html")), HasSubstr("Another title"));
    expectTrueSums();
}

TEST_F(ReportFolder, WhatGoesIsKnownBeforeAnythingIsDone)
{
    writeReport(folder(), sampleInput());
    const auto before = content();
    EXPECT_THAT(reportLeftovers(folder(), onlyPdf).outdated, ElementsAre(file("report.html"), file("report.json")));
    EXPECT_THAT(reportLeftovers(folder(), {}).outdated, ElementsAre());
    EXPECT_THAT(reportLeftovers(file("report.pdf"), onlyHtml).outdated, ElementsAre()) << "one file has no folder";
    EXPECT_EQ(content(), before);
}

TEST_F(ReportFolder, AFileThatWasChangedSinceStays)
{
    writeReport(folder(), sampleInput());
    put("report.pdf", "signed by hand");
    const WrittenReport written = writeReport(folder(), changedInput(), onlyHtml);
    EXPECT_THAT(written.earlier.outdated, ElementsAre(file("report.json")));
    EXPECT_THAT(written.earlier.strange, ElementsAre(file("report.pdf")));
    EXPECT_EQ(readTextFile(file("report.pdf")), "signed by hand");
    expectTrueSums();
}

TEST_F(ReportFolder, SomebodysOwnFilesStay)
{
    put("report.pdf", "no checksum names it");
    put("notes.txt", "mine");
    put("report.pdf.bak", "mine too");
    const WrittenReport written = writeReport(folder(), sampleInput(), onlyHtml);
    EXPECT_THAT(written.earlier.strange, ElementsAre(file("report.pdf")));
    EXPECT_EQ(
        names(), (std::set<std::string>{"SHA256SUMS", "notes.txt", "report.html", "report.pdf", "report.pdf.bak"}));
}

TEST_F(ReportFolder, WhatALinkLeadsToStays)
{
    writeReport(folder(), sampleInput());
    fs::rename(file("report.pdf"), folder().parent_path() / "elsewhere.pdf");
    fs::create_symlink("../elsewhere.pdf", file("report.pdf"));
    writeReport(folder(), sampleInput(), onlyHtml);
    EXPECT_TRUE(fs::is_symlink(file("report.pdf")));
    EXPECT_TRUE(fs::exists(folder().parent_path() / "elsewhere.pdf"));
}

TEST_F(ReportFolder, ChecksumsOfOtherFilesAreNotReplaced)
{
    const std::string sum(64, 'a');
    for (const std::string& text :
         {sum + "  clip.mp4\n", sum + "  report.html\n" + sum + "  ../report.pdf\n", std::string("not checksums\n"),
          "\\" + sum + "  report.html\n", std::string(64, 'A') + "  report.html\n"}) {
        put("SHA256SUMS", text);
        EXPECT_THROW(requireReportTarget(folder(), {}), Error) << text;
        EXPECT_THROW(writeReport(folder(), sampleInput()), Error) << text;
        EXPECT_EQ(content(), (std::map<std::string, std::string>{{"SHA256SUMS", text}}));
    }
    put("SHA256SUMS", sum + " *report.html\n");
    EXPECT_NO_THROW(requireReportTarget(folder(), {})) << "as sha256sum --binary writes it";
}

TEST_F(ReportFolder, AFileThatChecksumsNameIsNotReplacedAlone)
{
    writeReport(folder(), sampleInput());
    EXPECT_THROW(requireReportTarget(file("report.pdf"), {}), Error);
    EXPECT_THROW(writeReport(file("report.html"), changedInput()), Error);
    expectTrueSums();
    EXPECT_NO_THROW(writeReport(file("another.html"), changedInput()));
}

TEST_F(ReportFolder, AFolderInTheWayIsFoundBeforeAnythingIsWritten)
{
    fs::create_directories(file("report.json/mine"));
    EXPECT_THROW(requireReportTarget(folder(), {}), Error);
    EXPECT_THROW(writeReport(folder(), sampleInput()), Error);
    EXPECT_FALSE(fs::exists(file("report.html")));
}

TEST_F(ReportFolder, AFullDiskLosesNothing)
{
    writeReport(folder(), sampleInput(), onlyHtml);
    const auto before = content();
    {
        constexpr rlim_t room = 4096; // the first file does not fit
        const FileSizeLimit limit(room);
        EXPECT_THROW(writeReport(folder(), changedInput(), onlyPdf), Error);
    }
    EXPECT_EQ(content(), before);
    {
        // What fits must not be in place when something after it does not.
        constexpr rlim_t room = 1024;
        const FileSizeLimit limit(room);
        const std::string tooLong(room + 1, 'x');
        EXPECT_THROW(writeReportFolder(folder(), {{htmlName, "the new page"}, {jsonName, tooLong}}, {}), Error);
    }
    EXPECT_EQ(content(), before);
    expectTrueSums();
}

TEST_F(ReportFolder, AStopLosesNothing)
{
    writeReport(folder(), sampleInput());
    const auto before = content();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(writeReport(folder(), changedInput(), onlyHtml, stop.get_token()), Stopped);
    EXPECT_EQ(content(), before);
    EXPECT_THROW(writeReportFolder(folder(), {{htmlName, "the new page"}}, stop.get_token()), Stopped);
    EXPECT_EQ(content(), before) << "as late as it can come";
}

TEST_F(ReportFolder, WhatAKilledProgramLeftIsSweptAway)
{
    writeReport(folder(), sampleInput());
    put(".report.pdf.77-0.tmp", "set aside");
    put(".report.html.77-3.tmp", "half a file");
    put(".SHA256SUMS.77-5.tmp", "half a file");
    put(".notes.txt.77-1.tmp", "another program's");
    put("SHA256SUMS.lock", "77\n");
    writeReport(folder(), changedInput(), onlyHtml);
    EXPECT_EQ(names(), (std::set<std::string>{".notes.txt.77-1.tmp", "SHA256SUMS", "report.html"}));
}

TEST_F(ReportFolder, AKillBetweenTwoFilesShowsAndIsMendedByWritingAgain)
{
    writeReport(folder(), sampleInput());
    put("report.html", "the new one"); // it took its place, the checksums did not come that far
    const fs::path pdf = file("report.pdf");
    fs::rename(pdf, file(".report.pdf.77-0.tmp"));
    std::istringstream sums(readTextFile(file("SHA256SUMS")));
    std::string sum, name;
    sums >> sum >> name;
    EXPECT_NE(sha256OfFile(file(name)), sum) << "whoever checks sees it";
    const WrittenReport written = writeReport(folder(), changedInput(), onlyHtml);
    EXPECT_THAT(written.earlier.outdated, ElementsAre(file("report.json")));
    EXPECT_EQ(names(), (std::set<std::string>{"SHA256SUMS", "report.html"}));
    expectTrueSums();
}

TEST_F(ReportFolder, TwoProgramsDoNotMixTheirReports)
{
    writeReport(folder(), sampleInput());
    const auto before = content();
    {
        const FileLock other(file("SHA256SUMS"));
        EXPECT_THROW(writeReport(folder(), changedInput(), onlyHtml), Error);
    }
    EXPECT_EQ(content(), before);
}

TEST_F(ReportFolder, WhatIsSetAsideComesBackUnlessItIsRemoved)
{
    put("report.pdf", "the earlier one");
    put("report.json", "numbers");
    {
        std::vector<SetAside> aside;
        aside.emplace_back(file("report.pdf"));
        aside.emplace_back(file("report.json"));
        EXPECT_FALSE(fs::exists(file("report.pdf")));
        aside.back().remove();
    }
    EXPECT_EQ(content(), (std::map<std::string, std::string>{{"report.pdf", "the earlier one"}}));
    EXPECT_THROW(SetAside(file("absent.pdf")), Error);
}

} // namespace
} // namespace veriframe::test
