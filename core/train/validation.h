// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/training_data.h"

#include <cstdint>
#include <span>

namespace veriframe {

/// How well the held-out videos are told apart.
struct ValidationLosses {
    double fakeLoss = 0, realLoss = 0; ///< log loss over the fake and over the real videos
    std::int64_t fakeVideos = 0, realVideos = 0;

    double bce() const { return (fakeLoss + realLoss) / 2; }
};

/// The best bce so far of a run that has not validated yet, where the published program starts. No bce reaches it:
/// probabilities keep 1e-15 away from 0 and 1, which makes 34.5 the largest.
inline constexpr double bestBceBeforeAny = 100;

/// Averages the probabilities of each video's crops, then takes the log loss of each side (spec algorithms.md 10).
/// @param logits one per sample of data.validation. A side without videos has loss 0. Thread-safe.
ValidationLosses validationLosses(const TrainingData& data, std::span<const double> logits);

} // namespace veriframe
