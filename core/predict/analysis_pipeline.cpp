// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/analysis_pipeline_internal.h"

#include "base/stop.h"
#include "faces/face_crop.h"
#include "faces/tracks.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Pictures that wait between two stages are bounded by bytes, so that 4K costs no more memory than 540p.
constexpr std::size_t bytesPerBatch = std::size_t(48) << 20;

std::size_t framesPerBatch(const VideoFacts& facts, int wanted)
{
    const auto side = [](int px) { return static_cast<std::size_t>(std::max(1, px)); };
    const std::size_t frameBytes = side(facts.width) * side(facts.height) * 3;
    return std::clamp<std::size_t>(bytesPerBatch / frameBytes, 1, side(wanted));
}

/// Decides on one frame's faces. @param used faces of the frames before; counted on
void limitFaces(FrameResult& frame, Profile profile, int& used)
{
    for (FaceResult& face : frame.faces) {
        face.used = liesInFrame(face) && (profile != Profile::kernel || used < kernelFaceLimit);
        if (face.used)
            ++used;
        else
            face.probabilities.clear();
    }
}

} // namespace

bool liesInFrame(const FaceResult& face)
{
    return face.used || !face.appearance.empty();
}

void limitFaces(std::vector<FrameResult>& frames, Profile profile)
{
    int used = 0;
    for (FrameResult& frame : frames)
        limitFaces(frame, profile, used);
}

std::vector<int> framesToComplete(const std::vector<FrameResult>& known, Profile profile, std::size_t modelCount)
{
    std::vector<int> indices;
    int before = 0; // faces before this one: at least so many, for new frames may come in between
    for (const FrameResult& frame : known) {
        bool incomplete = frame.signature.empty();
        for (const FaceResult& face : frame.faces) {
            if (!liesInFrame(face))
                continue;
            const bool mayBeUsed = profile != Profile::kernel || before < kernelFaceLimit;
            incomplete = incomplete || face.appearance.empty() ||
                         (modelCount > 0 && mayBeUsed && face.probabilities.size() != modelCount);
            ++before;
        }
        if (incomplete)
            indices.push_back(frame.index);
    }
    return indices;
}

AnalysisPipeline::AnalysisPipeline(
    VideoReader& reader, FaceDetector& detector, Ensemble* ensemble, const AnalysisOptions& options,
    const std::vector<FrameResult>& known, std::stop_token stop)
    : m_reader(reader), m_detector(detector), m_ensemble(ensemble), m_options(options), m_known(known),
      m_modelCount(ensemble ? ensemble->models().size() : 0),
      m_framesPerBatch(framesPerBatch(reader.facts(), options.framesPerBatch)),
      m_forward(std::move(stop), [this] { m_stop.request_stop(); })
{}

