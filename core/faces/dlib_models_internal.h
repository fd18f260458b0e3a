// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <opencv2/core/mat.hpp>

namespace veriframe {

/// The 68-point predictor where it is installed, else null; loaded once for the process. Calling it is thread-safe.
/// @throws Error (corrupt) if the file cannot be read
const dlib::shape_predictor* installedPredictor();

/// A detector for the calling thread alone, for it holds scratch memory.
dlib::frontal_face_detector& detectorOfThread();

/// A picture as dlib takes it. @param rgb 8-bit, 3 channels, not empty
dlib::array2d<dlib::rgb_pixel> dlibImage(const cv::Mat& rgb);

} // namespace veriframe
