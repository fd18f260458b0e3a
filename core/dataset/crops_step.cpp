// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop.h"
#include "dataset/step_internal.h"
#include "faces/face_crop.h"
#include "media/video_reader.h"

#include <algorithm>
#include <climits>
#include <opencv2/imgproc.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// The video whose boxes count: a fake has its original's (spec algorithms.md 9, step 2).
const DatasetVideo& sourceOfBoxes(const DatasetIndex& index, const DatasetVideo& video)
{
    return video.original ? index.videos[*video.original] : video;
}

PixelBox wholePixels(const Box& box)
{
    return {static_cast<int>(box.x0), static_cast<int>(box.y0), static_cast<int>(box.x1), static_cast<int>(box.y1)};
}

/// The frames that are cropped: every stride-th one with a face.
std::vector<int> framesToCrop(const VideoBoxes& boxes, int stride)
{
    std::vector<int> frames;
    for (const auto& [frame, faces] : boxes.faces)
        if (frame % stride == 0 && !faces.empty())
            frames.push_back(frame);
    return frames;
}

/// The file names that the boxes lead to. Without the video's size a box outside of it counts as well.
std::set<std::string> expectedFiles(const VideoBoxes& boxes, int stride)
{
    std::set<std::string> names;
    for (const int frame : framesToCrop(boxes, stride)) {
        const std::vector<FaceBox>& faces = boxes.faces.at(frame);
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const PixelBox area = cropArea(
                wholePixels(faces[i].box), boxes.widthPx > 0 ? boxes.widthPx : INT_MAX,
                boxes.heightPx > 0 ? boxes.heightPx : INT_MAX);
            if (area.x1 > area.x0 && area.y1 > area.y0)
                names.insert(FaceName{frame, static_cast<int>(i)}.cropFile());
        }
    }
    return names;
}

class CropsWorker : public StepWorker {
public:
    CropsWorker(const StepContext& context, int threads) : m_context(context), m_threads(threads) {}

    StepResult make(const DatasetVideo& video, const WorkContext& work) override
    {
        const DatasetVideo& source = sourceOfBoxes(m_context.index, video);
        const VideoBoxes boxes = readBoxFile(*m_context.boxFileOf(source.name));
        const int stride = m_context.options.frameStride;
        std::vector<int> wanted = framesToCrop(boxes, stride);
        if (wanted.empty())
            return StepResult::skipped(
                fmt::format("no face was found in its frames 0, {}, {} and so on", stride, 2 * stride));

        VideoReader reader(m_context.index.pathOf(video), {ColorConversion::network, m_threads});
        std::erase_if(wanted, [&](int frame) { return frame >= reader.frameCount(); });
        const fs::path target = m_context.layout.cropFolder(video.name);
        const std::set<std::string> existing = work.keepExisting ? wholeFiles(target, boxes) : std::set<std::string>();
        AtomicFolder folder(target);
        StepResult result;
        std::set<std::string> written;
        work.expect(static_cast<int>(wanted.size()));
        reader.readFrames(
            wanted,
            [&](const VideoFrame& frame) {
                const int faces = writeCrops(frame, boxes.faces.at(frame.index), existing, folder, written);
                result.faces = std::max(result.faces, faces);
                ++result.frames;
                work.advanced(1);
                return true;
            },
            work.stop);
        throwIfStopped(work.stop);
        if (written.empty())
            return StepResult::skipped("its faces lie outside of its frames");
        keepOlderFiles(folder, target, faceNames(".png"), written, work.keepExisting);
        folder.commit();
        result.why = remarkOf(boxes, reader);
        return result;
    }

private:
    std::set<std::string> wholeFiles(const fs::path& folder, const VideoBoxes& boxes) const
    {
        std::set<std::string> names = expectedFiles(boxes, m_context.options.frameStride);
        std::erase_if(names, [&](const std::string& name) { return !isWholePng(folder / name); });
        return names;
    }

