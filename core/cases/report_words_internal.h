// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_content.h"
#include "cases/report_document.h"
#include "cases/report_material.h"
#include "predict/result_limits.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

// A report's words: plain English, sentences end.

/// "Person 1" for track 0.
std::string personName(int track);
/// "00:04.104", with hours where there are any.
std::string timeText(double seconds);
/// "1 frame", "3 frames".
std::string counted(int count, const std::string& one);

/// A number with so many decimals.
ReportValue numberValue(double value, int decimals, std::string pointer);
ReportValue countValue(std::int64_t value, std::string pointer);
/// A probability with its mark.
ReportValue probabilityValue(double value, int decimals, std::string pointer);
ReportValue plainValue(std::string text);
/// Somebody else's text, made clean.
ReportValue nameValue(const std::string& text);
ReportValue codeValue(const std::string& text);

/// Whether a result has a score that says something.
bool hasScore(const VideoResult& result);
/// "Strong evidence of manipulation", or the state of a video without a score: "No face found".
std::string verdictWords(const VideoResult& result);
std::string bandWords(double score);
/// What the state means, a sentence; empty for `scored`.
std::string stateSentence(const VideoResult& result);
/// How a score came about, a sentence a branch: "13 of 32 faces above 0.8: their mean (2 models)."
std::vector<std::string> ruleSentences(const std::vector<StrategyScore>& scores, const StrategyParameters& strategy);
std::string limitSentence(const ResultLimit& limit);
/// What everybody must know who reads scores of these models: untrained ones, the ensemble's own note.
std::vector<std::string> modelNotices(const CaseSettings& settings);

/// The mean over the models; nothing where no model has judged the face.
std::optional<double> meanOfModels(const FaceResult& face);
/// The face a moment shows; nullptr where the result does not have it.
const FaceResult* faceShown(const VideoResult& result, const ReportMoment& moment);

} // namespace veriframe
