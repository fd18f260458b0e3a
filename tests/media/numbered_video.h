// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/video_writer.h"

#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <vector>

namespace veriframe::test {

/// A picture that carries a number as a pattern of large black and white squares, in a way that survives any lossy
/// codec; one corner is marked, so that a turned or mirrored picture is noticed.
/// @param number 0..4095   @param width, height >= 64
cv::Mat numberedFrame(int number, int width, int height);

/// The number of a decoded picture; nothing if it is not upright or its pattern is broken.
std::optional<int> numberOf(const cv::Mat& rgb);

/// Writes frames 0, 1, ... at these presentation timestamps.
void writeNumberedVideo(
    const std::filesystem::path& path, VideoWriterOptions options, const std::vector<std::int64_t>& timestamps);

/// 0, step, 2 step, ...
std::vector<std::int64_t> evenTimestamps(int count, std::int64_t step = 1);

} // namespace veriframe::test
