// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a report that says what was found.
#include "cases/report_content_internal.h"
#include "cases/report_timeline_internal.h"
#include "cases/report_words_internal.h"
#include "predict/verdict.h"

#include <algorithm>
#include <iterator>
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

std::vector<ReportText> sentencesOf(
    const std::vector<StrategyScore>& scores, const ReportedVideo& video, const std::string& modelsAt,
    const std::string& rulesAt)
{
    std::vector<ReportText> sentences;
    for (ReportRule& rule : ruleSentences(
             scores, video.video.settings.options.strategy, {modelsAt, rulesAt, video.pointer + "/settings/strategy"}))
        sentences.push_back(std::move(rule.sentence));
    return sentences;
}

ReportScore videoCard(const ReportedVideo& video)
{
    const VideoResult& result = video.result;
    ReportScore card{"Video",
                     {},
                     {},
                     plainValue(verdictWords(result), video.pointer + "/words"),
                     stateSentences(result, video.pointer),
                     {},
                     nullptr};
    if (bearsScore(result)) {
        card.score = result.score;
        card.number = probabilityValue(result.score, 2, video.pointer + "/score");
        std::ranges::move(
            sentencesOf(result.modelScores, video, video.pointer + "/models", video.pointer + "/rules"),
            std::back_inserter(card.rules));
    }
    // There it says the same again.
    if (!result.note.empty() && result.state != VideoState::noFace && result.state != VideoState::cancelled)
        card.rules.push_back(wholeText(cleanText(result.note), video.pointer + "/note"));
    const std::vector<ResultLimit> limits = limitsOf(result);
    for (std::size_t i = 0; i < limits.size(); ++i)
        card.limits.push_back(limitSentence(limits[i], fmt::format("{}/limits/{}", video.pointer, i)));
    return card;
}

ReportText seenSentence(const TrackResult& track, const std::string& pointer)
{
    if (track.firstFrame == track.lastFrame)
        return {fmt::format("Seen in frame {} only.", track.firstFrame), {pointer + "/first_frame"}};
    return {
        fmt::format(
            "Seen as {} in frames {} to {}.", groupedCount(track.faces, "face"), track.firstFrame, track.lastFrame),
        {pointer + "/faces", pointer + "/first_frame", pointer + "/last_frame"}};
}

ReportScore personCard(const ReportedVideo& video, std::size_t position)
{
    const TrackResult& track = video.result.tracks[position];
    const std::string at = fmt::format("{}/tracks/{}", video.pointer, position);
    const std::string told = fmt::format("{}/persons/{}", video.pointer, position);
    ReportScore card{
        {personName(track.track), {at + "/track"}},
        {},
        {},
        plainValue(personWords(video.result, track), told + "/words"),
        {seenSentence(track, at)},
        {},
        portraitOf(video, track.track)};
    if (bearsScore(video.result) && isJudged(track.modelScores)) {
        card.score = track.score;
        card.number = probabilityValue(track.score, 2, at + "/score");
        std::ranges::move(
            sentencesOf(track.modelScores, video, at + "/model_scores", told + "/rules"),
            std::back_inserter(card.rules));
    }
    return card;
}

ReportTable personTable(const ReportedVideo& video)
{
    ReportTable table;
    table.caption = "Persons";
    table.columns = {
        {"Person", ReportTextKind::plain, "/track"},
        {"Score", ReportTextKind::number, "/score"},
        {"In words"},
        {"Faces", ReportTextKind::number, "/faces"},
        {"First frame", ReportTextKind::number, "/first_frame"},
        {"Last frame", ReportTextKind::number, "/last_frame"}};
    for (std::size_t i = 0; i < video.result.tracks.size(); ++i) {
        const TrackResult& track = video.result.tracks[i];
        const bool judged = bearsScore(video.result) && isJudged(track.modelScores);
        table.rows.push_back(
            {{plainValue(personName(track.track)), judged ? probabilityValue(track.score, 2, "") : plainValue("none"),
              plainValue(personWords(video.result, track), fmt::format("{}/persons/{}/words", video.pointer, i)),
              countValue(track.faces, ""), countValue(track.firstFrame, ""), countValue(track.lastFrame, "")},
             fmt::format("{}/tracks/{}", video.pointer, i)});
    }
    return table;
}

