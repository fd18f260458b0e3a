// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_queue.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "dataset/step_internal.h"
#include "media/video_reader.h"

#include <algorithm>
#include <numeric>
#include <spdlog/fmt/fmt.h>
#include <thread>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t framesPerBatch = 8; ///< more gain little and delay a pause
constexpr std::size_t waitingBatches = 2;

DetectorOptions boxDetector(const PreprocessingOptions& options, int threads)
{
    DetectorOptions detector = options.detector;
    detector.thresholds = preprocessingThresholds;
    detector.threads = threads;
    return detector;
}

struct ScaledFrame {
    int index = 0;
    cv::Mat picture; ///< scaled for the detector: a large frame itself is not kept
};

using Batch = std::vector<ScaledFrame>;

/// Decodes and scales on a thread of its own, so that the detector never waits for the decoder.
class FrameSource {
public:
    FrameSource(VideoReader& reader, double scale, std::stop_token stop)
        : m_reader(reader), m_scale(scale), m_forward(std::move(stop), [this] { m_stop.request_stop(); }),
          m_thread([this] { run(); })
    {}

    ~FrameSource() { m_stop.request_stop(); }

    FrameSource(const FrameSource&) = delete;
    FrameSource& operator=(const FrameSource&) = delete;

    /// The next frames; nothing at the end. @throws what decoding threw
    std::optional<Batch> next()
    {
        if (auto batch = m_batches.pop(m_stop.get_token()))
            return batch;
        m_thread.join();
        if (m_failure)
            std::rethrow_exception(m_failure);
        return std::nullopt;
    }

private:
    void run()
    {
        try {
            std::vector<int> indices(static_cast<std::size_t>(m_reader.frameCount()));
            std::iota(indices.begin(), indices.end(), 0);
            Batch batch;
            m_reader.readFrames(
                indices,
                [&](const VideoFrame& frame) {
                    batch.push_back({frame.index, scaleForDetector(frame.rgb, m_scale)});
                    return batch.size() < framesPerBatch ||
                           m_batches.push(std::exchange(batch, {}), m_stop.get_token());
                },
                m_stop.get_token());
            if (!batch.empty())
                m_batches.push(std::move(batch), m_stop.get_token());
        } catch (...) {
            m_failure = std::current_exception();
        }
        m_batches.close();
    }

    VideoReader& m_reader;
    const double m_scale;
    BoundedQueue<Batch> m_batches{waitingBatches};
    std::exception_ptr m_failure;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::jthread m_thread;
};

class BoxesWorker : public StepWorker {
public:
    BoxesWorker(const StepContext& context, int threads)
        : m_context(context), m_threads(threads), m_detector(openFaceDetector(boxDetector(context.options, threads)))
    {}

    StepResult make(const DatasetVideo& video, const WorkContext& work) override
    {
        VideoReader reader(m_context.index.pathOf(video), {ColorConversion::network, m_threads});
        VideoBoxes boxes = headOf(video, reader);
        work.expect(boxes.frameCount);
        {
            FrameSource source(reader, boxes.detectorScale, work.stop);
            while (const auto batch = source.next()) {
                addFaces(*batch, boxes, work.stop);
                work.advanced(static_cast<int>(batch->size()));
            }
            throwIfStopped(work.stop);
        }
        return written(boxes, reader.damage());
    }

private:
    VideoBoxes headOf(const DatasetVideo& video, const VideoReader& reader) const
    {
        VideoBoxes boxes;
        boxes.video = video.name;
        boxes.widthPx = reader.facts().width;
        boxes.heightPx = reader.facts().height;
        boxes.fps = reader.facts().averageFps;
        boxes.frameCount = reader.frameCount();
        boxes.detector = m_detector->facts();
        boxes.detectorScale = detectorScale(m_context.options.profile, boxes.widthPx, boxes.heightPx);
        return boxes;
    }

