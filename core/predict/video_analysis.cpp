// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/video_analysis.h"

#include "base/stop.h"
#include "faces/tracks.h"
#include "media/frame_sampling.h"
#include "predict/analysis_pipeline_internal.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <numeric>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

bool before(const FrameResult& a, const FrameResult& b)
{
    return a.index < b.index;
}

} // namespace

void linkPersons(VideoResult& result)
{
    std::vector<std::vector<float>> signatures;
    for (const FrameResult& frame : result.frames)
        signatures.push_back(frame.signature);
    result.shotStarts.clear();
    for (const int position : shotBoundaries(signatures))
        result.shotStarts.push_back(result.frames[static_cast<std::size_t>(position)].index);
    std::vector<TrackInput> inputs;
    std::vector<FaceResult*> faces;
    for (FrameResult& frame : result.frames)
        for (FaceResult& face : frame.faces) {
            face.track = -1;
            if (face.appearance.empty())
                continue; // nothing of it lies inside the frame
            const auto real = [](int value) { return static_cast<float>(value); };
            const Box box{real(face.box.x0), real(face.box.y0), real(face.box.x1), real(face.box.y1)};
            inputs.push_back({frame.index, box, face.appearance});
            faces.push_back(&face);
        }
    const std::vector<int> tracks = linkTracks(inputs, result.shotStarts);
    for (std::size_t i = 0; i < faces.size(); ++i)
        faces[i]->track = tracks[i];
}

