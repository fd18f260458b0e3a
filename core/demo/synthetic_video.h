// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <cstdint>
#include <filesystem>
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
