// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_content.h"
#include "cases/report_document.h"

namespace veriframe {

/// Probability over time: a lane for each person, the rule's thresholds dashed, shots, bookmarks. Where a lane has more
/// faces than it has room for, strokes from the lowest to the highest stand for several.
/// @param result with the analyst's edits   @param pointer of the video in the JSON
ReportFigure timelineFigure(const VideoResult& result, const CaseVideo& video, const std::string& pointer);

/// The persons a time line shows: the highest scores, in order of their numbers.
inline constexpr int timelineLanes = 8;

/// From when to when a video goes, as far as that is known. Seconds since the first frame shown.
double durationSeconds(const VideoResult& result);

} // namespace veriframe
