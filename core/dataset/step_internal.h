// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/atomic_folder.h"
#include "base/error.h"
#include "dataset/box_file.h"
#include "dataset/dataset_layout.h"
#include "dataset/preprocessing.h"

#include <cstdint>
#include <functional>
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

    /// Size, beginning and end of the video file, digested: changes when the file is replaced, stays when it is copied.
    /// A change in the middle alone goes unnoticed: to read every video whole takes hours, and a copy's time tells
    /// nothing. @throws Error (notFound, unreadable)
    std::string fingerprintOf(const DatasetVideo& video) const;

    /// The file with a real video's boxes: ours, else the published program's; nothing where neither exists.
    std::optional<std::filesystem::path> boxFileOf(const std::string& video) const;

    /// The text without the folder in which the dataset lies: reasons are kept, and the dataset may move.
    std::string withoutRoot(std::string text) const;

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
    int frames = 0, faces = 0;

    static StepResult skipped(std::string why) { return {StepState::skipped, std::move(why), {}, 0, 0}; }
};

/// Files of one video in one step. Sizes are asked of the file system alone: a look at hundreds of thousands of files
/// must stay cheap, and what is cut off or emptied has another size.
struct FileSum {
    int files = 0;
    std::int64_t bytes = 0;
    bool operator==(const FileSum&) const = default;
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
    /// The files of the step that are there of a video, whoever made them. @throws Error (unreadable)
    virtual FileSum filesOf(const DatasetVideo& video) const = 0;

    /// Whether the files of a finished video are still there, all and whole. @throws Error (unreadable)
    virtual bool isPresent(const DatasetVideo& video, const StepRecord& record) const;

    /// What another program made, if it is complete and, as far as the files tell, made with the settings asked for.
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

/// The picture of a crop, 8-bit BGR. @throws Error (unreadable), (corrupt) with the remedy. Thread-safe.
cv::Mat readCrop(const std::filesystem::path& file);

/// Whether a file's name is one that a step gives.
using IsOurName = std::function<bool(const std::string& fileName)>;

/// Names of faces with this suffix.
IsOurName faceNames(std::string suffix);

/// One file, if it is there.
FileSum sumOfFile(const std::filesystem::path& file);

/// Number and size of the folder's files with such names; nothing where there is no folder. @throws Error (unreadable)
FileSum sumOfFiles(const std::filesystem::path& folder, const IsOurName& isOurs);

/// Takes over from the older folder what must not be lost when the new one takes its place: what somebody else has put
/// there under a name of his own, and, while another program's work is continued, its files as well.
/// @param written names that the new folder has already
void keepOlderFiles(
    AtomicFolder& folder, const std::filesystem::path& older, const IsOurName& isOurs,
    const std::set<std::string>& written, bool keepExisting);

/// Where a video stands in a step.
struct StepStatus {
    StepState state = StepState::open;
    std::string why;
    StepInputs inputs;
    StepRecord record;  ///< that counts, where there is one
    bool isNew = false; ///< the record is not the latest of the step's records yet
};

/// Only the latest record of a video counts. What was taken over is judged by its files, with a record as without one:
/// it stays where it fits the settings asked for, and is stale where it does not.
/// @param fresh whatever was made before does not count
StepStatus statusOf(const Step& step, const DatasetVideo& video, const StepRecords& records, bool fresh);

/// The videos of a shard, positions in the index: a fake stays with its original.
std::vector<std::size_t> videosOfShard(const DatasetIndex& index, const Shard& shard);

} // namespace veriframe
