// SPDX-License-Identifier: GPL-3.0-or-later
// Every number of a report is the one that its JSON has.
#include "html_reader.h"
#include "report_sample.h"
#include "test_support.h"

#include <cmath>
#include <gmock/gmock.h>
#include <set>

namespace veriframe::test {
namespace {

/// The number a cell shows, without the spaces between its groups of digits or what follows it.
std::string digitsOf(const std::string& text)
{
    std::string digits;
    for (std::size_t i = 0; i < text.size();)
        if (text.compare(i, 3, "\u202F") == 0)
            i += 3;
        else if (text[i] == ' ')
            break;
        else
            digits += text[i++];
    return digits;
}

int decimalsOf(const std::string& digits)
{
    const std::size_t point = digits.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

void expectCellsEqualJson(const ReportInput& input)
{
    LargestDifference difference("numbers of the HTML against the JSON, in units of the last digit shown");
    const Json json = parseJson(toJsonText(reportJson(input)), "the report");
    const HtmlElement html = readHtml(reportHtml(reportDocument(input)));
    const std::vector<DataCell> cells = dataCells(html);
    EXPECT_GT(cells.size(), 100U);
    for (const DataCell& cell : cells) {
        const Json::json_pointer pointer(cell.pointer);
        ASSERT_TRUE(json.contains(pointer)) << cell.pointer << " of " << cell.text;
        const std::string digits = digitsOf(cell.text);
        std::size_t read = 0;
        const double shown = std::stod(digits, &read);
        ASSERT_EQ(read, digits.size()) << cell.text;
        const double lastDigit = std::pow(10, -decimalsOf(digits));
        const double off = difference.note(shown / lastDigit, json.at(pointer).get<double>() / lastDigit, cell.pointer);
        EXPECT_LE(off, 0.5 + 1e-9) << cell.text << " is not " << json.at(pointer);
    }
}

TEST(ReportNumbers, OfOneVideoEqualTheJson)
{
    expectCellsEqualJson(sampleInput());
}

TEST(ReportNumbers, OfManyPersonsAndFramesEqualTheJson)
{
    expectCellsEqualJson(sampleInput(300, 9));
}

TEST(ReportNumbers, OfSeveralVideosEqualTheJson)
{
    ReportInput input = sampleInput();
    for (const VideoState state : {VideoState::noFace, VideoState::unreadable, VideoState::cancelled})
        input.content.videos.push_back(videoInState(state));
    expectCellsEqualJson(input);
}

TEST(ReportNumbers, AWrongNumberWouldBeSeen)
{
    // The comparison itself: a cell that is off by one digit is found.
    const Json json{{"score", 0.66}};
    const HtmlElement html = readHtml("<!DOCTYPE html><p data-json=\"/score\">0.67</p>");
    const HtmlElement body{"body", {}, "", {html}};
    const std::vector<DataCell> cells = dataCells(body);
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_GT(std::abs(std::stod(cells[0].text) - json.at(Json::json_pointer(cells[0].pointer)).get<double>()), 0.005);
}

TEST(ReportNumbers, EveryProbabilityOfEveryFrameIsInTheTable)
{
    const ReportInput input = sampleInput(40, 3);
    std::set<std::string> expected, found;
    for (int frame = 0; frame < 40; ++frame)
        for (int face = 0; face < 3; ++face)
            for (int model = 0; model < 2; ++model)
                expected.insert(
                    "/videos/0/frame_results/" + std::to_string(frame) + "/faces/" + std::to_string(face) +
                    "/probabilities/" + std::to_string(model));
    for (const DataCell& cell : dataCells(readHtml(reportHtml(reportDocument(input)))))
        if (expected.contains(cell.pointer))
            found.insert(cell.pointer);
    EXPECT_EQ(found, expected);
}

TEST(ReportNumbers, TheJsonHasWhatTheAnalysisHas)
{
    const ReportInput input = sampleInput();
    const Json json = reportJson(input);
    const Json& video = json.at("videos").at(0);
    EXPECT_EQ(video.at("score").get<double>(), input.content.videos[0].analysis.score);
    EXPECT_EQ(video.at("frame_results").size(), 32U);
    EXPECT_EQ(video.at("sha256"), std::string(64, 'a'));
    EXPECT_EQ(video.at("settings").at("models").at(1).at("sha256"), std::string(64, '5'));
    EXPECT_EQ(video.at("bookmarks").at(0).at("note"), "The mouth flickers.");
    EXPECT_EQ(json.at("log").size(), 2U);
    EXPECT_EQ(json.at("written"), "2026-03-02T09:00:00Z");
}

} // namespace
} // namespace veriframe::test
