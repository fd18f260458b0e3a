// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/training_data.h"

#include "base/error.h"
#include "base/seeded_random.h"
#include "base/sha256.h"
#include "dataset/dataset_layout.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <spdlog/fmt/fmt.h>
#include <string_view>
#include <tuple>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t fakesStream = 0x5A4D01; ///< which fakes an epoch takes
constexpr std::uint64_t orderStream = 0x5A4D02; ///< in which order it takes its samples

FaceName faceOf(const CropSample& sample)
{
    return {sample.frame, sample.face};
}

/// Moves `count` entries, drawn at random without replacement, to the front, in random order (Fisher and Yates).
void drawToFront(std::vector<CropSample>& samples, std::size_t count, SeededRandom& random)
{
    for (std::size_t i = 0; i < count; ++i)
        std::swap(samples[i], samples[i + random.below(samples.size() - i)]);
}

void requireSome(bool found, const std::string& table, int fold, const char* videos, const char* use)
{
    if (!found)
        throw Error(
            ErrorCode::badInput, "Reading the folds", table,
            fmt::format("with fold {} held out there is no crop of a {} video for {}", fold, videos, use),
            "Hold out another fold, or add such videos.");
}

void requireBothClasses(const TrainingData& data, const fs::path& foldTable, int fold)
{
    const fs::path path = foldTable.empty() ? DatasetLayout(data.root).foldTable() : foldTable;
    const auto validates = [&](bool fake) {
        return std::any_of(data.validation.begin(), data.validation.end(), [&](const CropSample& sample) {
            return data.videoOf(sample).fake == fake;
        });
    };
    requireSome(!data.reals.empty(), path.string(), fold, "real", "training");
    requireSome(!data.fakes.empty(), path.string(), fold, "fake", "training");
    requireSome(validates(false), path.string(), fold, "real", "validation");
    requireSome(validates(true), path.string(), fold, "fake", "validation");
}

} // namespace

fs::path TrainingData::cropFile(const CropSample& sample) const
{
    return DatasetLayout(root).cropFolder(videoOf(sample).name) / faceOf(sample).cropFile();
}

fs::path TrainingData::landmarkFile(const CropSample& sample) const
{
    return DatasetLayout(root).landmarkFolder(videoOf(sample).original) / faceOf(sample).landmarkFile();
}

fs::path TrainingData::diffFile(const CropSample& sample) const
{
    return DatasetLayout(root).diffFolder(videoOf(sample).name) / faceOf(sample).diffFile();
}

TrainingData readTrainingData(const fs::path& root, const fs::path& foldTable, int heldOutFold)
{
    FoldTableContent table = readFoldTableContent(root, foldTable);
    TrainingData data;
    data.root = root;
    data.videos = std::move(table.videos);
    for (const CropSample& crop : table.crops) {
        const TrainingVideo& video = data.videoOf(crop);
        if (video.fold != heldOutFold)
            (video.fake ? data.fakes : data.reals).push_back(crop);
        else if (crop.frame % validationFrameStride == 0)
            data.validation.push_back(crop);
    }
    requireBothClasses(data, foldTable, heldOutFold);
    return data;
}

std::string fingerprintOf(const TrainingData& data)
{
    using Crop = std::tuple<std::string_view, std::int32_t, std::int32_t, bool, bool>;
    std::vector<Crop> crops;
    crops.reserve(data.reals.size() + data.fakes.size() + data.validation.size());
    const auto add = [&](const std::vector<CropSample>& samples, bool heldOut) {
        for (const CropSample& sample : samples) {
            const TrainingVideo& video = data.videoOf(sample);
            crops.emplace_back(video.name, sample.frame, sample.face, video.fake, heldOut);
        }
    };
    add(data.reals, false);
    add(data.fakes, false);
    add(data.validation, true);
    std::ranges::sort(crops);
    Sha256 sum;
    for (const auto& [video, frame, face, fake, heldOut] : crops) {
        const std::string line = fmt::format("{}/{}/{}/{}/{}\n", video, frame, face, fake, heldOut);
        sum.add(std::as_bytes(std::span(line)));
    }
    return sum.finish();
}

std::vector<CropSample> samplesOfEpoch(const TrainingData& data, int epoch, std::uint64_t seed)
{
    const std::uint64_t epochSeed = (static_cast<std::uint64_t>(epoch) + 1) * seed;
    std::vector<CropSample> samples = data.fakes;
    if (samples.size() > data.reals.size()) {
        SeededRandom random(epochSeed, fakesStream);
        drawToFront(samples, data.reals.size(), random);
        samples.resize(data.reals.size());
    }
    samples.insert(samples.end(), data.reals.begin(), data.reals.end());
    SeededRandom random(epochSeed, orderStream);
    drawToFront(samples, samples.size(), random);
    return samples;
}

std::int64_t stepsOfEpoch(std::size_t samples, int ranks, int batchSize, int batchesPerEpoch)
{
    const std::size_t perStep = static_cast<std::size_t>(ranks) * static_cast<std::size_t>(batchSize);
    const auto whole = static_cast<std::int64_t>(samples / perStep);
    if (whole == 0)
        return samples > 0 ? 1 : 0;
    return std::min<std::int64_t>(whole, batchesPerEpoch);
}

void requireWholeStep(std::size_t samples, int ranks, int batchSize)
{
    const std::size_t perStep = static_cast<std::size_t>(ranks) * static_cast<std::size_t>(batchSize);
    if (ranks > 1 && samples < perStep)
        throw Error(
            ErrorCode::badInput, "Starting the training", "",
            fmt::format(
                "an epoch has {} samples, but one step of {} ranks with a batch size of {} takes {}", samples, ranks,
                batchSize, perStep),
            "Lower --batch-size or the number of devices.");
}

std::vector<std::size_t> batchOfRank(std::size_t samples, std::int64_t step, int rank, int ranks, int batchSize)
{
    const auto batch = static_cast<std::size_t>(batchSize);
    const std::size_t batchIndex =
        static_cast<std::size_t>(step) * static_cast<std::size_t>(ranks) + static_cast<std::size_t>(rank);
    const std::size_t first = std::min(samples, batchIndex * batch);
    std::vector<std::size_t> positions(std::min(samples - first, batch));
    std::iota(positions.begin(), positions.end(), first);
    return positions;
}

} // namespace veriframe
