// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_content.h"
#include "cases/case_store.h"
#include "cases/sqlite_internal.h"

#include <optional>
#include <span>

namespace veriframe {

// Values to rows and back. Everything here runs inside the caller's transaction.

// case_reading.cpp: each throws Error (corrupt) naming table, row and column.

CaseContent readCase(sqlite::Database& database, Progress& progress, const std::stop_token& stop);
/// What an analysis was made with; nothing where there is none.
std::optional<CaseSettings> readSettings(sqlite::Database& database, std::int64_t video);
/// The frames of an analysis, ascending.
std::vector<FrameResult> readFrames(
    sqlite::Database& database, std::int64_t video, std::size_t modelCount, Progress& progress,
    const std::stop_token& stop);

// case_writing.cpp

void writeFacts(sqlite::Database& database, std::int64_t video, const VideoFacts& facts);
/// Makes or replaces the settings of an analysis; its frames stay, its scores are removed.
void writeSettings(sqlite::Database& database, std::int64_t video, const CaseAnalysisStart& start);
/// Adds or replaces frames.
void writeFrames(sqlite::Database& database, std::int64_t video, std::span<const FrameResult> frames);
/// Totals, persons and scores.
void writeTotals(sqlite::Database& database, std::int64_t video, const VideoResult& result);
/// Of frames that are there, only who is who.
void writeTracksOfFaces(sqlite::Database& database, std::int64_t video, std::span<const FrameResult* const> frames);
void writeEdits(sqlite::Database& database, std::int64_t video, std::span<const PersonEdit> edits);
void writeBookmarks(sqlite::Database& database, std::int64_t video, std::span<const CaseBookmark> bookmarks);

} // namespace veriframe
