// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_stamp.h"
#include "base/progress.h"
#include "dataset/fold_table_content.h"
#include "predict/ensemble.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// A video that no network of this fold has learned from, with the truth about it.
struct HeldOutVideo {
    std::string name;     ///< without extension
    std::string original; ///< the real video it was made of; a real video's own name: what groups videos of one scene
    bool fake = false;
    std::size_t firstCrop = 0, crops = 0; ///< its part of HeldOutSet::crops
    bool operator==(const HeldOutVideo&) const = default;
};

/// One crop of a held-out video.
struct HeldOutCrop {
    std::int32_t frame = 0; ///< index in presentation order
    std::int32_t face = 0;
    std::int64_t bytes = 0; ///< of its file; 0: there is none
    bool operator==(const HeldOutCrop&) const = default;
};

/// The crops of one fold of a preprocessed dataset. With the default stride these are the crops on which the trainer
/// validates (train/training_data.h), and its losses are those of plainMean() (ensemble_score.h) over them.
struct HeldOutSet {
    std::filesystem::path root;
    int fold = 0;
    int frameStride = validationFrameStride;
    std::vector<HeldOutVideo> videos; ///< by name
    std::vector<HeldOutCrop> crops;   ///< video by video, by frame and face
    std::int64_t missing = 0;         ///< crops without a file
    /// SHA-256 of which crops there are, with video, original, label, frame, face and file size. Where the dataset lies
    /// does not matter, nor does the order of the table.
    std::string fingerprint;

    std::filesystem::path cropFile(const HeldOutVideo& video, std::size_t crop) const;
    /// The file of a crop whose video is to be found first.
    std::filesystem::path cropFile(std::size_t crop) const;
    /// A sentence where crops have no file, naming the first; else empty.
    std::string missingNote() const;
};

struct HeldOutSetOptions {
    std::filesystem::path foldTable = {}; ///< empty: root/folds.csv
    int fold = 0;
    int frameStride = validationFrameStride; ///< crops of frames that it divides, >= 1; 1: every extracted frame
};

/// Looks at every file that it names. A side without videos is allowed here: metrics say what they lack.
/// @param progress counts "videos"
/// @throws Error as readFoldTableContent; (badInput) if the fold has no crop, naming the folds there are; Stopped.
/// Thread-safe.
HeldOutSet readHeldOut(
    const std::filesystem::path& root, const HeldOutSetOptions& options, Progress& progress, std::stop_token stop = {});

/// A crop that could not be judged.
struct UnjudgedCrop {
    std::size_t crop = 0; ///< in HeldOutSet::crops
    std::string why;
    bool operator==(const UnjudgedCrop&) const = default;
};

/// What one checkpoint says of every crop of a set.
struct HeldOutPredictions {
    ModelFacts model;
    std::string fingerprint; ///< of the set
    /// Probability of fake for each crop, in the set's order, in [0, 1]; not a number where the crop was not judged.
    /// Double, because a float cannot tell 1 - 1e-9 from 1, which the log loss of a wrong answer hangs on.
    std::vector<double> probabilities;
    /// Crops whose file is there but is no picture; those without a file are not among them.
    std::vector<UnjudgedCrop> unreadable;
    bool fromCache = false; ///< nothing had to be computed
    /// What people should know of this: a damaged cache file, unreadable crops, a cache that cannot be written.
    std::vector<std::string> notes;
    /// The checkpoint's file as it was when it was judged. Where fileStampOf() is another one now, it may have been
    /// trained on under its name: predictHeldOut() tells by its SHA-256, and costs little more where it is the same.
    std::optional<FileStamp> file = {};
};

/// Predictions that were made before, one file for each checkpoint (SHA-256), input size, precision and set. A file is
/// whole or absent; one that is damaged or belongs to something else counts as absent, and says so. Whether a network
/// ran on a CPU or on CUDA does not tell files apart: of one precision they agree but for rounding. Thread-safe, also
/// against other processes.
class HeldOutCache {
public:
    /// @param folder made when something is written
    explicit HeldOutCache(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Of a dataset: ROOT/.veriframe/predictions.
    static HeldOutCache ofDataset(const std::filesystem::path& root);

    std::filesystem::path file(const ModelFacts& model, const std::string& fingerprint) const;

    /// What is known of a checkpoint and a set; what an interrupted run has left has crops to judge still.
    struct Known {
        std::optional<HeldOutPredictions> predictions;
        std::string note; ///< a sentence where there is a file that cannot be used
    };

    Known load(const ModelFacts& model, const HeldOutSet& set) const;

    /// @throws Error (unwritable)
    void store(const HeldOutPredictions& predictions) const;

    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

struct HeldOutOptions {
    EnsembleOptions ensemble;
    int cropsPerBatch = 0;   ///< crops judged at a time; 0: a sensible number for the device
    int loaderThreads = 0;   ///< threads that read and decode crops ahead; 0: all available
    bool fresh = false;      ///< judge anew what the cache has
    double saveSeconds = 60; ///< how often a long run saves what it has
};

/// Judges every crop of the set that the cache does not know yet, and keeps the result there. Crops without a file are
/// left out; so are unreadable ones, which `notes` counts and each later call tries again. After a stop or a failure
/// the next call goes on where this one ended. A cache that cannot be written is a note, not an error.
/// @param cache nothing: neither read nor written  @param progress counts "crops" of this set
/// @throws Error as Ensemble's constructor and classify(); (busy) if somebody else makes the same predictions;
/// (badInput) if not one
///         crop can be judged; Stopped, with what was judged saved. Thread-safe.
HeldOutPredictions predictHeldOut(
    const HeldOutSet& set, const EnsembleMember& member, const HeldOutOptions& options, const HeldOutCache* cache,
    Progress& progress, std::stop_token stop = {});

/// The same for several checkpoints, one after another; the order is theirs. A checkpoint named twice is judged once.
std::vector<HeldOutPredictions> predictHeldOut(
    const HeldOutSet& set, std::span<const EnsembleMember> members, const HeldOutOptions& options,
    const HeldOutCache* cache, Progress& progress, std::stop_token stop = {});

} // namespace veriframe
