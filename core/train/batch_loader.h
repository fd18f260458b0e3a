// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/recipes.h"
#include "train/training_data.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace veriframe {

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

struct BatchLoaderOptions {
    Recipe recipe;
    int batchSize = 12;
    int rank = 0, ranks = 1;
    int threads = 1;
    int prefetchBatches = 3;
    std::uint64_t seed = 111;
    int epoch = 0;
    std::int64_t firstStep = 0; ///< > 0: go on within the epoch
    std::int64_t steps = 0;     ///< of the epoch
    bool onlyChangedFrames = false;
};

/// Reads, augments and batches the samples of one epoch on threads of its own, in order. What a batch holds follows
/// from (seed, epoch, position of the sample in the epoch) alone, whatever the number of threads and ranks.
class BatchLoader {
public:
    BatchLoader(
        const TrainingData& data, std::vector<CropSample> epochSamples, BatchLoaderOptions options,
        std::stop_token stop = {});
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// Waits for the next step's batch. @return nothing after the last step
    /// @throws Stopped; Error (notFound, corrupt) naming a crop that cannot be read; a missing landmark file or mask is
    ///         no error
    std::unique_ptr<TrainingBatch> next();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The validation pictures of `samples`, resized and padded only (spec algorithms.md 10).
std::unique_ptr<TrainingBatch>
loadValidationBatch(const TrainingData& data, std::vector<CropSample> samples, int sidePx);

} // namespace veriframe
