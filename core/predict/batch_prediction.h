// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/pause_gate.h"
#include "base/shard.h"
#include "predict/batch_source.h"
#include "predict/video_analysis.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

struct BatchOptions {
    std::vector<BatchVideo> videos; ///< as batchVideos() gives them
    std::filesystem::path output;   ///< submission CSV; its sidecar is "<output>.details.jsonl"
    std::vector<EnsembleMember> members;
    EnsembleOptions ensemble;
    DetectorOptions detector;
    AnalysisOptions analysis;
    int videosAtOnce = 0; ///< 0: chosen from cores
    bool resume =
        true; ///< take over what earlier runs of the same settings hold; else replace them, whatever they were
    /// Replace also what stands at the output and was written by no batch, and a complete run of other settings or
    /// videos. What the batch is made from is never replaced.
    bool overwrite = false;
    /// Files besides videos, models and the detector's weights that the batch is made from: lists, labels, the
    /// ensemble's file.
    std::vector<std::filesystem::path> inputs = {};
    Shard shard; ///< take only every count-th video
    /// Positions in `videos`: only these are worked on, and anew, whatever is known of them. Every other video keeps
    /// the row that an earlier run of the same settings gave it, also a failed one. Empty: whatever is new, changed or
    /// had failed is worked on.
    std::vector<std::size_t> redo;
};

/// What happened to one video of the batch.
struct BatchItem {
    std::size_t row = 0; ///< position in BatchOptions::videos
    std::filesystem::path path;
    std::string fileName; ///< as the CSV names it
    VideoState state = VideoState::unreadable;
    double score = 0.5;
    bool resumed = false; ///< taken over from an earlier run
    int frameCount = 0;   ///< frames of the video
    int framesAsked = 0, framesDecoded = 0;
    int facesFound = 0, facesUsed = 0;
    std::vector<StrategyScore> modelScores; ///< one per model
    std::vector<TrackResult> tracks;        ///< one per person
    double seconds = 0;                     ///< that its analysis took
    std::optional<ErrorInfo> error;
    std::string note;
};

/// Whether a row has nothing that was judged: its score of 0.5 is a placeholder.
bool isFailure(VideoState state);

struct BatchReport {
    std::vector<ModelFacts> models;
    std::vector<BatchItem> items; ///< in the order of BatchOptions::videos, one per row of the CSV
    int failed = 0;               ///< items whose state is neither scored nor noFace nor partial
    /// Rows are missing, and no CSV was written: it ended on request, or only some were redone of a run that had not
    /// ended. The journal holds what was done.
    bool stopped = false;
    double seconds = 0;
};

/// Who watches a batch. All are called from one thread at a time, from threads of the batch, and have to return
/// quickly; each may be absent.
struct BatchObserver {
    /// The networks are open, and so many videos are left to do after what earlier runs have done.
    std::function<void(const std::vector<ModelFacts>& models, const DetectorFacts& detector, std::size_t left)> opened;
    std::function<void(std::size_t row)> started;                                   ///< a video is taken up
    std::function<void(std::size_t row, int framesDone, int framesAsked)> advanced; ///< frames of it were judged
    std::function<void(const BatchItem& item)> ended; ///< it has its row; also for one that is taken over
};

/// Predicts videos: a bounded pipeline over several at once. Each finished video goes to the journal
/// "<output>.journal.jsonl" at once, so that a killed run continues where it was; at the end CSV and sidecar are
/// written in one step each and the journal is removed. A video that fails is a row with its reason.
/// @param gate while it is closed, no further video is taken up; those at work are finished. nullptr: never paused
/// What stands at the output is replaced where an earlier run over some of the same videos wrote it with the same
/// settings; see BatchOptions::overwrite and resume for the rest. Until the run has its last row it stays as it is.
/// @throws Error (badInput) if the output is, by whatever name, something the batch is made from; (mismatch) if it is
///         to replace what it may not, or continue a run that it cannot; (busy) if another run writes the same output;
///         (notFound, ...) if it cannot start; all these leave every file as it was; (unwritable) if the disk is full,
///         with the journal kept; Stopped while the networks are opened
BatchReport predictVideos(
    const BatchOptions& options, Progress& progress, std::stop_token stop = {}, const BatchObserver& observer = {},
    PauseGate* gate = nullptr);

/// What an earlier run has left beside an output.
struct BatchTrace {
    enum class Kind {
        none,        ///< neither journal nor sidecar
        interrupted, ///< a journal: starting again goes on there
        complete     ///< a sidecar: starting again does what is new, changed or had failed
    };

    Kind kind = Kind::none;
    std::size_t records = 0; ///< videos it holds
    /// Of the given videos, those that it has a row for, as far as their files are unchanged.
    std::vector<BatchItem> items;
    std::vector<ModelFacts> models; ///< that judged then
    Json settings;                  ///< that it was judged with, as settingsJson() has them; null: not known
    bool isForeign = false; ///< a file stands at the output that no batch wrote, so that it is not replaced unasked
};

/// Reads what stands beside an output, without opening any network and without changing anything.
/// @param videos items are told of these  @throws Error (corrupt, unreadable)
BatchTrace readBatchTrace(const std::filesystem::path& output, std::span<const BatchVideo> videos);

} // namespace veriframe
