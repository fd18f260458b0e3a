// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"
#include "cases/report.h"
#include "cases/report_folder_internal.h"
#include "cases/report_target_internal.h"

#include <algorithm>
#include <cerrno>
#include <span>
#include <system_error>
#include <unistd.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* doing = "Writing the report";

std::vector<ReportFile>
folderFiles(const ReportInput& input, const ReportSelection& wanted, const std::stop_token& stop)
{
    const ReportDocument document = reportDocument(input);
    std::vector<ReportFile> files;
    if (wanted.html)
        files.push_back({htmlName, reportHtml(document)});
    throwIfStopped(stop);
    if (wanted.pdf)
        files.push_back({pdfName, reportPdf(document, stop)});
    if (wanted.json)
        files.push_back({jsonName, toJsonText(reportJson(input))});
    throwIfStopped(stop);
    return files;
}

/// Where the files of a report come to lie.
std::vector<fs::path> placesOf(const fs::path& target, ReportFormat format)
{
    if (format != ReportFormat::folder)
        return {target};
    return {target / htmlName, target / pdfName, target / jsonName, target / sumsName};
}

ReportFormat formatAt(const fs::path& target)
{
    std::error_code ignored;
    return fs::is_directory(target, ignored) ? ReportFormat::folder : reportFormatOf(target);
}

std::string singleFile(ReportFormat format, const ReportInput& input, const std::stop_token& stop)
{
    switch (format) {
    case ReportFormat::html:
        return reportHtml(reportDocument(input));
    case ReportFormat::pdf:
        return reportPdf(reportDocument(input), stop);
    case ReportFormat::json:
    case ReportFormat::folder:
        break;
    }
    return toJsonText(reportJson(input));
}

/// What must not be lost lies there.
void refuseOthers(
    const fs::path& target, ReportFormat format, const CaseContent& content, std::span<const fs::path> inputs)
{
    for (const fs::path& place : placesOf(target, format)) {
        refuseToReplace(place, content, inputs);
        std::error_code ignored;
        if (fs::is_directory(place, ignored))
            throw Error(ErrorCode::unwritable, doing, place.string(), "a folder of that name lies there");
    }
    if (format == ReportFormat::folder)
        requireOwnChecksums(target);
    else {
        refuseForeign(target);
        requireNoChecksum(target);
    }
}

} // namespace

ReportFormat reportFormatOf(const fs::path& target)
{
    std::string ending = target.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (ending == ".html" || ending == ".htm")
        return ReportFormat::html;
    if (ending == ".pdf")
        return ReportFormat::pdf;
    return ending == ".json" ? ReportFormat::json : ReportFormat::folder;
}

void requireReportTarget(const fs::path& target, const CaseContent& content, std::span<const fs::path> inputs)
{
    const ReportFormat format = formatAt(target);
    refuseOthers(target, format, content, inputs);
    std::error_code ignored;
    const fs::path absolute = fs::absolute(target, ignored);
    fs::path folder = format == ReportFormat::folder ? absolute : absolute.parent_path();
    const bool mayBeMade = format == ReportFormat::folder;
    while (mayBeMade && !fs::exists(folder, ignored) && folder.has_relative_path())
        folder = folder.parent_path();
    if (!fs::exists(folder, ignored))
        throw Error(ErrorCode::unwritable, doing, target.string(), "there is no folder " + folder.string());
    if (!fs::is_directory(folder, ignored))
        throw Error(ErrorCode::unwritable, doing, target.string(), folder.string() + " is no folder");
    if (access(folder.c_str(), W_OK | X_OK) != 0)
        throw Error(
            ErrorCode::unwritable, doing, target.string(), std::generic_category().message(errno),
            "Choose a folder that you may write to.");
}

ReportLeftovers reportLeftovers(const fs::path& target, const ReportSelection& files, std::stop_token stop)
{
    return formatAt(target) == ReportFormat::folder ? leftoversIn(target, files, stop) : ReportLeftovers();
}

WrittenReport
writeReport(const fs::path& target, const ReportInput& input, const ReportSelection& wanted, std::stop_token stop)
{
    const ReportFormat format = formatAt(target);
    if (format == ReportFormat::folder) {
        const std::vector<ReportFile> files = folderFiles(input, wanted, stop);
        refuseOthers(target, format, input.content, input.inputs);
        return writeReportFolder(target, files, stop);
    }
    const std::string text = singleFile(format, input, stop);
    refuseOthers(target, format, input.content, input.inputs);
    writeFileAtomically(target, text);
    return {{target}, {}};
}

} // namespace veriframe