    void addFaces(const Batch& batch, VideoBoxes& boxes, const std::stop_token& stop)
    {
        std::vector<cv::Mat> pictures;
        for (const ScaledFrame& frame : batch)
            pictures.push_back(frame.picture);
        const std::vector<std::vector<Face>> found = m_detector->detect(pictures, stop);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            std::vector<FaceBox>& faces = boxes.faces[batch[i].index];
            for (const Face& face : found[i]) {
                const Face whole = scaleBack(face, boxes.detectorScale).scaledBack;
                faces.push_back({whole.box, whole.score});
            }
        }
    }

    StepResult written(const VideoBoxes& boxes, const std::optional<std::string>& damage) const
    {
        const fs::path path = m_context.layout.boxFile(boxes.video);
        const std::string text = boxFileText(boxes);
        std::error_code reason;
        fs::create_directories(path.parent_path(), reason);
        if (reason)
            throw Error(ErrorCode::unwritable, "Making the folder", path.parent_path().string(), reason.message());
        writeFileAtomically(path, text);
        StepResult result;
        result.why = damage.value_or("");
        result.output = digestOf(text);
        result.frames = static_cast<int>(boxes.faces.size());
        result.faces = boxes.maxFacesInFrame();
        return result;
    }

    const StepContext& m_context;
    const int m_threads;
    const std::unique_ptr<FaceDetector> m_detector;
};

class BoxesStep : public Step {
public:
    explicit BoxesStep(const StepContext& context)
        : m_context(context), m_detector(factsOfDetector(boxDetector(context.options, 1)))
    {
        const DetectorThresholds& limits = m_detector.thresholds;
        m_settings = fmt::format(
            "profile {}, detector {}{}{}, thresholds {} {} {}", toString(context.options.profile), m_detector.name,
            m_detector.weightsSha256.empty() ? "" : " ", m_detector.weightsSha256.substr(0, 12), limits.pnet,
            limits.rnet, limits.onet);
    }

    PreprocessingStep kind() const override { return PreprocessingStep::boxes; }

    bool concerns(const DatasetVideo& video) const override { return video.label == VideoLabel::real; }

    std::string settings() const override { return m_settings; }

    StepInputs inputsOf(const DatasetVideo& video) const override
    {
        if (!video.onDisk)
            return StepInputs::skipped("the video is not on the disk");
        return StepInputs::ready(m_context.fingerprintOf(video));
    }

    FileSum filesOf(const DatasetVideo& video) const override
    {
        const auto path = m_context.boxFileOf(video.name);
        return path ? sumOfFile(*path) : FileSum();
    }

    /// Later steps depend on every byte.
    bool isPresent(const DatasetVideo& video, const StepRecord& record) const override
    {
        return m_context.boxDigestOf(video.name) == record.output;
    }

    std::optional<StepResult> takeOver(const DatasetVideo& video) const override
    {
        const auto path = m_context.boxFileOf(video.name);
        if (!path)
            return std::nullopt;
        try {
            const VideoBoxes boxes = readBoxFile(*path);
            if (boxes.video != video.name || boxes.faces.empty() || !isOfTheseSettings(boxes))
                return std::nullopt;
            StepResult result;
            result.output = m_context.boxDigestOf(video.name);
            result.frames = static_cast<int>(boxes.faces.size());
            result.faces = boxes.maxFacesInFrame();
            return result;
        } catch (const Error& error) {
            if (error.code() == ErrorCode::unreadable)
                throw;           // it may be in order
            return std::nullopt; // a broken file: made anew
        }
    }

    fs::path outputFolder() const override { return m_context.layout.boxFile("x").parent_path(); }

    std::unique_ptr<StepWorker> makeWorker(int threads) const override
    {
        return std::make_unique<BoxesWorker>(m_context, threads);
    }

private:
    /// The published program's files do not say how they were made; they are somebody's choice and stay.
    bool isOfTheseSettings(const VideoBoxes& boxes) const
    {
        return boxes.detector.name.empty() ||
               (boxes.detector.name == m_detector.name && boxes.detector.weightsSha256 == m_detector.weightsSha256 &&
                boxes.detector.thresholds == m_detector.thresholds &&
                boxes.detectorScale == detectorScale(m_context.options.profile, boxes.widthPx, boxes.heightPx));
    }

    const StepContext& m_context;
    const DetectorFacts m_detector;
    std::string m_settings;
};

} // namespace

std::unique_ptr<Step> makeBoxesStep(const StepContext& context)
{
    return std::make_unique<BoxesStep>(context);
}

} // namespace veriframe
