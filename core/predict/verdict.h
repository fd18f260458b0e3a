// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe {

/// How strongly a score speaks for manipulation, in the four bands of the field's evidence scales (spec product.md,
/// Inspect): below 50 %, from 50, from 70, from 90.
enum class VerdictBand { none, weak, moderate, strong };

/// @param score 0..1, 1 means fake
VerdictBand verdictBand(double score);

/// "no evidence of manipulation", "weak evidence of manipulation", ...
const char* toString(VerdictBand band);

} // namespace veriframe
