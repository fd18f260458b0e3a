// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <cstdint>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// One drawn video: a head with shading, motion and blinking; a manipulated one repeats its original's motion with a
/// face of another identity blended in.
struct SyntheticVideoOptions {
    int width = 640, height = 480;
    int frames = 60;
    double fps = 30;
    std::uint64_t identity = 1; ///< seeds skin, hair, features
    std::uint64_t motion = 1;   ///< seeds path, blinking, light
    bool manipulated = false;
    int crf = 23;
    std::string codec = "h264";
};

/// One drawn frame and the truth about it.
struct SyntheticFrame {
    cv::Mat rgb;   ///< 8-bit, 3 channels
    cv::Rect face; ///< brows to chin and ear to ear, pixels
};

/// Draws one frame as it is before encoding. Same options and index, same picture. @param index from 0
/// @throws Error (badInput) for options that give no picture. Thread-safe.
SyntheticFrame drawSyntheticFrame(const SyntheticVideoOptions& options, int index);

/// Draws and encodes one video. Same options, same pictures. @throws Error (unwritable, unsupported), Stopped
void writeSyntheticVideo(
    const std::filesystem::path& path, const SyntheticVideoOptions& options, std::stop_token stop = {});

struct SyntheticSetOptions {
    int pairs = 3; ///< real and manipulated video of the same motion
    std::uint64_t seed = 1;
    int frames = 60;
};

/// Writes pairs into a folder with a DFDC metadata.json beside them (spec formats.md). @return the videos written
std::vector<std::filesystem::path> writeSyntheticSet(
    const std::filesystem::path& folder, const SyntheticSetOptions& options, Progress& progress,
    std::stop_token stop = {});

} // namespace veriframe
