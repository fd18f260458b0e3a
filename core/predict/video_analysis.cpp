// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/video_analysis.h"

#include "base/bounded_queue.h"
#include "base/stop.h"
#include "faces/face_crop.h"
#include "faces/tracks.h"
#include "media/frame_sampling.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <numeric>
#include <spdlog/fmt/fmt.h>
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

/// A frame with its faces found, before they are judged.
struct DetectedFrame {
    FrameResult frame;
    std::vector<cv::Mat> crops; ///< one per face; empty where nothing of it lies inside the frame
    std::vector<std::vector<float>> appearances;
    std::vector<float> signature;
};

/// What linking persons needs to remember of a video.
struct Traces {
    std::vector<std::vector<float>> signatures;  ///< one per frame
    std::vector<std::vector<float>> appearances; ///< one per face, in the order of the frames
};

/// The three stages of one video: decoding and detecting each on a thread of its own, judging on the caller's.
class Pipeline {
public:
    Pipeline(
        VideoReader& reader, FaceDetector& detector, Ensemble& ensemble, const AnalysisOptions& options,
        VideoResult& result, std::stop_token stop)
        : m_reader(reader), m_detector(detector), m_ensemble(ensemble), m_options(options), m_result(result),
          m_forward(stop, [this] { m_stop.request_stop(); })
    {
        const VideoFacts& facts = reader.facts();
        const std::size_t frameBytes = static_cast<std::size_t>(std::max(1, facts.width)) *
                                       static_cast<std::size_t>(std::max(1, facts.height)) * 3;
        m_framesPerBatch = std::clamp<std::size_t>(
            bytesPerBatch / frameBytes, 1, static_cast<std::size_t>(std::max(1, options.framesPerBatch)));
    }

    /// Runs to the end; the first failure of a stage stops the others and is thrown here.
    void run(std::span<const int> indices, Progress& progress, const FrameReceiver& onFrame)
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

    const Traces& traces() const { return m_traces; }

    /// Whether the failure that run() threw came from decoding.
    bool decodingFailed() const { return m_failure && m_failedStage == Stage::decode; }

private:
    enum class Stage { decode, detect, judge };

    template<typename Body>
    void guarded(Stage stage, Body&& body)
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

    void decode(std::span<const int> indices)
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
        m_result.seconds.decode = secondsSince(start) - waited;
    }

    void detect()
    {
        while (auto batch = m_decoded.pop(m_stop.get_token())) {
            const Clock::time_point start = Clock::now();
            std::vector<cv::Mat> pictures;
            for (const VideoFrame& frame : *batch)
                pictures.push_back(frame.rgb);
            const auto faces = detectFaces(m_detector, m_options.profile, pictures, m_stop.get_token());
            std::vector<DetectedFrame> detected;
            for (std::size_t i = 0; i < batch->size(); ++i)
                detected.push_back(detectedFrame((*batch)[i], faces[i]));
            m_result.seconds.detect += secondsSince(start);
            if (!m_detected.push(std::move(detected), m_stop.get_token()))
                return;
        }
    }

    static DetectedFrame detectedFrame(const VideoFrame& picture, const std::vector<DetectedFace>& faces)
    {
        DetectedFrame result;
        result.frame.index = picture.index;
        result.frame.time = picture.time;
        result.signature = frameSignature(picture.rgb);
        for (const DetectedFace& face : faces) {
            FaceResult entry;
            entry.box = face.box;
            entry.detectorScore = face.scaledBack.score;
            entry.landmarks = face.scaledBack.landmarks;
            // A copy: a view would keep the whole frame in memory.
            const cv::Mat crop = cropFace(picture.rgb, face.box).clone();
            entry.used = !crop.empty();
            result.appearances.push_back(crop.empty() ? std::vector<float>() : appearanceOf(crop));
            result.crops.push_back(crop);
            result.frame.faces.push_back(entry);
        }
        return result;
    }

    void judge(std::size_t total, Progress& progress, const FrameReceiver& onFrame)
    {
        progress.report({"frames", 0, static_cast<std::int64_t>(total)});
        while (auto batch = m_detected.pop(m_stop.get_token())) {
            const Clock::time_point start = Clock::now();
            judgeFaces(*batch);
            m_result.seconds.classify += secondsSince(start);
            for (DetectedFrame& detected : *batch) {
                m_traces.signatures.push_back(std::move(detected.signature));
                for (std::vector<float>& appearance : detected.appearances)
                    m_traces.appearances.push_back(std::move(appearance));
                if (onFrame)
                    onFrame(detected.frame);
                m_result.frames.push_back(std::move(detected.frame));
                ++m_result.framesDecoded;
            }
            progress.report({"frames", m_result.framesDecoded, static_cast<std::int64_t>(total)});
        }
        throwIfStopped(m_stop.get_token());
    }

    void judgeFaces(std::vector<DetectedFrame>& batch)
    {
        std::vector<FaceResult*> faces;
        std::vector<cv::Mat> crops;
        for (DetectedFrame& detected : batch)
            for (std::size_t i = 0; i < detected.crops.size(); ++i) {
                FaceResult& face = detected.frame.faces[i];
                face.used = face.used && (m_options.profile != Profile::kernel || m_facesUsed < kernelFaceLimit);
                if (!face.used)
                    continue;
                ++m_facesUsed;
                faces.push_back(&face);
                crops.push_back(std::move(detected.crops[i]));
            }
        if (crops.empty())
            return;
        const auto probabilities = m_ensemble.classify(crops, m_stop.get_token());
        for (std::size_t i = 0; i < faces.size(); ++i)
            for (const std::vector<double>& ofModel : probabilities)
                faces[i]->probabilities.push_back(ofModel[i]);
    }

    VideoReader& m_reader;
    FaceDetector& m_detector;
    Ensemble& m_ensemble;
    const AnalysisOptions& m_options;
    VideoResult& m_result;
    Traces m_traces;
    std::size_t m_framesPerBatch = 1;
    int m_facesUsed = 0;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    BoundedQueue<std::vector<VideoFrame>> m_decoded{1};
    BoundedQueue<std::vector<DetectedFrame>> m_detected{1};
    std::mutex m_failing;
    std::exception_ptr m_failure;
    Stage m_failedStage = Stage::decode;
};

