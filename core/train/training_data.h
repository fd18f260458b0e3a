// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/fold_table_content.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// One crop that training or validation uses; its video is one of TrainingData::videos.
using CropSample = FoldCrop;
using TrainingVideo = FoldVideo;

/// The crops of a dataset, split by the held-out fold.
struct TrainingData {
    std::filesystem::path root;
    std::vector<TrainingVideo> videos;    ///< by name
    std::vector<CropSample> reals, fakes; ///< for training; all three by video, frame, face
    std::vector<CropSample> validation;   ///< of the held-out fold, frame % validationFrameStride == 0

    const TrainingVideo& videoOf(const CropSample& sample) const { return videos[sample.video]; }

    std::filesystem::path cropFile(const CropSample& sample) const;
    std::filesystem::path landmarkFile(const CropSample& sample) const; ///< of the original
    std::filesystem::path diffFile(const CropSample& sample) const;     ///< fakes only
};

/// @param foldTable empty: root/folds.csv. @throws Error (notFound, unreadable, corrupt), (badInput) naming the fold
/// and
///        the class if a side of training or validation is empty. Thread-safe.
TrainingData
readTrainingData(const std::filesystem::path& root, const std::filesystem::path& foldTable, int heldOutFold);

/// SHA-256 of which crops there are, with video, frame, face and label, and which are held out. The order of the table
/// does not matter, nor does where the dataset lies. Thread-safe.
std::string fingerprintOf(const TrainingData& data);

/// The samples of an epoch (spec algorithms.md 10): all reals and equally many fakes drawn without replacement, all
/// fakes if they are fewer; shuffled. Both follow from (epoch + 1) * seed alone. Thread-safe.
std::vector<CropSample> samplesOfEpoch(const TrainingData& data, int epoch, std::uint64_t seed);

/// How many steps an epoch has: at most `batchesPerEpoch`, fewer if the samples of one rank are used up. Only whole
/// batches count, unless there is not even one.
std::int64_t stepsOfEpoch(std::size_t samples, int ranks, int batchSize, int batchesPerEpoch);

/// @throws Error (badInput) if several ranks cannot share out even one step of whole batches; one rank alone makes do
/// with a short batch
void requireWholeStep(std::size_t samples, int ranks, int batchSize);

/// Positions in the epoch's samples that a rank has in a step. Step s of R ranks with batch B takes the samples
/// s*R*B .. (s+1)*R*B - 1, rank r its consecutive B of them, so that the same samples make a step for every R with
/// the same R*B.
std::vector<std::size_t> batchOfRank(std::size_t samples, std::int64_t step, int rank, int ranks, int batchSize);

/// What a person should know before a run starts.
struct DataCheck {
    struct Fold {
        int fold = 0;
        std::int64_t realVideos = 0, fakeVideos = 0, realCrops = 0, fakeCrops = 0;
    };

    std::vector<Fold> folds; ///< ascending
    std::int64_t crops = 0;
    std::int64_t missingCrops = 0;            ///< named in the table, absent on disk
    std::int64_t missingLandmarks = 0;        ///< reals' and fakes' crops without the original's landmarks
    std::int64_t missingMasks = 0;            ///< fakes' crops without a difference mask
    std::vector<std::string> missingExamples; ///< up to 20 paths of missing crops
};

/// Looks at every file that the fold table names. @throws as readTrainingData, Stopped. Thread-safe.
DataCheck
checkTrainingData(const std::filesystem::path& root, const std::filesystem::path& foldTable, std::stop_token stop = {});

} // namespace veriframe
