// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seeded_random.h"
#include "demo/synthetic_dataset.h"

#include <functional>
#include <span>

namespace veriframe {

/// Ten letters, as the videos of the DFDC are named.
std::string drawVideoName(SeededRandom& random);

/// Makes a folder and those above it. @throws Error (unwritable)
void makeVideoFolder(const std::filesystem::path& folder);

/// Writes a folder's metadata.json. @param videos those of the folder. @throws Error (unwritable)
void writeMetadata(const std::filesystem::path& folder, std::span<const SyntheticDatasetVideo> videos);

/// How the videos of a set are drawn.
struct VideoSetRun {
    std::function<std::filesystem::path(const SyntheticDatasetVideo&)> pathOf;
    std::function<void(const SyntheticDatasetVideo&)> written = [](const auto&) {}; ///< called from any thread
    int threads = 0;                                                                ///< 0: all available
};

/// Draws videos in parallel. @throws Error (unwritable, unsupported), Stopped
void drawVideos(
    std::span<const SyntheticDatasetVideo> videos, const VideoSetRun& run, Progress& progress, std::stop_token stop);

} // namespace veriframe
