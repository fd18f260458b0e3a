// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of a report that have numbers in them.
#include "cases/report_words_internal.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

bool isTheSame(const StrategyScore& a, const StrategyScore& b)
{
    return a.rule == b.rule && a.used == b.used && a.total == b.total;
}

ReportText cancelledSentence(const VideoResult& result, const std::string& pointer)
{
    const std::string frames = pointer + "/frames";
    // A program that was ended has not always said how many it was going to look at.
    if (result.framesAsked < result.framesDecoded)
        return {
            fmt::format(
                "The analysis was stopped before its end: {} {} looked at.",
                groupedCount(result.framesDecoded, "frame"), result.framesDecoded == 1 ? "was" : "were"),
            {frames + "/decoded"}};
    return {
        fmt::format(
            "The analysis was stopped before its end: {} of {} frames were looked at.", result.framesDecoded,
            result.framesAsked),
        {frames + "/decoded", frames + "/asked"}};
}

ReportText stateSentence(const VideoResult& result, const std::string& pointer)
{
    switch (result.state) {
    case VideoState::scored:
        break;
    case VideoState::partial:
        return "The result is partial: not all frames were decoded, or not every face was judged.";
    case VideoState::noFace:
        return {
            fmt::format(
                "No face was found in {}, so there is nothing to judge. This is no statement about the video.",
                groupedCount(result.framesDecoded, "frame")),
            {pointer + "/frames/decoded"}};
    case VideoState::notJudged:
        return "Faces were found, but no model was there to judge them.";
    case VideoState::unreadable:
        return "Nothing of the video could be decoded, so there is no score.";
    case VideoState::failed:
        return "The analysis ended with an error, so there is no score.";
    case VideoState::cancelled:
        return cancelledSentence(result, pointer);
    }
    return {};
}

} // namespace

std::vector<std::string> rulePlaces(const StrategyScore& score, std::size_t model, const RulePlaces& places)
{
    const std::string at = fmt::format("{}/{}", places.scores, model);
    const std::string fake = places.strategy + "/fake_threshold", real = places.strategy + "/real_threshold";
    switch (score.rule) {
    case StrategyRule::meanOfFakes:
        return {at + "/used", at + "/faces", fake};
    case StrategyRule::meanOfReals:
        return {at + "/used", at + "/faces", real};
    case StrategyRule::meanOfAll:
        return {fake, real, at + "/faces"};
    case StrategyRule::noFace:
        break;
    }
    return {};
}

std::vector<ReportRule>
ruleSentences(const std::vector<StrategyScore>& scores, const StrategyParameters& strategy, const RulePlaces& places)
{
    std::vector<ReportRule> rules;
    if (!isJudged(scores))
        return rules;
    std::vector<StrategyScore> seen;
    for (std::size_t model = 0; model < scores.size(); ++model) {
        const StrategyScore& score = scores[model];
        const auto same = [&](const StrategyScore& other) { return isTheSame(score, other); };
        if (std::any_of(seen.begin(), seen.end(), same))
            continue;
        seen.push_back(score);
        const auto models = static_cast<int>(std::count_if(scores.begin(), scores.end(), same));
        const std::string who = scores.size() > 1 ? fmt::format(" ({})", groupedCount(models, "model")) : "";
        ReportText sentence(capitalised(score.explanation(strategy)) + who + ".", rulePlaces(score, model, places));
        if (scores.size() > 1)
            sentence.numbers.push_back(fmt::format("{}/{}/models", places.rules, rules.size()));
        rules.push_back({std::move(sentence), models, {}});
    }
    if (scores.size() > 1) {
        const auto models = static_cast<int>(scores.size());
        const std::string at = fmt::format("{}/{}", places.rules, rules.size());
        rules.push_back(
            {{fmt::format(
                  "The score is the mean of {} scores, which lie {:.2f} apart.", groupedCount(models, "model") + "'",
                  modelSpread(scores)),
              {at + "/models", at + "/spread"}},
             models,
             modelSpread(scores)});
    }
    return rules;
}

std::vector<ReportText> stateSentences(const VideoResult& result, const std::string& pointer)
{
    std::vector<ReportText> sentences;
    if (ReportText sentence = stateSentence(result, pointer); !sentence.text.empty())
        sentences.push_back(std::move(sentence));
    if (result.error)
        sentences.push_back(wholeText(cleanText(result.error->message()), pointer + "/error/message"));
    if (isPreliminary(result))
        sentences.emplace_back("The score is preliminary: it comes from the frames judged until then, and all of them "
                               "may give another.");
    return sentences;
}

ReportText limitSentence(const ResultLimit& limit, const std::string& pointer)
{
    const std::string count = pointer + "/count", value = pointer + "/value", threshold = pointer + "/threshold";
    switch (limit.kind) {
    case LimitKind::smallFaces:
        return {
            fmt::format(
                "Small faces in {}: narrower than {} pixels, so that fine traces are lost.",
                groupedCount(limit.count, "frame"), *limitThreshold(limit.kind)),
            {count, threshold}};
    case LimitKind::sideViews:
        return {
            fmt::format(
                "Side views in {}: the models were trained on faces seen mostly from the front.",
                groupedCount(limit.count, "frame")),
            {count}};
    case LimitKind::fewFaces:
        return {
            fmt::format(
                "Only {}: the rule for a clear verdict needs more than {}.", groupedCount(limit.count, "face"),
                *limitThreshold(limit.kind)),
            {count, threshold}};
    case LimitKind::strongCompression:
        return {
            fmt::format(
                "Strong compression ({:.3f} bits per pixel): it removes the traces that the models look for.",
                limit.value),
            {value}};
    case LimitKind::disagreement:
        break;
    }
    return {fmt::format("The models disagree: their scores lie {:.2f} apart.", limit.value), {value}};
}

std::optional<int> limitThreshold(LimitKind kind)
{
    if (kind == LimitKind::smallFaces)
        return smallFacePx;
    return kind == LimitKind::fewFaces ? std::optional(StrategyParameters{}.minimumFakes) : std::nullopt;
}

} // namespace veriframe
