// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_words_internal.h"

#include "predict/verdict.h"

#include <algorithm>
#include <cmath>
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

std::string preliminaryWords(double score)
{
    return std::string("Preliminary: ") + toString(verdictBand(score));
}

} // namespace

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

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

std::string groupedCount(int count, const std::string& one)
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
    if (!std::isfinite(value))
        return plainValue("none");
    return {scoreText(value, decimals), ReportTextKind::number, std::move(pointer), value};
}

ReportValue plainValue(std::string text, std::string pointer)
{
    return {std::move(text), ReportTextKind::plain, std::move(pointer)};
}

ReportValue nameValue(const std::string& text)
{
    return {cleanText(text), ReportTextKind::name};
}

ReportValue codeValue(const std::string& text)
{
    return {cleanText(text), ReportTextKind::code};
}

bool isJudged(const std::vector<StrategyScore>& scores)
{
    return !scores.empty() && scores.front().total > 0;
}

bool isPreliminary(const VideoResult& result)
{
    return bearsScore(result) && result.state == VideoState::cancelled;
}

std::string bandWords(double score)
{
    return capitalised(toString(verdictBand(score)));
}

std::string personWords(const VideoResult& result, const TrackResult& track)
{
    if (!bearsScore(result) || !isJudged(track.modelScores))
        return "Not judged";
    return isPreliminary(result) ? preliminaryWords(track.score) : bandWords(track.score);
}

std::string verdictWords(const VideoResult& result)
{
    if (isPreliminary(result))
        return preliminaryWords(result.score);
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
        return "Cancelled";
    case VideoState::scored:
    case VideoState::partial:
        break;
    }
    return bearsScore(result) ? bandWords(result.score) : "Not judged";
}

ReportText wholeText(std::string text, std::string pointer)
{
    ReportText whole(std::move(text));
    whole.pointer = std::move(pointer);
    return whole;
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

const FrameResult* frameAt(const VideoResult& result, int index)
{
    const auto found =
        std::lower_bound(result.frames.begin(), result.frames.end(), index, [](const FrameResult& each, int wanted) {
            return each.index < wanted;
        });
    return found == result.frames.end() || found->index != index ? nullptr : &*found;
}

const FaceResult* faceShown(const VideoResult& result, const ReportMoment& moment)
{
    const FrameResult* frame = frameAt(result, moment.frame);
    const bool isThere = frame && moment.face >= 0 && moment.face < static_cast<int>(frame->faces.size());
    return isThere ? &frame->faces[static_cast<std::size_t>(moment.face)] : nullptr;
}

} // namespace veriframe
