// SPDX-License-Identifier: GPL-3.0-or-later
// Every number of a report is the one that its JSON has.
#include "report_comparison.h"
#include "report_sample.h"

#include <gmock/gmock.h>
#include <set>

namespace veriframe::test {
namespace {

using testing::IsEmpty;
using testing::Not;

HtmlElement pageOf(const ReportInput& input)
{
    return readHtml(reportHtml(reportDocument(input)));
}

/// As a reader of the file has it.
Json jsonOf(const ReportInput& input)
{
    return parseJson(toJsonText(reportJson(input)), "the report");
}

void expectEqualToJson(const ReportInput& input)
{
    const ReportComparison comparison = compareWithJson(pageOf(input), jsonOf(input));
    EXPECT_THAT(comparison.faults, IsEmpty());
    EXPECT_GT(comparison.numbers.size(), 100U);
}

/// The sample with everything that a report has a sentence for.
ReportInput eventfulInput(int frames = 32, int persons = 2)
{
    ReportInput input = sampleInput(frames, persons);
    CaseVideo& video = input.content.videos[0];
    const auto faceIn = [&](std::size_t frame) {
        return FaceReference{video.analysis.frames[frame].index, video.analysis.frames[frame].faces[0].box};
    };
    video.edits = {
        {PersonEdit::Kind::split, faceIn(video.analysis.frames.size() / 2), {}},
        {PersonEdit::Kind::merge, faceIn(0), faceIn(video.analysis.frames.size() - 1)}};
    video.analysis.facts.bitRateFromHeader = 300'000;
    PixelBox& small = video.analysis.frames[3].faces[0].box;
    small.x1 = small.x0 + 40;
    video.analysis.note = "Only 32 of 40 frames could be decoded.";
    input.content.videos[0].settings.ensembleNote = "These 2 networks know drawn faces only.";
    input.content.notes = "Request 17.";
    return input;
}

TEST(ReportNumbers, OfOneVideoEqualTheJson)
{
    expectEqualToJson(sampleInput());
    expectEqualToJson(eventfulInput());
}

TEST(ReportNumbers, OfOnePersonAndOneModelEqualTheJson)
{
    ReportInput input = sampleInput(40, 1);
    CaseVideo& video = input.content.videos[0];
    video.settings.models.pop_back();
    for (FrameResult& frame : video.analysis.frames)
        for (FaceResult& face : frame.faces)
            face.probabilities.pop_back();
    scoreVideo(video.analysis, 1, {});
    expectEqualToJson(input);
}

TEST(ReportNumbers, OfManyPersonsAndFramesEqualTheJson)
{
    expectEqualToJson(sampleInput(300, 9));
}

TEST(ReportNumbers, OfSeveralVideosEqualTheJson)
{
    ReportInput input = sampleInput();
    for (const VideoState state :
         {VideoState::noFace, VideoState::unreadable, VideoState::cancelled, VideoState::notJudged, VideoState::failed})
        input.content.videos.push_back(videoInState(state));
    expectEqualToJson(input);
}

/// Where the numbers of a page stand in its text: outside of tags and of the head.
std::vector<std::size_t> placesOfNumbers(const std::string& html)
{
    std::vector<std::size_t> places;
    const std::string_view whole = html;
    for (std::size_t tag = html.find("<body>"); tag != std::string::npos; tag = html.find('<', tag + 1)) {
        const std::size_t begin = html.find('>', tag) + 1, end = html.find('<', begin);
        if (end == std::string::npos)
            break;
        // An apostrophe is written with digits.
        const std::string_view text = whole.substr(begin, end - begin);
        for (const std::string_view number : numbersIn(text))
            if (const auto at = static_cast<std::size_t>(number.data() - whole.data()); html[at - 1] != '#')
                places.push_back(at + number.size() - 1);
    }
    return places;
}

TEST(ReportNumbers, AWrongOneIsSeenWhereverItStands)
{
    const ReportInput input = eventfulInput(8);
    const Json json = jsonOf(input);
    const std::string html = reportHtml(reportDocument(input));
    const std::vector<std::size_t> places = placesOfNumbers(html);
    ASSERT_GT(places.size(), 150U);
    ASSERT_THAT(compareWithJson(readHtml(html), json).faults, IsEmpty());
    for (const std::size_t place : places) {
        std::string wrong = html;
        wrong[place] = wrong[place] == '9' ? '0' : static_cast<char>(wrong[place] + 1);
        EXPECT_THAT(compareWithJson(readHtml(wrong), json).faults, Not(IsEmpty()))
            << "not seen in: " << wrong.substr(place < 60 ? 0 : place - 60, 90);
    }
}

TEST(ReportNumbers, OneThatTheJsonDoesNotHaveIsSeen)
{
    const ReportInput input = sampleInput();
    std::string html = reportHtml(reportDocument(input));
    html.insert(html.find("</main>"), "<p>Seen 17 times.</p>");
    EXPECT_THAT(
        compareWithJson(readHtml(html), jsonOf(input)).faults, testing::ElementsAre(testing::HasSubstr("Seen 17")));
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
    for (const std::string& pointer : compareWithJson(pageOf(input), jsonOf(input)).compared)
        if (expected.contains(pointer))
            found.insert(pointer);
    EXPECT_EQ(found, expected);
}

TEST(ReportNumbers, OfACancelledAnalysisEqualTheJson)
{
    ReportInput input = sampleInput();
    input.content.videos = {cancelledVideo(20), sampleVideo()};
    input.material = {sampleMaterial(input.content.videos[0])};
    expectEqualToJson(input);
    const Json json = jsonOf(input);
    EXPECT_TRUE(json.at("videos").at(0).at("preliminary").get<bool>());
    EXPECT_FALSE(json.at("videos").at(1).at("preliminary").get<bool>());
}

TEST(ReportNumbers, WhereThereIsNoScoreTheJsonHasNone)
{
    for (const VideoState state :
         {VideoState::noFace, VideoState::notJudged, VideoState::unreadable, VideoState::failed,
          VideoState::cancelled}) {
        SCOPED_TRACE(toString(state));
        ReportInput input = sampleInput();
        CaseVideo video = videoInState(state);
        // Faces that were found and linked, and not judged.
        if (state != VideoState::noFace && state != VideoState::unreadable) {
            video.analysis = cancelledVideo(20).analysis;
            for (FrameResult& frame : video.analysis.frames)
                for (FaceResult& face : frame.faces)
                    face.probabilities.clear();
            scoreVideo(video.analysis, 2, {});
            video.analysis.state = state;
            ASSERT_FALSE(video.analysis.tracks.empty());
        }
        input.content.videos = {video};
        const Json json = jsonOf(input).at("videos").at(0);
        EXPECT_TRUE(json.at("score").is_null());
        EXPECT_FALSE(json.contains("verdict"));
        EXPECT_TRUE(json.at("models").empty());
        for (const Json& track : json.at("tracks")) {
            EXPECT_TRUE(track.at("score").is_null());
            EXPECT_TRUE(track.at("model_scores").empty());
        }
        for (const Json& person : json.at("persons"))
            EXPECT_EQ(person.at("words"), "Not judged");
    }
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
