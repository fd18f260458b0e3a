// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "train/training.h"

#include <QObject>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

namespace veriframe {

/// What lies in an output folder of an earlier run with the same files.
struct EarlierRun {
    bool state = false; ///< a saved state: a run can go on
    int lastEpoch = -1; ///< of the checkpoints that are there; -1: none
    bool operator==(const EarlierRun&) const = default;
};

/// An output folder as it was when it was looked into.
struct OutputFolder {
    bool exists = false;
    std::set<std::string> names; ///< of what lies in it
    bool operator==(const OutputFolder&) const = default;
};

/// What cannot be listed is empty. Thread-safe. @throws Stopped
OutputFolder listOutputFolder(const std::filesystem::path& path, std::stop_token stop = {});

/// What that folder has of an earlier run with the same files. Asks the list, never the disk.
EarlierRun earlierRun(const TrainingOptions& options, const OutputFolder& folder);

/// Looks into output folders in the background and remembers what was there: the panel and the queue ask at every
/// refresh, and a folder on a network disk may take its time. All members are called from the GUI thread and return at
/// once.
class OutputFolders : public QObject {
    Q_OBJECT

public:
    explicit OutputFolders(JobRunner& jobs, QObject* parent = nullptr) : QObject(parent), m_jobs(jobs) {}

    /// Looks again; until it has, what was there before counts. @param folder empty: nothing is done
    void look(const std::filesystem::path& folder);
    /// What was there counts no more.
    void forget(const std::filesystem::path& folder);
    /// Whether it was looked into, or is being looked into.
    bool knows(const std::filesystem::path& folder) const;

    /// Nothing: that is not known yet.
    std::optional<EarlierRun> earlierRun(const TrainingOptions& options) const;
    bool exists(const std::filesystem::path& folder) const; ///< as far as it is known

Q_SIGNALS:
    /// Something else is known of a folder.
    void changed();

private:
    struct Known {
        std::optional<OutputFolder> content;
        JobId job = 0; ///< that looks; 0: none
    };

    void take(const std::filesystem::path& folder, const OutputFolder& content);

    JobRunner& m_jobs;
    std::map<std::filesystem::path, Known> m_folders;
};

} // namespace veriframe
