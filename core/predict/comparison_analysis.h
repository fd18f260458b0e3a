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

/// Two results on the frames that belong together.
struct PairResult {
    FramePairing pairing; ///< of two videos; empty where one was judged twice
    VideoResult first, second;
};

/// Analyses a video with one ensemble, and judges the faces that were found by another one.
/// @param options of both; but for the strategy, see judgeAgain()
/// @param progress counts the frames of both passes
/// @return both results, of any state; after a stop the second may hold unjudged faces, or nothing
PairResult analyzeByTwo(
    const std::filesystem::path& path, FaceDetector& detector, Ensemble& first, Ensemble& second,
    const AnalysisOptions& options, const StrategyParameters& secondStrategy, Progress& progress,
    std::stop_token stop = {});

/// Finds and judges the faces of two videos on the same frames, one after the other.
/// @param options framesWanted: how many pairs, evenly spaced over what both have; 0: all
/// @param by nothing: suitedPairing() decides
/// @param progress counts the frames of both
/// @return both results; after a stop the second may have state cancelled and no frames
/// @throws Error if one of the files cannot be opened as a video: then nothing was judged
PairResult analyzeVideoPair(
    const std::filesystem::path& first, const std::filesystem::path& second, FaceDetector& detector, Ensemble& ensemble,
    const AnalysisOptions& options, std::optional<PairedBy> by, Progress& progress, std::stop_token stop = {});

} // namespace veriframe
