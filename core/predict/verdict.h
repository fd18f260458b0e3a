// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace veriframe {

struct VideoResult;

/// How strongly a score speaks for manipulation, in the four bands of the field's evidence scales (spec product.md,
/// Inspect): below 50 %, from 50, from 70, from 90.
enum class VerdictBand { none, weak, moderate, strong };

/// @param score 0..1, 1 means fake
VerdictBand verdictBand(double score);

/// Whether the models have judged a face, so that the score says something: not for a video without faces or models,
/// one that could not be read, or an analysis that failed; for one that was cancelled as far as it came.
bool bearsScore(const VideoResult& result);

/// "no evidence of manipulation", "weak evidence of manipulation", ...
const char* toString(VerdictBand band);

/// A score in so many decimals, or in as many more as it takes to stay in its band: 0.4975 is "0.497" and not "0.50",
/// which would be weak evidence. @param score 0..1   @param decimals >= 0
std::string scoreText(double score, int decimals);

/// "66.3 %": a score in percent with one decimal, or as many more as it takes to stay in its band. @param score 0..1
std::string scorePercentText(double score);

} // namespace veriframe
