// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_rows_internal.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace veriframe {

// An analysis comes into a case without harming the one that is there: where another one has ended, or has found what
// the new one cannot use, the new one lies beside it until it has come to something as good. Everything here runs
// inside the caller's transaction.

/// Makes room. @return where the frames of this analysis are to lie
Shelf openAnalysis(sqlite::Database& database, std::int64_t video, const CaseAnalysisStart& start);

/// Where the frames of an analysis lie that another program may have begun; nothing where none goes on.
std::optional<Shelf> openShelf(sqlite::Database& database, std::int64_t video);

/// The frames that hold under settings, of both shelves, ascending; of other models' frames without probabilities.
std::vector<FrameResult> framesUnder(sqlite::Database& database, std::int64_t video, const CaseSettings& settings);

/// What became of an analysis.
struct AnalysisEnd {
    bool shown = true;   ///< it is the one that the case shows now
    std::string dropped; ///< what the case has lost for it: "38 frames, faces by mtcnn, ..."; empty: nothing
};

/// @param result its frames become those of the case, or lie beside those that stay
AnalysisEnd endAnalysis(
    sqlite::Database& database, std::int64_t video, Shelf shelf, const VideoResult& result,
    std::optional<int> framesWanted);

} // namespace veriframe
