// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/report_making.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe::cli {

/// Explains --report in the help of every command that has it.
inline constexpr const char* reportHelp =
    "Write a report: a folder for report.html, report.pdf, report.json and SHA256SUMS, or one file that ends in .html, "
    ".pdf or .json";

/// Writes the report. @param inputs see ReportInput   @return what was written, a sentence. @throws Error, Stopped
std::string writeCaseReport(
    const std::filesystem::path& target, CaseContent content, std::vector<ReportMaterial> material,
    std::stop_token stop, std::vector<std::filesystem::path> inputs = {});

} // namespace veriframe::cli
