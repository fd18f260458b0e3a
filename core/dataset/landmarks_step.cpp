// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/npy.h"
#include "base/stop.h"
#include "dataset/step_internal.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr int facesOfFrame = 2; ///< whose landmarks are kept (spec algorithms.md 9, step 3)
constexpr std::size_t cropsAtOnce = 16;

DetectorOptions landmarkDetector(const PreprocessingOptions& options, int threads)
{
    DetectorOptions detector = options.detector;
    detector.thresholds = landmarkThresholds;
    detector.threads = threads;
    return detector;
}

/// Five points in whole crop pixels, shape (5, 2). Halves go to the even neighbour, as NumPy's around does it.
NpyInt16 rounded(const Face& face)
{
    NpyInt16 array;
    array.shape = {5, 2};
    for (const Point& point : face.landmarks)
        for (const float value : {point.x, point.y})
            array.values.push_back(static_cast<std::int16_t>(std::clamp(std::nearbyint(value), -32768.F, 32767.F)));
    return array;
}

class LandmarksWorker : public StepWorker {
public:
    LandmarksWorker(const StepContext& context, int threads)
        : m_context(context), m_detector(openFaceDetector(landmarkDetector(context.options, threads)))
    {}

    StepResult make(const DatasetVideo& video, const WorkContext& work) override
    {
        const fs::path crops = m_context.layout.cropFolder(video.name);
        const fs::path target = m_context.layout.landmarkFolder(video.name);
        std::vector<FaceName> faces = facesInFolder(crops, ".png");
        std::erase_if(faces, [](const FaceName& face) { return face.face >= facesOfFrame; });
        AtomicFolder folder(target);
        StepResult result;
        std::set<std::string> written;
        work.expect(static_cast<int>(faces.size()));
        for (std::size_t start = 0; start < faces.size(); start += cropsAtOnce) {
            throwIfStopped(work.stop);
            const auto chunk = std::span(faces).subspan(start, std::min(cropsAtOnce, faces.size() - start));
            find(crops, chunk, folder, written, work.stop);
            work.advanced(static_cast<int>(chunk.size()));
        }
        result.frames = static_cast<int>(faces.size());
        if (written.empty())
            return StepResult::skipped(fmt::format("no face was found again in its {} crops", faces.size()));
        if (written.size() < faces.size())
            result.why =
                fmt::format("no face was found again in {} of {} crops", faces.size() - written.size(), faces.size());
        keepOlderFiles(folder, target, faceNames(".npy"), written, work.keepExisting);
        folder.commit();
        return result;
    }

private:
    void find(
        const fs::path& crops, std::span<const FaceName> faces, AtomicFolder& folder, std::set<std::string>& written,
        const std::stop_token& stop)
    {
        std::vector<cv::Mat> pictures;
        for (const FaceName& face : faces)
            cv::cvtColor(readCrop(crops / face.cropFile()), pictures.emplace_back(), cv::COLOR_BGR2RGB);
        const std::vector<std::vector<Face>> found = m_detector->detect(pictures, stop);
        for (std::size_t i = 0; i < faces.size(); ++i) {
            if (found[i].empty())
                continue;
            folder.write(faces[i].landmarkFile(), npyText(rounded(found[i].front())));
            written.insert(faces[i].landmarkFile());
        }
    }

    const StepContext& m_context;
    const std::unique_ptr<FaceDetector> m_detector;
};

class LandmarksStep : public Step {
public:
    LandmarksStep(const StepContext& context, const StepRecords& crops) : m_context(context), m_crops(crops)
    {
        const DetectorFacts detector = factsOfDetector(landmarkDetector(context.options, 1));
        m_settings = fmt::format(
            "detector {}{}{}, thresholds {} {} {}", detector.name, detector.weightsSha256.empty() ? "" : " ",
            detector.weightsSha256.substr(0, 12), detector.thresholds.pnet, detector.thresholds.rnet,
            detector.thresholds.onet);
    }

    PreprocessingStep kind() const override { return PreprocessingStep::landmarks; }

    bool concerns(const DatasetVideo& video) const override { return video.label == VideoLabel::real; }

    std::string settings() const override { return m_settings; }

    StepInputs inputsOf(const DatasetVideo& video) const override
    {
        const CropsState crops = cropsOf(m_crops, video);
        return crops.record ? StepInputs::ready(crops.record->output) : crops.otherwise;
    }

    FileSum filesOf(const DatasetVideo& video) const override
    {
        return sumOfFiles(m_context.layout.landmarkFolder(video.name), faceNames(".npy"));
    }

    /// A crop without landmarks is no gap: nobody can tell an unfinished folder of another program from a finished one
    /// but by its last crops.
    std::optional<StepResult> takeOver(const DatasetVideo& video) const override
    {
        const std::vector<FaceName> found = facesInFolder(m_context.layout.landmarkFolder(video.name), ".npy");
        std::vector<FaceName> crops = facesInFolder(m_context.layout.cropFolder(video.name), ".png");
        std::erase_if(crops, [](const FaceName& face) { return face.face >= facesOfFrame; });
        if (found.empty() || crops.empty() || found.back().frame < crops.back().frame)
            return std::nullopt;
        StepResult result;
        result.frames = static_cast<int>(crops.size());
        return result;
    }

    fs::path outputFolder() const override { return m_context.layout.landmarkFolder("x").parent_path(); }

    std::unique_ptr<StepWorker> makeWorker(int threads) const override
    {
        return std::make_unique<LandmarksWorker>(m_context, threads);
    }

private:
    const StepContext& m_context;
    const StepRecords& m_crops;
    std::string m_settings;
};

} // namespace

std::unique_ptr<Step> makeLandmarksStep(const StepContext& context, const StepRecords& crops)
{
    return std::make_unique<LandmarksStep>(context, crops);
}

} // namespace veriframe
