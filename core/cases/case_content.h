// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face_detector.h"
#include "predict/ensemble.h"
#include "predict/person_edits.h"
#include "predict/video_analysis.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

// What a case holds, as plain values. Texts that people wrote (titles, notes, names) are UTF-8 data: whoever shows them
// as HTML or in a terminal escapes them. Paths may be any bytes.

/// What an analyst thinks of a place in a video.
enum class CaseMark { open, suspicious, cleared };
const char* toString(CaseMark mark);

/// A place in a video that the analyst has marked.
struct CaseBookmark {
    int frame = 0;      ///< presentation order, >= 0; one bookmark a frame
    double seconds = 0; ///< since the first frame shown
    CaseMark status = CaseMark::open;
    std::string note;
    bool operator==(const CaseBookmark&) const = default;
};

/// A file that was made from a video of the case.
struct CaseExport {
    std::filesystem::path path; ///< absolute, where it was written
    std::string kind;           ///< "frame", "annotated video", "faces CSV", "JSON", "plot", "report", ...
    std::string sha256;         ///< of the file as it was written; empty where that is not known
    std::string when;           ///< UTC, ISO 8601: "2025-03-01T12:34:56Z"
    bool operator==(const CaseExport&) const = default;
};

/// One line of what was done in a case. Lines are never changed or removed.
struct CaseLogEntry {
    std::string when;    ///< UTC, ISO 8601: "2025-03-01T12:34:56Z"
    std::string program; ///< "Veriframe 0.1.0+1a2b3c4"
    std::string what;    ///< a sentence
    bool operator==(const CaseLogEntry&) const = default;
};

/// What an analysis was made with.
struct CaseSettings {
    AnalysisOptions options;
    DetectorFacts detector;         ///< name empty: nothing was analysed yet
    std::vector<ModelFacts> models; ///< in the order of the probabilities; empty: nothing judged
    std::string ensembleNote;       ///< what the ensemble's file says of itself, a sentence; may be empty
};

/// What was found of a video beside its analysis: by another one that was begun and has not taken its place, or by one
/// that looked at more frames.
struct CaseBeside {
    CaseSettings settings;
    int frames = 0; ///< that an analysis with these settings need not look at again
};

/// One video of a case.
struct CaseVideo {
    std::int64_t id = 0;        ///< within the case, from 1; never given twice
    std::filesystem::path path; ///< absolute, where it lay when it was last seen
    std::string sha256;         ///< 64 lower-case hex digits
    std::uint64_t bytes = 0;
    std::string notes;     ///< of the analyst; may be empty
    std::string analysed;  ///< when the analysis was last saved, UTC, ISO 8601; empty: not yet
    CaseSettings settings; ///< what made `analysis`
    /// Exactly what the analysis found, with signatures, appearances and the tracks as it linked them, before the
    /// analyst's edits. Where the first one goes on, or its program ended before it did: state cancelled, what was
    /// found so far linked and scored (concludeAnalysis()).
    VideoResult analysis;
    std::optional<CaseBeside> beside;
    std::vector<PersonEdit> edits;       ///< the analyst's, in order
    std::vector<CaseBookmark> bookmarks; ///< ascending by frame
    std::vector<CaseExport> exports;     ///< in order
};

/// Links and scores the frames of an analysis that has not ended as far as it came, with a note that says so; nothing
/// else is touched. CaseStore::read() has done it.
void concludeAnalysis(CaseVideo& video);

/// The analysis with the analyst's edits applied: what is shown and reported.
VideoResult editedResult(const CaseVideo& video);

/// The frames of `now` that `saved` lacks or has otherwise, but for who is who: what is appended to a case while an
/// analysis goes on.
std::vector<FrameResult> framesToSave(const VideoResult& saved, const VideoResult& now);

/// Everything a case holds.
struct CaseContent {
    std::string title; ///< empty: the file's name stands for it
    std::string notes;
    std::vector<CaseVideo> videos; ///< in the order in which they were added
    std::vector<CaseLogEntry> log; ///< oldest first
};

} // namespace veriframe
