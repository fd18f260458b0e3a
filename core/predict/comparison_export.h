// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "predict/result_comparison.h"

#include <string>
#include <vector>

namespace veriframe {

// What leaves the program of a comparison: the same from the command line and from the window. Thread-safe.

/// Where the probabilities of one side come from.
struct ComparedOrigin {
    std::vector<ModelFacts> models;
    DetectorFacts detector;
    AnalysisOptions options; ///< as that side was analysed with
    std::string sha256;      ///< of the video file; empty: not known
    std::string note;        ///< what the ensemble's file says of itself
};

/// One row per face: frame and time on both sides, person, boxes, both probabilities, second minus first, and the
/// reasons of what is lacking (toString(Absence)). A frame without a face has one row too.
std::string comparisonCsv(const ResultComparison& comparison);

/// Everything: sides with their origins and rules, summary, persons, frames.
Json comparisonJson(const ResultComparison& comparison, const ComparedOrigin& first, const ComparedOrigin& second);

} // namespace veriframe
