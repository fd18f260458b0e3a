// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/robustness.h"

#include "base/files.h"
#include "base/stop.h"
#include "faces/face_crop.h"
#include "media/frame_sampling.h"
#include "media/video_writer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr int lowestQualityCrf = 51;
constexpr Degradation untouched{.kind = Degradation::Kind::scale, .factor = 1};

/// Receives each degraded picture with the index of the frame it was.
using PictureReceiver = std::function<void(int index, const cv::Mat& rgb)>;

std::vector<FrameResult> chosenFrames(const std::vector<FrameResult>& all, int wanted)
{
    std::vector<FrameResult> withFaces;
    for (const FrameResult& frame : all) {
        FrameResult& chosen = withFaces.emplace_back(frame);
        std::erase_if(chosen.faces, [](const FaceResult& face) { return !face.used; });
        if (chosen.faces.empty())
            withFaces.pop_back();
    }
    if (wanted < 1 || withFaces.empty())
        return withFaces;
    std::vector<FrameResult> chosen;
    for (const int position : sampleFrames(static_cast<int>(withFaces.size()), wanted))
        chosen.push_back(std::move(withFaces[static_cast<std::size_t>(position)]));
    return chosen;
}

/// Judges faces in the boxes they have; holds the crops of a few frames at a time.
class BoxJudge {
public:
    /// @param onFrame called once for each frame that is judged
    BoxJudge(Ensemble& ensemble, const AnalysisOptions& options, std::stop_token stop, std::function<void()> onFrame)
        : m_ensemble(ensemble), m_options(options), m_stop(std::move(stop)), m_onFrame(std::move(onFrame))
    {}

    void add(FrameResult frame, const cv::Mat& rgb)
    {
        for (FaceResult& face : frame.faces) {
            face.probabilities.clear();
            const cv::Mat crop = cropFace(rgb, face.box);
            face.used = !crop.empty();
            if (face.used)
                m_crops.push_back(crop.clone()); // a view would keep the whole frame in memory
        }
        m_result.frames.push_back(std::move(frame));
        if (m_result.frames.size() - m_judged >= static_cast<std::size_t>(std::max(1, m_options.framesPerBatch)))
            judge();
    }

    DegradedScore score(const Degradation& degradation)
    {
        judge();
        scoreVideo(m_result, m_ensemble.models().size(), m_options.strategy);
        return {degradation, m_result.modelScores, m_result.score, m_result.facesUsed, {}};
    }

private:
    void judge()
    {
        throwIfStopped(m_stop);
        std::vector<std::vector<double>> probabilities;
        if (!m_crops.empty())
            probabilities = m_ensemble.classify(m_crops, m_stop);
        m_crops.clear();
        std::size_t next = 0;
        for (; m_judged < m_result.frames.size(); ++m_judged) {
            for (FaceResult& face : m_result.frames[m_judged].faces) {
                if (!face.used)
                    continue;
                for (const std::vector<double>& ofModel : probabilities)
                    face.probabilities.push_back(ofModel[next]);
                ++next;
            }
            m_onFrame();
        }
    }

    Ensemble& m_ensemble;
    const AnalysisOptions& m_options;
    const std::stop_token m_stop;
    const std::function<void()> m_onFrame;
    VideoResult m_result;
    std::size_t m_judged = 0;
    std::vector<cv::Mat> m_crops; ///< of the frames from m_judged on
};

void requireRange(bool within, const std::string& what, const std::string& range)
{
    if (!within)
        throw Error(ErrorCode::badInput, "Degrading pictures by", what, "it is out of range", "Use " + range + ".");
}

/// Shrinks and enlarges each frame again.
void throughScale(
    VideoReader& reader, std::span<const int> indices, double factor, const std::stop_token& stop,
    const PictureReceiver& receive)
{
    requireRange(factor > 0 && factor <= 1, fmt::format("scale {}", factor), "a factor above 0, up to 1");
    const auto degrade = [&](const cv::Mat& rgb) {
        if (factor == 1)
            return rgb;
        const auto side = [&](int px) { return std::max(1, static_cast<int>(std::lround(px * factor))); };
        cv::Mat small;
        cv::Mat again;
        cv::resize(rgb, small, cv::Size(side(rgb.cols), side(rgb.rows)), 0, 0, cv::INTER_AREA);
        cv::resize(small, again, rgb.size(), 0, 0, cv::INTER_CUBIC);
        return again;
    };
    reader.readFrames(
        indices,
        [&](const VideoFrame& frame) {
            receive(frame.index, degrade(frame.rgb));
            return true;
        },
        stop);
}

struct EncodedFrames {
    std::vector<int> indices; ///< in the video they come from, by their position in the file
    cv::Size size;            ///< before they were grown to even sides
};

/// Writes the frames into a file of key frames only.
EncodedFrames encodeFrames(
    VideoReader& reader, std::span<const int> indices, int crf, const std::filesystem::path& path,
    const std::stop_token& stop)
{
    EncodedFrames encoded;
    std::unique_ptr<VideoWriter> writer;
    reader.readFrames(
        indices,
        [&](const VideoFrame& frame) {
            // To even sides: with odd ones the encoder would keep colours in full resolution, as no platform does.
            cv::Mat even;
            cv::copyMakeBorder(frame.rgb, even, 0, frame.rgb.rows % 2, 0, frame.rgb.cols % 2, cv::BORDER_REPLICATE);
            if (!writer) {
                encoded.size = frame.rgb.size();
                VideoWriterOptions options;
                options.width = even.cols;
                options.height = even.rows;
                options.crf = crf;
                options.keyFrameInterval = 1;
                options.bFrames = 0;
                writer = std::make_unique<VideoWriter>(path, options);
            }
            writer->write(even, static_cast<std::int64_t>(encoded.indices.size()));
            encoded.indices.push_back(frame.index);
            return true;
        },
        stop);
    writer->finish();
    return encoded;
}

