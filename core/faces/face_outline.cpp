// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/face_outline.h"

#include "base/error.h"
#include "faces/dlib_models_internal.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace veriframe {

namespace {

/// By how much a picture is shrunk for the search. The detector sees faces of 80 pixels and more; a face fills three
/// fifths of its crop, or more, so that at 150 pixels it is still seen, and the search takes a quarter of the time, or
/// less.
int searchDivisor(const cv::Mat& rgb)
{
    constexpr int enoughPx = 150;
    return std::max(1, std::min(rgb.cols, rgb.rows) / enoughPx);
}

/// The first face in the picture's own pixels. @param divisor by how much it is shrunk for the search
std::optional<dlib::rectangle> firstFace(const cv::Mat& rgb, int divisor)
{
    cv::Mat shrunk = rgb;
    if (divisor > 1)
        cv::resize(rgb, shrunk, {rgb.cols / divisor, rgb.rows / divisor}, 0, 0, cv::INTER_AREA);
    const std::vector<dlib::rectangle> faces = detectorOfThread()(dlibImage(shrunk));
    if (faces.empty())
        return std::nullopt;
    const dlib::rectangle& face = faces.front();
    return dlib::rectangle(
        face.left() * divisor, face.top() * divisor, (face.right() + 1) * divisor - 1,
        (face.bottom() + 1) * divisor - 1);
}

} // namespace

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
    const int divisor = searchDivisor(rgb);
    std::optional<dlib::rectangle> face = firstFace(rgb, divisor);
    if (!face && divisor > 1)
        face = firstFace(rgb, 1); // a small one
    if (!face)
        return std::nullopt;
    const dlib::full_object_detection shape = (*predictor)(dlibImage(rgb), *face);
    FaceOutline outline;
    if (shape.num_parts() != outline.size())
        throw Error(ErrorCode::corrupt, "Finding a face's outline", {}, "the installed predictor has not 68 points");
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = {static_cast<int>(shape.part(i).x()), static_cast<int>(shape.part(i).y())};
    return outline;
}

} // namespace veriframe
