// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "report_comparison.h"
#include "report_sample.h"

#include <array>
#include <cstdio>
#include <gmock/gmock.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string pdfOf(const ReportInput& input)
{
    return reportPdf(reportDocument(input));
}

/// What a program of poppler says of a PDF.
std::string said(const std::string& program, const std::string& pdf, const std::string& after = "")
{
    const TemporaryDirectory folder;
    const std::filesystem::path file = folder.path() / "report.pdf";
    writeFileAtomically(file, pdf);
    FILE* pipe = popen((program + " '" + file.string() + "' " + after + " 2>&1").c_str(), "r");
    std::string text;
    for (std::array<char, 4096> buffer{}; pipe && std::fgets(buffer.data(), buffer.size(), pipe);)
        text += buffer.data();
    EXPECT_EQ(pipe ? pclose(pipe) : -1, 0) << text;
    return text;
}

/// With the words of a line in one row, spaces and line ends alike.
std::string wordsOf(const std::string& pdf)
{
    std::string words;
    for (const char c : said("pdftotext -layout -enc UTF-8", pdf, "-"))
        if (const bool isSpace = c == ' ' || c == '\n' || c == '\f'; !isSpace)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    return words;
}

int pagesOf(const std::string& pdf)
{
    const std::string info = said("pdfinfo", pdf);
    const std::size_t at = info.find("Pages:");
    return at == std::string::npos ? 0 : std::stoi(info.substr(at + 6));
}

class ReportPdf : public testing::Test {
protected:
    void SetUp() override
    {
        if (std::system("command -v pdftotext >/dev/null 2>&1") != 0)
            GTEST_SKIP() << "needs pdftotext (poppler-utils)";
    }
};

TEST_F(ReportPdf, IsAFileOfA4PagesWithItsFacts)
{
    const std::string info = said("pdfinfo", pdfOf(sampleInput()));
    EXPECT_THAT(info, HasSubstr("Report on 004_982.mp4"));
    EXPECT_THAT(info, HasSubstr("Veriframe 0.1.0"));
    EXPECT_THAT(info, HasSubstr("(A4)"));
    EXPECT_THAT(info, HasSubstr("Mar  2 "));
}

TEST_F(ReportPdf, ItsTextCanBeSelected)
{
    const std::string words = wordsOf(pdfOf(sampleInput()));
    for (const char* part :
         {"Report on 004_982.mp4", "evidence of manipulation", "The mouth flickers.", "Method in plain words",
          "Scores of every frame", "Page 1 of ", "A probability is not proof."})
        EXPECT_THAT(words, HasSubstr(part));
}

TEST_F(ReportPdf, ItsNumbersAreThoseOfThePage)
{
    ReportInput several = sampleInput();
    for (const VideoState state : {VideoState::noFace, VideoState::unreadable})
        several.content.videos.push_back(videoInState(state));
    several.content.videos.push_back(cancelledVideo(20));
    for (const ReportInput& input : {sampleInput(), sampleInput(300, 9), several}) {
        const std::string paper = said("pdftotext -layout -enc UTF-8", pdfOf(input), "-");
        EXPECT_THAT(
            compareWithPaper(readHtml(reportHtml(reportDocument(input))), reportJson(input), paper),
            testing::IsEmpty());
    }
}

TEST_F(ReportPdf, AWrongNumberOnPaperIsSeen)
{
    const ReportInput input = sampleInput(8);
    const HtmlElement page = readHtml(reportHtml(reportDocument(input)));
    const Json json = reportJson(input);
    const std::string paper = said("pdftotext -layout -enc UTF-8", pdfOf(input), "-");
    ASSERT_THAT(compareWithPaper(page, json, paper), testing::IsEmpty());
    int altered = 0;
    for (const std::string_view number : numbersIn(paper)) {
        // Numbers with decimals: the scores, times and thresholds; the program's version is none of them.
        if (number.find('.') == std::string_view::npos || number == "0.1.0")
            continue;
        std::string wrong = paper;
        char& digit = wrong[static_cast<std::size_t>(number.data() - paper.data()) + number.size() - 1];
        digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
        EXPECT_THAT(compareWithPaper(page, json, wrong), Not(testing::IsEmpty())) << number;
        ++altered;
    }
    EXPECT_GT(altered, 60);
}

TEST_F(ReportPdf, EveryPageSaysItsNumber)
{
    const std::string pdf = pdfOf(sampleInput(2000));
    const int pages = pagesOf(pdf);
    ASSERT_GT(pages, 10);
    const std::string words = wordsOf(pdf);
    for (int page = 1; page <= pages; ++page)
        EXPECT_THAT(words, HasSubstr("Page " + std::to_string(page) + " of " + std::to_string(pages)));
}

