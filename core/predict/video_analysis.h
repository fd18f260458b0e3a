// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "faces/face_detector.h"
#include "media/video_reader.h"
#include "predict/ensemble.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// How a video ended. Each is a state of its own; none hides behind a silent 0.5.
enum class VideoState {
    scored,     ///< faces found and judged, all asked frames decoded
    partial,    ///< scored, but fewer frames decoded than asked for, or not every face judged
    noFace,     ///< decoded, no face found
    notJudged,  ///< faces found, but no model was there to judge them
    unreadable, ///< nothing could be decoded; error says why
    failed,     ///< a stage after decoding failed; error says why
    cancelled   ///< stopped on request before the end
};
const char* toString(VideoState state);

/// One face of one frame.
struct FaceResult {
    PixelBox box; ///< full-resolution pixels
    float detectorScore = 0;
    std::array<Point, 5> landmarks{};  ///< full-resolution pixels
    int track = -1;                    ///< person number from 0; -1 until tracks are linked
    bool used = true;                  ///< false: over the limit of faces, or nothing of its crop inside the frame
    std::vector<double> probabilities; ///< of fake, one per model; empty where not used or not judged
    std::vector<float> appearance; ///< appearanceOf its crop, for telling persons apart; empty where that is outside
};

struct FrameResult {
    int index = 0; ///< presentation order
    FrameTime time;
    std::vector<FaceResult> faces; ///< in the detector's order
    std::vector<float> signature;  ///< frameSignature of its picture, for finding cuts
};

/// One person over the analysed frames.
struct TrackResult {
    int track = 0;
    int firstFrame = 0, lastFrame = 0; ///< presentation order
    int faces = 0;
    std::vector<StrategyScore> modelScores; ///< one per model
    double score = 0.5;                     ///< their mean
};

/// Wall seconds by stage; stages overlap in a pipeline, so they need not sum to `total`.
struct StageSeconds {
    double decode = 0, detect = 0, classify = 0, total = 0;
};

/// Everything computed from one video.
struct VideoResult {
    std::filesystem::path path;
    VideoState state = VideoState::unreadable;
    VideoFacts facts;   ///< filled as far as the file could be read
    int frameCount = 0; ///< frames of the video
    int framesAsked = 0, framesDecoded = 0;
    int facesFound = 0, facesUsed = 0;
    std::vector<FrameResult> frames;
    std::vector<int> shotStarts; ///< frame indices at which a new shot begins
    std::vector<TrackResult> tracks;
    std::vector<StrategyScore> modelScores; ///< one per model
    double score = 0.5;                     ///< mean over models, 1 means fake; 0.5 where there is nothing to judge
    std::optional<ErrorInfo> error;
    std::string note; ///< what limits the result, for people; may be empty
    StageSeconds seconds;
};

struct AnalysisOptions {
    Profile profile = Profile::dfdc;
    int framesWanted = 32; ///< evenly spaced; 0: every frame
    StrategyParameters strategy;
    int framesPerBatch = 8; ///< frames that are detected together; bounds memory
    int decoderThreads = 0;
};

/// How many frames to detect together where so many threads judge: faces of one batch are judged side by side, and many
/// threads want many of them. Bytes bound the batch as well.
inline int framesPerBatchFor(int threads)
{
    return std::max(AnalysisOptions().framesPerBatch, 2 * threads);
}

/// Called with each frame as soon as it is judged, in ascending order, from the calling thread.
using FrameReceiver = std::function<void(const FrameResult&)>;

/// The published program uses at most this many faces of a video in profile `kernel` (spec algorithms.md 7).
inline constexpr int kernelFaceLimit = 127;

/// Scores from per-face probabilities: model scores, tracks' scores, the video's score and its state.
/// Used by the analysis, the batch and whatever changes tracks later. Fills only those members. Faces that were not
/// judged by each model count as found and used, not in scores.
void scoreVideo(VideoResult& result, std::size_t modelCount, const StrategyParameters& strategy);

/// Tells persons apart and finds the cuts, from the faces' appearance and the frames' signatures: fills shotStarts and
/// the faces' track numbers.
void linkPersons(VideoResult& result);

/// Decodes, detects, crops, classifies, links persons and scores one video, the stages overlapping.
/// A video that cannot be read or judged is a result with that state and its error, not an exception.
/// @throws Stopped never: a stop gives state cancelled, and tracks and scores of the frames judged so far
VideoResult analyzeVideo(
    const std::filesystem::path& path, FaceDetector& detector, Ensemble& ensemble, const AnalysisOptions& options,
    Progress& progress, std::stop_token stop = {}, const FrameReceiver& onFrame = {});

/// Which frames are looked at, and what earlier analyses of the same file found.
struct FrameSelection {
    std::vector<int> indices; ///< ascending, no duplicates; empty: AnalysisOptions::framesWanted decides
    /// Frames of an earlier analysis with the same detector and profile, ascending. They stay in the result, also when
    /// the video cannot be read any more. Their faces are not looked for again; those without one probability per model
    /// are judged (again) in their kept boxes: clear the probabilities that other models gave. A frame that lacks its
    /// signature or an appearance is decoded for it.
    std::vector<FrameResult> known;
    /// Known frames that are not asked for are left out: the result is that of the frames asked for alone.
    bool askedOnly = false;
};

/// analyzeVideo() on chosen frames, going on from what is known: an analysis that is refined frame by frame ends with
/// the same result as one that looked at all its frames at once.
/// @param ensemble nullptr: faces are found and linked, not judged (state notJudged)
/// @param progress counts the frames that have to be worked on; onFrame gets these and no others
VideoResult analyzeFrames(
    const std::filesystem::path& path, FaceDetector& detector, Ensemble* ensemble, const AnalysisOptions& options,
    FrameSelection selection, Progress& progress, std::stop_token stop = {}, const FrameReceiver& onFrame = {});

} // namespace veriframe
