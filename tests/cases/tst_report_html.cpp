// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "html_reader.h"
#include "report_sample.h"

#include <array>
#include <cstdio>
#include <gmock/gmock.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string htmlOf(const ReportInput& input)
{
    return reportHtml(reportDocument(input));
}

std::string textOf(const ReportInput& input)
{
    return readHtml(htmlOf(input)).text;
}

/// What stands in the cards of a class.
std::vector<std::string> inCards(const HtmlElement& html, const std::string& className)
{
    std::vector<std::string> found;
    for (const HtmlElement* span : elementsOf(html, "span"))
        if (span->attribute("class").starts_with(className))
            found.push_back(span->text);
    return found;
}

std::vector<std::string> wordsOfCards(const HtmlElement& html)
{
    return inCards(html, "words");
}

std::vector<std::string> valuesOfCards(const HtmlElement& html)
{
    return inCards(html, "value");
}

TEST(ReportHtml, IsWellFormed)
{
    const HtmlElement html = readHtml(htmlOf(sampleInput()));
    EXPECT_EQ(html.name, "html");
    EXPECT_EQ(html.attribute("lang"), "en");
    EXPECT_EQ(elementsOf(html, "title").at(0)->text, "Report on 004_982.mp4");
}

TEST(ReportHtml, NeedsNothingElse)
{
    const HtmlElement html = readHtml(htmlOf(sampleInput()));
    for (const char* name : {"script", "link", "iframe", "object", "base", "form", "a"})
        EXPECT_TRUE(elementsOf(html, name).empty()) << name;
    for (const char* name : {"img", "image"})
        for (const HtmlElement* picture : elementsOf(html, name)) {
            const std::string source = picture->attribute("src") + picture->attribute("href");
            EXPECT_TRUE(source.starts_with("data:image/jpeg;base64,")) << source.substr(0, 60);
        }
    EXPECT_THAT(elementsOf(html, "style").at(0)->text, Not(HasSubstr("url(")));
    EXPECT_GT(elementsOf(html, "image").size(), 4U) << "frames, faces and heat maps";
}

