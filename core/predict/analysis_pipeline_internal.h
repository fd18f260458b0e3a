// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bounded_queue.h"
#include "predict/video_analysis.h"

#include <exception>
#include <functional>
#include <mutex>
#include <span>
#include <stop_token>
#include <vector>

namespace veriframe {

/// Whether a face takes part at all; `used` may still be false where profile kernel has its fill.
bool liesInFrame(const FaceResult& face);

/// Which faces of all frames are used, in ascending order: those beyond profile kernel's limit are not.
void limitFaces(std::vector<FrameResult>& frames, Profile profile);

/// The known frames that lack something and have to be decoded again: a probability of a face that may be used, or what
/// linking persons needs. @param known ascending  @param modelCount 0: faces are not judged. @return indices, ascending
std::vector<int> framesToComplete(const std::vector<FrameResult>& known, Profile profile, std::size_t modelCount);

/// A frame with its faces found, before they are judged.
struct DetectedFrame {
    FrameResult frame;
    std::vector<cv::Mat> crops; ///< one per face; empty where there is nothing to judge
};

/// The three stages of one video: decoding and detecting each on a thread of its own, judging on the caller's.
class AnalysisPipeline {
public:
    /// @param ensemble nullptr: nothing is judged  @param known ascending; outlives the pipeline, unchanged
    AnalysisPipeline(
        VideoReader& reader, FaceDetector& detector, Ensemble* ensemble, const AnalysisOptions& options,
        const std::vector<FrameResult>& known, std::stop_token stop);

    /// Works on the frames to the end; the first failure of a stage stops the others and is thrown here.
    /// @param indices ascending; of the known ones, only what is missing is done
    void run(std::span<const int> indices, Progress& progress, const FrameReceiver& onFrame);

    /// What was done until the end or the failure, ascending.
    std::vector<FrameResult> takeFrames() { return std::move(m_done); }

    /// `total` is left out.
    const StageSeconds& seconds() const { return m_seconds; }

    /// Whether the failure that run() threw came from decoding.
    bool decodingFailed() const { return m_failure && m_failedStage == Stage::decode; }

private:
    enum class Stage { decode, detect, judge };

    void guarded(Stage stage, const std::function<void()>& body);
    void decode(std::span<const int> indices);
    void detect();
    std::vector<DetectedFrame> detectedFrames(const std::vector<VideoFrame>& batch);
    DetectedFrame completedFrame(const VideoFrame& picture, const FrameResult& known) const;
    DetectedFrame newFrame(const VideoFrame& picture, const std::vector<DetectedFace>& faces) const;
    void lookAt(const VideoFrame& picture, DetectedFrame& detected) const;
    void judge(std::size_t total, Progress& progress, const FrameReceiver& onFrame);
    void countKnownBefore(int index);
    void judgeFaces(std::vector<DetectedFrame>& batch);
    void classify(const std::vector<FaceResult*>& faces, const std::vector<cv::Mat>& crops);
    const FrameResult* knownFrame(int index) const;

    VideoReader& m_reader;
    FaceDetector& m_detector;
    Ensemble* m_ensemble;
    const AnalysisOptions& m_options;
    const std::vector<FrameResult>& m_known;
    const std::size_t m_modelCount;
    std::size_t m_framesPerBatch = 1;
    std::size_t m_knownCounted = 0; ///< known frames whose faces are in m_facesUsed
    int m_facesUsed = 0;
    std::vector<FrameResult> m_done;
    StageSeconds m_seconds;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    BoundedQueue<std::vector<VideoFrame>> m_decoded{1};
    BoundedQueue<std::vector<DetectedFrame>> m_detected{1};
    std::mutex m_failing;
    std::exception_ptr m_failure;
    Stage m_failedStage = Stage::decode;
};

} // namespace veriframe
