// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/hard_drops.h"
#include "augment/recipes.h"

namespace veriframe::bench {

/// The same drops and augmentations as one would write them first with OpenCV: a new picture for each step, floating
/// point where the formula has it, one dilation after another, masks as pictures. Same draws, but for the noise's
/// values.
AugmentedPicture augmentPlainly(const TrainingPicture& picture, int sidePx, SeededRandom& random);

/// Its parts that differ from ours in more than allocations.
void addNoisePlainly(cv::Mat& rgb, float variance);
void shiftAlongColoursPlainly(cv::Mat& rgb, double a);
void shiftHuePlainly(cv::Mat& rgb, const HueSaturationValue& change);
void blankFacePartPlainly(cv::Mat& rgb, const FaceLandmarks& landmarks, FacePart part);

} // namespace veriframe::bench
