// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "cases/report_material.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {
class Ensemble;
}

namespace veriframe::cli {

/// Explains --report in the help of every command that has it.
inline constexpr const char* reportHelp =
    "Write a report: a folder for report.html, report.pdf, report.json and SHA256SUMS, or one file that ends in .html, "
    ".pdf or .json";

/// One analysed video as a case, for a report without a case file.
CaseContent caseOf(CaseVideo video);

/// What a report shows of each video beside its numbers. The videos lie where the case says.
/// @param ensemble for heat maps; nullptr: none. @throws Stopped
std::vector<ReportMaterial>
materialOf(const CaseContent& content, Ensemble* ensemble, Progress& progress, std::stop_token stop);

/// The same of a case whose videos may have been moved or changed since: a moved one is found by its hash beside the
/// case, of another content nothing is shown. @param folders where moved videos are looked for
/// @param ensemble gives heat maps where it is the one that judged the video; nullptr: none
std::vector<ReportMaterial> materialOfFound(
    const CaseContent& content, std::span<const std::filesystem::path> folders, Ensemble* ensemble, Progress& progress,
    std::stop_token stop);

/// Writes the report. The date is now, or $SOURCE_DATE_EPOCH where that is set.
/// @return what was written, a sentence. @throws Error, Stopped
std::string writeCaseReport(
    const std::filesystem::path& target, CaseContent content, std::vector<ReportMaterial> material,
    std::stop_token stop);

} // namespace veriframe::cli
