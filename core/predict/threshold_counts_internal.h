// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/metrics.h"

#include <optional>
#include <span>
#include <vector>

namespace veriframe {

/// What is called fake at a threshold; whole numbers, in double for the divisions that follow.
struct ThresholdCounts {
    double threshold = 0;
    double fakes = 0, reals = 0; ///< with a score at the threshold or above
};

/// One entry for each score that occurs, descending; the last one counts all.
std::vector<ThresholdCounts> thresholdCounts(std::span<const LabeledScore> scores);

// The metrics of metrics.h from them, so that several cost one sort.
std::optional<double> areaUnderRoc(std::span<const ThresholdCounts> counts);
std::optional<double> averagePrecision(std::span<const ThresholdCounts> counts);
std::optional<double> equalErrorRate(std::span<const ThresholdCounts> counts);
std::vector<RocPoint> rocCurve(std::span<const ThresholdCounts> counts);

} // namespace veriframe