    /// @return crops of this frame that there are now
    static int writeCrops(
        const VideoFrame& frame, const std::vector<FaceBox>& faces, const std::set<std::string>& existing,
        AtomicFolder& folder, std::set<std::string>& written)
    {
        int count = 0;
        cv::Mat bgr;
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const cv::Mat crop = cropFace(frame.rgb, wholePixels(faces[i].box));
            if (crop.empty())
                continue;
            ++count;
            const std::string name = FaceName{frame.index, static_cast<int>(i)}.cropFile();
            written.insert(name);
            if (existing.contains(name)) {
                folder.keep(name);
                continue;
            }
            cv::cvtColor(crop, bgr, cv::COLOR_RGB2BGR);
            const std::vector<unsigned char> png = encodedPng(bgr, name);
            folder.write(name, std::as_bytes(std::span(png)));
        }
        return count;
    }

    static std::string remarkOf(const VideoBoxes& boxes, const VideoReader& reader)
    {
        const VideoFacts& facts = reader.facts();
        if (boxes.widthPx > 0 && (facts.width != boxes.widthPx || facts.height != boxes.heightPx))
            return fmt::format(
                "its frames are {}x{}, its original's {}x{}: the crops show other places", facts.width, facts.height,
                boxes.widthPx, boxes.heightPx);
        return reader.damage().value_or("");
    }

    const StepContext& m_context;
    const int m_threads;
};

class CropsStep : public Step {
public:
    explicit CropsStep(const StepContext& context) : m_context(context)
    {
        if (context.options.frameStride < 1)
            throw Error(
                ErrorCode::badInput, "Cutting out faces", std::to_string(context.options.frameStride),
                "the stride must be at least 1 frame");
    }

    PreprocessingStep kind() const override { return PreprocessingStep::crops; }

    bool concerns(const DatasetVideo&) const override { return true; }

    std::string settings() const override
    {
        return fmt::format("every {} frames, margin a third of the box", m_context.options.frameStride);
    }

    StepInputs inputsOf(const DatasetVideo& video) const override
    {
        if (!video.onDisk)
            return StepInputs::skipped("the video is not on the disk");
        if (video.label == VideoLabel::fake && !video.original)
            return StepInputs::skipped(
                video.originalName.empty() ? "its original is not known"
                                           : "its original " + video.originalName + " is not in the dataset");
        const DatasetVideo& source = sourceOfBoxes(m_context.index, video);
        const std::string boxes = m_context.boxDigestOf(source.name);
        if (boxes.empty() && !source.onDisk)
            return StepInputs::skipped("its original " + source.name + " is not on the disk and has no boxes");
        if (boxes.empty())
            return StepInputs::waiting(
                video.original ? "its original " + source.name + " has no boxes yet" : "it has no boxes yet");
        return StepInputs::ready(digestOf(m_context.fingerprintOf(video) + boxes));
    }

    FileSum filesOf(const DatasetVideo& video) const override
    {
        return sumOfFiles(m_context.layout.cropFolder(video.name), faceNames(".png"));
    }

    std::optional<StepResult> takeOver(const DatasetVideo& video) const override
    {
        const fs::path folder = m_context.layout.cropFolder(video.name);
        const std::vector<FaceName> found = facesInFolder(folder, ".png");
        if (found.empty())
            return std::nullopt;
        const VideoBoxes boxes = readBoxFile(*m_context.boxFileOf(sourceOfBoxes(m_context.index, video).name));
        const std::set<std::string> expected = expectedFiles(boxes, m_context.options.frameStride);
        if (expected.empty() || !std::all_of(expected.begin(), expected.end(), [&](const std::string& name) {
                return isWholePng(folder / name);
            }))
            return std::nullopt;
        StepResult result;
        std::map<int, int> facesOfFrame;
        for (const FaceName& face : found)
            result.faces = std::max(result.faces, ++facesOfFrame[face.frame]);
        result.frames = static_cast<int>(facesOfFrame.size());
        return result;
    }

    fs::path outputFolder() const override { return m_context.layout.cropFolder("x").parent_path(); }

    std::unique_ptr<StepWorker> makeWorker(int threads) const override
    {
        return std::make_unique<CropsWorker>(m_context, threads);
    }

private:
    const StepContext& m_context;
};

} // namespace

std::unique_ptr<Step> makeCropsStep(const StepContext& context)
{
    return std::make_unique<CropsStep>(context);
}

} // namespace veriframe
