// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_target_internal.h"

#include "base/error.h"
#include "base/file_stamp.h"
#include "cases/report.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& place, const std::string& why)
{
    throw Error(ErrorCode::badInput, "Writing the report", place.string(), why, "Choose another name for the report.");
}

/// The first bytes of a file; nothing where there is no file with any.
std::optional<std::string> beginningOf(const fs::path& place)
{
    std::error_code ignored;
    if (!fs::is_regular_file(place, ignored))
        return std::nullopt;
    std::array<char, 512> bytes{};
    std::ifstream file(place, std::ios::binary);
    file.read(bytes.data(), bytes.size());
    const auto count = static_cast<std::size_t>(file.gcount());
    return count > 0 ? std::optional(std::string(bytes.data(), count)) : std::nullopt;
}

bool contains(std::string_view text, std::string_view what)
{
    return text.find(what) != std::string_view::npos;
}

/// Told by what every report of that form begins with.
bool beginsAsReport(std::string_view beginning, ReportFormat format)
{
    switch (format) {
    case ReportFormat::html:
        return beginning.starts_with("<!DOCTYPE html>") && contains(beginning, "xmlns");
    case ReportFormat::pdf:
        return beginning.starts_with("%PDF-");
    case ReportFormat::json:
        return contains(beginning, "\"veriframe-report\"");
    case ReportFormat::folder:
        break;
    }
    return true;
}

} // namespace

void refuseToReplace(const fs::path& place, const CaseContent& content, std::span<const fs::path> inputs)
{
    for (const CaseVideo& video : content.videos)
        if (isSameFile(place, video.path))
            refuse(place, "the video itself lies there");
    for (const fs::path& input : inputs)
        if (!input.empty() && isSameFile(place, input))
            refuse(place, "it is one of the files that the report is made from");
}

void refuseForeign(const fs::path& place)
{
    if (const auto beginning = beginningOf(place); beginning && !beginsAsReport(*beginning, reportFormatOf(place)))
        refuse(place, "another file lies there, which is no report");
}

} // namespace veriframe
