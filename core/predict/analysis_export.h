// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "predict/video_analysis.h"

#include <string>
#include <vector>

namespace veriframe {

// What leaves the program of one analysed video: the same from the command line and from the window. Thread-safe.

/// Every number of an analysis with its origin: file and its hash, program, settings, models, verdict, persons, frames.
/// Written as writeJsonFile() does it. @param detector as it was opened   @param sha256 of the video file
Json analysisJson(
    const VideoResult& result, const std::vector<ModelFacts>& models, const AnalysisOptions& options,
    const DetectorFacts& detector, const std::string& sha256);

/// One row per face: frame, time, person, box, detector's score, one column of probability per model (empty where the
/// face was not judged).
std::string facesCsv(const VideoResult& result, const std::vector<ModelFacts>& models);

} // namespace veriframe
