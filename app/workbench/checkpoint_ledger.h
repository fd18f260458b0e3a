// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_stamp.h"
#include "job_runner.h"

#include <QObject>
#include <QString>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace veriframe {

/// Which checkpoint files there are, how large they are and when they were written, and their hashes where these were
/// asked for. Looks beside the window. GUI thread only.
class CheckpointLedger : public QObject {
    Q_OBJECT

public:
    struct Entry {
        std::optional<FileStamp> stamp = {}; ///< nothing: there is no such file, or an empty one
        std::string sha256 = {};             ///< empty: not computed
        bool operator==(const Entry&) const = default;
    };

    explicit CheckpointLedger(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

    /// Looks whether these are there; those it knows already are looked at again. Asked again meanwhile, it looks once
    /// more when it has come to its end. A file that was written since its hash was computed is hashed again.
    void look(const std::vector<std::filesystem::path>& paths);
    /// Computes the hashes that are not known yet, one file after another, in the place of what was asked before.
    void hash(const std::vector<std::filesystem::path>& paths);
    /// A hash that something else has computed. @param stamp of the file when it was read
    void note(const std::filesystem::path& path, const std::string& sha256, const FileStamp& stamp);

    /// nullptr: not looked at yet
    const Entry* find(const std::filesystem::path& path) const;

Q_SIGNALS:
    void changed();
    /// It has looked at that file just now, and it is there.
    void looked(const std::filesystem::path& path, const CheckpointLedger::Entry& entry);

private:
    using Entries = std::map<std::filesystem::path, Entry>;

    void take(const Entries& found);
    void lookAgain();

    JobRunner& m_jobs;
    Entries m_entries;
    std::optional<std::vector<std::filesystem::path>> m_next; ///< to be looked at when it has ended
    JobId m_looking = 0, m_hashing = 0;
};

} // namespace veriframe
