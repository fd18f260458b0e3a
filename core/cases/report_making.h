// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "cases/report.h"

#include <chrono>
#include <filesystem>
#include <span>
#include <stop_token>
#include <vector>

namespace veriframe {

class Ensemble;

// From a case to what its report is made of: one way for the window and the command line, so that both write the same.
// Videos are opened here. All functions are for background threads.

/// When a report is written: now, or $SOURCE_DATE_EPOCH where that is set, so that who checks a report can make the
/// same bytes (https://reproducible-builds.org/specs/source-date-epoch).
std::chrono::sys_seconds reportDate();

/// One analysed video as a case, for a report without a case file. Its log tells of the analysis.
CaseContent caseOf(CaseVideo video);

/// Whether an ensemble is of the models whose scores are at hand: told by their hashes.
bool hasJudged(const Ensemble& ensemble, std::span<const ModelFacts> models);

/// What a report shows of each video beside its numbers. The videos lie where the case says and are those that were
/// analysed. @param ensemble the one that judged, for heat maps; nullptr: none. @throws Stopped, Error of the ensemble
std::vector<ReportMaterial>
materialOf(const CaseContent& content, Ensemble* ensemble, Progress& progress, std::stop_token stop);

/// The same of a case whose videos may have been moved or changed since: a moved one is found by its hash, of another
/// content nothing is shown. @param folders where moved videos are looked for
/// @param ensemble gives heat maps where it is the one that judged the video
std::vector<ReportMaterial> materialOfFound(
    const CaseContent& content, std::span<const std::filesystem::path> folders, Ensemble* ensemble, Progress& progress,
    std::stop_token stop);

/// Both together, of this date and this program. @param inputs see ReportInput
ReportInput
reportInput(CaseContent content, std::vector<ReportMaterial> material, std::vector<std::filesystem::path> inputs = {});

} // namespace veriframe
