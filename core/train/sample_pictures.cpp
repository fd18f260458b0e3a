// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/sample_pictures_internal.h"

#include "base/error.h"
#include "base/files.h"
#include "base/npy.h"
#include "media/image_ops.h"

#include <opencv2/imgcodecs.hpp>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// @return an empty picture if there is no such file
cv::Mat readMask(const fs::path& file, const cv::Size& cropPx)
{
    constexpr const char* doing = "Reading the difference mask";
    std::error_code absent;
    if (!fs::exists(file, absent) && !absent)
        return {};
    const std::vector<std::byte> bytes = readFile(file);
    cv::Mat mask;
    try {
        if (!bytes.empty())
            mask = cv::imdecode(
                cv::Mat(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<std::byte*>(bytes.data())),
                cv::IMREAD_GRAYSCALE);
    } catch (const cv::Exception& error) {
        throw Error(ErrorCode::corrupt, doing, file.string(), error.err);
    }
    if (mask.empty())
        throw Error(ErrorCode::corrupt, doing, file.string(), "it is no picture that OpenCV can read");
    if (mask.size() != cropPx)
        throw Error(
            ErrorCode::corrupt, doing, file.string(),
            fmt::format("it has {}x{} pixels, its crop {}x{}", mask.cols, mask.rows, cropPx.width, cropPx.height),
            "Run the diffs step again with --fresh.");
    return mask;
}

std::optional<std::array<cv::Point, 5>> readLandmarks(const fs::path& file)
{
    std::error_code absent;
    if (!fs::exists(file, absent) && !absent)
        return std::nullopt;
    const NpyInt16 array = readNpyInt16(file);
    std::array<cv::Point, 5> points;
    if (array.shape != std::vector<std::int64_t>{5, 2})
        throw Error(
            ErrorCode::corrupt, "Reading the landmarks", file.string(), "they are not five points",
            "Run the landmarks step again with --fresh.");
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {array.values[2 * i], array.values[2 * i + 1]};
    return points;
}

} // namespace

TrainingPicture readTrainingPicture(const TrainingData& data, const CropSample& sample)
{
    TrainingPicture picture;
    picture.fake = data.videoOf(sample).fake;
    picture.rgb = readImageRgb(data.cropFile(sample).string());
    if (picture.fake)
        picture.mask = readMask(data.diffFile(sample), picture.rgb.size());
    picture.landmarks = readLandmarks(data.landmarkFile(sample));
    return picture;
}

cv::Mat readValidationPicture(const TrainingData& data, const CropSample& sample, int sidePx)
{
    return fitOnSquareCanvas(readImageRgb(data.cropFile(sample).string()), sidePx);
}

} // namespace veriframe