namespace {

/// What limits the result, for people. @param unjudged known frames that the stream gave before, but not now
std::string noteOn(
    const VideoResult& result, const AnalysisOptions& options, int unjudged, const std::optional<std::string>& damage)
{
    std::string note;
    const auto add = [&](const std::string& sentence) { note += (note.empty() ? "" : " ") + sentence; };
    if (result.framesDecoded < result.framesAsked)
        add(fmt::format("Only {} of {} frames could be decoded.", result.framesDecoded, result.framesAsked));
    if (unjudged > 0)
        add(fmt::format("The faces of {} frames could not be judged.", unjudged));
    if (damage)
        add(*damage);
    if (result.facesFound == 0)
        add(fmt::format("No face was found in {} frames.", result.framesDecoded));
    if (const int left = result.facesFound - result.facesUsed; left > 0)
        add(options.profile == Profile::kernel && result.facesUsed >= kernelFaceLimit
                ? fmt::format("Profile kernel judges the first {} of {} faces.", result.facesUsed, result.facesFound)
                : fmt::format("{} of {} faces lie outside the frame.", left, result.facesFound));
    if (result.state == VideoState::notJudged)
        add("The faces were not judged, for want of a model.");
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

/// One call of analyzeFrames().
class Analysis {
public:
    Analysis(
        const std::filesystem::path& path, FaceDetector& detector, Ensemble* ensemble, const AnalysisOptions& options,
        FrameSelection selection)
        : m_detector(detector), m_ensemble(ensemble), m_options(options),
          m_modelCount(ensemble ? ensemble->models().size() : 0), m_indices(std::move(selection.indices)),
          m_known(std::move(selection.known)), m_askedOnly(selection.askedOnly)
    {
        m_result.path = path;
        std::sort(m_known.begin(), m_known.end(), before);
        askFor(m_indices);
    }

    VideoResult run(Progress& progress, const std::stop_token& stop, const FrameReceiver& onFrame)
    {
        const Clock::time_point start = Clock::now();
        std::optional<VideoState> ending;
        try {
            read(progress, stop, onFrame);
        } catch (const Stopped&) {
            ending = VideoState::cancelled;
        } catch (...) {
            ending = m_decoding ? VideoState::unreadable : VideoState::failed;
            m_result.error = currentError("Analysing the video", m_result.path.string());
        }
        conclude(ending);
        m_result.seconds.total = std::chrono::duration<double>(Clock::now() - start).count();
        return std::move(m_result);
    }

private:
    /// @param indices ascending
    void askFor(const std::vector<int>& indices)
    {
        std::vector<int> asked;
        std::vector<int> known;
        for (const FrameResult& frame : m_known)
            known.push_back(frame.index);
        std::set_union(indices.begin(), indices.end(), known.begin(), known.end(), std::back_inserter(asked));
        m_result.framesAsked = static_cast<int>(asked.size());
    }

    /// Frames that are asked for and not known, and the known ones that lack something.
    std::vector<int> framesToWorkOn() const
    {
        std::vector<int> indices = framesToComplete(m_known, m_options.profile, m_modelCount);
        const auto isKnown = [&](int index) {
            FrameResult frame;
            frame.index = index;
            return std::binary_search(m_known.begin(), m_known.end(), frame, before);
        };
        std::remove_copy_if(m_indices.begin(), m_indices.end(), std::back_inserter(indices), isKnown);
        std::sort(indices.begin(), indices.end());
        return indices;
    }

    /// Reads and judges; whatever goes wrong is thrown, with what was done so far in the result.
    void read(Progress& progress, const std::stop_token& stop, const FrameReceiver& onFrame)
    {
        throwIfStopped(stop);
        VideoReaderOptions reading;
        reading.threads = m_options.decoderThreads;
        VideoReader reader(m_result.path, reading);
        m_result.facts = reader.facts();
        m_result.frameCount = reader.frameCount();
        if (m_indices.empty())
            m_indices = framesToRead(reader.frameCount(), m_options.framesWanted);
        if (m_askedOnly)
            std::erase_if(m_known, [this](const FrameResult& frame) {
                return !std::binary_search(m_indices.begin(), m_indices.end(), frame.index);
            });
        askFor(m_indices);

        AnalysisPipeline pipeline(reader, m_detector, m_ensemble, m_options, m_known, stop);
        const auto keep = [&] {
            m_result.frames = pipeline.takeFrames();
            m_result.seconds = pipeline.seconds();
            m_decoding = pipeline.decodingFailed();
            m_damage = reader.damage();
        };
        try {
            pipeline.run(framesToWorkOn(), progress, onFrame);
        } catch (...) {
            keep();
            throw;
        }
        keep();
    }

    /// Joins what was done with what was known, and scores it.
    void conclude(std::optional<VideoState> ending)
    {
        joinKnown();
        m_result.framesDecoded = static_cast<int>(m_result.frames.size());
        if (!ending || !m_result.frames.empty()) {
            linkPersons(m_result);
            scoreVideo(m_result, m_modelCount, m_options.strategy);
        }
        if (!ending) {
            m_result.note = noteOn(m_result, m_options, lackingFrames(), m_damage);
            return;
        }
        m_result.state = *ending;
        if (ending == VideoState::cancelled)
            m_result.note = fmt::format(
                "Stopped after {} of {} frames.", m_result.framesDecoded - lackingFrames(), m_result.framesAsked);
        else
            m_result.score = 0.5;
    }

    void joinKnown()
    {
        std::vector<FrameResult> all;
        // Of two frames of one index, the first range's is taken.
        std::set_union(
            std::make_move_iterator(m_result.frames.begin()), std::make_move_iterator(m_result.frames.end()),
            std::make_move_iterator(m_known.begin()), std::make_move_iterator(m_known.end()), std::back_inserter(all),
            before);
        limitFaces(all, m_options.profile);
        for (FrameResult& frame : all)
            for (FaceResult& face : frame.faces)
                if (face.probabilities.size() != m_modelCount)
                    face.probabilities.clear(); // other models gave them
        m_result.frames = std::move(all);
    }

    int lackingFrames() const
    {
        return static_cast<int>(framesToComplete(m_result.frames, m_options.profile, m_modelCount).size());
    }

    FaceDetector& m_detector;
    Ensemble* m_ensemble;
    const AnalysisOptions& m_options;
    const std::size_t m_modelCount;
    std::vector<int> m_indices;
    std::vector<FrameResult> m_known;
    const bool m_askedOnly;
    VideoResult m_result;
    bool m_decoding = true; ///< where a failure comes from
    std::optional<std::string> m_damage;
};

} // namespace

VideoResult analyzeVideo(
    const std::filesystem::path& path, FaceDetector& detector, Ensemble& ensemble, const AnalysisOptions& options,
    Progress& progress, std::stop_token stop, const FrameReceiver& onFrame)
{
    return analyzeFrames(path, detector, &ensemble, options, {}, progress, std::move(stop), onFrame);
}

VideoResult analyzeFrames(
    const std::filesystem::path& path, FaceDetector& detector, Ensemble* ensemble, const AnalysisOptions& options,
    FrameSelection selection, Progress& progress, std::stop_token stop, const FrameReceiver& onFrame)
{
    return Analysis(path, detector, ensemble, options, std::move(selection)).run(progress, stop, onFrame);
}

} // namespace veriframe
