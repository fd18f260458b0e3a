// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis_report.h"

namespace veriframe::cli {

std::string writeCaseReport(
    const std::filesystem::path& target, CaseContent content, std::vector<ReportMaterial> material,
    std::stop_token stop, std::vector<std::filesystem::path> inputs)
{
    const std::vector<std::filesystem::path> files =
        writeReport(target, reportInput(std::move(content), std::move(material), std::move(inputs)), {}, stop).files;
    return "The report was written: " + (files.size() == 1 ? files.front() : target).string();
}

} // namespace veriframe::cli
