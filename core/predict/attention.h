// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/evidence_map.h"

#include <opencv2/core/mat.hpp>
#include <span>

namespace veriframe {

/// The heat map of a face over the pixels of its crop: Grad-CAM (Selvaraju et al. 2017) of each model, i.e. its
/// evidence for fake with what is negative cut off, averaged over the models and scaled so that the highest value is 1;
/// all 0 where nothing speaks for fake. It shows where the models look, not that something was manipulated.
/// @param maps one per model, of the canvas that fitOnSquareCanvas() makes of the crop
/// @param inputSizesPx side of each model's canvas
/// @return CV_32F, [0, 1], cropHeight x cropWidth
/// @throws Error (badInput) if maps and sizes do not belong together or the crop is empty. Thread-safe.
cv::Mat
attentionOfCrop(std::span<const EvidenceMap> maps, std::span<const int> inputSizesPx, int cropWidth, int cropHeight);

} // namespace veriframe
