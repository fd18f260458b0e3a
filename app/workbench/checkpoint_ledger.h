// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"

#include <QObject>
#include <QString>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace veriframe {

/// Which checkpoint files there are, how large they are, and their hashes where these were asked for. Looks beside the
/// window. GUI thread only.
class CheckpointLedger : public QObject {
    Q_OBJECT

public:
    struct Entry {
        std::optional<std::uint64_t> bytes; ///< nothing: there is no such file
        std::string sha256 = {};            ///< empty: not computed
        bool operator==(const Entry&) const = default;
    };

    explicit CheckpointLedger(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

    /// Looks whether these are there; those it knows already are looked at again.
    void look(const std::vector<std::filesystem::path>& paths);
    /// Computes the hashes that are not known yet, one file after another, in the place of what was asked before.
    void hash(const std::vector<std::filesystem::path>& paths);
    /// A hash that something else has computed.
    void note(const std::filesystem::path& path, const std::string& sha256);

    /// nullptr: not looked at yet
    const Entry* find(const std::filesystem::path& path) const;

Q_SIGNALS:
    void changed();

private:
    using Entries = std::map<std::filesystem::path, Entry>;

    void take(const Entries& found);

    JobRunner& m_jobs;
    Entries m_entries;
    JobId m_looking = 0, m_hashing = 0;
};

} // namespace veriframe
