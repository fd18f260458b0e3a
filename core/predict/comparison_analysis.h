// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/result_comparison.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace veriframe {

/// Judges the faces of a result again, by other networks in the boxes that were found: same frames, same boxes, same
/// profile, so that only the networks differ. No face is looked for.
/// @param first its frames and boxes are taken, its probabilities are not
/// @param options of the first result; `strategy` is that of the other ensemble
/// @param progress counts frames
/// @return a result of its own, as analyzeFrames() gives it; of a first result without frames one that says so
/// @throws Stopped never: a stop gives state cancelled, with what was judged so far
VideoResult judgeAgain(
    const VideoResult& first, FaceDetector& detector, Ensemble& other, const AnalysisOptions& options,
    Progress& progress, std::stop_token stop = {}, const FrameReceiver& onFrame = {});

/// Two videos, judged on the frames that belong together.
struct VideoPairResult {
    FramePairing pairing;
    VideoResult first, second;
};

/// Finds and judges the faces of two videos on the same frames, one after the other.
/// @param options framesWanted: how many pairs, evenly spaced over what both have; 0: all
/// @param by nothing: suitedPairing() decides
/// @param progress counts the frames of both
/// @return both results; after a stop the second may have state cancelled and no frames
/// @throws Error if one of the files cannot be opened as a video: then nothing was judged
VideoPairResult analyzeVideoPair(
    const std::filesystem::path& first, const std::filesystem::path& second, FaceDetector& detector, Ensemble& ensemble,
    const AnalysisOptions& options, std::optional<PairedBy> by, Progress& progress, std::stop_token stop = {});

} // namespace veriframe
