// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/result_comparison.h"

namespace veriframe {

/// The numbers of a comparison, from its frames. @param strategy whose thresholds are looked at
ComparisonSummary summaryOf(const std::vector<FrameComparison>& frames, const StrategyParameters& strategy);

} // namespace veriframe
