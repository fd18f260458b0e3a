// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "base/stop.h"
#include "dataset/dataset_layout.h"
#include "train/training_data.h"

#include <algorithm>
#include <map>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostExamples = 20;

/// The crops of one video, as the table names them, and what is missing of them.
struct VideoCrops {
    std::vector<FaceName> faces;
    std::vector<FaceName> missing; ///< crops
    std::int64_t missingLandmarks = 0, missingMasks = 0;
};

std::vector<VideoCrops> cropsByVideo(const FoldTableContent& table)
{
    std::vector<VideoCrops> videos(table.videos.size());
    for (const CropSample& crop : table.crops)
        videos[crop.video].faces.push_back({crop.frame, crop.face});
    return videos;
}

/// The faces that a folder does not have. Folders are listed once instead of asking for each file: a million questions
/// take minutes on a network disk, a hundred thousand lists do not.
std::vector<FaceName> absentFaces(const std::vector<FaceName>& faces, const fs::path& folder, const std::string& suffix)
{
    const std::vector<FaceName> present = facesInFolder(folder, suffix);
    std::vector<FaceName> absent;
    for (const FaceName& face : faces)
        if (!std::binary_search(present.begin(), present.end(), face))
            absent.push_back(face);
    return absent;
}

void lookFor(VideoCrops& crops, const TrainingVideo& video, const DatasetLayout& layout)
{
    const auto count = [&](const fs::path& folder, const std::string& suffix) {
        return static_cast<std::int64_t>(absentFaces(crops.faces, folder, suffix).size());
    };
    crops.missing = absentFaces(crops.faces, layout.cropFolder(video.name), ".png");
    crops.missingLandmarks = count(layout.landmarkFolder(video.original), ".npy");
    if (video.fake)
        crops.missingMasks = count(layout.diffFolder(video.name), "_diff.png");
}

std::vector<DataCheck::Fold> foldsOf(const FoldTableContent& table, const std::vector<VideoCrops>& crops)
{
    std::map<int, DataCheck::Fold> folds;
    for (std::size_t i = 0; i < crops.size(); ++i) {
        const TrainingVideo& video = table.videos[i];
        DataCheck::Fold& fold = folds[video.fold];
        fold.fold = video.fold;
        ++(video.fake ? fold.fakeVideos : fold.realVideos);
        (video.fake ? fold.fakeCrops : fold.realCrops) += static_cast<std::int64_t>(crops[i].faces.size());
    }
    std::vector<DataCheck::Fold> ascending;
    for (const auto& [number, fold] : folds)
        ascending.push_back(fold);
    return ascending;
}

} // namespace

DataCheck checkTrainingData(const fs::path& root, const fs::path& foldTable, std::stop_token stop)
{
    const FoldTableContent table = readFoldTableContent(root, foldTable);
    const DatasetLayout layout(root);
    std::vector<VideoCrops> videos = cropsByVideo(table);
    throwIfStopped(stop);
    ThreadPool(0).parallelFor(
        videos.size(), [&](std::size_t i) { lookFor(videos[i], table.videos[i], layout); }, stop);

    DataCheck check;
    check.folds = foldsOf(table, videos);
    check.crops = static_cast<std::int64_t>(table.crops.size());
    for (std::size_t i = 0; i < videos.size(); ++i) {
        check.missingCrops += static_cast<std::int64_t>(videos[i].missing.size());
        check.missingLandmarks += videos[i].missingLandmarks;
        check.missingMasks += videos[i].missingMasks;
        for (const FaceName& face : videos[i].missing)
            if (check.missingExamples.size() < mostExamples)
                check.missingExamples.push_back((layout.cropFolder(table.videos[i].name) / face.cropFile()).string());
    }
    return check;
}

} // namespace veriframe
