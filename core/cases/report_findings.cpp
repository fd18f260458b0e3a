// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a report that says what was found.
#include "cases/report_content_internal.h"
#include "cases/report_timeline_internal.h"
#include "cases/report_words_internal.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

using Style = ReportParagraph::Style;

/// More persons than this are told in a table.
constexpr std::size_t mostCards = 6;

std::shared_ptr<const ReportPicture> portraitOf(const ReportedVideo& video, int track)
{
    for (const ReportMoment& moment : video.material.persons)
        if (moment.track == track)
            return moment.crop;
    return nullptr;
}

ReportScore videoCard(const ReportedVideo& video)
{
    const VideoResult& result = video.result;
    ReportScore card{"Video", {}, {}, verdictWords(result), {}, {}, nullptr};
    if (hasScore(result)) {
        card.score = result.score;
        card.number = probabilityValue(result.score, 2, video.pointer + "/score");
        card.rules = ruleSentences(result.modelScores, video.video.settings.options.strategy);
    }
    if (const std::string sentence = stateSentence(result); !sentence.empty())
        card.rules.insert(card.rules.begin(), sentence);
    if (!result.note.empty() && result.state != VideoState::noFace) // there it says the same again
        card.rules.push_back(cleanText(result.note));
    for (const ResultLimit& limit : limitsOf(result))
        card.limits.push_back(limitSentence(limit));
    if (result.tracks.size() == 1)
        card.picture = portraitOf(video, result.tracks.front().track);
    return card;
}

ReportScore personCard(const ReportedVideo& video, const TrackResult& track, const std::string& pointer)
{
    ReportScore card{personName(track.track), {}, {}, "Not judged", {}, {}, portraitOf(video, track.track)};
    if (!track.modelScores.empty() && track.modelScores.front().total > 0) {
        card.score = track.score;
        card.number = probabilityValue(track.score, 2, pointer + "/score");
        card.words = bandWords(track.score);
        card.rules = ruleSentences(track.modelScores, video.video.settings.options.strategy);
    }
    card.rules.insert(
        card.rules.begin(),
        track.firstFrame == track.lastFrame
            ? fmt::format("Seen in frame {} only.", track.firstFrame)
            : fmt::format(
                  "Seen as {} in frames {} to {}.", counted(track.faces, "face"), track.firstFrame, track.lastFrame));
    return card;
}

ReportTable personTable(const ReportedVideo& video)
{
    ReportTable table;
    table.caption = "Persons";
    table.columns = {
        {"Person"},
        {"Score", ReportTextKind::number, "/score"},
        {"In words"},
        {"Faces", ReportTextKind::number, "/faces"},
        {"First frame", ReportTextKind::number, "/first_frame"},
        {"Last frame", ReportTextKind::number, "/last_frame"}};
    for (std::size_t i = 0; i < video.result.tracks.size(); ++i) {
        const TrackResult& track = video.result.tracks[i];
        const bool judged = !track.modelScores.empty() && track.modelScores.front().total > 0;
        table.rows.push_back(
            {{plainValue(personName(track.track)), judged ? probabilityValue(track.score, 4, "") : plainValue("none"),
              plainValue(judged ? bandWords(track.score) : "Not judged"), countValue(track.faces, ""),
              countValue(track.firstFrame, ""), countValue(track.lastFrame, "")},
             fmt::format("{}/tracks/{}", video.pointer, i)});
    }
    return table;
}

ReportTable modelScoreTable(const ReportedVideo& video)
{
    ReportTable table;
    table.caption = "What each model says of the video";
    table.columns = {
        {"Model", ReportTextKind::name},
        {"Score", ReportTextKind::number, "/score"},
        {"Rule"},
        {"Faces used", ReportTextKind::number, "/used"},
        {"Faces", ReportTextKind::number, "/faces"}};
    const auto& models = video.video.settings.models;
    for (std::size_t i = 0; i < video.result.modelScores.size() && i < models.size(); ++i) {
        const StrategyScore& score = video.result.modelScores[i];
        table.rows.push_back(
            {{nameValue(models[i].name), probabilityValue(score.score, 4, ""),
              plainValue(score.explanation(video.video.settings.options.strategy)), countValue(score.used, ""),
              countValue(score.total, "")},
             fmt::format("{}/models/{}", video.pointer, i)});
    }
    return table;
}

ReportLegend bandLegend()
{
    return {
        {{0.25, "below 0.5: no evidence"},
         {0.6, "from 0.5: weak evidence"},
         {0.8, "from 0.7: moderate evidence"},
         {0.95, "from 0.9: strong evidence"}}};
}

