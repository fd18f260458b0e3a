// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "cases/case_content.h"
#include "cases/case_video_search.h"

#include <string>
#include <vector>

namespace veriframe::cli {

/// What a case holds, for people: each video with its verdict, who is who, bookmarks, exports; then the log. Control
/// characters of names and notes are shown as "?".
std::string caseText(const std::filesystem::path& path, const CaseContent& content);

/// Everything a case holds; a video's analysis as `analyze --json` prints it, with the analyst's edits applied.
Json caseJson(const CaseContent& content);

/// What became of the places of a case's videos. @param files one for each video
std::string relinkText(const CaseContent& content, const std::vector<CaseVideoFile>& files);

/// One line per video: where it is and whether it is still the one that was analysed.
std::string checkText(const CaseContent& content, const std::vector<CaseVideoFile>& files);
Json checkJson(const CaseContent& content, const std::vector<CaseVideoFile>& files);

} // namespace veriframe::cli
