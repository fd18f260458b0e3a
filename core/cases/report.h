// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "cases/case_content.h"
#include "cases/report_document.h"
#include "cases/report_material.h"

#include <chrono>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

// A report that a stranger can check: what was computed from what, and how sure that is. Made of values: no video is
// opened here. The same input gives the same bytes. All functions are thread-safe.

/// What a report is made of.
struct ReportInput {
    CaseContent content;
    std::vector<ReportMaterial> material; ///< one for each video, in order; may be shorter
    std::chrono::sys_seconds date{}; ///< when the report is written: the only thing two reports of a case differ in
    std::string program;             ///< "Veriframe 0.1.0", what writes it
    /// What is read for the report beside its videos: the case, checkpoints, an ensemble's file. No report is written
    /// over one of them.
    std::vector<std::filesystem::path> inputs = {};
};

/// Everything as JSON: each video as analysisJson() has it, with bookmarks, notes, edits, container, exports, log.
Json reportJson(const ReportInput& input);

/// The document that reportHtml() and reportPdf() write. Its pointers point into reportJson() of the same input.
ReportDocument reportDocument(const ReportInput& input);

/// One HTML file that needs nothing else: no other file, no network, no script. Well-formed as XML too.
std::string reportHtml(const ReportDocument& document);

/// A PDF of A4 pages whose text can be selected. Needs no display. @throws Error (internal) with the library's reason,
/// Stopped between pages
std::string reportPdf(const ReportDocument& document, std::stop_token stop = {});

enum class ReportFormat {
    html,
    pdf,
    json,
    folder ///< report.html, report.pdf, report.json, and SHA256SUMS over them
};

/// Told by the ending: .html, .htm, .pdf, .json; anything else is a folder.
ReportFormat reportFormatOf(const std::filesystem::path& target);

/// Which files a folder gets; SHA256SUMS over them is always there.
struct ReportSelection {
    bool html = true, pdf = true, json = true;
};

/// Whether a report can be written there as far as can be told without writing, before the work is done.
/// @param inputs see ReportInput; they may not be there yet
/// @throws Error as writeReport()
void requireReportTarget(
    const std::filesystem::path& target, const CaseContent& content,
    std::span<const std::filesystem::path> inputs = {});

/// What lies of an earlier report in a folder beside the forms that the new one writes: it would contradict them.
struct ReportLeftovers {
    std::vector<std::filesystem::path> outdated; ///< as that report's SHA256SUMS has them: they go with it
    std::vector<std::filesystem::path> strange;  ///< named like a report's, but not as it was written: they stay
};

/// @param target as of writeReport(); only a folder has any. What cannot be read is strange. @throws Stopped
ReportLeftovers
reportLeftovers(const std::filesystem::path& target, const ReportSelection& files, std::stop_token stop = {});

/// What a written report has left on the disk.
struct WrittenReport {
    std::vector<std::filesystem::path> files;
    ReportLeftovers earlier; ///< its outdated files have been removed
};

/// Writes a report. Every file appears whole or not at all; a folder is made where there is none. All files are on the
/// disk under other names before the first takes its place, so that a stop or a full disk leaves an earlier report as
/// it was; SHA256SUMS is the last, so that a kill between two files shows when they are checked.
/// @param target a file or folder, see reportFormatOf(); an existing folder is one whatever its name is
/// @param files of a folder, at least one
/// @throws Error (unwritable); (badInput) if a video or an input of the report lies there or a file that is no report,
///         if a folder's SHA256SUMS is not of a report, or if a file belongs to the report in its folder; (busy) if
///         another program writes there; (internal); Stopped
WrittenReport writeReport(
    const std::filesystem::path& target, const ReportInput& input, const ReportSelection& files = {},
    std::stop_token stop = {});

} // namespace veriframe
