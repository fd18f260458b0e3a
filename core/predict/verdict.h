// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace veriframe
