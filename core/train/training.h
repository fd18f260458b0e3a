// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/recipes.h"
#include "nn/device.h"
#include "train/config.h"
#include "train/launch.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// One run of the recipe (spec algorithms.md 10): one configuration, one held-out fold, one seed.
struct TrainingOptions {
    TrainingConfig config;
    std::filesystem::path data;      ///< dataset root with crops, landmarks, diffs
    std::filesystem::path foldTable; ///< empty: data/folds.csv
    int fold = 0;                    ///< held out for validation
    std::uint64_t seed = 111;
    std::filesystem::path output; ///< folder of checkpoints and logs; made if missing
    std::string prefix;           ///< of checkpoint names
    std::vector<Device> devices;  ///< of this process, one rank each; empty: one CPU rank
    Launch launch;                ///< this process's place among others; every process has as many devices
    Precision precision = Precision::automatic; ///< automatic: float32 on CPU, float16 on CUDA where config says so
    int threadsPerRank = 0;                     ///< of the networks on CPU; 0: a fair share of all
    int loaderThreads = 0;                      ///< per rank; 0: a fair share of all
    int freezeEncoderEpochs = 0;                ///< first epochs in which only `fc` learns
    double stochasticDepth = 0.2;               ///< rate at the last block
    double averageDecay = 0;                    ///< exponential moving average of the weights; 0: off
    bool gridMask = false;
    bool hardDrops = true;
    AugmentationSet augmentations = AugmentationSet::published;
    bool synchronizeBatchNorm = true;
    std::filesystem::path initialWeights; ///< encoder or whole classifier; empty: random
    /// Go on from `_resume` in the output folder. False: it is removed, the logs begin anew, and checkpoints that an
    /// earlier run of this name has left stay, each until this run replaces it.
    bool resume = true;
    int validateEvery = 1;    ///< epochs; the last one is always validated
    int saveEverySteps = 500; ///< state for going on within an epoch; 0: only when stopped
};

/// One optimisation step, as rank 0 sees it; losses are means over ranks.
struct StepMetrics {
    int epoch = 0;
    std::int64_t step = 0;  ///< in the epoch, from 0
    std::int64_t steps = 0; ///< of the epoch
    double loss = 0;        ///< (fake + real) / 2
    double fakeLoss = 0, realLoss = 0;
    double gradientNorm = 0; ///< before clipping
    double learningRate = 0;
    double imagesPerSecond = 0; ///< over all ranks, lately
    double loaderWaitShare = 0; ///< share of the step's time spent waiting for pictures, in [0, 1]
};

/// An epoch's end.
struct EpochMetrics {
    int epoch = 0;
    double trainLoss = 0;              ///< mean over the epoch's steps
    double fakeLoss = 0, realLoss = 0; ///< log loss of the held-out videos
    double bce = 0;                    ///< (fakeLoss + realLoss) / 2
    double bestBce = 0;                ///< so far
    bool validated = false;            ///< whether the four above are of this epoch
    bool improved = false;
    double learningRate = 0;
    double seconds = 0, validationSeconds = 0;
    std::filesystem::path checkpoint; ///< of this epoch
};

/// What a run is made of; said once at its start.
struct TrainingFacts {
    std::int64_t reals = 0, fakes = 0; ///< training crops
    std::int64_t validationVideos = 0, validationCrops = 0;
    int ranks = 1;
    std::vector<std::string> devices;
    std::string precision;
    std::string startingWeights; ///< for people: the file, or "random"
    int firstEpoch = 0;          ///< > 0: resumed
    std::int64_t firstStep = 0;  ///< > 0: resumed within an epoch
};

/// Called on rank 0, from one thread at a time.
struct TrainingObserver {
    std::function<void(const TrainingFacts&)> started;
    std::function<void(const StepMetrics&)> stepped;
    std::function<void(std::int64_t done, std::int64_t total)> validating; ///< crops
    std::function<void(const EpochMetrics&)> epochEnded;
    std::function<void(const std::string&)> noted; ///< one line for people
};

/// Asks a run to end once the epoch at hand is validated and saved. Thread-safe.
class StopAfterEpoch {
public:
    void request() { m_requested = true; }

    bool requested() const { return m_requested; }

private:
    std::atomic<bool> m_requested = false;
};

struct TrainingResult {
    std::vector<EpochMetrics> epochs;                ///< of this call
    std::optional<std::filesystem::path> best, last; ///< if this run, or the one that it goes on, has written them
    double bestBce = 0;
    bool stopped = false; ///< ended on request; resumable
};

/// Trains. Every epoch leaves `<prefix>DeepFakeClassifier_<encoder>_<fold>_<epoch>`, `_last` and, when bce improves,
/// `_best_dice`, a text log, metrics.jsonl and TensorBoard events (spec formats.md). A stop writes the state of the
/// middle of the epoch, so that a resumed run goes on exactly where it was.
/// @throws Error (badInput, notFound, mismatch) before anything is trained if data, weights or devices do not fit, and
///         nothing is left behind; (busy) if a run of the same name writes to the folder;
///         (unwritable) if a checkpoint cannot be written, the earlier ones stay; (internal) with the batch named if
///         the loss is not a number
TrainingResult train(
    const TrainingOptions& options, const TrainingObserver& observer = {}, std::stop_token stop = {},
    const StopAfterEpoch* afterEpoch = nullptr);

/// The prefix of one seed's checkpoints, as the published runs named theirs: "final_111_".
std::string prefixOfSeed(const std::string& prefix, std::uint64_t seed);

/// "<prefix>DeepFakeClassifier_<encoder>_<fold>_", what checkpoints of a run begin with.
std::string checkpointStem(const TrainingOptions& options);

} // namespace veriframe