TEST(ReportHtml, SaysWhatAStrangerNeeds)
{
    const std::string text = textOf(sampleInput());
    for (const char* part :
         {"evidence of manipulation",
          "faces above 0.8: their mean",
          "Strongest frames",
          "Attention, not proof",
          "The mouth flickers.",
          "Received on a memory stick.",
          "SHA-256",
          "b7_555.pth",
          "bfloat16",
          "mtcnn",
          "Veriframe 0.1.0",
          "Method in plain words",
          "no proof",
          "What was done when",
          "Analysed 32 frames",
          "Scores of every frame",
          "x264 - core 164",
          "Signs of re-encoding",
          "2 March 2026, 09:00 UTC",
          "1 means fake"})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST(ReportHtml, ForeignTextIsTextAndNoMarkup)
{
    const std::string hostile = "<script>alert('1')</script> & \"quotes\" </td><!-- --> ]]>";
    ReportInput input = sampleInput();
    input.content.title = hostile;
    input.content.notes = hostile;
    CaseVideo& video = input.content.videos[0];
    video.path = "/videos/<img src=x onerror=alert(1)>.mp4";
    video.notes = video.bookmarks[0].note = video.settings.models[0].name = hostile;
    video.settings.ensembleNote = video.settings.detector.name = video.exports[0].kind = hostile;
    input.content.log[0].what = input.content.log[0].program = hostile;
    input.material[0].container->tags[1].value = hostile;
    const HtmlElement html = readHtml(htmlOf(input));
    EXPECT_TRUE(elementsOf(html, "script").empty());
    EXPECT_EQ(elementsOf(html, "img").size(), 2U) << "the persons' faces alone";
    EXPECT_EQ(elementsOf(html, "title").at(0)->text, hostile);
    EXPECT_THAT(html.text, HasSubstr("<img src=x onerror=alert(1)>.mp4"));
}

TEST(ReportHtml, TextThatIsNoneIsShownAsSuch)
{
    ReportInput input = sampleInput();
    input.content.videos[0].path = std::string("/videos/a\xFF\x01") + "b\u202Egpj.exe";
    input.content.videos[0].notes = std::string("zero\0byte", 9);
    const std::string html = htmlOf(input);
    EXPECT_THAT(html, HasSubstr("a\uFFFD\uFFFDb[U+202E]gpj.exe"));
    EXPECT_THAT(html, HasSubstr("zero\uFFFDbyte"));
    EXPECT_THAT(html, Not(HasSubstr(std::string("\0", 1))));
    EXPECT_NO_THROW(readHtml(html));
}

TEST(ReportHtml, EveryStateSpeaks)
{
    const std::array<std::pair<VideoState, const char*>, 6> states{
        {{VideoState::scored, "evidence of manipulation"},
         {VideoState::partial, "The result is partial"},
         {VideoState::noFace, "No face was found in 32 frames, so there is nothing to judge."},
         {VideoState::unreadable, "Nothing of the video could be decoded, so there is no score."},
         {VideoState::failed, "The analysis ended with an error"},
         {VideoState::cancelled, "The analysis was stopped before its end: 32 of 32 frames were looked at."}}};
    for (const auto& [state, words] : states) {
        ReportInput input = sampleInput();
        input.content.videos = {videoInState(state)};
        input.material.clear();
        const HtmlElement html = readHtml(htmlOf(input));
        EXPECT_THAT(html.text, HasSubstr(words)) << toString(state);
        const bool hasNumber = html.text.find("0 genuine") != std::string::npos;
        EXPECT_EQ(hasNumber, state == VideoState::scored || state == VideoState::partial) << toString(state);
        EXPECT_THAT(html.text, Not(HasSubstr("0.50"))) << toString(state) << ": no silent 0.5";
    }
}

TEST(ReportHtml, ACancelledAnalysisTellsWhatIsPreliminary)
{
    ReportInput input = sampleInput();
    input.content.videos = {cancelledVideo(20)};
    input.material = {sampleMaterial(input.content.videos[0])};
    const HtmlElement html = readHtml(htmlOf(input));
    for (const char* part :
         {"Preliminary: strong evidence of manipulation", "Preliminary: no evidence of manipulation",
          "The analysis was stopped before its end: 20 of 32 frames were looked at.", "The score is preliminary",
          "Probability over time", "Strongest frames", "What each model says of the video"})
        EXPECT_THAT(html.text, HasSubstr(part));
    EXPECT_EQ(wordsOfCards(html).size(), 3U);
    for (const std::string& words : wordsOfCards(html))
        EXPECT_THAT(words, testing::StartsWith("Preliminary: ")) << "of the video and of each person";
    input.content.videos.push_back(sampleVideo());
    EXPECT_THAT(readHtml(htmlOf(input)).text, HasSubstr("Preliminary: strong evidence"))
        << "in the overview of several too";
}

TEST(ReportHtml, OnePersonHasACardOfItsOwn)
{
    ReportInput input = sampleInput(12, 1);
    TrackResult& person = input.content.videos[0].analysis.tracks.at(0);
    person.score = 0.75;
    input.content.videos[0].analysis.score = 0.55;
    const HtmlElement html = readHtml(htmlOf(input));
    EXPECT_EQ(
        wordsOfCards(html),
        (std::vector<std::string>{"Weak evidence of manipulation", "Moderate evidence of manipulation"}));
    EXPECT_EQ(valuesOfCards(html), (std::vector<std::string>{"0.55", "0.75"}));
}

TEST(ReportHtml, ANumberNeverContradictsItsWords)
{
    ReportInput input = sampleInput(12, 1);
    VideoResult& result = input.content.videos[0].analysis;
    result.score = 0.4976;
    result.tracks.at(0).score = 0.6986;
    for (FaceResult& face : result.frames[0].faces)
        face.probabilities = {0.8996, 0.8996};
    const HtmlElement html = readHtml(htmlOf(input));
    EXPECT_EQ(valuesOfCards(html), (std::vector<std::string>{"0.498", "0.699"}));
    EXPECT_EQ(wordsOfCards(html).front(), "No evidence of manipulation");
    std::string drawn;
    for (const HtmlElement* text : elementsOf(html, "text"))
        drawn += text->text + "\n";
    EXPECT_THAT(drawn, HasSubstr("0.699")) << "on the time line";
    EXPECT_THAT(drawn, Not(HasSubstr("0.70")));
    EXPECT_THAT(drawn, Not(HasSubstr("0.90"))) << "at the boxes";
}

TEST(ReportHtml, WithoutHeatMapsItSaysWhy)
{
    ReportInput input = sampleInput();
    for (ReportMoment& moment : input.material[0].strongest)
        moment.heat = nullptr;
    input.material[0].noHeatMaps = "There are no heat maps: nobody brought the models.";
    EXPECT_THAT(textOf(input), HasSubstr("nobody brought the models"));
    EXPECT_THAT(textOf(input), Not(HasSubstr("Grad-CAM")));
    EXPECT_EQ(
        reportJson(input).at("videos").at(0).at("no_heat_maps"), "There are no heat maps: nobody brought the models.");
    input.material[0].noHeatMaps.clear();
    EXPECT_THAT(textOf(input), HasSubstr("There are no heat maps"));
    EXPECT_THAT(textOf(sampleInput()), Not(HasSubstr("There are no heat maps")));
}

TEST(ReportHtml, AnUnreadableVideoSaysHowManyFramesWereAskedFor)
{
    ReportInput input = sampleInput();
    CaseVideo video = videoInState(VideoState::unreadable);
    video.settings.options.framesWanted = 4;
    video.analysis.framesAsked = video.analysis.framesDecoded = video.analysis.frameCount = 0;
    input.content.videos = {video};
    EXPECT_THAT(textOf(input), HasSubstr("Frames asked for4"));
    EXPECT_THAT(textOf(input), Not(HasSubstr("Frames chosen")));
    input.content.videos[0].settings.options.framesWanted = 0;
    EXPECT_THAT(textOf(input), HasSubstr("Frames asked forall"));
}

TEST(ReportHtml, UntrainedModelsAndNotesOfEnsemblesStandBesideTheVerdict)
{
    ReportInput input = sampleInput();
    input.content.videos[0].settings.models[1].untrained = true;
    input.content.videos[0].settings.ensembleNote = "These networks know drawn faces only.";
    const HtmlElement html = readHtml(htmlOf(input));
    std::size_t notices = 0;
    for (const HtmlElement* paragraph : elementsOf(html, "p"))
        notices += paragraph->attribute("class") == "notice" ? 1 : 0;
    EXPECT_EQ(notices, 2U);
    EXPECT_LT(html.text.find("drawn faces only"), html.text.find("Probability over time"));
    EXPECT_THAT(html.text, HasSubstr("b7_555.pth is untrained"));
}

TEST(ReportHtml, AnEmptyCaseIsAReportToo)
{
    ReportInput input;
    input.program = "Veriframe";
    EXPECT_THAT(textOf(input), HasSubstr("The case holds no video"));
}

TEST(ReportHtml, SeveralVideosBeginWithAnOverview)
{
    ReportInput input = sampleInput();
    input.content.videos.push_back(videoInState(VideoState::noFace));
    const std::string text = textOf(input);
    EXPECT_LT(text.find("All videos"), text.find("Probability over time"));
    EXPECT_THAT(text, HasSubstr("No face found"));
}

TEST(ReportHtml, TheDateIsAllThatDiffers)
{
    ReportInput first = sampleInput(), second = sampleInput();
    EXPECT_EQ(htmlOf(first), htmlOf(second));
    EXPECT_EQ(toJsonText(reportJson(first)), toJsonText(reportJson(second)));
    second.date += std::chrono::hours(24 * 400);
    std::string later = htmlOf(second);
    EXPECT_NE(htmlOf(first), later);
    const auto replaceAll = [&](const std::string& from, const std::string& to) {
        for (std::size_t at = 0; (at = later.find(from, at)) != std::string::npos; at += to.size())
            later.replace(at, from.size(), to);
    };
    replaceAll(isoText(second.date), isoText(first.date));
    replaceAll(dateText(second.date), dateText(first.date));
    EXPECT_EQ(htmlOf(first), later);
}

TEST(ReportHtml, AHundredThousandFacesAreAHundredThousandRows)
{
    const HtmlElement html = readHtml(htmlOf(sampleInput(100'000, 1)));
    std::size_t rows = 0;
    for (const HtmlElement* table : elementsOf(html, "table"))
        if (table->attribute("class") == "dense")
            rows += elementsOf(*table, "tr").size() - 1;
    EXPECT_EQ(rows, 100'000U);
}

TEST(ReportHtml, TidyHasNothingToSay)
{
    if (std::system("command -v tidy >/dev/null 2>&1") != 0)
        GTEST_SKIP() << "needs tidy";
    const TemporaryDirectory folder;
    ReportInput input = sampleInput();
    input.content.videos.push_back(videoInState(VideoState::unreadable));
    writeFileAtomically(folder.path() / "report.html", htmlOf(input));
    const std::string command = "tidy -quiet -errors -utf8 --mute INSERTING_AUTO_ATTRIBUTE '" +
                                (folder.path() / "report.html").string() + "' 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    std::string said;
    for (std::array<char, 4096> buffer{}; std::fgets(buffer.data(), buffer.size(), pipe);)
        said += buffer.data();
    EXPECT_EQ(pclose(pipe), 0) << said;
    EXPECT_EQ(said, "");
}

} // namespace
} // namespace veriframe::test
