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

/// How much is drawn and learnt. The defaults take minutes on two cores and teach the networks what a fake is; with
/// less everything is done all the same, and the scores are worth less.
struct DemoSize {
    int families = 66;       ///< in each of the five parts to train with: one real video and one fake of it
    int unseenFamilies = 40; ///< in the part that is judged
    int epochs = 0;          ///< of each network; 0: as the embedded configuration of B0 says
};

/// The main job on drawn videos.
struct DemoJobOptions {
    std::filesystem::path folder;
    std::uint64_t seed = 1; ///< of the drawn videos; the networks' seeds follow from it
    DemoSize size = {};
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
/// predicts other videos with both and scores the result. Replaces what an earlier demo left in the folder. Same seed
/// and size, same scores, on the same kind of processor with as many threads.
/// @param say a line for people at each stage
/// @throws Error, (badInput) before anything is done if the folder holds such files of somebody else; Stopped
DemoJobResult runDemoJob(
    const DemoJobOptions& options, Progress& progress, std::stop_token stop,
    const std::function<void(const std::string&)>& say);

} // namespace veriframe::cli
