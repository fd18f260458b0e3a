// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_session.h"
#include "cases/report.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

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
/// @return the files that were written. @throws what writeReport() and CaseStore throw, Stopped
std::vector<std::filesystem::path> writeReportOf(
    const ReportSource& source, const ReportWish& wish, Ensemble* ensemble, Progress& progress, std::stop_token stop);

/// What lies where a report is to be written.
struct ReportPlace {
    bool exists = false;
    bool holdsReport = false; ///< files of that name, which would be replaced
};

/// @throws Error (unwritable, badInput) where the report cannot be written there
ReportPlace lookAtReportPlace(const ReportWish& wish, const std::filesystem::path& video);

} // namespace veriframe
