// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "report_sample.h"

#include <gmock/gmock.h>
#include <sstream>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

class ReportFiles : public testing::Test {
protected:
    fs::path path(const std::string& name) const { return m_folder.path() / name; }

private:
    TemporaryDirectory m_folder;
};

TEST_F(ReportFiles, AFolderHoldsAllFormsAndTheirChecksums)
{
    const WrittenReport written = writeReport(path("report"), sampleInput());
    EXPECT_EQ(written.files.size(), 4U);
    std::istringstream sums(readTextFile(path("report") / "SHA256SUMS"));
    int lines = 0;
    for (std::string sum, name; sums >> sum >> name; ++lines)
        EXPECT_EQ(sha256OfFile(path("report") / name), sum) << name;
    EXPECT_EQ(lines, 3);
}

TEST_F(ReportFiles, AFolderHoldsOnlyWhatIsWanted)
{
    const WrittenReport written = writeReport(path("report"), sampleInput(), {false, true, false});
    EXPECT_EQ(written.files, (std::vector{path("report/report.pdf"), path("report/SHA256SUMS")}));
    EXPECT_EQ(readTextFile(path("report/SHA256SUMS")), sha256OfFile(path("report/report.pdf")) + "  report.pdf\n");
    EXPECT_FALSE(fs::exists(path("report/report.html")));
}

TEST_F(ReportFiles, APlaceIsRefusedBeforeAnythingIsMade)
{
    ReportInput input = sampleInput();
    writeFileAtomically(path("file"), std::string_view("x"));
    fs::create_directory(path("folder"));
    input.content.videos[0].path = path("folder/report.html");
    writeFileAtomically(path("folder/report.html"), std::string_view("a video"));
    EXPECT_THROW(requireReportTarget(path("file/report"), input.content), Error);
    EXPECT_THROW(requireReportTarget(path("absent/report.pdf"), input.content), Error);
    EXPECT_THROW(requireReportTarget(path("folder"), input.content), Error) << "the video lies there";
    EXPECT_NO_THROW(requireReportTarget(path("new/folders"), input.content));
    EXPECT_NO_THROW(requireReportTarget(path("report.pdf"), input.content));
    EXPECT_NO_THROW(requireReportTarget(path("file.pdf"), input.content));
    EXPECT_FALSE(fs::exists(path("new")));
}

TEST_F(ReportFiles, TheEndingDecidesWhatIsWritten)
{
    EXPECT_EQ(reportFormatOf("a.html"), ReportFormat::html);
    EXPECT_EQ(reportFormatOf("a.PDF"), ReportFormat::pdf);
    EXPECT_EQ(reportFormatOf("a.json"), ReportFormat::json);
    EXPECT_EQ(reportFormatOf("a"), ReportFormat::folder);
    EXPECT_EQ(reportFormatOf("clip.mp4"), ReportFormat::folder);
    EXPECT_EQ(writeReport(path("one.pdf"), sampleInput()).files, std::vector{path("one.pdf")});
    EXPECT_TRUE(readTextFile(path("one.pdf")).starts_with("%PDF-"));
    fs::create_directory(path("folder.pdf"));
    writeReport(path("folder.pdf"), sampleInput());
    EXPECT_TRUE(fs::exists(path("folder.pdf/report.html"))) << "an existing folder is one whatever its name is";
}

TEST_F(ReportFiles, TheVideoIsNeverOverwritten)
{
    ReportInput input = sampleInput();
    for (const char* name : {"video.pdf", "folder/report.html"}) {
        fs::create_directories(path("folder"));
        input.content.videos[0].path = path(name);
        writeFileAtomically(path(name), std::string_view("a video"));
        const fs::path target = fs::path(name).has_parent_path() ? path("folder") : path(name);
        EXPECT_THROW(writeReport(target, input), Error) << name;
        EXPECT_EQ(readTextFile(path(name)), "a video");
    }
    EXPECT_FALSE(fs::exists(path("folder/report.pdf"))) << "refused before anything is written";
}

TEST_F(ReportFiles, WhatTheReportIsMadeFromIsNeverOverwritten)
{
    ReportInput input = sampleInput();
    fs::create_directory(path("folder"));
    for (const char* name : {"model.json", "x.ensemble.json", "case.html", "folder/report.json"}) {
        SCOPED_TRACE(name);
        const bool inFolder = fs::path(name).has_parent_path();
        input.inputs = {"", path("./folder/..") / name};
        for (const std::string& content : {toJsonText(reportJson(input)), std::string("<!DOCTYPE html>xmlns")}) {
            writeFileAtomically(path(name), content); // even if it looks like an earlier report
            const fs::path target = inFolder ? path("folder") : path(name);
            EXPECT_THROW(requireReportTarget(target, input.content, input.inputs), Error);
            EXPECT_THROW(writeReport(target, input), Error);
            EXPECT_EQ(readTextFile(path(name)), content);
        }
    }
    EXPECT_FALSE(fs::exists(path("folder/report.pdf"))) << "refused before anything is written";
}

TEST_F(ReportFiles, AnInputThatIsYetToBeMadeIsNotTakenForTheReport)
{
    const std::vector inputs{path("case.json")};
    EXPECT_THROW(requireReportTarget(path("./case.json"), sampleInput().content, inputs), Error);
    EXPECT_NO_THROW(requireReportTarget(path("report.json"), sampleInput().content, inputs));
}

TEST_F(ReportFiles, OnlyAReportIsReplaced)
{
    for (const char* name : {"x.json", "x.html", "x.pdf"}) {
        for (const char* foreign : {"{\"format\": \"veriframe-ensemble\"}", "PK\x03\x04", "SQLite format 3"}) {
            writeFileAtomically(path(name), std::string_view(foreign));
            EXPECT_THROW(requireReportTarget(path(name), sampleInput().content), Error) << name;
            EXPECT_THROW(writeReport(path(name), sampleInput()), Error) << name;
            EXPECT_EQ(readTextFile(path(name)), foreign);
        }
        writeFileAtomically(path(name), std::string_view());
        EXPECT_NO_THROW(writeReport(path(name), sampleInput())) << "there is nothing to lose in " << name;
        EXPECT_NO_THROW(writeReport(path(name), sampleInput(20))) << name << " is a report";
    }
}

TEST_F(ReportFiles, ARefusalSaysWhyAndWhatToDo)
{
    writeFileAtomically(path("models.json"), std::string_view("{}"));
    try {
        requireReportTarget(path("models.json"), sampleInput().content);
        FAIL() << "it was not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.info().code, ErrorCode::badInput);
        EXPECT_EQ(error.info().on, path("models.json"));
        EXPECT_EQ(error.info().why, "another file lies there, which is no report");
        EXPECT_EQ(error.info().remedy, "Choose another name for the report.");
    }
}

TEST_F(ReportFiles, WhatCannotBeWrittenIsAnError)
{
    writeFileAtomically(path("file"), std::string_view("x"));
    EXPECT_THROW(writeReport(path("file/report"), sampleInput()), Error);
    EXPECT_THROW(writeReport(path("absent/report.pdf"), sampleInput()), Error);
}

} // namespace
} // namespace veriframe::test
