// SPDX-License-Identifier: GPL-3.0-or-later
// What training's pictures cost: crops of 380 px from disk through the published recipe, on one core, against decoding
// their PNGs alone.
#include "base/files.h"
#include "base/npy.h"
#include "bench.h"
#include "dataset/dataset_layout.h"
#include "dataset/fold_table.h"
#include "dataset/ssim_mask.h"
#include "demo/synthetic_video.h"
#include "media/image_ops.h"
#include "train/batch_loader.h"

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

using namespace veriframe;
using namespace veriframe::bench;

namespace fs = std::filesystem;

namespace {

constexpr int families = 8;
constexpr int framesOfVideo = 4;
constexpr int sidePx = 380;
constexpr int batchSize = 8;

/// The first person's face with a margin, as large as a crop.
cv::Mat drawnCrop(const SyntheticVideoOptions& video, int frame)
{
    const SyntheticFrame drawn = drawSyntheticFrame(video, frame);
    const cv::Rect face = drawn.face;
    const cv::Rect grown(face.x - face.width / 3, face.y - face.height / 3, face.width * 5 / 3, face.height * 5 / 3);
    cv::Mat crop;
    cv::resize(drawn.rgb(grown & cv::Rect({}, drawn.rgb.size())), crop, {sidePx, sidePx}, 0, 0, cv::INTER_CUBIC);
    return crop;
}

void writeFamily(const DatasetLayout& layout, int family, std::string& table)
{
    const std::string real = "real" + std::to_string(family), fake = "fake" + std::to_string(family);
    for (const fs::path& folder :
         {layout.cropFolder(real), layout.cropFolder(fake), layout.landmarkFolder(real), layout.diffFolder(fake)})
        fs::create_directories(folder);
    SyntheticVideoOptions video;
    video.identity = static_cast<std::uint64_t>(family) + 1;
    for (int i = 0; i < framesOfVideo; ++i) {
        const FaceName face{i * 10, 0};
        video.manipulated = false;
        const cv::Mat realCrop = drawnCrop(video, face.frame);
        video.manipulated = true;
        const cv::Mat fakeCrop = drawnCrop(video, face.frame);
        writePng((layout.cropFolder(real) / face.cropFile()).string(), realCrop);
        writePng((layout.cropFolder(fake) / face.cropFile()).string(), fakeCrop);
        writePng((layout.diffFolder(fake) / face.diffFile()).string(), ssimMask(realCrop, fakeCrop).mask);
        writeNpyInt16(
            layout.landmarkFolder(real) / face.landmarkFile(),
            {{5, 2}, {145, 165, 235, 165, 190, 215, 155, 255, 225, 255}});
        const int fold = family == 0 ? 0 : 1;
        table += foldTableLine({real, face.cropFile(), VideoLabel::real, real, face.frame, fold});
        table += foldTableLine({fake, face.cropFile(), VideoLabel::fake, real, face.frame, fold});
    }
}

TrainingData drawnData(const fs::path& root)
{
    const DatasetLayout layout(root);
    std::string table = foldTableHead();
    for (int family = 0; family < families; ++family)
        writeFamily(layout, family, table);
    writeFileAtomically(layout.foldTable(), table);
    return readTrainingData(root, {}, 0);
}

std::function<Seconds()> loading(const TrainingData& data, const BatchLoaderOptions& options)
{
    return timed([&data, options] {
        const std::vector<CropSample> samples = samplesOfEpoch(data, 0, options.seed);
        BatchLoader loader(data, samples, options);
        std::size_t pictures = 0;
        while (auto batch = loader.next()) {
            pictures += batch->samples.size();
            loader.recycle(std::move(batch));
        }
        if (pictures != samples.size())
            throw std::runtime_error("pictures are missing");
    });
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    const TemporaryDirectory folder;
    const TrainingData data = drawnData(folder.path());
    const std::vector<CropSample> samples = samplesOfEpoch(data, 0, 111);
    limitCores(1);

    BatchLoaderOptions published;
    published.recipe.inputSizePx = sidePx;
    published.batchSize = batchSize;
    published.steps = stepsOfEpoch(samples.size(), 1, batchSize, 2500);
    BatchLoaderOptions cut = published, plain = published, validation = published;
    cut.recipe.gridMask = true;
    plain.recipe.hardDrops = false;
    plain.recipe.augmentations = AugmentationSet::none;
    validation.validation = true;
    const std::vector<Row> rows = measure(
        "crops of 380 px, one core",
        {{"PNG decoded, nothing else", timed([&] {
              for (const CropSample& sample : samples)
                  readImageRgb(data.cropFile(sample).string());
          })},
         {"loader, validation", loading(data, validation)},
         {"loader, nothing drawn", loading(data, plain)},
         {"loader, published recipe", loading(data, published)},
         {"loader, published recipe and grid mask", loading(data, cut)}},
        arguments.repetitions, static_cast<int>(samples.size()));
    printTable("Training's pictures", "picture", rows);
    std::vector<std::string> notes;
    for (const Row& row : rows) {
        char text[160];
        std::snprintf(text, sizeof text, "%s: %.0f pictures a second and core", row.name.c_str(), 1 / row.median.cpu);
        notes.emplace_back(text);
        std::cout << text << '\n';
    }
    writeJson(arguments.jsonPath, "loader", rows, notes);
    return 0;
}
