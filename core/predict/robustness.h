// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/video_analysis.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// One way in which pictures get worse on their way through the world.
struct Degradation {
    enum class Kind { h264, scale } kind = Kind::h264;
    int crf = 23;      ///< of h264: each frame coded on its own
    double factor = 1; ///< of scale: sides are shrunk by it and enlarged again, as a platform does
    bool operator==(const Degradation&) const = default;
};

/// H.264 at CRF 28, 35 and 42; half and a quarter of the size.
std::vector<Degradation> standardDegradations();

/// The verdict on degraded pictures.
struct DegradedScore {
    Degradation degradation;
    std::vector<StrategyScore> modelScores;
    double score = 0.5; ///< mean over models; 1 means fake
    int facesUsed = 0;
    std::optional<ErrorInfo> error;
};

/// Judges the faces of a result again after each degradation, with the boxes that were found in the untouched frames,
/// so that only what the classifiers see changes. @param result scored frames; at most `framesWanted` of its frames
/// that have faces are taken, evenly spaced
/// @param onScore called as each is done, from the calling thread; the first is the untouched pictures of the same
/// frames
///                (Kind::scale, factor 1)
/// @throws Error if the video cannot be read, Stopped
std::vector<DegradedScore> scoreDegraded(
    const VideoResult& result, Ensemble& ensemble, const AnalysisOptions& options,
    const std::vector<Degradation>& degradations, Progress& progress, std::stop_token stop = {},
    const std::function<void(const DegradedScore&)>& onScore = {});

} // namespace veriframe
