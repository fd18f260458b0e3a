// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "cases/report.h"

#include <algorithm>
#include <array>
#include <span>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* doing = "Writing the report";

struct NamedText {
    fs::path path;
    std::string text;
};

bool isTheSameFile(const fs::path& a, const fs::path& b)
{
    std::error_code error;
    return fs::equivalent(a, b, error) && !error;
}

void refuseVideos(const fs::path& path, const CaseContent& content)
{
    for (const CaseVideo& video : content.videos)
        if (isTheSameFile(path, video.path))
            throw Error(
                ErrorCode::badInput, doing, path.string(), "the video itself lies there",
                "Choose another name for the report.");
}

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

std::vector<NamedText> folderFiles(const fs::path& folder, const ReportInput& input, const std::stop_token& stop)
{
    const ReportDocument document = reportDocument(input);
    std::vector<NamedText> files;
    files.push_back({folder / "report.html", reportHtml(document)});
    throwIfStopped(stop);
    files.push_back({folder / "report.pdf", reportPdf(document, stop)});
    files.push_back({folder / "report.json", toJsonText(reportJson(input))});
    throwIfStopped(stop);
    files.push_back({folder / "SHA256SUMS", checksums(files)});
    return files;
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

std::vector<fs::path> writeReport(const fs::path& target, const ReportInput& input, std::stop_token stop)
{
    std::error_code ignored;
    const ReportFormat format = fs::is_directory(target, ignored) ? ReportFormat::folder : reportFormatOf(target);
    std::vector<NamedText> files;
    if (format == ReportFormat::folder)
        files = folderFiles(target, input, stop);
    else
        files.push_back(singleFile(target, format, input, stop));
    for (const NamedText& file : files)
        refuseVideos(file.path, input.content);
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
