// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/comparison_export.h"

#include <string>

namespace veriframe::cli {

/// How many rows the table of differences has at most.
inline constexpr std::size_t mostDifferencesShown = 12;

/// A comparison in words: both sides with verdict and rule, the largest differences, what the sides lack, the summary.
/// @param pairing how frames were paired; of one video judged twice: empty
std::string comparisonText(
    const ResultComparison& comparison, const ComparedOrigin& first, const ComparedOrigin& second,
    const FramePairing& pairing);

} // namespace veriframe::cli
