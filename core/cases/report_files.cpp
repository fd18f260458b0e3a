// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "cases/report.h"
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

struct NamedText {
    fs::path path;
    std::string text;
};

std::string sha256Of(const std::string& text)
{
    Sha256 hash;
    hash.add(std::as_bytes(std::span(text)));
    return hash.finish();
}

/// As `sha256sum --check` reads it.
std::string checksums(const std::vector<NamedText>& files)
{
    std::string lines;
    for (const NamedText& file : files)
        lines += sha256Of(file.text) + "  " + file.path.filename().string() + "\n";
    return lines;
}

std::vector<NamedText> folderFiles(
    const fs::path& folder, const ReportInput& input, const ReportSelection& wanted, const std::stop_token& stop)
{
    const ReportDocument document = reportDocument(input);
    std::vector<NamedText> files;
    if (wanted.html)
        files.push_back({folder / "report.html", reportHtml(document)});
    throwIfStopped(stop);
    if (wanted.pdf)
        files.push_back({folder / "report.pdf", reportPdf(document, stop)});
    if (wanted.json)
        files.push_back({folder / "report.json", toJsonText(reportJson(input))});
    throwIfStopped(stop);
    files.push_back({folder / "SHA256SUMS", checksums(files)});
    return files;
}

/// Where the files of a report come to lie.
std::vector<fs::path> placesOf(const fs::path& target, ReportFormat format)
{
    if (format != ReportFormat::folder)
        return {target};
    return {target / "report.html", target / "report.pdf", target / "report.json", target / "SHA256SUMS"};
}

ReportFormat formatAt(const fs::path& target)
{
    std::error_code ignored;
    return fs::is_directory(target, ignored) ? ReportFormat::folder : reportFormatOf(target);
}

NamedText singleFile(const fs::path& target, ReportFormat format, const ReportInput& input, const std::stop_token& stop)
{
    switch (format) {
    case ReportFormat::html:
        return {target, reportHtml(reportDocument(input))};
    case ReportFormat::pdf:
        return {target, reportPdf(reportDocument(input), stop)};
    case ReportFormat::json:
    case ReportFormat::folder:
        break;
    }
    return {target, toJsonText(reportJson(input))};
}

void makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Error(ErrorCode::unwritable, doing, folder.string(), error.message());
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
    for (const fs::path& place : placesOf(target, format))
        refuseToReplace(place, content, inputs);
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

std::vector<fs::path>
writeReport(const fs::path& target, const ReportInput& input, const ReportSelection& wanted, std::stop_token stop)
{
    const ReportFormat format = formatAt(target);
    std::vector<NamedText> files;
    if (format == ReportFormat::folder)
        files = folderFiles(target, input, wanted, stop);
    else
        files.push_back(singleFile(target, format, input, stop));
    for (const NamedText& file : files)
        refuseToReplace(file.path, input.content, input.inputs);
    if (format == ReportFormat::folder)
        makeFolder(target);
    std::vector<fs::path> written;
    for (const NamedText& file : files) {
        writeFileAtomically(file.path, file.text);
        written.push_back(file.path);
    }
    return written;
}

} // namespace veriframe
