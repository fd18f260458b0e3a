// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/checkpoint_choice.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// What a log tells of one epoch. Numbers are NaN where it does not tell, or where they are none; so are losses of the
/// held-out videos that no log loss is: below 0, or beyond what a network computes. The log's problems name those.
struct LoggedEpoch {
    int epoch = 0; ///< from 0
    bool validated =
        false; ///< the log has a loss of the held-out videos; runs may validate only every so-manieth epoch
    double fakeLoss = std::numeric_limits<double>::quiet_NaN(); ///< log loss over the held-out fakes
    double realLoss = std::numeric_limits<double>::quiet_NaN();
    double bce = std::numeric_limits<double>::quiet_NaN(); ///< as logged, else the mean of both losses
    double bestBce = std::numeric_limits<double>::quiet_NaN();
    double trainLoss = std::numeric_limits<double>::quiet_NaN(); ///< mean of the epoch's steps
    double learningRate = std::numeric_limits<double>::quiet_NaN();
    double seconds = std::numeric_limits<double>::quiet_NaN(); ///< that training took
    std::string checkpoint;                                    ///< its file, where known; it need not exist any more
};

enum class LossLogKind {
    text,    ///< the published program's output: fake_loss and real_loss lines
    metrics, ///< metrics.jsonl
    events   ///< TensorBoard event files
};

/// "text", "metrics" or "events"
const char* toString(LossLogKind kind);

/// Whether a file is a training log: by the names that trainers give, or, where it has no ending or one of plain text
/// (.log, .txt, .out), by how it begins. A log in which nothing stands yet is told by its name alone. Thread-safe.
bool isLossLog(const std::filesystem::path& file);

/// A training log, or what could be read of it.
struct LossLog {
    std::filesystem::path path; ///< of the file, or of the folder of event files
    std::string name;           ///< of the run: the file's stem, see runNameOf()
    LossLogKind kind = LossLogKind::text;
    int fold = -1;                     ///< that is held out; -1 where unknown
    std::filesystem::path data;        ///< the dataset that was trained on; empty where unknown
    std::string encoder;               ///< "tf_efficientnet_b7_ns"; empty where unknown
    int inputSizePx = 0;               ///< that the network was trained with; 0 where unknown
    int plannedEpochs = 0;             ///< of the schedule; 0 where unknown
    std::vector<LoggedEpoch> epochs;   ///< ascending, each once
    std::vector<std::string> problems; ///< what is wrong with it, a sentence each, with line or offset; the first 20
};

/// Reads a log of any kind; which one is told by its content, not by its name. Never fails: a file that is absent,
/// unreadable or no log at all is a log without epochs and with a problem that says so. Memory and time are bounded by
/// the file's size; of one epoch that stands in it twice the later counts, and that is a problem too. Epochs that were
/// not validated are none. Behind the start of a resumed session nothing counts that earlier ones wrote there.
/// @param path a text log, a metrics.jsonl, a TensorBoard event file or a folder of them. Of event files, scalars named
///        like val/fake_loss, val/real_loss, val/bce, train/loss and group0/lr are read; their step is the epoch,
///        unless a scalar "epoch" of the same step tells it.
/// Thread-safe. @throws Stopped
LossLog readLossLog(const std::filesystem::path& path, std::stop_token stop = {});

/// What a run is called in tables and legends: "b7_111_DeepFakeClassifier_tf_efficientnet_b7_ns_0" of
/// "logs/b7_111_DeepFakeClassifier_tf_efficientnet_b7_ns_0_metrics.jsonl"; "b7" of "b7/training.log". Thread-safe.
std::string runNameOf(const std::filesystem::path& path);

/// What the names of a run's files begin with, told by the name of its log: "b7_111_..._0_" of
/// "b7_111_..._0_metrics.jsonl"; in a checkpoint's name the epoch stands behind it. Empty where the log has another
/// name, or nothing before it. Thread-safe.
std::string stemOfLog(const std::filesystem::path& log);

/// The logs at a place: a file itself (also one that is absent, so that readLossLog() can say so), or those in a folder
/// and three levels below, sorted. Of a run that left several (text, metrics, events of the same stem) it is the one
/// that tells most: metrics before events before text. Thread-safe. @throws Stopped
std::vector<std::filesystem::path> findLossLogs(const std::filesystem::path& place, std::stop_token stop = {});

/// The logs at several places.
struct FoundLossLogs {
    std::vector<std::filesystem::path> paths; ///< in the order of the places, each log once
    /// A sentence for each log that was found by several names: relative and absolute, through links.
    std::vector<std::string> notes;
};

/// As for one place, one after another. A log that several of them name is one, under the name that was found first.
/// Thread-safe. @throws Stopped
FoundLossLogs findLossLogs(const std::vector<std::filesystem::path>& places, std::stop_token stop = {});

/// Whether a log is read from a file, by whatever name: what is written there would be written over the log. Either
/// need not exist. Thread-safe.
bool isReadFrom(const std::filesystem::path& log, const std::filesystem::path& file);

/// The names of several logs, with as many folders before them as are needed to tell them apart: "a/b7", "b/b7".
/// @return one for each, in order. Thread-safe.
std::vector<std::string> distinctRunNames(const std::vector<std::filesystem::path>& paths);

/// The losses for chooseCheckpoints(), one for each of log.epochs in order, NaN where they are unknown: positions in
/// both are the same. Thread-safe.
std::vector<EpochLosses> lossesOf(const LossLog& log);

/// Follows a log that grows: each poll reads only what is new. A last line or record that is not whole yet waits for
/// its rest. A file that was cut, replaced (another inode) or rewritten is read anew; one that vanishes keeps its last
/// epochs, with a problem, until it comes back; so does one of several event files. Not thread-safe.
///
///     LossLogFollower follower("logs/b7_111");
///     while (...)                       // once a second, say
///         if (follower.poll())
///             show(follower.log());
class LossLogFollower {
public:
    /// The file may be absent still. Reads nothing yet. @param path as readLossLog()
    explicit LossLogFollower(std::filesystem::path path);
    ~LossLogFollower();
    LossLogFollower(LossLogFollower&&) noexcept;
    LossLogFollower& operator=(LossLogFollower&&) noexcept;

    /// Reads what is new. @return whether log() is another one now. @throws Stopped; the next call then goes on
    bool poll(std::stop_token stop = {});

    const LossLog& log() const; ///< as of the latest poll()

    /// How much was read since it began, what was read anew included.
    std::uint64_t bytesRead() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
