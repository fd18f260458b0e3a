// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_words_internal.h"

#include "predict/verdict.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// Groups of three digits from five on.
std::string grouped(std::int64_t value)
{
    std::string digits = std::to_string(value);
    const std::size_t first = value < 0 ? 1 : 0;
    if (digits.size() - first > 4)
        for (std::size_t at = digits.size(); at > first + 3;)
            digits.insert(at -= 3, "\u202F");
    return digits;
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

bool isTheSame(const StrategyScore& a, const StrategyScore& b)
{
    return a.rule == b.rule && a.used == b.used && a.total == b.total;
}

} // namespace

std::string personName(int track)
{
    return track < 0 ? "No person" : fmt::format("Person {}", track + 1);
}

std::string timeText(double seconds)
{
    if (!std::isfinite(seconds))
        return "unknown";
    const auto milliseconds = static_cast<std::int64_t>(std::llround(std::max(seconds, 0.0) * 1000));
    const std::int64_t hours = milliseconds / 3'600'000;
    const std::string rest =
        fmt::format("{:02}:{:02}.{:03}", milliseconds / 60'000 % 60, milliseconds / 1000 % 60, milliseconds % 1000);
    return hours > 0 ? fmt::format("{}:{}", hours, rest) : rest;
}

std::string counted(int count, const std::string& one)
{
    return fmt::format("{} {}{}", grouped(count), one, count == 1 ? "" : "s");
}

ReportValue numberValue(double value, int decimals, std::string pointer)
{
    if (!std::isfinite(value))
        return plainValue("none");
    return {fmt::format("{:.{}f}", value, decimals), ReportTextKind::number, std::move(pointer)};
}

ReportValue countValue(std::int64_t value, std::string pointer)
{
    return {grouped(value), ReportTextKind::number, std::move(pointer)};
}

ReportValue probabilityValue(double value, int decimals, std::string pointer)
{
    ReportValue shown = numberValue(value, decimals, std::move(pointer));
    shown.probability = value;
    return shown;
}

ReportValue plainValue(std::string text)
{
    return {std::move(text), ReportTextKind::plain};
}

ReportValue nameValue(const std::string& text)
{
    return {cleanText(text), ReportTextKind::name};
}

ReportValue codeValue(const std::string& text)
{
    return {cleanText(text), ReportTextKind::code};
}

bool hasScore(const VideoResult& result)
{
    const bool judged = !result.modelScores.empty() && result.modelScores.front().total > 0;
    return judged && result.state != VideoState::notJudged && result.state != VideoState::noFace;
}

std::string bandWords(double score)
{
    return capitalised(toString(verdictBand(score)));
}

std::string verdictWords(const VideoResult& result)
{
    switch (result.state) {
    case VideoState::noFace:
        return "No face found";
    case VideoState::notJudged:
        return "Not judged";
    case VideoState::unreadable:
        return "Unreadable";
    case VideoState::failed:
        return "The analysis failed";
    case VideoState::cancelled:
        return hasScore(result) ? "Cancelled; so far: " + std::string(toString(verdictBand(result.score)))
                                : "Cancelled";
    case VideoState::scored:
    case VideoState::partial:
        break;
    }
    return hasScore(result) ? bandWords(result.score) : "Not judged";
}

std::string stateSentence(const VideoResult& result)
{
    const std::string reason = result.error ? " " + cleanText(result.error->message()) : std::string();
    switch (result.state) {
    case VideoState::scored:
        break;
    case VideoState::partial:
        return "The result is partial: not all frames were decoded, or not every face was judged.";
    case VideoState::noFace:
        return fmt::format(
            "No face was found in {}, so there is nothing to judge. This is no statement about the video.",
            counted(result.framesDecoded, "frame"));
    case VideoState::notJudged:
        return "Faces were found, but no model was there to judge them.";
    case VideoState::unreadable:
        return "Nothing of the video could be decoded, so there is no score." + reason;
    case VideoState::failed:
        return "The analysis ended with an error, so there is no complete score." + reason;
    case VideoState::cancelled:
        return fmt::format(
            "The analysis was stopped before its end: {} of {} frames were looked at.", result.framesDecoded,
            result.framesAsked);
    }
    return {};
}

std::vector<std::string> ruleSentences(const std::vector<StrategyScore>& scores, const StrategyParameters& strategy)
{
    std::vector<std::string> sentences;
    std::vector<StrategyScore> seen;
    for (const StrategyScore& score : scores) {
        const auto same = [&](const StrategyScore& other) { return isTheSame(score, other); };
        if (std::any_of(seen.begin(), seen.end(), same))
            continue;
        seen.push_back(score);
        const auto models = static_cast<int>(std::count_if(scores.begin(), scores.end(), same));
        const std::string who = scores.size() > 1 ? fmt::format(" ({})", counted(models, "model")) : "";
        sentences.push_back(capitalised(score.explanation(strategy)) + who + ".");
    }
    if (scores.size() > 1)
        sentences.push_back(fmt::format(
            "The score is the mean of {}, which lie {:.2f} apart.",
            counted(static_cast<int>(scores.size()), "model") + "' scores", modelSpread(scores)));
    return sentences;
}

std::string limitSentence(const ResultLimit& limit)
{
    switch (limit.kind) {
    case LimitKind::smallFaces:
        return fmt::format(
            "Small faces in {}: narrower than {} pixels, so that fine traces are lost.", counted(limit.count, "frame"),
            smallFacePx);
    case LimitKind::sideViews:
        return fmt::format(
            "Side views in {}: the models were trained on faces seen mostly from the front.",
            counted(limit.count, "frame"));
    case LimitKind::fewFaces:
        return fmt::format(
            "Only {}: the rule for a clear verdict needs more than {}.", counted(limit.count, "face"),
            StrategyParameters{}.minimumFakes);
    case LimitKind::strongCompression:
        return fmt::format(
            "Strong compression ({:.3f} bits per pixel): it removes the traces that the models look for.", limit.value);
    case LimitKind::disagreement:
        break;
    }
    return fmt::format("The models disagree: their scores lie {:.2f} apart.", limit.value);
}

std::vector<std::string> modelNotices(const CaseSettings& settings)
{
    std::vector<std::string> notices;
    for (const ModelFacts& model : settings.models)
        if (model.untrained)
            notices.push_back(
                "The model " + cleanText(model.name) +
                " is untrained: it says so itself, and every score it takes part in means nothing.");
    if (!settings.ensembleNote.empty())
        notices.push_back(cleanText(settings.ensembleNote));
    return notices;
}

std::optional<double> meanOfModels(const FaceResult& face)
{
    if (face.probabilities.empty())
        return std::nullopt;
    return std::accumulate(face.probabilities.begin(), face.probabilities.end(), 0.0) /
           static_cast<double>(face.probabilities.size());
}

const FaceResult* faceShown(const VideoResult& result, const ReportMoment& moment)
{
    const auto frame = std::lower_bound(
        result.frames.begin(), result.frames.end(), moment.frame,
        [](const FrameResult& each, int index) { return each.index < index; });
    const bool isThere = frame != result.frames.end() && frame->index == moment.frame && moment.face >= 0 &&
                         moment.face < static_cast<int>(frame->faces.size());
    return isThere ? &frame->faces[static_cast<std::size_t>(moment.face)] : nullptr;
}

} // namespace veriframe