TEST_F(ReportPdf, AHeadingAndItsIntroductionStandOnThePageOfWhatTheyIntroduce)
{
    ReportFigures pictures;
    ReportFigure figure;
    figure.width = 300;
    figure.height = 100;
    pictures.items.push_back({figure, ReportText("A picture's caption"), 1});
    int moved = 0;
    for (int facts = 1; facts <= 60; ++facts) {
        ReportDocument document;
        document.title = "Report";
        ReportFacts lines;
        for (int i = 0; i < facts; ++i)
            lines.facts.push_back({"Fact", {"true"}});
        document.sections.push_back({"Facts", ReportTextKind::plain, 1, false, {lines}});
        document.sections.push_back(
            {"Pictures", ReportTextKind::plain, 2, false, {ReportParagraph{{}, "What they show."}, pictures}});
        const std::string text = said("pdftotext -layout -enc UTF-8", reportPdf(document), "-");
        const std::size_t heading = text.find("Pictures");
        ASSERT_NE(heading, std::string::npos);
        EXPECT_THAT(text.substr(heading, text.find('\f', heading) - heading), HasSubstr("caption"))
            << facts << " facts before it";
        moved += text.find('\f') < text.find("Pictures") ? 1 : 0;
    }
    EXPECT_GT(moved, 0) << "no page was ever full";
    EXPECT_LT(moved, 60);
}

TEST_F(ReportPdf, EveryScriptIsText)
{
    ReportInput input = sampleInput();
    input.content.videos[0].notes = "Видео из архива. 视频文件. ビデオ.";
    const std::string words = wordsOf(pdfOf(input));
    EXPECT_THAT(words, HasSubstr("Видео из архива."));
    EXPECT_THAT(words, HasSubstr("视频文件."));
}

TEST_F(ReportPdf, TheDateIsAllThatDiffers)
{
    ReportInput input = sampleInput();
    const std::string first = pdfOf(input);
    EXPECT_EQ(first, pdfOf(input)) << "the same case, the same bytes";
    input.date += std::chrono::hours(48);
    EXPECT_NE(first, pdfOf(input));
}

TEST_F(ReportPdf, LongNamesAreWrappedAndLongNotesGoOn)
{
    ReportInput input = sampleInput();
    CaseVideo& video = input.content.videos[0];
    video.path = "/videos/" + std::string(240, 'n') + ".mp4";
    video.notes.clear();
    for (int i = 0; i < 3000; ++i)
        video.notes += "word" + std::to_string(i) + " ";
    input.content.log[0].what = std::string(100'000, 'x');
    const std::string pdf = pdfOf(input);
    EXPECT_GT(pagesOf(pdf), pagesOf(pdfOf(sampleInput())));
    const std::string words = wordsOf(pdf);
    for (const int i : {0, 1500, 2999})
        EXPECT_THAT(words, HasSubstr("word" + std::to_string(i)));
}

TEST_F(ReportPdf, EmptyAndHostileCasesArePages)
{
    ReportInput empty;
    EXPECT_EQ(pagesOf(pdfOf(empty)) > 0, true);
    ReportInput hostile = sampleInput();
    hostile.content.title = std::string("a\xFF\x01\0b", 5) + "\u202E";
    hostile.content.videos[0].path = "/v/\xC3\x28.mp4";
    EXPECT_THAT(wordsOf(pdfOf(hostile)), HasSubstr("[U+202E]"));
}

TEST_F(ReportPdf, EveryStateIsAPage)
{
    for (const VideoState state :
         {VideoState::partial, VideoState::noFace, VideoState::notJudged, VideoState::unreadable, VideoState::failed,
          VideoState::cancelled}) {
        ReportInput input = sampleInput();
        input.content.videos = {videoInState(state)};
        input.material.clear();
        EXPECT_GT(pagesOf(pdfOf(input)), 1) << toString(state);
    }
}

TEST_F(ReportPdf, AHundredThousandFacesEndInItsLastRow)
{
    const std::string pdf = pdfOf(sampleInput(100'000, 1));
    EXPECT_GT(pagesOf(pdf), 500);
    const std::string words = wordsOf(pdf);
    EXPECT_THAT(words.substr(words.size() - std::min<std::size_t>(words.size(), 8000)), HasSubstr("999 990"));
}

TEST_F(ReportPdf, StopsBetweenPages)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(reportPdf(reportDocument(sampleInput()), stop.get_token()), Stopped);
}

} // namespace
} // namespace veriframe::test
