// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_content.h"
#include "cases/case_store.h"
#include "cases/sqlite_internal.h"

#include <optional>
#include <span>

namespace veriframe {

// Values to rows and back. Everything here runs inside the caller's transaction.

/// Where the frames of an analysis lie.
enum class Shelf {
    result, ///< of the analysis that the case shows
    beside  ///< what another one has found, until it takes that one's place
};

/// A statement with "beside_" or nothing in place of {0}.
sqlite::Statement prepareFor(sqlite::Database& database, Shelf shelf, const char* sql);

// case_reading.cpp: each throws Error (corrupt) naming table, row and column.

/// What is linked and scored is what the file says: see concludeAnalysis().
CaseContent readCase(sqlite::Database& database, Progress& progress, const std::stop_token& stop);
/// What an analysis was made with; nothing where there is none.
std::optional<CaseSettings> readSettings(sqlite::Database& database, std::int64_t video, Shelf shelf);
/// The frames of an analysis, ascending.
std::vector<FrameResult> readFrames(
    sqlite::Database& database, std::int64_t video, std::size_t modelCount, Shelf shelf, Progress& progress,
    const std::stop_token& stop);

/// The analysis that a case shows, in short.
struct StoredAnalysis {
    bool ended = false;
    VideoState state = VideoState::cancelled;
    double score = 0;
    int frameCount = 0; ///< of the video
    int frames = 0;     ///< that it has looked at
};

std::optional<StoredAnalysis> readStored(sqlite::Database& database, std::int64_t video);
int countFrames(sqlite::Database& database, std::int64_t video, Shelf shelf);

// case_writing.cpp

void writeFacts(sqlite::Database& database, std::int64_t video, const VideoFacts& facts);
/// Makes or replaces the settings of an analysis; its frames stay, its scores are removed.
void writeSettings(sqlite::Database& database, std::int64_t video, const CaseAnalysisStart& start, Shelf shelf);
/// Adds or replaces frames.
void writeFrames(sqlite::Database& database, std::int64_t video, std::span<const FrameResult> frames, Shelf shelf);
/// Removes settings, frames and scores.
void removeAnalysis(sqlite::Database& database, std::int64_t video, Shelf shelf);
/// What the analysis was asked for in the end.
void writeFramesWanted(sqlite::Database& database, std::int64_t video, int framesWanted);
/// Totals, persons and scores.
void writeTotals(sqlite::Database& database, std::int64_t video, const VideoResult& result);
/// Of frames that are there, only who is who.
void writeTracksOfFaces(sqlite::Database& database, std::int64_t video, std::span<const FrameResult* const> frames);
void writeEdits(sqlite::Database& database, std::int64_t video, std::span<const PersonEdit> edits);
void writeBookmarks(sqlite::Database& database, std::int64_t video, std::span<const CaseBookmark> bookmarks);

} // namespace veriframe
