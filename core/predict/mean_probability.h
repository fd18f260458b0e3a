// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/video_analysis.h"

#include <optional>

namespace veriframe {

/// Mean of all models' probabilities of "fake" for a face, in [0, 1]; nothing where none has judged it.
std::optional<double> meanProbability(const FaceResult& face);

} // namespace veriframe
