// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "cases/case_content.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

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

/// Gathers the pictures and writes the report. The date is now, or $SOURCE_DATE_EPOCH where that is set.
/// @param ensemble for heat maps; nullptr: none
/// @return what was written, a sentence. @throws Error, Stopped
std::string writeCaseReport(
    const std::filesystem::path& target, CaseContent content, Ensemble* ensemble, Progress& progress,
    std::stop_token stop);

} // namespace veriframe::cli
