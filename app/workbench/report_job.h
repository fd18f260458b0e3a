// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_session.h"
#include "cases/report.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace veriframe {

/// Which report a person asks for.
struct ReportWish {
    std::filesystem::path target; ///< a folder, or a file with the ending of a form
    ReportSelection files;        ///< of a folder
    bool heatMaps = false;        ///< which need the models that judged
};

/// What is reported. Values, handed to the background.
struct ReportSource {
    std::filesystem::path caseFile;     ///< empty: the video is in no case
    std::weak_ptr<CaseSession> session; ///< where the case is open for writing
    std::size_t position = 0;           ///< of the video in the case
    CaseVideo video;                    ///< as the window shows it
};

/// Writes the report that the command line writes of the same case (`case report`), or of a video that is in none
/// (`analyze --report`). What the window has not saved yet is saved first; where a case is read-only, the report has
/// what the window shows. Synchronous, for background threads.
/// @param ensemble for heat maps; nullptr: none. They are there where it is the one that judged
/// @throws what writeReport() and CaseStore throw, Stopped
WrittenReport writeReportOf(
    const ReportSource& source, const ReportWish& wish, Ensemble* ensemble, Progress& progress, std::stop_token stop);

/// What lies where a report is to be written.
struct ReportPlace {
    bool exists = false;
    bool holdsReport = false; ///< files that would be replaced or removed
    ReportLeftovers earlier;
};

/// @throws Error (unwritable, badInput) where the report cannot be written there, Stopped
ReportPlace lookAtReportPlace(const ReportWish& wish, const std::filesystem::path& video, std::stop_token stop);

} // namespace veriframe