void AnalysisPipeline::run(std::span<const int> indices, Progress& progress, const FrameReceiver& onFrame)
{
    {
        const std::jthread decoding([&] {
            guarded(Stage::decode, [&] { decode(indices); });
            m_decoded.close();
        });
        const std::jthread detecting([&] {
            guarded(Stage::detect, [&] { detect(); });
            m_detected.close();
        });
        guarded(Stage::judge, [&] { judge(indices.size(), progress, onFrame); });
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void AnalysisPipeline::guarded(Stage stage, const std::function<void()>& body)
{
    try {
        body();
    } catch (...) {
        const std::scoped_lock lock(m_failing);
        // The first failure is the cause; the other stages then merely report that they were stopped.
        if (!m_failure) {
            m_failure = std::current_exception();
            m_failedStage = stage;
        }
        m_stop.request_stop();
    }
}

void AnalysisPipeline::decode(std::span<const int> indices)
{
    const Clock::time_point start = Clock::now();
    double waited = 0;
    std::vector<VideoFrame> batch;
    const auto handOver = [&] {
        const Clock::time_point before = Clock::now();
        const bool taken = m_decoded.push(std::exchange(batch, {}), m_stop.get_token());
        waited += secondsSince(before);
        return taken;
    };
    m_reader.readFrames(
        indices,
        [&](VideoFrame frame) {
            batch.push_back(std::move(frame));
            return batch.size() < m_framesPerBatch || handOver();
        },
        m_stop.get_token());
    if (!batch.empty())
        handOver();
    m_seconds.decode = secondsSince(start) - waited;
}

void AnalysisPipeline::detect()
{
    while (auto batch = m_decoded.pop(m_stop.get_token())) {
        const Clock::time_point start = Clock::now();
        std::vector<DetectedFrame> detected = detectedFrames(*batch);
        m_seconds.detect += secondsSince(start);
        if (!m_detected.push(std::move(detected), m_stop.get_token()))
            return;
    }
}

std::vector<DetectedFrame> AnalysisPipeline::detectedFrames(const std::vector<VideoFrame>& batch)
{
    std::vector<cv::Mat> newPictures;
    for (const VideoFrame& frame : batch)
        if (!knownFrame(frame.index))
            newPictures.push_back(frame.rgb);
    std::vector<std::vector<DetectedFace>> faces;
    if (!newPictures.empty())
        faces = detectFaces(m_detector, m_options.profile, newPictures, m_stop.get_token());
    std::vector<DetectedFrame> detected;
    auto nextFaces = faces.begin();
    for (const VideoFrame& frame : batch) {
        const FrameResult* known = knownFrame(frame.index);
        detected.push_back(known ? completedFrame(frame, *known) : newFrame(frame, *nextFaces++));
    }
    return detected;
}

DetectedFrame AnalysisPipeline::completedFrame(const VideoFrame& picture, const FrameResult& known) const
{
    DetectedFrame result{known, {}};
    lookAt(picture, result);
    return result;
}

DetectedFrame AnalysisPipeline::newFrame(const VideoFrame& picture, const std::vector<DetectedFace>& faces) const
{
    DetectedFrame result;
    result.frame.index = picture.index;
    result.frame.time = picture.time;
    for (const DetectedFace& face : faces) {
        FaceResult entry;
        entry.box = face.box;
        entry.detectorScore = face.scaledBack.score;
        entry.landmarks = face.scaledBack.landmarks;
        result.frame.faces.push_back(entry);
    }
    lookAt(picture, result);
    return result;
}

/// Takes from the picture what the frame lacks: signature, appearances, crops of the faces to judge.
void AnalysisPipeline::lookAt(const VideoFrame& picture, DetectedFrame& detected) const
{
    if (detected.frame.signature.empty())
        detected.frame.signature = frameSignature(picture.rgb);
    for (FaceResult& face : detected.frame.faces) {
        const cv::Mat crop = cropFace(picture.rgb, face.box);
        face.used = !crop.empty();
        if (face.used && face.appearance.empty())
            face.appearance = appearanceOf(crop);
        const bool judged = face.probabilities.size() == m_modelCount;
        if (!judged)
            face.probabilities.clear();
        // A copy: a view would keep the whole frame in memory.
        detected.crops.push_back(judged || m_modelCount == 0 ? cv::Mat() : crop.clone());
    }
}

void AnalysisPipeline::judge(std::size_t total, Progress& progress, const FrameReceiver& onFrame)
{
    const auto report = [&] {
        progress.report({"frames", static_cast<std::int64_t>(m_done.size()), static_cast<std::int64_t>(total)});
    };
    report();
    while (auto batch = m_detected.pop(m_stop.get_token())) {
        const Clock::time_point start = Clock::now();
        judgeFaces(*batch);
        m_seconds.classify += secondsSince(start);
        for (DetectedFrame& detected : *batch) {
            if (onFrame)
                onFrame(detected.frame);
            m_done.push_back(std::move(detected.frame));
        }
        report();
    }
    throwIfStopped(m_stop.get_token());
}

/// Faces of known frames that are left as they are count for profile kernel's limit, too.
void AnalysisPipeline::countKnownBefore(int index)
{
    for (; m_knownCounted < m_known.size() && m_known[m_knownCounted].index <= index; ++m_knownCounted)
        if (const FrameResult& frame = m_known[m_knownCounted]; frame.index < index)
            m_facesUsed += static_cast<int>(std::count_if(frame.faces.begin(), frame.faces.end(), liesInFrame));
}

void AnalysisPipeline::judgeFaces(std::vector<DetectedFrame>& batch)
{
    std::vector<FaceResult*> faces;
    std::vector<cv::Mat> crops;
    for (DetectedFrame& detected : batch) {
        countKnownBefore(detected.frame.index);
        limitFaces(detected.frame, m_options.profile, m_facesUsed);
        for (std::size_t i = 0; i < detected.crops.size(); ++i) {
            FaceResult& face = detected.frame.faces[i];
            if (!face.used || detected.crops[i].empty())
                continue;
            faces.push_back(&face);
            crops.push_back(std::move(detected.crops[i]));
        }
    }
    if (!crops.empty())
        classify(faces, crops);
}

void AnalysisPipeline::classify(const std::vector<FaceResult*>& faces, const std::vector<cv::Mat>& crops)
{
    const auto probabilities = m_ensemble->classify(crops, m_stop.get_token());
    for (std::size_t i = 0; i < faces.size(); ++i)
        for (const std::vector<double>& ofModel : probabilities)
            faces[i]->probabilities.push_back(ofModel[i]);
}

const FrameResult* AnalysisPipeline::knownFrame(int index) const
{
    const auto found = std::lower_bound(
        m_known.begin(), m_known.end(), index, [](const FrameResult& frame, int value) { return frame.index < value; });
    return found != m_known.end() && found->index == index ? &*found : nullptr;
}

} // namespace veriframe
