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
    int crf = 23;      ///< of h264, 0 to 51: each frame coded on its own
    double factor = 1; ///< of scale, above 0, up to 1: sides are shrunk by it and enlarged again, as a platform does
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
    std::optional<ErrorInfo> error; ///< why these pictures could not be made: no encoder, no space, ...
};

/// Judges the faces of a result again after each degradation, with the boxes that were found in the untouched frames,
/// so that only what the classifiers see changes. Holds a few frames at a time; the video is read once a degradation.
/// @param result scored frames of result.path; at most `framesWanted` (0: all) of those that have used faces are taken,
///               evenly spaced
/// @param progress counts frames, over all degradations
/// @param onScore called as each is done, from the calling thread; the first is the untouched pictures of the same
///                frames (Kind::scale, factor 1)
/// @return what onScore got, the untouched first
/// @throws Error if the video cannot be read or its untouched faces cannot be judged, Stopped
std::vector<DegradedScore> scoreDegraded(
    const VideoResult& result, Ensemble& ensemble, const AnalysisOptions& options,
    const std::vector<Degradation>& degradations, Progress& progress, std::stop_token stop = {},
    const std::function<void(const DegradedScore&)>& onScore = {});

} // namespace veriframe