/// Codes each frame with H.264 on its own and decodes it again.
void throughH264(
    VideoReader& reader, std::span<const int> indices, int crf, const AnalysisOptions& options,
    const std::stop_token& stop, const PictureReceiver& receive)
{
    requireRange(crf >= 0 && crf <= lowestQualityCrf, fmt::format("H.264, CRF {}", crf), "a CRF from 0 to 51");
    const TemporaryDirectory folder;
    const std::filesystem::path path = folder.path() / "degraded.mp4";
    const EncodedFrames encoded = encodeFrames(reader, indices, crf, path, stop);
    VideoReaderOptions reading;
    reading.threads = options.decoderThreads;
    VideoReader coded(path, reading);
    std::vector<int> positions(encoded.indices.size());
    std::iota(positions.begin(), positions.end(), 0);
    coded.readFrames(
        positions,
        [&](const VideoFrame& frame) {
            receive(encoded.indices[static_cast<std::size_t>(frame.index)], frame.rgb(cv::Rect({0, 0}, encoded.size)));
            return true;
        },
        stop);
}

/// One call of scoreDegraded().
class Robustness {
public:
    Robustness(
        const VideoResult& result, Ensemble& ensemble, const AnalysisOptions& options, Progress& progress,
        std::stop_token stop)
        : m_ensemble(ensemble), m_options(options), m_frames(chosenFrames(result.frames, options.framesWanted)),
          m_progress(progress), m_stop(std::move(stop))
    {
        VideoReaderOptions reading;
        reading.threads = options.decoderThreads;
        m_reader.emplace(result.path, reading);
        for (const FrameResult& frame : m_frames)
            m_indices.push_back(frame.index);
    }

    std::vector<DegradedScore>
    run(const std::vector<Degradation>& degradations, const std::function<void(const DegradedScore&)>& onScore)
    {
        m_passes = degradations.size() + 1;
        report();
        std::vector<DegradedScore> scores;
        const auto add = [&](DegradedScore score) {
            scores.push_back(std::move(score));
            m_framesDone = static_cast<std::int64_t>(scores.size() * m_frames.size());
            report();
            if (onScore)
                onScore(scores.back());
        };
        add(score(untouched));
        for (const Degradation& degradation : degradations)
            add(scoreOrError(degradation));
        return scores;
    }

private:
    DegradedScore score(const Degradation& degradation)
    {
        throwIfStopped(m_stop);
        BoxJudge judge(m_ensemble, m_options, m_stop, [this] {
            ++m_framesDone;
            report();
        });
        const auto receive = [&](int index, const cv::Mat& rgb) { judge.add(frameOf(index), rgb); };
        if (!m_indices.empty()) {
            if (degradation.kind == Degradation::Kind::h264)
                throughH264(*m_reader, m_indices, degradation.crf, m_options, m_stop, receive);
            else
                throughScale(*m_reader, m_indices, degradation.factor, m_stop, receive);
        }
        return judge.score(degradation);
    }

    DegradedScore scoreOrError(const Degradation& degradation)
    {
        try {
            return score(degradation);
        } catch (const Stopped&) {
            throw;
        } catch (...) {
            DegradedScore failed;
            failed.degradation = degradation;
            failed.error = currentError("Judging degraded pictures of", m_reader->facts().path.string());
            return failed;
        }
    }

    const FrameResult& frameOf(int index) const
    {
        const auto position = std::lower_bound(m_indices.begin(), m_indices.end(), index) - m_indices.begin();
        return m_frames[static_cast<std::size_t>(position)];
    }

    void report()
    {
        m_progress.report({"frames", m_framesDone, static_cast<std::int64_t>(m_passes * m_frames.size())});
    }

    Ensemble& m_ensemble;
    const AnalysisOptions& m_options;
    const std::vector<FrameResult> m_frames; ///< ascending, used faces only
    std::vector<int> m_indices;              ///< of m_frames
    Progress& m_progress;
    const std::stop_token m_stop;
    std::optional<VideoReader> m_reader;
    std::size_t m_passes = 0;
    std::int64_t m_framesDone = 0;
};

} // namespace

std::vector<Degradation> standardDegradations()
{
    using Kind = Degradation::Kind;
    std::vector<Degradation> all;
    for (const int crf : {28, 35, 42})
        all.push_back({.kind = Kind::h264, .crf = crf});
    for (const double factor : {0.5, 0.25})
        all.push_back({.kind = Kind::scale, .factor = factor});
    return all;
}

std::vector<DegradedScore> scoreDegraded(
    const VideoResult& result, Ensemble& ensemble, const AnalysisOptions& options,
    const std::vector<Degradation>& degradations, Progress& progress, std::stop_token stop,
    const std::function<void(const DegradedScore&)>& onScore)
{
    return Robustness(result, ensemble, options, progress, std::move(stop)).run(degradations, onScore);
}

} // namespace veriframe
