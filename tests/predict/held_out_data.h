// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble_score.h"

#include <cstdint>
#include <string>
#include <vector>

namespace veriframe::test {

/// A held-out set of so many originals with a real and `fakesOfOriginal` fake videos each, without any file.
HeldOutSet madeUpSet(int originals, int fakesOfOriginal, int cropsOfVideo);

/// Predictions of a made-up model: right by `skill` on the logit's scale, with noise of its own in each video and crop.
HeldOutPredictions madeUpPredictions(const HeldOutSet& set, const std::string& name, double skill, std::uint64_t seed);

std::vector<HeldOutPredictions> madeUpModels(const HeldOutSet& set, int count);

} // namespace veriframe::test
