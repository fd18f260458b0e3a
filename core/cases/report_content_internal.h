// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/report.h"

#include <string>
#include <vector>

namespace veriframe {

// The parts of a report's document, from values.

/// One video on its way into the document.
struct ReportedVideo {
    const CaseVideo& video;
    const ReportMaterial& material;
    VideoResult result;  ///< with the analyst's edits
    std::string pointer; ///< of the video in the JSON: "/videos/0"
};

/// Verdict, persons, time line.
void addFindings(std::vector<ReportSection>& sections, const ReportedVideo& video, const std::string& title);
/// The strongest frames, bookmarks and notes.
void addPictures(std::vector<ReportSection>& sections, const ReportedVideo& video);
/// What the file is and what its container reveals.
void addFile(std::vector<ReportSection>& sections, const ReportedVideo& video);
/// Models, detector, settings.
void addOrigin(std::vector<ReportSection>& sections, const ReportedVideo& video);
/// One row for each face of each analysed frame.
void addScores(std::vector<ReportSection>& sections, const ReportedVideo& video, const std::string& title);

/// How a score comes about, in plain words, and what it cannot say.
ReportSection methodSection();
ReportSection limitsSection();

/// The file's name, made clean.
std::string titleOf(const CaseVideo& video);

} // namespace veriframe
