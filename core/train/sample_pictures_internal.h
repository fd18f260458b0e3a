// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/recipes.h"
#include "train/training_data.h"

namespace veriframe {

/// Reads a crop with its mask and landmarks, where those are there.
/// @throws Error (notFound, unreadable, corrupt) naming the file. Thread-safe.
TrainingPicture readTrainingPicture(const TrainingData& data, const CropSample& sample);

/// Reads a crop as validation sees it: resized and padded only. @throws as readTrainingPicture. Thread-safe.
cv::Mat readValidationPicture(const TrainingData& data, const CropSample& sample, int sidePx);

} // namespace veriframe
