// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "faces/dlib_models_internal.h"

#include <cstring>
#include <filesystem>
#include <optional>

namespace veriframe {

namespace {

/// Where Debian's libdlib-data puts it. Its training data allows no commercial use, so it is never shipped by us.
constexpr const char* predictorPath = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat";

std::optional<dlib::shape_predictor> loadPredictor()
{
    std::optional<dlib::shape_predictor> loaded;
    if (!std::filesystem::exists(predictorPath))
        return loaded;
    try {
        dlib::deserialize(predictorPath) >> loaded.emplace();
    } catch (const dlib::error& error) {
        throw Error(
            ErrorCode::corrupt, "Reading dlib's 68-point predictor", predictorPath, error.what(),
            "Install the package libdlib-data again.");
    }
    return loaded;
}

} // namespace

const dlib::shape_predictor* installedPredictor()
{
    static const std::optional<dlib::shape_predictor> shared = loadPredictor();
    return shared ? &*shared : nullptr;
}

dlib::frontal_face_detector& detectorOfThread()
{
    // It is unpacked from a text within dlib, which takes far longer than copying it.
    static const dlib::frontal_face_detector unpacked = dlib::get_frontal_face_detector();
    thread_local dlib::frontal_face_detector own = unpacked;
    return own;
}

dlib::array2d<dlib::rgb_pixel> dlibImage(const cv::Mat& rgb)
{
    static_assert(sizeof(dlib::rgb_pixel) == 3, "rows are copied as bytes");
    dlib::array2d<dlib::rgb_pixel> image(rgb.rows, rgb.cols);
    for (int y = 0; y < rgb.rows; ++y)
        std::memcpy(&image[y][0], rgb.ptr(y), static_cast<std::size_t>(rgb.cols) * 3);
    return image;
}

} // namespace veriframe
