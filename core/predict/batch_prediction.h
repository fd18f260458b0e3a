// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shard.h"
#include "predict/video_analysis.h"

#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

struct BatchOptions {
    std::filesystem::path folder;
    std::filesystem::path output; ///< submission CSV; its sidecar is "<output>.details.jsonl"
    std::vector<EnsembleMember> members;
    EnsembleOptions ensemble;
    DetectorOptions detector;
    AnalysisOptions analysis;
    int videosAtOnce = 0; ///< 0: chosen from cores
    bool resume = true;   ///< take over what a journal of the same settings holds
    Shard shard;          ///< take only every count-th video (by sorted name)
};

/// What happened to one video of the folder.
struct BatchItem {
    std::string fileName;
    VideoState state = VideoState::unreadable;
    double score = 0.5;
    bool resumed = false; ///< taken over from an earlier run
    std::optional<ErrorInfo> error;
    std::string note;
};

struct BatchReport {
    std::vector<ModelFacts> models;
    std::vector<BatchItem> items; ///< sorted by name, one per row of the CSV
    int failed = 0;               ///< items whose state is neither scored nor noFace nor partial
    bool stopped = false;         ///< ended on request; the journal holds what was done
    double seconds = 0;
};

/// Every "*.mp4" entry of a folder (also directories and what cannot be read: each gets a row), sorted bytewise.
/// @throws Error (notFound, unreadable) for the folder itself
std::vector<std::filesystem::path> videosOfFolder(const std::filesystem::path& folder);

/// Predicts a folder: a bounded pipeline over several videos at once. Each finished video goes to the journal
/// "<output>.journal.jsonl" at once, so that a killed run continues where it was; at the end CSV and sidecar are
/// written in one step each and the journal is removed. A video that fails is a row with its reason.
/// @param onItem called as each video ends, from one thread at a time
/// @throws Error (busy) if another run writes the same output; (notFound, mismatch, ...) if it cannot start;
///         (unwritable) if the disk is full, with the journal kept
BatchReport predictFolder(
    const BatchOptions& options, Progress& progress, std::stop_token stop = {},
    const std::function<void(const BatchItem&)>& onItem = {});

} // namespace veriframe