ReportTable modelScoreTable(const ReportedVideo& video)
{
    ReportTable table;
    table.caption = "What each model says of the video";
    table.columns = {
        {"Model", ReportTextKind::name, "/model"},
        {"Score", ReportTextKind::number, "/score"},
        {"Rule"},
        {"Faces used", ReportTextKind::number, "/used"},
        {"Faces", ReportTextKind::number, "/faces"}};
    const auto& models = video.video.settings.models;
    for (std::size_t i = 0; i < video.result.modelScores.size() && i < models.size(); ++i) {
        const StrategyScore& score = video.result.modelScores[i];
        const RulePlaces places{video.pointer + "/models", {}, video.pointer + "/settings/strategy"};
        ReportValue rule = plainValue(score.explanation(video.video.settings.options.strategy));
        rule.numbers = rulePlaces(score, i, places);
        table.rows.push_back(
            {{nameValue(models[i].name), probabilityValue(score.score, 4, ""), std::move(rule),
              countValue(score.used, ""), countValue(score.total, "")},
             fmt::format("{}/models/{}", video.pointer, i)});
    }
    return table;
}

ReportLegend bandLegend()
{
    return {
        {{0.25, {"below 0.5: no evidence", {"/bands/1/from"}}},
         {0.6, {"from 0.5: weak evidence", {"/bands/1/from"}}},
         {0.8, {"from 0.7: moderate evidence", {"/bands/2/from"}}},
         {0.95, {"from 0.9: strong evidence", {"/bands/3/from"}}}}};
}

ReportSection timelineSection(const ReportedVideo& video)
{
    ReportFigures figures;
    figures.items.push_back({timelineFigure(video.result, video.video, video.pointer), "", 1});
    ReportText caption;
    std::string& text = caption.text =
        "Each mark is a face of an analysed frame, at the mean of the models' probabilities; the dashed "
        "lines are the thresholds of the rule. Between the marks nothing was looked at.";
    if (!video.video.bookmarks.empty())
        text += " Blue lines are bookmarks.";
    if (!video.result.shotStarts.empty())
        text += " Gray upright lines are cuts.";
    if (video.result.tracks.size() > static_cast<std::size_t>(timelineLanes)) {
        text += fmt::format(
            " Of {} persons the {} with the highest scores are shown.", video.result.tracks.size(), timelineLanes);
        caption.numbers = {video.pointer + "/tracks"};
    }
    figures.caption = std::move(caption);
    return {"Probability over time", ReportTextKind::plain, 2, false, {std::move(figures)}};
}

} // namespace

void addFindings(std::vector<ReportSection>& sections, const ReportedVideo& video, const std::string& title)
{
    ReportSection section{title, ReportTextKind::plain, 1, false, {}};
    const std::vector<std::string> notices = modelNotices(video.video.settings);
    for (std::size_t i = 0; i < notices.size(); ++i)
        section.blocks.emplace_back(ReportParagraph{
            Style::notice, wholeText(notices[i], fmt::format("{}/notices/{}", video.pointer, i)),
            ReportTextKind::name});
    section.blocks.emplace_back(videoCard(video));
    const auto& tracks = video.result.tracks;
    if (tracks.size() > mostCards)
        section.blocks.emplace_back(personTable(video));
    else
        for (std::size_t i = 0; i < tracks.size(); ++i)
            section.blocks.emplace_back(personCard(video, i));
    if (bearsScore(video.result)) {
        section.blocks.emplace_back(bandLegend());
        section.blocks.emplace_back(ReportParagraph{
            Style::small, "1 means fake. A score is what the named models make of the faces, and no proof."});
        section.blocks.emplace_back(modelScoreTable(video));
    }
    sections.push_back(std::move(section));
    if (bearsScore(video.result) && !tracks.empty())
        sections.push_back(timelineSection(video));
}

void addScores(std::vector<ReportSection>& sections, const ReportedVideo& video, const std::string& title)
{
    ReportTable table;
    table.dense = true;
    table.columns = {
        {"Frame", ReportTextKind::number},
        {"Seconds", ReportTextKind::number},
        {"Person", ReportTextKind::number, "/track"}};
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
    ReportFacts names;
    for (std::size_t model = 0; models.size() > 1 && model < models.size(); ++model) {
        ReportValue name = nameValue(models[model].name);
        name.pointer = fmt::format("{}/settings/models/{}/name", video.pointer, model);
        names.facts.push_back({fmt::format("Model {}", model + 1), std::move(name)});
    }
    if (!table.rows.empty()) {
        section.blocks.emplace_back(ReportParagraph{Style::small, "One row for each face of each analysed frame."});
        section.blocks.emplace_back(std::move(names));
    }
    section.blocks.emplace_back(std::move(table));
    sections.push_back(std::move(section));
}

} // namespace veriframe
