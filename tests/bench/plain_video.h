// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble.h"
#include "reference_mtcnn.h"

#include <filesystem>
#include <vector>

namespace veriframe::bench {

/// One video as one would judge it first, after the published program: OpenCV reads every frame, MTCNN by LibTorch
/// looks at 32 of them one after another, then the network judges all faces. The baseline of bench_video.
/// @param models on the plain path. @return probabilities of fake, one per face of the first model
/// @throws std::runtime_error if OpenCV cannot read the video
std::vector<double> judgePlainly(const std::filesystem::path& video, ReferenceMtcnn& detector, Ensemble& models);

} // namespace veriframe::bench
