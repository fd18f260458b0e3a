// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pause_gate.h"
#include "base/progress.h"
#include "base/shard.h"
#include "dataset/dfdc_index.h"
#include "dataset/step_record.h"
#include "faces/detector_scale.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// What turns a dataset into training data (spec algorithms.md 9), in the order in which it is done.
enum class PreprocessingStep {
    boxes,     ///< faces of every frame of every real video
    crops,     ///< faces cut out of every tenth frame of every video
    landmarks, ///< five points on the crops of real videos
    diffs,     ///< where a fake's crops differ from its original's
    folds,     ///< folds.csv
    compress,  ///< optional: copies at a lower quality
    frames     ///< optional: whole frames as JPEG
};
const char* toString(PreprocessingStep step); ///< "boxes" and so on
/// @throws Error (badInput)
PreprocessingStep parsePreprocessingStep(const std::string& name);

/// The five steps of `all`.
std::span<const PreprocessingStep> trainingSteps();

struct PreprocessingOptions {
    Profile profile = Profile::dfdc;   ///< scale of a frame before detection
    DetectorOptions detector;          ///< kind, weights, device; thresholds are each step's own (spec algorithms.md 3)
    int frameStride = 10;              ///< crops: every how many frames
    int splits = 16;                   ///< folds: how many, 1 to 50
    std::vector<int> crfs{23, 28, 32}; ///< compress: the constant rate factors to choose from
    std::uint64_t seed = 1;            ///< compress: which video gets which
    int dumpStride = 1;                ///< frames: every how many
    int jpegQuality = 95;              ///< frames: 1 to 100
    int threads = 0;                   ///< 0: all available
    int videosAtOnce = 0;              ///< 0: as many as threads
    bool fresh = false;                ///< do everything anew
    Shard shard; ///< families of original and fakes are dealt out to the shards; folds need the whole dataset
};

/// How far a step is. Counts are of the videos that the step concerns and the shard holds.
struct StepCounts {
    std::int64_t total = 0;
    std::int64_t done = 0, skipped = 0, failed = 0;
    std::int64_t open = 0, stale = 0; ///< not done yet, or to be done again

    std::int64_t ended() const { return done + skipped + failed; }

    void add(StepState state);
    bool operator==(const StepCounts&) const = default;
};

struct StepProgress {
    PreprocessingStep step = PreprocessingStep::boxes;
    StepCounts counts;
    std::int64_t toDo = 0;   ///< videos that this run has to work on
    std::int64_t worked = 0; ///< of those, how many ended
    double workedInPart = 0; ///< the same, with the shares that are through of those at work
    std::int64_t frames = 0; ///< frames (or pairs of crops) that this run has worked on
    double seconds = 0;      ///< since the step's work began, pauses not counted
    std::string video;       ///< that moved; may be empty
};

/// Who wants to know more than Progress tells. Called from one thread at a time, but not always the same one.
struct PreprocessingObserver {
    std::function<void(const StepProgress&)> progressed;
    std::function<void(PreprocessingStep, const StepRecord&)> ended; ///< a video ended: done, skipped or failed
};

/// What a run did in one step.
struct StepReport {
    PreprocessingStep step = PreprocessingStep::boxes;
    StepCounts counts;       ///< after the run
    std::int64_t worked = 0; ///< videos this run has worked on
    std::int64_t frames = 0; ///< frames (or pairs of crops) this run has worked on
    double seconds = 0;
};

struct PreprocessingReport {
    std::vector<StepReport> steps;
    bool stopped = false;     ///< ended on request; what was done is kept
    std::string foldsLeftOut; ///< why folds.csv was not made though it was asked for, a sentence; empty: it was made
};

/// Runs the steps one after another. Each does only what is open, failed before, or stale: made with other settings or
/// from other inputs, or whose files are gone. What another program has made is taken over as it is where it fits the
/// settings, as far as its files tell. A video that fails is counted with its reason; the others go on. A killed run
/// leaves nothing half done and goes on where it was. While the metadata of a part cannot be read, folds.csv stays as
/// it is: a table without that part's videos would be taken for the whole. Holds the dataset against other runs: one
/// whole run, or different shards of one count.
/// @throws Error (busy) if another run has the dataset or this shard; (mismatch) if a fake and its original fall into
///         different folds; (notFound, badInput) if it cannot start; (unwritable) if the disk is full: then nothing
///         that was done is lost
PreprocessingReport runPreprocessing(
    const DatasetIndex& index, std::span<const PreprocessingStep> steps, const PreprocessingOptions& options,
    Progress& progress, std::stop_token stop = {}, const PreprocessingObserver& observer = {},
    PauseGate* pause = nullptr);

/// One video's way through the training steps.
struct VideoCompleteness {
    std::size_t video = 0;         ///< in the index
    std::vector<StepRecord> steps; ///< one per training step: state, reason, numbers; not what it was made from
    int fold = -1;                 ///< by its part, also without crops; -1: not known yet
    int faces = -1;                ///< most faces in one frame; -1: not known yet
    int crops = 0;
};

/// What is there and what is missing, without doing anything. Videos of the shard only, by name.
/// @throws Stopped, errors as of runPreprocessing. Thread-safe.
std::vector<VideoCompleteness>
readCompleteness(const DatasetIndex& index, const PreprocessingOptions& options, std::stop_token stop = {});

} // namespace veriframe