ReportSection timelineSection(const ReportedVideo& video)
{
    ReportFigures figures;
    figures.items.push_back({timelineFigure(video.result, video.video), "", 1});
    std::string text = "Each mark is a face of an analysed frame, at the mean of the models' probabilities; the dashed "
                       "lines are the thresholds of the rule. Between the marks nothing was looked at.";
    if (!video.video.bookmarks.empty())
        text += " Blue lines are bookmarks.";
    if (!video.result.shotStarts.empty())
        text += " Gray upright lines are cuts.";
    if (video.result.tracks.size() > static_cast<std::size_t>(timelineLanes))
        text += fmt::format(
            " Of {} persons the {} with the highest scores are shown.", video.result.tracks.size(), timelineLanes);
    figures.caption = std::move(text);
    return {"Probability over time", ReportTextKind::plain, 2, false, {std::move(figures)}};
}

} // namespace

void addFindings(std::vector<ReportSection>& sections, const ReportedVideo& video, const std::string& title)
{
    ReportSection section{title, ReportTextKind::plain, 1, false, {}};
    for (const std::string& notice : modelNotices(video.video.settings))
        section.blocks.emplace_back(ReportParagraph{Style::notice, notice, ReportTextKind::name});
    section.blocks.emplace_back(videoCard(video));
    const auto& tracks = video.result.tracks;
    if (tracks.size() > mostCards)
        section.blocks.emplace_back(personTable(video));
    else if (tracks.size() > 1)
        for (std::size_t i = 0; i < tracks.size(); ++i)
            section.blocks.emplace_back(personCard(video, tracks[i], fmt::format("{}/tracks/{}", video.pointer, i)));
    if (hasScore(video.result)) {
        section.blocks.emplace_back(bandLegend());
        section.blocks.emplace_back(ReportParagraph{
            Style::small, "1 means fake. A score is what the named models make of the faces, and no proof."});
        section.blocks.emplace_back(modelScoreTable(video));
    }
    sections.push_back(std::move(section));
    if (hasScore(video.result) && !tracks.empty())
        sections.push_back(timelineSection(video));
}

void addScores(std::vector<ReportSection>& sections, const ReportedVideo& video, const std::string& title)
{
    ReportTable table;
    table.dense = true;
    table.columns = {
        {"Frame", ReportTextKind::number}, {"Seconds", ReportTextKind::number}, {"Person", ReportTextKind::number}};
    const auto& models = video.video.settings.models;
    for (std::size_t model = 0; model < models.size(); ++model)
        table.columns.push_back(
            {models.size() == 1 ? "Probability" : fmt::format("Model {}", model + 1), ReportTextKind::number,
             fmt::format("/probabilities/{}", model)});
    table.empty = video.result.frames.empty() ? "No frame was analysed, so there is no score."
                                              : "No face was found, so there is no score.";
    for (std::size_t f = 0; f < video.result.frames.size(); ++f) {
        const FrameResult& frame = video.result.frames[f];
        const std::string at = fmt::format("{}/frame_results/{}", video.pointer, f);
        for (std::size_t i = 0; i < frame.faces.size(); ++i) {
            const FaceResult& face = frame.faces[i];
            ReportRow row{
                {countValue(frame.index, at + "/frame"), numberValue(frame.time.seconds, 3, at + "/seconds"),
                 plainValue(face.track < 0 ? "none" : std::to_string(face.track + 1))},
                fmt::format("{}/faces/{}", at, i)};
            for (std::size_t model = 0; model < models.size(); ++model)
                row.cells.push_back(
                    model < face.probabilities.size() ? probabilityValue(face.probabilities[model], 4, "")
                                                      : plainValue("none"));
            table.rows.push_back(std::move(row));
        }
    }
    // Nothing, or next to nothing, needs no page of its own.
    constexpr std::size_t fewRows = 24;
    ReportSection section{title, ReportTextKind::plain, 1, table.rows.size() > fewRows, {}};
    const bool hasRows = !table.rows.empty();
    std::string text = "One row for each face of each analysed frame.";
    for (std::size_t model = 0; models.size() > 1 && model < models.size(); ++model)
        text += fmt::format(" Model {} is {}{}", model + 1, cleanText(models[model].name), ".");
    if (hasRows)
        section.blocks.emplace_back(ReportParagraph{Style::small, std::move(text)});
    section.blocks.emplace_back(std::move(table));
    sections.push_back(std::move(section));
}

} // namespace veriframe
