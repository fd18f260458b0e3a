// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/face_outline.h"

#include "base/error.h"
#include "faces/dlib_models_internal.h"

namespace veriframe {

bool faceOutlineAvailable()
{
    return installedPredictor() != nullptr;
}

std::optional<FaceOutline> faceOutline(const cv::Mat& rgb)
{
    if (rgb.empty())
        return std::nullopt;
    if (rgb.type() != CV_8UC3)
        throw Error(ErrorCode::badInput, "Finding a face's outline", {}, "the picture is not 8-bit RGB");
    const dlib::shape_predictor* predictor = installedPredictor();
    if (!predictor)
        return std::nullopt;
    const auto image = dlibImage(rgb);
    const std::vector<dlib::rectangle> faces = detectorOfThread()(image);
    if (faces.empty())
        return std::nullopt;
    const dlib::full_object_detection shape = (*predictor)(image, faces.front());
    FaceOutline outline;
    if (shape.num_parts() != outline.size())
        throw Error(ErrorCode::corrupt, "Finding a face's outline", {}, "the installed predictor has not 68 points");
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = {static_cast<int>(shape.part(i).x()), static_cast<int>(shape.part(i).y())};
    return outline;
}

} // namespace veriframe
