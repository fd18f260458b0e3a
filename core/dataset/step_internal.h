// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/atomic_folder.h"
#include "base/error.h"
#include "dataset/box_file.h"
#include "dataset/dataset_layout.h"
#include "dataset/preprocessing.h"

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace veriframe {

/// What a video's result in a step is made from.
struct StepInputs {
    enum class Kind {
        ready,
        waiting, ///< a step before this one has to run first
        skipped, ///< nothing can be made of it
        failed   ///< the inputs cannot be read
    };
    Kind kind = Kind::ready;
    std::string why;    ///< unless ready: a sentence without a period
    std::string digest; ///< if ready: changes with the inputs

    static StepInputs waiting(std::string why) { return {Kind::waiting, std::move(why), {}}; }

    static StepInputs skipped(std::string why) { return {Kind::skipped, std::move(why), {}}; }

    static StepInputs failed(std::string why) { return {Kind::failed, std::move(why), {}}; }

    static StepInputs ready(std::string digest) { return {Kind::ready, {}, std::move(digest)}; }
};

/// What all steps of a run share. Thread-safe.
class StepContext {
public:
    StepContext(const DatasetIndex& dataset, const PreprocessingOptions& preprocessing)
        : index(dataset), options(preprocessing), layout(dataset.root)
    {}

    const DatasetIndex& index;
    const PreprocessingOptions& options;
    const DatasetLayout layout;

    /// Size and beginning of the video file, digested: changes when the file is replaced, stays when it is copied.
    /// @throws Error (notFound, unreadable)
    std::string fingerprintOf(const DatasetVideo& video) const;

    /// The file with a real video's boxes: ours, else the published program's; nothing where neither exists.
    std::optional<std::filesystem::path> boxFileOf(const std::string& video) const;

    /// Digest of that file's content, kept. Empty where there is no file. @throws Error (unreadable)
    std::string boxDigestOf(const std::string& video) const;

private:
    mutable std::mutex m_mutex;
    mutable std::unordered_map<std::string, std::string> m_boxDigests;
};

/// 32 hex digits of the text's SHA-256: enough to tell inputs apart.
std::string digestOf(const std::string& text);

/// The result of a video that is in no need of words: a record without the fields that the runner fills in.
struct StepResult {
    StepState state = StepState::done;
    std::string why;
    std::string output; ///< empty: the digest of settings and inputs stands for it
    int files = 0, frames = 0, faces = 0;

    static StepResult skipped(std::string why) { return {StepState::skipped, std::move(why), {}, 0, 0, 0}; }
};

/// What a worker is given beside the video.
struct WorkContext {
    std::stop_token stop;
    std::function<void(int frames)> expect;   ///< call before work: how many frames there will be
    std::function<void(int frames)> advanced; ///< call as work proceeds: counts, and waits while the run is paused
    bool keepExisting = false; ///< whole files that are there are somebody else's work on the same inputs and stay
};

/// Works on one video after another; each thread has its own.
class StepWorker {
public:
    virtual ~StepWorker() = default;
    /// @throws Stopped, Error: the video failed; Error (unwritable): the whole run ends
    virtual StepResult make(const DatasetVideo& video, const WorkContext& context) = 0;
};

/// One step over the dataset. const members may be called from several threads at once.
class Step {
public:
    virtual ~Step() = default;
    virtual PreprocessingStep kind() const = 0;
    virtual bool concerns(const DatasetVideo& video) const = 0;
    /// What the step's results depend on beside their inputs, readable.
    virtual std::string settings() const = 0;
    virtual StepInputs inputsOf(const DatasetVideo& video) const = 0;
    /// Whether the files of a finished video are still there.
    virtual bool isPresent(const DatasetVideo& video, const StepRecord& record) const = 0;

    /// Something complete that is there without a record: another program made it.
    virtual std::optional<StepResult> takeOver(const DatasetVideo&) const { return std::nullopt; }

    /// Folder in which files and folders appear in one step.
    virtual std::filesystem::path outputFolder() const = 0;
    virtual std::unique_ptr<StepWorker> makeWorker(int threads) const = 0;
};

std::unique_ptr<Step> makeBoxesStep(const StepContext& context);
std::unique_ptr<Step> makeCropsStep(const StepContext& context);
/// @param crops records of the step before
std::unique_ptr<Step> makeLandmarksStep(const StepContext& context, const StepRecords& crops);
std::unique_ptr<Step> makeDiffsStep(const StepContext& context, const StepRecords& crops);
std::unique_ptr<Step> makeCompressStep(const StepContext& context);
std::unique_ptr<Step> makeFramesStep(const StepContext& context);

/// The crops' record that counts, or why a later step cannot build on it.
struct CropsState {
    std::optional<StepRecord> record; ///< if there are crops
    StepInputs otherwise;             ///< if there are none
};

CropsState cropsOf(const StepRecords& crops, const DatasetVideo& video);

/// Whether the file is a PNG from its signature to its last chunk: a killed writer leaves less.
bool isWholePng(const std::filesystem::path& file);

/// The file's bytes as OpenCV writes pictures by default. @param picture 8-bit gray or BGR. @throws Error (unwritable)
std::vector<unsigned char> encodedPng(const cv::Mat& picture, const std::filesystem::path& file);

/// Takes files of the older folder over, all but those in `replaced`.
void keepFiles(AtomicFolder& folder, const std::filesystem::path& older, const std::set<std::string>& replaced);

/// The video's records that tell of work, not merely of inputs that were missing.
std::vector<StepRecord> workRecordsOf(const StepRecords& records, const std::string& video);

/// Where a video stands in a step.
struct StepStatus {
    StepState state = StepState::open;
    std::string why;
    StepInputs inputs;
    StepRecord record;  ///< that counts, where there is one
    bool isNew = false; ///< the record is not among the step's records yet
};

/// @param fresh whatever was made before does not count
StepStatus statusOf(const Step& step, const DatasetVideo& video, const StepRecords& records, bool fresh);

/// The videos of a shard, positions in the index: a fake stays with its original.
std::vector<std::size_t> videosOfShard(const DatasetIndex& index, const Shard& shard);

} // namespace veriframe
