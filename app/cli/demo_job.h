// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "demo/demo_folder.h"
#include "predict/batch_prediction.h"
#include "predict/metrics.h"
#include "train/training.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe::cli {

// So few steps from random weights learn nothing through what makes long runs robust.
inline constexpr bool demoHardDrops = false;
inline constexpr AugmentationSet demoAugmentations = AugmentationSet::geometric;

/// The main job on drawn videos, small enough for minutes on two cores.
struct DemoJobOptions {
    std::filesystem::path folder;
    std::uint64_t seed = 1; ///< of the drawn videos; the networks' seeds follow from it
};

/// A video of the unseen set and what came of it.
struct DemoVideo {
    std::string name, kind; ///< kind: "real" or the manipulation's name
    bool fake = false;
    VideoState state = VideoState::unreadable;
    double score = 0.5;
};

struct DemoJobResult {
    std::vector<TrainingResult> runs;   ///< one per network
    std::vector<EnsembleMember> chosen; ///< the checkpoint of each run
    std::filesystem::path unseenFolder;
    std::vector<DemoVideo> unseen; ///< videos that no choice has looked at
    double logLoss = 0, areaUnderRoc = 0;
    std::filesystem::path manifest, submission, summary;
    double seconds = 0;
};

/// Draws a dataset, preprocesses it, trains two small networks, chooses a checkpoint of each by its validation losses,
/// predicts other videos with both and scores the result. Replaces what an earlier demo left in the folder.
/// @param say a line for people at each stage. @throws Error, Stopped
DemoJobResult runDemoJob(
    const DemoJobOptions& options, Progress& progress, std::stop_token stop,
    const std::function<void(const std::string&)>& say);

} // namespace veriframe::cli
