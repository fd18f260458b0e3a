// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_content.h"
#include "cases/report_document.h"
#include "cases/report_material.h"
#include "predict/mean_probability.h"
#include "predict/result_limits.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

// A report's words: plain English, sentences end.

/// With a capital letter first.
std::string capitalised(std::string text);
/// "Person 1" for track 0.
std::string personName(int track);
/// "00:04.104", with hours where there are any.
std::string timeText(double seconds);
/// "1 frame", "3 frames".
std::string groupedCount(int count, const std::string& one);

/// A number with so many decimals.
ReportValue numberValue(double value, int decimals, std::string pointer);
ReportValue countValue(std::int64_t value, std::string pointer);
/// A probability with its mark.
ReportValue probabilityValue(double value, int decimals, std::string pointer);
ReportValue plainValue(std::string text, std::string pointer = {});
/// Somebody else's text, made clean.
ReportValue nameValue(const std::string& text);
ReportValue codeValue(const std::string& text);

/// A text that stands in the JSON as it is.
ReportText wholeText(std::string text, std::string pointer);

/// Whether a model has judged a face.
bool isJudged(const std::vector<StrategyScore>& scores);
/// Whether that score is of the frames judged before the analysis was cancelled.
bool isPreliminary(const VideoResult& result);
/// "Strong evidence of manipulation", or the state of a video without a score: "No face found".
std::string verdictWords(const VideoResult& result);
/// The same of a person.
std::string personWords(const VideoResult& result, const TrackResult& track);
std::string bandWords(double score);

/// Where the numbers of a sentence stand in the JSON.
struct RulePlaces {
    std::string scores;   ///< of the models: "/videos/0/models"
    std::string rules;    ///< "/videos/0/rules"
    std::string strategy; ///< "/videos/0/settings/strategy"
};

/// The pointers of the numbers in StrategyScore::explanation(). @param model its position
std::vector<std::string> rulePlaces(const StrategyScore& score, std::size_t model, const RulePlaces& places);

/// How a score came about: "13 of 32 faces above 0.8: their mean (2 models)."
struct ReportRule {
    ReportText sentence;
    int models = 0;               ///< whose score came about that way
    std::optional<double> spread; ///< how far they lie apart, where that is what it says
};

/// A sentence a branch, then how the models' scores become one. Nothing where nothing was judged.
std::vector<ReportRule>
ruleSentences(const std::vector<StrategyScore>& scores, const StrategyParameters& strategy, const RulePlaces& places);
/// What the state means, sentences; none for `scored`. @param pointer of the video
std::vector<ReportText> stateSentences(const VideoResult& result, const std::string& pointer);
/// @param pointer of the limit
ReportText limitSentence(const ResultLimit& limit, const std::string& pointer);
/// What the limit is measured against; nothing where the sentence names no such number.
std::optional<int> limitThreshold(LimitKind kind);
/// What everybody must know who reads scores of these models: untrained ones, the ensemble's own note.
std::vector<std::string> modelNotices(const CaseSettings& settings);

/// The analysed frame of that index; nullptr where there is none.
const FrameResult* frameAt(const VideoResult& result, int index);
/// The face a moment shows; nullptr where the result does not have it.
const FaceResult* faceShown(const VideoResult& result, const ReportMoment& moment);

} // namespace veriframe
