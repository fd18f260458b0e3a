// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/recipes.h"
#include "train/training_data.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace veriframe {

/// A fake whose mask has no more changed pixels than this counts as unchanged (spec algorithms.md 10, "only changed
/// frames").
inline constexpr int mostUnchangedPixels = 32;

/// The pictures of one rank's step, ready for the network but for the normalisation.
struct TrainingBatch {
    std::int64_t step = 0;
    std::vector<std::uint8_t> rgb;  ///< samples x side x side x 3
    std::vector<std::uint8_t> fake; ///< samples; 1: fake
    std::vector<std::uint8_t>
        counts; ///< samples; 0: left out of the loss (unchanged frame, if only changed ones count)
    std::vector<CropSample> samples;
    int sidePx = 0;
    double waitedSeconds = 0; ///< how long next() had to wait
};

/// Turns a stored crop into what the network sees; must be callable from several threads at once.
using Augmentation = std::function<AugmentedPicture(const TrainingPicture&, const Recipe&, SeededRandom&)>;

struct BatchLoaderOptions {
    Recipe recipe;
    int batchSize = 12; ///< of each rank, >= 1
    int rank = 0, ranks = 1;
    int threads = 1;         ///< of its own, >= 1
    int prefetchBatches = 3; ///< made ahead of next(), >= 1: what bounds the memory
    std::uint64_t seed = 111;
    int epoch = 0;
    std::int64_t firstStep = 0; ///< > 0: go on within the epoch
    std::int64_t steps = 0;     ///< of the epoch; where the samples run out before, batches are short or empty
    bool onlyChangedFrames = false;
    bool validation = false;   ///< resized and padded only, nothing is drawn; only the recipe's inputSizePx counts
    Augmentation augmentation; ///< empty: augmentForTraining
};

/// Reads, augments and batches the samples of one epoch on threads of its own, in order. What a batch holds follows
/// from (seed, epoch, position of the sample in the epoch) alone, whatever the number of threads and ranks. Not
/// thread-safe: one thread calls next() and recycle(). Destroying it ends its threads after the pictures at hand.
///
///     BatchLoader loader(data, samplesOfEpoch(data, epoch, seed), options, stop);
///     while (auto batch = loader.next()) {
///         learnFrom(*batch);
///         loader.recycle(std::move(batch));
///     }
class BatchLoader {
public:
    /// @param data must outlive the loader. @throws Error (badInput) for options out of range
    BatchLoader(
        const TrainingData& data, std::vector<CropSample> epochSamples, BatchLoaderOptions options,
        std::stop_token stop = {});
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// Waits for the next step's batch. @return nothing after the last step
    /// @throws Stopped; Error (notFound, unreadable, corrupt) naming a crop, mask or landmarks that cannot be read, at
    ///         the step that needs it and at every call after that; missing landmarks or masks are no error
    std::unique_ptr<TrainingBatch> next();

    /// Takes a used batch back, so that its memory serves another one.
    void recycle(std::unique_ptr<TrainingBatch> batch);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The validation pictures of `samples`, resized and padded only (spec algorithms.md 10), as one batch of step 0. For
/// many of them use BatchLoader with `validation`. Thread-safe.
/// @param threads that read at once, the caller's included, >= 1. @throws as BatchLoader::next
std::unique_ptr<TrainingBatch> loadValidationBatch(
    const TrainingData& data, std::vector<CropSample> samples, int sidePx, int threads = 1, std::stop_token stop = {});

} // namespace veriframe