/// Tells persons apart and finds the cuts; fills the faces' track numbers.
void linkPersons(VideoResult& result, const Traces& traces)
{
    for (const int position : shotBoundaries(traces.signatures))
        result.shotStarts.push_back(result.frames[static_cast<std::size_t>(position)].index);
    std::vector<TrackInput> inputs;
    std::vector<FaceResult*> faces;
    std::size_t next = 0;
    for (FrameResult& frame : result.frames)
        for (FaceResult& face : frame.faces) {
            const std::vector<float>& appearance = traces.appearances[next++];
            if (appearance.empty())
                continue; // nothing of it lies inside the frame
            const auto real = [](int value) { return static_cast<float>(value); };
            const Box box{real(face.box.x0), real(face.box.y0), real(face.box.x1), real(face.box.y1)};
            inputs.push_back({frame.index, box, appearance});
            faces.push_back(&face);
        }
    const std::vector<int> tracks = linkTracks(inputs, result.shotStarts);
    for (std::size_t i = 0; i < faces.size(); ++i)
        faces[i]->track = tracks[i];
}

/// What limits the result, for people.
std::string noteOn(const VideoResult& result, const AnalysisOptions& options, const std::optional<std::string>& damage)
{
    std::string note;
    const auto add = [&](const std::string& sentence) { note += (note.empty() ? "" : " ") + sentence; };
    if (result.framesDecoded < result.framesAsked)
        add(fmt::format("Only {} of {} frames could be decoded.", result.framesDecoded, result.framesAsked));
    if (damage)
        add(*damage);
    if (result.facesFound == 0)
        add(fmt::format("No face was found in {} frames.", result.framesDecoded));
    if (const int left = result.facesFound - result.facesUsed; left > 0)
        add(options.profile == Profile::kernel && result.facesUsed >= kernelFaceLimit
                ? fmt::format("Profile kernel judges the first {} of {} faces.", result.facesUsed, result.facesFound)
                : fmt::format("{} of {} faces lie outside the frame.", left, result.facesFound));
    return note;
}

std::vector<int> framesToRead(int frameCount, int wanted)
{
    if (wanted > 0)
        return sampleFrames(frameCount, wanted);
    std::vector<int> all(static_cast<std::size_t>(frameCount));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Reads, judges and scores; whatever goes wrong is thrown, with what was done so far in the result.
void analyzeInto(
    VideoResult& result, bool& decoding, FaceDetector& detector, Ensemble& ensemble, const AnalysisOptions& options,
    Progress& progress, const std::stop_token& stop, const FrameReceiver& onFrame)
{
    throwIfStopped(stop);
    VideoReaderOptions reading;
    reading.threads = options.decoderThreads;
    VideoReader reader(result.path, reading);
    result.facts = reader.facts();
    result.frameCount = reader.frameCount();
    const std::vector<int> indices = framesToRead(reader.frameCount(), options.framesWanted);
    result.framesAsked = static_cast<int>(indices.size());

    Pipeline pipeline(reader, detector, ensemble, options, result, stop);
    const auto score = [&] {
        linkPersons(result, pipeline.traces());
        scoreVideo(result, ensemble.models().size(), options.strategy);
    };
    try {
        pipeline.run(indices, progress, onFrame);
    } catch (...) {
        decoding = pipeline.decodingFailed();
        score();
        throw;
    }
    score();
    result.note = noteOn(result, options, reader.damage());
}

} // namespace

VideoResult analyzeVideo(
    const std::filesystem::path& path, FaceDetector& detector, Ensemble& ensemble, const AnalysisOptions& options,
    Progress& progress, std::stop_token stop, const FrameReceiver& onFrame)
{
    const Clock::time_point start = Clock::now();
    VideoResult result;
    result.path = path;
    bool decoding = true;
    try {
        analyzeInto(result, decoding, detector, ensemble, options, progress, stop, onFrame);
    } catch (const Stopped&) {
        result.state = VideoState::cancelled;
        result.note =
            fmt::format("Stopped after {} of {} frames.", result.framesDecoded, std::max(0, result.framesAsked));
    } catch (...) {
        result.state = decoding ? VideoState::unreadable : VideoState::failed;
        result.error = currentError("Analysing the video", path.string());
        result.score = 0.5;
    }
    result.seconds.total = secondsSince(start);
    return result;
}

} // namespace veriframe
