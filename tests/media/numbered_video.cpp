// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbered_video.h"

#include <opencv2/imgproc.hpp>

namespace veriframe::test {

namespace {

constexpr int cellsPerSide = 4;

/// Cells row by row: the four corners tell which way up the picture is, the twelve others are bits.
constexpr int firstCorner = 0, secondCorner = 3, thirdCorner = 12, lastCorner = 15;

cv::Rect cell(int index, int width, int height)
{
    const int x = index % cellsPerSide, y = index / cellsPerSide;
    const int left = x * width / cellsPerSide, top = y * height / cellsPerSide;
    return {left, top, (x + 1) * width / cellsPerSide - left, (y + 1) * height / cellsPerSide - top};
}

/// Corners are gray levels of their own, so that each turn of the picture looks different.
int cornerLevel(int index)
{
    switch (index) {
    case firstCorner:
        return 235;
    case secondCorner:
        return 40;
    case thirdCorner:
        return 100;
    default:
        return 165;
    }
}

bool isCorner(int index)
{
    return index == firstCorner || index == secondCorner || index == thirdCorner || index == lastCorner;
}

/// Mean gray of a cell's middle.
double level(const cv::Mat& rgb, int index)
{
    const cv::Rect area = cell(index, rgb.cols, rgb.rows);
    const cv::Rect middle(
        area.x + area.width / 4, area.y + area.height / 4, std::max(1, area.width / 2), std::max(1, area.height / 2));
    const cv::Scalar mean = cv::mean(rgb(middle));
    return (mean[0] + mean[1] + mean[2]) / 3;
}

} // namespace

cv::Mat numberedFrame(int number, int width, int height)
{
    cv::Mat rgb(height, width, CV_8UC3);
    int bit = 0;
    for (int index = 0; index < cellsPerSide * cellsPerSide; ++index) {
        const int gray = isCorner(index) ? cornerLevel(index) : (number >> bit++ & 1) ? 220 : 30;
        rgb(cell(index, width, height)).setTo(cv::Scalar(gray, gray, gray));
    }
    return rgb;
}

std::optional<int> numberOf(const cv::Mat& rgb)
{
    int number = 0;
    int bit = 0;
    for (int index = 0; index < cellsPerSide * cellsPerSide; ++index) {
        const double gray = level(rgb, index);
        if (isCorner(index)) {
            if (std::abs(gray - cornerLevel(index)) > 25)
                return std::nullopt;
        } else if (gray > 90 && gray < 160) {
            return std::nullopt;
        } else {
            number |= (gray > 125 ? 1 : 0) << bit++;
        }
    }
    return number;
}

void writeNumberedVideo(
    const std::filesystem::path& path, VideoWriterOptions options, const std::vector<std::int64_t>& timestamps)
{
    if (options.width == 0) {
        options.width = 128;
        options.height = 96;
    }
    VideoWriter writer(path, options);
    for (std::size_t i = 0; i < timestamps.size(); ++i)
        writer.write(numberedFrame(static_cast<int>(i), options.width, options.height), timestamps[i]);
    writer.finish();
}

std::vector<std::int64_t> evenTimestamps(int count, std::int64_t step)
{
    std::vector<std::int64_t> timestamps;
    for (int i = 0; i < count; ++i)
        timestamps.push_back(i * step);
    return timestamps;
}

} // namespace veriframe::test
